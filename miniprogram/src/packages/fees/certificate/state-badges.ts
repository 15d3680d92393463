import type { Cloud } from '../../../cloud/cloud';
import type { BadgeProps } from '../../../ui/badge/Badge';

type State = Awaited<ReturnType<Cloud['arrears']['verify']>>['state'];

export const stateBadges: Record<State, BadgeProps> = {
  valid: { kind: 'ok', text: '有效' },
  superseded: { kind: 'closed', text: '已有更新的一份' },
  lapsed: { kind: 'bad', text: '已失效，有账单重新欠缴' },
};
