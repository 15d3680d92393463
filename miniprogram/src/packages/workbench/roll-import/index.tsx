import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Import } from './Import';
import { Roll } from './Roll';
import { Underway } from './Underway';

/**
 * 房屋名册: the roll there is, and importing a spreadsheet into it. Nothing is written until it is confirmed. The street looks, and says
 * which buildings have lifts once homes pay by that.
 */
export default function RollImport() {
  const { importId } = useParams<'importId'>();
  return (
    <AtDesk title="房屋名册">
      {(desk) =>
        !desk.holds('clerk', 'manager') ? (
          <Page title="房屋名册">
            <Roll communityId={desk.communityId} />
          </Page>
        ) : importId ? (
          <Underway communityId={desk.communityId} importId={importId} />
        ) : (
          <Import communityId={desk.communityId} />
        )
      }
    </AtDesk>
  );
}
