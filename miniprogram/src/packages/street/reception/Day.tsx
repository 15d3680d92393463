import { dayText } from '@mulin/domain/day/spoken';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import type { Reception } from './Calendar';

export interface DayProps {
  one: Reception;
  today: string;
  onEnd: () => void;
}

export function Day({ one, today, onEnd }: DayProps) {
  const { day, from, to, heldByTitle, host, place, whole, state, note, mine } = one;
  const badge =
    state === 'held'
      ? ({ kind: 'ok', text: '已接待' } as const)
      : state === 'cancelled'
        ? ({ kind: 'closed', text: '取消了' } as const)
        : day < today
          ? ({ kind: 'bad', text: '没有登记办了没有' } as const)
          : ({ kind: 'wait', text: day === today ? '就在今天' : '定了' } as const);
  return (
    <Card small title={`${dayText(day, today)} ${from}—${to}`} aside={<Badge {...badge} />}>
      <KeyValues
        rows={[
          { name: '谁接待', value: `${heldByTitle} · ${host}${whole ? '（全镇街）' : ''}` },
          { name: '在哪里', value: place },
          ...(note ? [{ name: state === 'cancelled' ? '原因' : '情况', value: note }] : []),
        ]}
      />
      {mine && state === 'planned' ? (
        <Buttons>
          <Button kind="line" text="登记办了没有" label={`登记办了没有：${dayText(day)}`} onClick={onEnd} />
        </Buttons>
      ) : null}
    </Card>
  );
}
