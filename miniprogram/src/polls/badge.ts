import type { BadgeProps } from '../ui/badge/Badge';
import { daysLeft, type ListedPoll } from './poll';

type Marked = Pick<ListedPoll, 'state' | 'closesAt' | 'questions'> & Partial<Pick<ListedPoll, 'mine' | 'passed'>>;

/** The stamp of a vote: where it is, or that the caller has voted. Never which side is ahead. */
export function pollBadge({ state, closesAt, questions, mine, passed }: Marked, now: string): BadgeProps {
  switch (state) {
    case 'draft':
      return { text: '草稿' };
    case 'announced':
      return { kind: 'info', text: '公告中' };
    case 'open':
      return mine === 'voted' ? { kind: 'ok', text: '您已投票' } : { kind: 'wait', text: daysLeft(closesAt, now) };
    case 'closed':
      return { text: '正在计票' };
    case 'published':
    case 'final':
      return outcome(passed ?? undefined, questions.length);
    case 'withdrawn':
      return { text: '已撤回' };
    case 'revoked':
      return { kind: 'bad', text: '已撤销' };
  }
}

function outcome(passed: number | undefined, of: number): BadgeProps {
  if (passed === undefined) return { text: '已公布' };
  if (passed === of) return { kind: 'ok', text: of === 1 ? '通过' : '全部通过' };
  if (passed === 0) return { kind: 'bad', text: '没通过' };
  return { kind: 'wait', text: `通过 ${passed} 件，没通过 ${of - passed} 件` };
}
