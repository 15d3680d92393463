import { Refusal } from '@mulin/shared-types/refusal';
import type { Fraction } from '../fraction/fraction';

/** A pair of lines, one for area and one for heads, and what they are measured against. */
export interface Lines {
  of: 'total' | 'participating';
  area: Fraction;
  heads: Fraction;
}

/** Who must take part, and who must agree. */
export interface RuleLines {
  quorum: Lines;
  pass: Lines;
}

/** A rule of decision; the set it belongs to says of which days. */
export interface Rule extends RuleLines {
  title: string;
}

export type RuleId = 'CC278_GENERAL' | 'CC278_SPECIAL' | 'PL76_GENERAL' | 'PL76_SPECIAL';

const TWO_THIRDS: Fraction = { num: 2, den: 3, op: '>=' };
const THREE_QUARTERS: Fraction = { num: 3, den: 4, op: '>=' };
const OVER_HALF: Fraction = { num: 1, den: 2, op: '>' };

const both = (of: Lines['of'], line: Fraction): Lines => ({ of, area: line, heads: line });

/**
 * The statutes as data. 以上 includes the number itself (Civil Code 1259); 过半数 does not.
 * The Property Law rules serve decisions taken before 2021 only: the Civil Code displaced them, whatever local papers still print.
 */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  CC278_GENERAL: {
    title: '《民法典》第二百七十八条第二款：第（一）至（五）、（九）项',
    quorum: both('total', TWO_THIRDS),
    pass: both('participating', OVER_HALF),
  },
  CC278_SPECIAL: {
    title: '《民法典》第二百七十八条第二款：第（六）至（八）项',
    quorum: both('total', TWO_THIRDS),
    pass: both('participating', THREE_QUARTERS),
  },
  PL76_GENERAL: {
    title: '《物权法》第七十六条、《物业管理条例》第十二条：一般事项（已废止，仅用于旧决定）',
    quorum: both('total', OVER_HALF),
    pass: both('total', OVER_HALF),
  },
  PL76_SPECIAL: {
    title: '《物权法》第七十六条：筹集和使用维修资金、改建重建（已废止，仅用于旧决定）',
    quorum: both('total', OVER_HALF),
    pass: both('total', TWO_THIRDS),
  },
};

function isRuleId(id: unknown): id is RuleId {
  return typeof id === 'string' && Object.keys(RULES).includes(id);
}

/** The rule (quorum and majority by area and heads) of that id; refuses any other. */
export function ruleOf(id: string): Rule {
  if (!isRuleId(id)) throw new Refusal('INVALID_INPUT', '没有这样的表决规则', 'rule');
  return RULES[id];
}
