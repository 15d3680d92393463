import type { Cloud } from '../../../cloud/cloud';
import type { BadgeProps } from '../../../ui/badge/Badge';

export type Papers = Awaited<ReturnType<Cloud['assembly']['papers']>>;
export type PaperLine = Papers['papers'][number];
export type PaperState = PaperLine['state'];

export const paperStamps: Record<PaperState, BadgeProps> = {
  received: { kind: 'wait', text: '等录入' },
  entered: { kind: 'wait', text: '等复核' },
  differs: { kind: 'bad', text: '两次不一样' },
  confirmed: { kind: 'wait', text: '正在登记' },
  'handed-in': { kind: 'ok', text: '已登记' },
  void: { text: '作废' },
};

/** Still to be done before the end of entering. */
export const leftOf = ({ counts }: Papers): number =>
  counts.received + counts.entered + counts.differs + counts.confirmed;
