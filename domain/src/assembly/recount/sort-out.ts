import { byCodeUnit } from '../../canonical/canonical';
import type { PollCard } from '../card/card';
import type { LogEntry } from '../log/leaf';
import type { Electorate } from '../tally/roll';
import { type Claim, type Standing, settle } from '../tally/standing';
import type { Reason } from '../tally/types';

/** What must be known of a ballot to say whether it stands; not what it says. */
export interface HandedIn extends Pick<LogEntry, 'at' | 'channel'> {
  headKey: string;
  /** Only if it does not speak for all units of the head. */
  units?: readonly string[];
}

/**
 * Why each ballot does not stand, or null if it does, as card and policy decide. Given in the order of the log; what was handed in
 * earlier comes first whatever its number, because paper is entered after the day it was handed in.
 */
export function sortOut(
  card: Pick<PollCard, 'policy' | 'window'>,
  electorate: Electorate,
  handed: readonly HandedIn[],
): (Reason | null)[] {
  const reasons = handed.map((one): Reason | null => {
    if (!isOnRoll(electorate, one)) return 'NOT_ON_ROLL';
    return isTimely(card, one) ? null : 'OUT_OF_WINDOW';
  });
  const heard = new Set(handed.keys());
  for (const [index, reason] of reasons.entries()) if (reason !== null) heard.delete(index);
  for (const [index, reason] of settleInTime(card, electorate, handed, heard).refused) reasons[index] = reason;
  return reasons;
}

/** Unit → place of the one ballot that speaks for it, among ballots that are on the roll. */
export function speakers(
  card: Pick<PollCard, 'policy'>,
  electorate: Electorate,
  handed: readonly HandedIn[],
): ReadonlyMap<string, number> {
  return settleInTime(card, electorate, handed, handed.keys()).byUnit;
}

function settleInTime(
  card: Pick<PollCard, 'policy'>,
  electorate: Electorate,
  handed: readonly HandedIn[],
  heard: Iterable<number>,
): Standing {
  const order = [...heard].sort((a, b) => byCodeUnit(handed[a]?.at ?? '', handed[b]?.at ?? '') || a - b);
  const claims = new Map<number, Claim>();
  for (const index of order) {
    const one = handed[index];
    if (one) claims.set(index, { units: unitsOf(electorate, one), channel: one.channel });
  }
  return settle(claims, card.policy);
}

/** Electronic: cast from opening to close. Paper: handed in before the close, on whatever day it was entered. */
export function isTimely(
  { window }: Pick<PollCard, 'window'>,
  { at, channel }: Pick<HandedIn, 'at' | 'channel'>,
): boolean {
  return at < window.to && (channel === 'paper' || window.from <= at);
}

/** The head is on the roll and the units it speaks for, at least one and each once, are its own. */
export function isOnRoll(electorate: Electorate, { headKey, units }: HandedIn): boolean {
  const own = electorate.heads.get(headKey);
  if (!own) return false;
  return (
    units === undefined ||
    (units.length > 0 && units.every((unit, i) => own.includes(unit) && units.indexOf(unit) === i))
  );
}

/** The units a ballot speaks for. */
export function unitsOf(electorate: Electorate, { headKey, units }: HandedIn): readonly string[] {
  return units ?? electorate.heads.get(headKey) ?? [];
}
