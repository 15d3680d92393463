import { addDays, type Day, daysBetween } from '../day/day';
import { type Period, periodAfter, periodOf } from '../day/period';
import type { NoticeKind } from './notice-kind';

/** 公示义务: one kind for one period (or standing), with its last day. */
export interface Obligation {
  id: string;
  kindId: string;
  communityId: string;
  period?: Period;
  due: Day;
  requiresPhoto: boolean;
}

/** One duty to publish per community, kind and period; `standing` for what has to hang there always. */
export const obligationId = (communityId: string, kindId: string, periodId = 'standing'): string =>
  `${communityId}:${kindId}:${periodId}`;

/** Everything that a kind owes from the day the community started until `through` (its periods must have ended by then). */
export function obligationsOf(kind: NoticeKind, communityId: string, started: Day, through: Day): Obligation[] {
  const make = (due: Day, period?: Period): Obligation => ({
    id: obligationId(communityId, kind.id, period?.id),
    kindId: kind.id,
    communityId,
    ...(period ? { period } : {}),
    due,
    requiresPhoto: kind.requiresPhotoOfPosting,
  });
  if (kind.frequency === 'standing') return [make(addDays(started, kind.dueDays))];
  const found: Obligation[] = [];
  let period = periodOf(started, kind.frequency);
  while (period.to < through) {
    found.push(make(addDays(period.to, kind.dueDays), period));
    period = periodAfter(period);
  }
  return found;
}

export interface Publication {
  publishedOn: Day;
  hasPhotoOfPosting: boolean;
}

export type ObligationStatus =
  | { status: 'met'; lateDays: number }
  | { status: 'not-due'; daysLeft: number }
  | { status: 'overdue'; days: number; missing: 'publication' | 'photo' };

/** Met only when published, and with the photo of the posting where paper is required; the last day itself is in time. */
export function obligationStatus(
  obligation: Obligation,
  publication: Publication | undefined,
  today: Day,
): ObligationStatus {
  const complete = publication && (publication.hasPhotoOfPosting || !obligation.requiresPhoto);
  if (complete) return { status: 'met', lateDays: Math.max(0, daysBetween(obligation.due, publication.publishedOn)) };
  if (today <= obligation.due) return { status: 'not-due', daysLeft: daysBetween(today, obligation.due) };
  return {
    status: 'overdue',
    days: daysBetween(obligation.due, today),
    missing: publication ? 'photo' : 'publication',
  };
}

/** Share of obligations already due that were met in time, in 0.01 %, truncated; `null` when none is due yet. */
export function timelyRate(statuses: readonly ObligationStatus[]): number | null {
  const due = statuses.filter((item) => item.status !== 'not-due');
  if (due.length === 0) return null;
  const timely = due.filter((item) => item.status === 'met' && item.lateDays === 0).length;
  return Math.floor((timely * 10_000) / due.length);
}
