import { addDays } from '@mulin/domain/day/day';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import type { Fields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import type { Order } from './order';

const kinds = [
  { id: 'correction', text: '责令限期改正' },
  { id: 'revocation', text: '撤销决定' },
] as const;

export interface WayProps {
  today: string;
  values: Order;
  set: Fields<Order>['set'];
  errorOf: (name: string) => string | undefined;
}

/** Correction by a day, or revocation. */
export function Way({ today, values, set, errorOf }: WayProps) {
  return (
    <Card>
      <Kinds label="怎么处理" kinds={kinds} value={values.kind} error={errorOf('kind')} onChange={set('kind')} />
      {values.kind === 'correction' ? (
        <DateField
          label="改正期限"
          today={today}
          from={addDays(today, 1)}
          value={values.deadlineDay || undefined}
          onChange={set('deadlineDay')}
          error={errorOf('deadlineDay')}
        />
      ) : null}
      <Note>《物业管理条例》第十九条：决定违反法律、法规的，责令限期改正或者撤销，并通告全体业主。</Note>
    </Card>
  );
}
