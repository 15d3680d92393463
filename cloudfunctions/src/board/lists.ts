import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { type NoticeKind, noticeLists } from '@mulin/domain/disclosure/notice-kind';
import { noticeKindsOf } from '@mulin/domain/disclosure/notice-kinds';
import { kindsWithSameFacts, shownBy } from '@mulin/domain/disclosure/same-facts';
import { notices } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { obligationsIn } from './duties';
import { isOverdue, type ShownNotice } from './rows';

const shownLists = ['four-open', 'three-open', 'eight-items', 'price-board'] as const;
/** What hangs there of these kinds; superseded ones do not count. */
const MOST_NOTICES = 1000;

/** 四公开、三公开、八项内容: every item by the paper that names it, with the notice that shows it; nothing there is said to be missing. */
export const lists: Handler<typeof board, 'lists'> = async ({ communityId }, ctx) => {
  const { company } = communityIn(ctx);
  const today = dayOf(ctx.now);
  const kinds = [...new Set([...shownLists.flatMap(noticeKindsOf).map(({ id }) => id), ...kindsWithSameFacts])];
  const [found, duties] = await Promise.all([
    table(notices).find(
      { communityId, kind: oneOf(kinds), state: 'published' },
      { limit: MOST_NOTICES, orderBy: [['publishedAt', 'desc']], fields: ['kind', 'title', 'publishedAt'] },
    ),
    obligationsIn(communityId),
  ]);
  const newest = new Map<string, ShownNotice>();
  for (const notice of found) if (!newest.has(notice.kind)) newest.set(notice.kind, notice);
  const hanging = new Set(newest.keys());

  const item = ({ id, title, fields, publisher }: NoticeKind) => {
    const there = shownBy(id, hanging).flatMap((kind) => newest.get(kind) ?? []);
    const duty = duties.find((one) => one.kind === id && isOverdue(one, today));
    return {
      kind: id,
      title,
      fields: fields.map((field) => field.title),
      responsible: publisher === 'committee' ? '业主委员会' : company.name,
      notices: there.map((one) => ({ noticeId: one._id, title: one.title, postedOn: dayOf(one.publishedAt) })),
      overdueDays: there.length === 0 && duty ? daysBetween(duty.dueDay, today) : null,
    };
  };
  return {
    lists: shownLists.map((list) => {
      const ofList = noticeKindsOf(list);
      const items = ofList.map(item);
      return {
        list,
        title: noticeLists[list],
        basis: [...new Set(ofList.flatMap(({ basis }) => basis))].join('；'),
        missing: items.filter((one) => one.notices.length === 0).length,
        items,
      };
    }),
  };
};
