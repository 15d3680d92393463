import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { MonthStrip } from '../../../ui/month-strip/MonthStrip';
import { State } from '../../../ui/state/State';
import { monthStates } from './month-states';
import type { Bill } from './useBill';

/** Nothing to pay now, and why; what was paid is one press away. */
export function NothingToPay({ data, why }: { data: Bill; why: string }) {
  return (
    <Card>
      <State icon="check-circle" title="现在不用缴" detail={why}>
        <Button kind="soft" text="看收据" onClick={() => go('fees/bills', { show: 'payments' })} />
      </State>
      <MonthStrip year={data.year} months={monthStates(data.months)} />
    </Card>
  );
}
