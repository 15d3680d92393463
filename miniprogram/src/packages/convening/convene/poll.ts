import type { Poll } from '../../../polls/poll';
import type { BadgeKind } from '../../../ui/badge/Badge';

export const stamps: Record<Poll['state'], { kind: BadgeKind; text: string }> = {
  draft: { kind: 'wait', text: '草稿，还没公告' },
  announced: { kind: 'info', text: '公告了，还没开始' },
  open: { kind: 'ok', text: '正在投票' },
  closed: { kind: 'wait', text: '截止了，正在计票' },
  published: { kind: 'closed', text: '结果公布了' },
  final: { kind: 'closed', text: '定下来了' },
  withdrawn: { kind: 'closed', text: '撤回了' },
  revoked: { kind: 'bad', text: '被撤销了' },
};
