import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Enter } from './Enter';
import { List } from './List';
import { ToConfirm } from './ToConfirm';

/** 线下收款: cash and transfers, entered by one person and confirmed by another. */
export default function Offline() {
  const { enter, list } = useParams<'enter' | 'list'>();
  return (
    <AtDesk title="线下收款">
      {(desk) => {
        if (enter) return <Enter communityId={desk.communityId} />;
        return list ? <List communityId={desk.communityId} /> : <ToConfirm desk={desk} />;
      }}
    </AtDesk>
  );
}
