import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

/** One vote as its convener sees it. */
export type Poll = Awaited<ReturnType<Cloud['assembly']['show']>>['poll'];

export const stamps: Record<Poll['state'], { kind: BadgeKind; text: string }> = {
  draft: { kind: 'wait', text: '草稿，还没公告' },
  announced: { kind: 'info', text: '公告了，还没开始' },
  open: { kind: 'ok', text: '正在投票' },
  closed: { kind: 'wait', text: '截止了，正在计票' },
  published: { kind: 'closed', text: '结果公布了' },
};
