import { type ClimbLevel, type UrgencyId, urgencyOf } from './urgency';

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

/**
 * @param reportedAt instant of the report, or of the last reopening
 * @param waitedMinutes how long the clock stood still for the owner
 */
export function limitsFor(urgency: UrgencyId | Within, reportedAt: Date | string, waitedMinutes = 0): Limits {
  const { takeWithin, onSiteWithin, doneWithin } = typeof urgency === 'string' ? urgencyOf(urgency) : urgency;
  const waited = Math.min(Math.max(waitedMinutes, 0), LONGEST_WAIT_MINUTES);
  return {
    takeBy: after(reportedAt, takeWithin),
    ...(onSiteWithin === undefined ? {} : { onSiteBy: after(reportedAt, onSiteWithin + waited) }),
    doneBy: after(reportedAt, doneWithin + waited),
  };
}

export interface Progress {
  takenAt?: string;
  onSiteAt?: string;
  doneAt?: string;
}

export interface Overdue {
  step: 'take' | 'onSite' | 'done';
  /** Whole minutes past the limit; for a step done late, how late it was. */
  minutes: number;
  /** Still not done. */
  open: boolean;
}

/** Every step that is or was late at the instant `now`. A limit is kept when the step happens on its very instant. */
export function overdueSteps(limits: Limits, progress: Progress, now: Date | string): Overdue[] {
  const steps = [
    { step: 'take', by: limits.takeBy, at: progress.takenAt ?? progress.doneAt },
    { step: 'onSite', by: limits.onSiteBy, at: progress.onSiteAt ?? progress.doneAt },
    { step: 'done', by: limits.doneBy, at: progress.doneAt },
  ] as const;
  return steps.flatMap(({ step, by, at }) => {
    if (by === undefined) return [];
    const late = millis(at ?? now) - millis(by);
    return late > 0 ? [{ step, minutes: Math.floor(late / MINUTE_MS), open: at === undefined }] : [];
  });
}

/** To whom an unfinished request has climbed by `now`; nobody once it is done. */
export function climbedTo(
  urgency: UrgencyId,
  reportedAt: string,
  now: Date | string,
  doneAt?: string,
  waitedMinutes = 0,
): ClimbLevel[] {
  const until = doneAt ?? now;
  return urgencyOf(urgency)
    .climbs.filter(
      ({ after: minutes }) => millis(after(reportedAt, minutes + (minutes > 0 ? waitedMinutes : 0))) <= millis(until),
    )
    .map(({ to }) => to);
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
