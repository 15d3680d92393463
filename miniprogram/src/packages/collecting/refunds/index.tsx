import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Ask } from './Ask';
import { AskCreditBack } from './AskCreditBack';
import { AskUnserved } from './AskUnserved';
import { Refunds } from './Refunds';

/** 退款: asked for by one person, approved by another, back the way the money came. */
export default function RefundDesk() {
  const { ask, unitId } = useParams<'ask' | 'unitId'>();
  return (
    <AtDesk title="退款">
      {(desk) => {
        if (ask === 'unserved') return <AskUnserved communityId={desk.communityId} today={desk.today} />;
        if (ask === 'credit' && unitId) return <AskCreditBack unitId={unitId} />;
        return ask ? <Ask communityId={desk.communityId} /> : <Refunds desk={desk} />;
      }}
    </AtDesk>
  );
}
