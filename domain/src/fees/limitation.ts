import { addMonths, type Day } from '../day/day';

/** 民法典 188: three years. What is older may be refused anyway. */
export const LIMITATION_MONTHS = 36;

export const limitationSource =
  '《民法典》第一百八十八条：三年；第一百九十五条：催告送到、答应缴、起诉，重新计算。每笔账单分别算，待核';

/** Last day of the limitation (诉讼时效) of one bill: from its due day, anew from the last day it was interrupted while it ran. */
export function limitationOf(due: Day, interruptions: readonly Day[]): Day {
  return [...interruptions].sort().reduce(
    (until, day) => {
      const anew = addMonths(day, LIMITATION_MONTHS);
      // The cautious way: what has run out does not begin again. It may still be paid (民法典 192).
      return day <= until && anew > until ? anew : until;
    },
    addMonths(due, LIMITATION_MONTHS),
  );
}

/** The bill whose limitation ends first: the cautious day to show of several. */
export const earliest = (days: readonly Day[]): Day | undefined => [...days].sort()[0];
