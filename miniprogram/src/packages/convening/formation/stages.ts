import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

export type Standing = Awaited<ReturnType<Cloud['formation']['street']>>['communities'][number];

const titles: Record<Standing['stage'], { kind: BadgeKind; text: string }> = {
  'not-due': { kind: 'closed', text: '不够条件' },
  due: { kind: 'wait', text: '该筹备了' },
  applied: { kind: 'wait', text: '已申请' },
  group: { kind: 'wait', text: '筹备中' },
  called: { kind: 'info', text: '已召集' },
  formed: { kind: 'ok', text: '已选出' },
  filed: { kind: 'ok', text: '已备案' },
};

/** The stamp of a community on its way: what is late is brick, whatever the stage. */
export const stampOf = ({ stage, clock }: Standing): { kind: BadgeKind; text: string } =>
  clock && clock.overdueDays > 0 ? { kind: 'bad', text: `晚了 ${clock.overdueDays} 天` } : titles[stage];
