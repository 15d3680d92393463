import { type Day, dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { Notice, Obligation } from '../kit/notice';
import { badgeOf } from './badge';
import { kindTitle } from './notice-kinds';

export type ShownNotice = Pick<Notice, '_id' | 'kind' | 'title' | 'publishedAt'>;

export const isOverdue = ({ metDay, dueDay }: Obligation, today: Day): boolean => metDay === null && dueDay < today;

/** A notice that hangs there, with whether it came in time. */
export function noticeRow({ _id, kind, title, publishedAt }: ShownNotice, all: readonly Obligation[], today: Day) {
  const duty = all.find(({ noticeId }) => noticeId === _id);
  const dateText = dayText(dayOf(publishedAt), today);
  return { id: _id, kind, kindTitle: kindTitle(kind), title, ...badgeOf(duty, today), dateText, missing: null };
}

/** 逾期: a notice that ought to hang there and does not, with who owes it and where to call. */
export function missingRow(duty: Obligation, phone: string, today: Day) {
  const { _id, kind, title, dueDay, responsible } = duty;
  return {
    id: _id,
    kind,
    kindTitle: kindTitle(kind),
    title,
    ...badgeOf(duty, today),
    dateText: `应于 ${dayText(dueDay, today)}公示`,
    missing: { responsible, phone, dueDay },
  };
}
