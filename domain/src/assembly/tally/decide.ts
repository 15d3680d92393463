import { meets } from '../../fraction/fraction';
import type { Lines, RuleLines } from '../rules';
import type { Decision, Met, Sums, Weight } from './types';

/** The four booleans of Civil Code 278 ¶2. Each is reported; one percentage never is. */
export function decide(rule: RuleLines, sums: Sums): Decision {
  const quorum = against(rule.quorum, sums.participating, sums);
  const pass = against(rule.pass, sums.agree, sums);
  return { quorum, pass, passed: quorum.areaMet && quorum.headMet && pass.areaMet && pass.headMet };
}

/** A weight held against a pair of lines. */
export function against(lines: Lines, part: Weight, sums: Pick<Sums, 'total' | 'participating'>): Met {
  const whole = lines.of === 'total' ? sums.total : sums.participating;
  return {
    areaMet: meets(part.area, whole.area, lines.area),
    headMet: meets(part.heads, whole.heads, lines.heads),
  };
}
