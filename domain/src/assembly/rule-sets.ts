import { Refusal } from '@mulin/shared-types/refusal';
import type { Day } from '../day/day';
import type { RuleId } from './rules';

/** 规则版本: the statute in force in a time, and the rules of decision it gives. A decision keeps the set it was made under (Legislation Law 104). */
export interface RuleSet {
  id: string;
  /** First and last UTC+8 day of decisions it governs; open at the end while in force. */
  from: Day;
  to: Day | null;
  title: string;
  source: string;
  rules: readonly RuleId[];
  /** 待核 */
  confirm?: string;
}

export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'PL2007',
    from: '2007-10-01',
    to: '2020-12-31',
    title: '《物权法》时期',
    source: '《物权法》第七十六条、《物业管理条例》第十二条',
    rules: ['PL76_GENERAL', 'PL76_SPECIAL'],
    confirm: '《物权法》已废止，原文按二手资料整理，办旧决定前请核对原文',
  },
  {
    id: 'CC2021',
    from: '2021-01-01',
    to: null,
    title: '《民法典》时期',
    source: '《民法典》第二百七十八条',
    rules: ['CC278_GENERAL', 'CC278_SPECIAL'],
  },
];

/** The set in force on a UTC+8 day; no statute set fractions before 2007-10-01. */
export function ruleSetOn(day: Day): RuleSet {
  const found = RULE_SETS.find(({ from, to }) => day >= from && (to === null || day <= to));
  if (!found) throw new Refusal('INVALID_INPUT', '2007年10月1日之前没有统一的表决规则', 'day');
  return found;
}

/** The set a rule belongs to: it governs decisions of those days. */
export function setOf(rule: RuleId): RuleSet {
  const found = RULE_SETS.find(({ rules }) => rules.includes(rule));
  if (!found) throw new Error(`${rule} belongs to no set`);
  return found;
}
