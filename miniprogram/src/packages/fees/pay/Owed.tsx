import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { TodoRow } from '../../../ui/todo-row/TodoRow';
import { LateNote } from '../LateNote';
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
      <Late bills={bills} />
      {bills.length > 1 ? <Note>可以分几次，一笔一笔缴。</Note> : null}
    </Card>
  );
}

/** Each bill that bears a late charge by its title; where none was agreed, that is said once. */
function Late({ bills }: Pick<OwedProps, 'bills'>) {
  const agreed = bills.filter(({ late }) => late?.agreed);
  if (agreed.length === 0) return <LateNote late={bills.find(({ late }) => late !== null)?.late ?? null} />;
  return (
    <>
      {agreed.map(({ billId, title, late }) => (
        <View key={billId}>
          <Note>{title}：</Note>
          <LateNote late={late} />
        </View>
      ))}
    </>
  );
}
