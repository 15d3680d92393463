import { type UrgencyId, urgencyOf } from './urgency';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The clock stops while the owner must act, at most this long altogether. */
export const LONGEST_WAIT_MINUTES = 3 * DAY_MINUTES;
/** Done and nobody objects: confirmed by itself. */
const AUTO_CONFIRM_MINUTES = 2 * DAY_MINUTES;
/** How many days after completion the owner may reopen, unless the community's lists say otherwise. */
export const REOPEN_DAYS = 7;

/** Minutes from the report; a community's own list may have other numbers than the preset. */
export interface Within {
  takeWithin: number;
  onSiteWithin?: number | undefined;
  doneWithin: number;
}

/** Instants (ISO, UTC) by which each step must have happened. */
export interface Limits {
  takeBy: string;
  onSiteBy?: string;
  doneBy: string;
}

/** @param reportedAt instant of the report, or of the last reopening */
export function limitsFor(urgency: UrgencyId | Within, reportedAt: Date | string): Limits {
  const { takeWithin, onSiteWithin, doneWithin } = typeof urgency === 'string' ? urgencyOf(urgency) : urgency;
  return {
    takeBy: after(reportedAt, takeWithin),
    ...(onSiteWithin === undefined ? {} : { onSiteBy: after(reportedAt, onSiteWithin) }),
    doneBy: after(reportedAt, doneWithin),
  };
}

/** The instant (ISO, UTC) at which finished work nobody objects to is confirmed by itself. */
export function autoConfirmAt(doneAt: string): string {
  return after(doneAt, AUTO_CONFIRM_MINUTES);
}

/** The last instant (ISO, UTC) at which the reporter may reopen. */
export function reopenUntil(doneAt: string, days = REOPEN_DAYS): string {
  return after(doneAt, days * DAY_MINUTES);
}

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / MINUTE_MS);

export const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);

function after(instant: Date | string, minutes: number): string {
  return new Date(millis(instant) + minutes * MINUTE_MS).toISOString();
}

function millis(instant: Date | string): number {
  const value = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (!Number.isFinite(value)) throw new RangeError('时间格式不正确');
  return value;
}
