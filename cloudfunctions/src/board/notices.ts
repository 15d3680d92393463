import { dayOf } from '@mulin/domain/day/day';
import { notices as noticesCollection } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { linksTo } from '../kit/files';
import type { Obligation } from '../kit/notice';
import { badgeOf } from './badge';
import { dutiesOf, obligationsIn } from './duties';
import { boardKind, boardKinds, kindsIn, kindTitle } from './notice-kinds';
import { isOverdue, missingRow, noticeRow } from './rows';

/** 公示栏: what is overdue stays on top until it is met; then the newest. */
export const notices: Handler<typeof board, 'notices'> = async ({ communityId, group, skip, limit }, ctx) => {
  const community = communityIn(ctx);
  const today = dayOf(ctx.now);
  const where = { communityId, state: 'published' as const };
  const ofGroup = group === 'all' ? where : { ...where, kind: oneOf(kindsIn(group)) };
  const [all, count] = await Promise.all([obligationsIn(communityId), table(noticesCollection).count(ofGroup)]);
  const overdue = all
    .filter((duty) => isOverdue(duty, today))
    .filter(({ kind }) => group === 'all' || boardKind(kind)?.group === group);
  const top = overdue.slice(skip, skip + limit);
  const hanging =
    top.length === limit
      ? []
      : await table(noticesCollection).find(ofGroup, {
          skip: Math.max(0, skip - overdue.length),
          limit: limit - top.length,
          orderBy: [['publishedAt', 'desc']],
          fields: ['kind', 'title', 'publishedAt'],
        });
  return {
    now: ctx.now.toISOString(),
    total: overdue.length + count,
    rows: [
      ...top.map((duty) => missingRow(duty, community.company.phone, today)),
      ...hanging.map((notice) => noticeRow(notice, all, today)),
    ],
    duties: yearOf(all, dutiesOf(community, `${today.slice(0, 4)}-12-31`), today),
  };
};

const states = { 'on-time': 'ok', late: 'late', overdue: 'overdue', none: 'not-due' } as const;

/** 今年应公示: everything that is due this year or was met this year, opened already or not. */
function yearOf(opened: readonly Obligation[], coming: readonly Obligation[], today: string) {
  const known = new Map([...coming, ...opened].map((duty) => [duty._id, duty]));
  const year = today.slice(0, 4);
  return [...known.values()]
    .filter(({ dueDay, metDay }) => dueDay.startsWith(year) || (metDay?.startsWith(year) ?? dueDay < today))
    .sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))
    .map((duty) => ({ title: duty.title, period: duty.period, state: states[badgeOf(duty, today).badge] }));
}

export const notice: Handler<typeof board, 'notice'> = async (_, { subjectOf }) => {
  const {
    _id,
    publishedAt,
    fileIds,
    communityId: _community,
    state: _state,
    publishedBy: _by,
    ...same
  } = subjectOf(noticesCollection);
  return {
    ...same,
    noticeId: _id,
    kindTitle: kindTitle(same.kind),
    publishedAt: publishedAt.toISOString(),
    files: await linksTo(fileIds),
  };
};

export const kinds: Handler<typeof board, 'kinds'> = () => ({
  kinds: boardKinds.map(({ kind, title, group, ground, publisher, fields = [] }) => ({
    kind,
    title,
    group,
    ground,
    byHand: publisher !== 'none',
    fields: [...fields],
  })),
});
