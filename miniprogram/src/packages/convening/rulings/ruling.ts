import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

export type Ruling = Awaited<ReturnType<Cloud['assembly']['rulings']>>['rulings'][number];

export const stampOf = ({ state, late }: Ruling): { kind: BadgeKind; text: string } => {
  if (late) return { kind: 'bad', text: '到期没改' };
  if (state === 'superseded') return { kind: 'closed', text: '后来撤回或改了' };
  if (state === 'complied') return { kind: 'ok', text: '已经改好' };
  return state === 'reported' ? { kind: 'wait', text: '报告改好，等核对' } : { kind: 'info', text: '有效' };
};
