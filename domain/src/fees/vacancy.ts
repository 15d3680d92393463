import { addMonths, type Day } from '../day/day';
import type { Concession } from './bill-shape';
import type { FeeStandard } from './standard';

/** 空置: a home stood empty on these days, both inside. */
export interface Vacancy {
  id: string;
  from: Day;
  to: Day;
}

/**
 * What a vacancy takes off: nothing unless the published standard has a rule (no national discount; 山东 62 and 淄博 54 leave it to the
 * contract), and nothing before its months are over (滨州 38: longer than six months, at most 60 %).
 */
export function vacancyConcession({ id, from, to }: Vacancy, rule: FeeStandard['vacancy']): Concession | undefined {
  if (!rule || rule.percent >= 100) return undefined;
  const reducedFrom = addMonths(from, rule.afterMonths);
  if (reducedFrom > to) return undefined;
  return { id, kind: 'vacancy', percentOff: 100 - rule.percent, from: reducedFrom, to, fundedBy: 'provider' };
}
