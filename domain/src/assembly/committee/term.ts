import { Refusal } from '@mulin/shared-types/refusal';
import { addDays, addMonths, type Day, daysBetween } from '../../day/day';

/** Term of office 任期 and what comes before its end. */
export const TERM = {
  mostYears: 5,
  source: '《业主大会和业主委员会指导规则》第三十二条：每届任期不超过5年，可连选连任',
  /** 换届 is prepared so many months before the end. */
  warnMonths: 3,
  warnSource: '《业主大会和业主委员会指导规则》第四十七条（待核）：任期届满前3个月组织换届选举',
} as const;

/** Last day of a term of whole years that begins on that day: three years from 2026-11-21 end on 2029-11-20. */
export function termEnd(from: Day, years: number): Day {
  if (!Number.isSafeInteger(years) || years < 1 || years > TERM.mostYears) {
    throw new Refusal('INVALID_INPUT', `每届任期最多 ${TERM.mostYears} 年`, 'termYears');
  }
  return addDays(addMonths(from, 12 * years), -1);
}

/** Refuses a term that ends before it begins or lasts longer than the rule allows. */
export function checkTerm(from: Day, to: Day, field = 'termTo'): void {
  if (to <= from) throw new Refusal('INVALID_INPUT', '任期结束要晚于任期开始', field);
  if (to > termEnd(from, TERM.mostYears)) {
    throw new Refusal('INVALID_INPUT', `每届任期最多 ${TERM.mostYears} 年`, field);
  }
}

/** From this day on the next election is to be prepared. */
export const warnDay = (termTo: Day): Day => addMonths(termTo, -TERM.warnMonths);

/** Terms that end up to this day are to be warned of today. */
export const warnTermsUntil = (today: Day): Day => addMonths(today, TERM.warnMonths);

export type TermState = 'running' | 'ending' | 'over';

/** Where a term stands on a day; its last day still belongs to it. */
export function termState(termTo: Day, today: Day): TermState {
  if (today > termTo) return 'over';
  return today >= warnDay(termTo) ? 'ending' : 'running';
}

/** Whole days left, today not counted; negative when over. */
export const daysLeft = (termTo: Day, today: Day): number => daysBetween(today, termTo);
