import { Badge, type BadgeKind } from '../../ui/badge/Badge';
import { Cell } from '../../ui/cell/Cell';
import { Sheet } from '../../ui/sheet/Sheet';
import type { Board } from './Duties';

type Duty = Board['duties'][number];

const stamps: Record<Duty['state'], { kind: BadgeKind; text: string }> = {
  ok: { kind: 'ok', text: '按时' },
  late: { kind: 'wait', text: '晚了' },
  overdue: { kind: 'bad', text: '逾期' },
  'not-due': { kind: 'closed', text: '没到期' },
};

export interface DutiesSheetProps {
  open: boolean;
  duties: Board['duties'];
  onClose: () => void;
}

/** 应公示的清单: what has to hang this year, each with how it stands. */
export function DutiesSheet({ open, duties, onClose }: DutiesSheetProps) {
  return (
    <Sheet open={open} title={`今年应公示 ${duties.length} 项`} onClose={onClose}>
      {duties.map(({ title, period, state }, at) => (
        <Cell
          key={`${title}${period}`}
          text={title}
          aside={<Badge {...stamps[state]} />}
          last={at === duties.length - 1}
        />
      ))}
    </Sheet>
  );
}
