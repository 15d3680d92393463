import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { useWho } from '../../../who/useWho';
import { usePaying } from '../paying/usePaying';
import { BillSheet } from './BillSheet';
import { PayBar } from './PayBar';
import { useBill } from './useBill';
import { useCredit } from './useCredit';

export default function Pay() {
  const { me, home, unitId } = useWho();
  const bill = useBill(unitId);
  const paying = usePaying(bill.reload);
  const credit = useCredit(unitId);
  const bar =
    bill.data && home && bill.data.totalFen > 0 ? (
      <PayBar bill={bill} data={bill.data} paying={paying} credit={credit} />
    ) : undefined;
  return (
    <Page title="缴物业费" bar={bar}>
      <Loaded load={me} what="您的房子" shape="card" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <BillSheet me={mine} home={home} bill={bill} paying={paying} credit={credit} />
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
