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

/** By when each step must have happened. */
export interface Limits {
  takeBy: Date;
  onSiteBy: Date | null;
  doneBy: Date;
}

/** @param asked the report, or the last reopening */
export const limitsFor = ({ takeWithin, onSiteWithin, doneWithin }: Within, asked: Date): Limits => ({
  takeBy: later(asked, takeWithin),
  onSiteBy: onSiteWithin === undefined ? null : later(asked, onSiteWithin),
  doneBy: later(asked, doneWithin),
});

/** The instant (ISO, UTC) at which finished work nobody objects to is confirmed by itself. */
export const autoConfirmAt = (doneAt: string): string => after(doneAt, AUTO_CONFIRM_MINUTES);

/** The last instant (ISO, UTC) at which the reporter may reopen. */
export const reopenUntil = (doneAt: string, days = REOPEN_DAYS): string => after(doneAt, days * DAY_MINUTES);

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / MINUTE_MS);

export const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);

const after = (instant: string, minutes: number): string => later(new Date(instant), minutes).toISOString();
