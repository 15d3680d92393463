import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../cloud/cloud';
import { Card } from '../../ui/card/Card';
import { Pressable } from '../../ui/pressable/Pressable';
import { type SlotState, Slots } from '../../ui/slots/Slots';

export type Board = Awaited<ReturnType<Cloud['board']['notices']>>;

const slots: Record<Board['duties'][number]['state'], SlotState> = {
  ok: 'ok',
  late: 'late',
  overdue: 'bad',
  'not-due': 'todo',
};

export interface DutiesProps extends Pick<Board, 'duties' | 'now'> {
  /** Opens the list behind the slots. */
  onOpen: () => void;
}

/** 今年应公示: one slot for everything that is due this year. */
export function Duties({ duties, now, onOpen }: DutiesProps) {
  if (duties.length === 0) return null;
  return (
    <Pressable role="link" label={`今年应公示 ${duties.length} 项，看清单`} onClick={onOpen}>
      <Card title={`今年应公示 ${duties.length} 项`} small aside={`到 ${dayText(dayOf(now))}`}>
        <Slots slots={duties.map(({ state }) => slots[state])} />
      </Card>
    </Pressable>
  );
}
