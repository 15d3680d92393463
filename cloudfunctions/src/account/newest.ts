import { type Day, dayOf, daysBetween } from '@mulin/domain/day/day';
import type { OutputOf } from '@mulin/shared-types/contract';
import { notices, obligations } from '@mulin/shared-types/documents/board';
import type { account } from '@mulin/shared-types/operations/account';
import { below, oneOf, type Row, table } from '../kit/database';
import { dayText } from '../kit/wording';

type NoticeRow = OutputOf<(typeof account)['operations']['home']>['notices'][number];
type Obligation = Row<typeof obligations>;

const MOST_OVERDUE = 3;
const MOST_NOTICES = 5;

/** What the first screen shows of the board: what is overdue on top, then the newest. */
export async function newestOnBoard(communityId: string, now: Date): Promise<NoticeRow[]> {
  const today = dayOf(now);
  const [overdue, posted] = await Promise.all([
    table(obligations).find(
      { communityId, metDay: null, dueDay: below(today) },
      { limit: MOST_OVERDUE, orderBy: [['dueDay', 'asc']] },
    ),
    table(notices).find(
      { communityId, state: 'published' },
      { limit: MOST_NOTICES, orderBy: [['publishedAt', 'desc']], fields: ['kind', 'title', 'publishedAt'] },
    ),
  ]);
  const ids = posted.map(({ _id }) => _id);
  const met = ids.length === 0 ? [] : await table(obligations).find({ noticeId: oneOf(ids) }, { limit: MOST_NOTICES });
  const duty = new Map(met.map((obligation) => [obligation.noticeId, obligation]));
  return [
    ...overdue.map((obligation) => overdueRow(obligation, today)),
    ...posted.map((notice) => ({
      id: notice._id,
      kind: notice.kind,
      kindTitle: '公示',
      title: notice.title,
      ...onTime(duty.get(notice._id)),
      dateText: dayText(dayOf(notice.publishedAt)),
    })),
  ];
}

function overdueRow({ _id, kind, title, dueDay }: Obligation, today: Day): NoticeRow {
  const badgeText = `逾期 ${daysBetween(dueDay, today)} 天`;
  return {
    id: _id,
    kind,
    kindTitle: '公示',
    title,
    badge: 'overdue',
    badgeText,
    dateText: `应于 ${dayText(dueDay)}公示`,
  };
}

function onTime(duty: Obligation | undefined): Pick<NoticeRow, 'badge' | 'badgeText'> {
  if (!duty?.metDay) return { badge: 'none', badgeText: '' };
  const late = daysBetween(duty.dueDay, duty.metDay);
  return late > 0 ? { badge: 'late', badgeText: `迟了 ${late} 天` } : { badge: 'on-time', badgeText: '按时' };
}
