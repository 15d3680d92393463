import { leastMeeting } from '../fraction/fraction';
import type { RuleLines } from './rules';
import type { Weight } from './tally/types';

/** What is there, what the line asks for and what is missing, in 0.01 ㎡ or heads. `need` is null when nobody is on the roll. */
export interface Gap {
  have: number;
  need: number | null;
  missing: number;
}

export interface Turnout {
  area: Gap;
  heads: Gap;
}

/** How far participation is from the quorum, in exact units: the smallest additional area and heads. */
export function turnout(rule: RuleLines, total: Weight, participating: Weight): Turnout {
  return {
    area: gap(participating.area, leastMeeting(total.area, rule.quorum.area)),
    heads: gap(participating.heads, leastMeeting(total.heads, rule.quorum.heads)),
  };
}

/** How far agreement is from passing if nobody else takes part. */
export function agreement(rule: RuleLines, sums: { total: Weight; participating: Weight; agree: Weight }): Turnout {
  const whole = rule.pass.of === 'total' ? sums.total : sums.participating;
  return {
    area: gap(sums.agree.area, leastMeeting(whole.area, rule.pass.area)),
    heads: gap(sums.agree.heads, leastMeeting(whole.heads, rule.pass.heads)),
  };
}

/** What is there against what is needed. */
export function gap(have: number, need: number | null): Gap {
  return { have, need, missing: need === null ? 0 : Math.max(0, need - have) };
}
