import { dayText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { TodoRow } from '../../../ui/todo-row/TodoRow';
import type { Paying } from '../paying/usePaying';
import type { Bill } from './useBill';
import type { HomeCredit } from './useCredit';

export interface OwedProps {
  bills: Bill['owed'];
  paying: Paying;
  credit: HomeCredit;
}

/** Bills from before that are still open, each to be paid by itself. */
export function Owed({ bills, paying, credit }: OwedProps) {
  if (bills.length === 0) return null;
  return (
    <Card kind="list">
      {bills.map(({ billId, unitId, title, payFen, dueDay, overdue }, at) => (
        <TodoRow
          key={billId}
          icon="clock"
          tone="wait"
          title={`${title}还有 ${yuan(payFen)} 元没缴`}
          detail={overdue ? `已过 ${dayText(dueDay)}` : `${dayText(dueDay)}前缴`}
          last={at === bills.length - 1}
          action={{
            text: '缴这笔',
            onClick: () =>
              paying.pay({ unitId, billIds: [billId], totalFen: payFen, cycle: null, creditFen: credit.of(payFen) }),
          }}
        />
      ))}
      {bills.length > 1 ? <Note>可以分几次，一笔一笔缴。</Note> : null}
    </Card>
  );
}
