import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Deposits } from './Deposits';
import { Enter } from './Enter';
import { RuleForm } from './RuleForm';

/** 装修押金: taken, held, looked at, given back; the second person everywhere. */
export default function DepositDesk() {
  const { write } = useParams<'write'>();
  return (
    <AtDesk title="装修押金">
      {(desk) => {
        if (write === 'rule') return <RuleForm communityId={desk.communityId} />;
        return write === 'deposit' ? <Enter desk={desk} /> : <Deposits desk={desk} />;
      }}
    </AtDesk>
  );
}
