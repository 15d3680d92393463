import { type UrgencyId, urgencyOf } from '../requests/urgency';
import { type Level, type Rung, rungAbove, rungsOf, rungToBody } from './levels';

const MINUTE_MS = 60_000;

/** Where a request stands on its way up. */
export interface Standing {
  level: Level;
  /** When it came there. */
  arrivedAt: Date;
  /** The level that handed it back (退回); it goes back there and not to the next one. */
  backTo: Level | null;
}

export interface Known {
  urgency: UrgencyId;
  /** Report or last reopening. */
  start: Date;
  /** By when somebody had to take it; null once somebody has. */
  takeBy: Date | null;
  exists: (level: Level) => boolean;
}

/**
 * When it leaves a level by itself; null where nobody is above. A level has as long as the ladder gives it, counted from the day it
 * came there, so that a timer that stood still takes nothing from anybody.
 */
export function leavesAt({ level, arrivedAt }: Standing, known: Known): Date | null {
  const { start, exists } = known;
  const rungs = ladderOf(known);
  const above = rungAbove(rungs, level);
  if (above === undefined || rungToBody(rungs, level, exists) === undefined) return null;
  const own = rungs.find(({ to }) => to === level);
  const byLadder = new Date(start.getTime() + above.after * MINUTE_MS);
  if (own === undefined || level === 'manager') return byLadder > arrivedAt ? byLadder : arrivedAt;
  return new Date(arrivedAt.getTime() + (above.after - own.after) * MINUTE_MS);
}

/** The level it goes to from here; undefined where nobody is above. */
export function nextUp({ level, backTo }: Standing, known: Known): Level | undefined {
  if (backTo !== null && known.exists(backTo)) return backTo;
  return rungToBody(ladderOf(known), level, known.exists)?.to;
}

/** The rungs of one request. */
export const ladderOf = ({ urgency, start, takeBy }: Known): Rung[] =>
  rungsOf(urgency, takeBy && (takeBy.getTime() - start.getTime()) / MINUTE_MS);

/**
 * From when the ladder is counted. Where it begins with the limit for the work, that limit leads: a community's own days and the time
 * spent waiting for the home are in it. Where it begins earlier (danger, water and power), the report does.
 */
export function ladderStart(urgency: UrgencyId, asked: Date, doneBy: Date): Date {
  const { climbs, doneWithin } = urgencyOf(urgency);
  const early = (climbs[0]?.after ?? 0) < doneWithin;
  return early ? asked : new Date(doneBy.getTime() - doneWithin * MINUTE_MS);
}

/** Where a round begins: what was reopened once is the manager’s at once. */
export const firstLevel = (reopened: number, exists: (level: Level) => boolean): Level =>
  reopened > 0 && exists('manager') ? 'manager' : 'steward';

/**
 * All the levels it reaches by `now`, one after the other, with the moment it leaves the last: those without a stay of their own (life
 * in danger: manager, community and street) hold it together.
 */
export function climbUntil(
  now: Date,
  from: Standing,
  dueAt: Date,
  known: Known,
): { reached: Level[]; dueAt: Date | null } {
  const reached: Level[] = [];
  let standing = from;
  let due: Date | null = dueAt;
  while (due !== null && due <= now) {
    const to = nextUp(standing, known);
    if (to === undefined) return { reached, dueAt: null };
    reached.push(to);
    standing = { level: to, arrivedAt: now, backTo: null };
    due = leavesAt(standing, known);
  }
  return { reached, dueAt: due };
}
