import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Enter } from './Enter';
import { HandOvers } from './HandOvers';

/** 交付日: from which day the owner owes, entered by one person, confirmed by another; bills follow by day. */
export default function HandOverDesk() {
  const { ask } = useParams<'ask'>();
  return (
    <AtDesk title="交付日">
      {(desk) => (ask ? <Enter communityId={desk.communityId} today={desk.today} /> : <HandOvers desk={desk} />)}
    </AtDesk>
  );
}
