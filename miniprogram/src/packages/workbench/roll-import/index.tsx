import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Import } from './Import';
import { Underway } from './Underway';

/** 房屋名册: the roll there is, and importing a spreadsheet into it. Nothing is written until it is confirmed. */
export default function RollImport() {
  const { importId } = useParams<'importId'>();
  return (
    <AtDesk title="房屋名册">
      {(desk) =>
        importId ? (
          <Underway communityId={desk.communityId} importId={importId} />
        ) : (
          <Import communityId={desk.communityId} />
        )
      }
    </AtDesk>
  );
}
