import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Enter } from './Enter';
import { ToConfirm } from './ToConfirm';

/** 线下收款: cash and transfers, entered by one person and confirmed by another. */
export default function Offline() {
  const { enter } = useParams<'enter'>();
  return (
    <AtDesk title="线下收款">
      {(desk) => (enter ? <Enter communityId={desk.communityId} /> : <ToConfirm desk={desk} />)}
    </AtDesk>
  );
}
