import { type Day, dayOf, endOf, startOf } from '@mulin/domain/day/day';
import { Refusal } from '@mulin/shared-types/refusal';

/** 任期, as days: the last one counts; null without an end. */
export interface Term {
  from: Day;
  to: Day | null;
}

/** Not back in time: what somebody did before the post was given was not done by the post. */
export function termOf(fromDay: Day | undefined, toDay: Day | undefined, now: Date): Term {
  const today = dayOf(now);
  const from = fromDay ?? today;
  if (from < today) throw new Refusal('INVALID_INPUT', '岗位从今天或以后的一天起', 'fromDay');
  if (toDay !== undefined && toDay < from) throw new Refusal('INVALID_INPUT', '到期的日子要在开始以后', 'toDay');
  return { from, to: toDay ?? null };
}

/** When a term counts for somebody who takes it up at this moment. */
export function boundsOf(term: Term | undefined, at: Date): { since: Date; until: Date | null } {
  if (!term) return { since: at, until: null };
  const first = new Date(startOf(term.from));
  return { since: first > at ? first : at, until: term.to === null ? null : new Date(endOf(term.to)) };
}
