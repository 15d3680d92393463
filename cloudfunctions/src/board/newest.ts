import { dayOf } from '@mulin/domain/day/day';
import { notices } from '@mulin/shared-types/documents/board';
import { table } from '../kit/database';
import { obligationsIn } from './duties';
import { isOverdue, missingRow, noticeRow } from './rows';

const MOST_ROWS = 4;
const MOST_OVERDUE = 2;

/** The top of the board for the first screen: what is overdue, then the newest. */
export async function newestOnBoard(communityId: string, now: Date) {
  const today = dayOf(now);
  const [all, newest] = await Promise.all([
    obligationsIn(communityId),
    table(notices).find(
      { communityId, state: 'published' },
      { limit: MOST_ROWS, orderBy: [['publishedAt', 'desc']], fields: ['kind', 'title', 'publishedAt'] },
    ),
  ]);
  const overdue = all.filter((duty) => isOverdue(duty, today)).slice(0, MOST_OVERDUE);
  return [
    ...overdue.map((duty) => missingRow(duty, '', today)),
    ...newest.map((notice) => noticeRow(notice, all, today)),
  ]
    .slice(0, MOST_ROWS)
    .map(({ missing: _missing, ...row }) => row);
}
