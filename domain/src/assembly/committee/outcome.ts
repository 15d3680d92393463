import { Refusal } from '@mulin/shared-types/refusal';
import type { ElectionResult } from '../election';
import { fewerThanHalf, isCommitteeSize } from './seats';

/** Who is in after a count and, where it was needed, after people settled a tie. */
export interface Outcome {
  /** Elected for certain. */
  elected: string[];
  /** Passed without a seat, in order. */
  reserve: string[];
  /** Equal at the last seats; people decide. Empty once they have. */
  tied: string[];
  /** Seats nobody holds yet: those of the tied, and those for which too few passed. */
  open: number;
}

type Count = Pick<ElectionResult, 'elected' | 'reserve' | 'tied' | 'tieAtCut'>;

/** `settled`: all of the tied in the order that lot or second ballot gave; the first take the open seats, the others head the reserve. */
export function outcomeOf(count: Count, seats: number, settled?: readonly string[]): Outcome {
  if (!count.tieAtCut) {
    return { elected: count.elected, reserve: count.reserve, tied: [], open: seats - count.elected.length };
  }
  const isTied = (id: string) => count.tied.includes(id);
  const certain = count.elected.filter((id) => !isTied(id));
  const below = count.reserve.filter((id) => !isTied(id));
  const open = seats - certain.length;
  if (settled === undefined) return { elected: certain, reserve: below, tied: count.tied, open };
  checkSettled(count.tied, settled);
  return {
    elected: [...certain, ...settled.slice(0, open)],
    reserve: [...settled.slice(open), ...below],
    tied: [],
    open: 0,
  };
}

/** Refuses an order that leaves one of the tied out or brings in another. */
export function checkSettled(tied: readonly string[], settled: readonly string[]): void {
  const same = settled.length === tied.length && tied.every((id) => settled.includes(id));
  if (!same) throw new Refusal('INVALID_INPUT', '票数相同的每一位都要排出先后，不能多也不能少', 'order');
}

/**
 * `formed`: a committee of lawful size that has at least half of its seats. `short`: too few or an even number, so the open seats
 * need another ballot.
 */
export const formation = (elected: number, seats: number): 'formed' | 'short' =>
  isCommitteeSize(elected) && !fewerThanHalf(elected, seats) ? 'formed' : 'short';
