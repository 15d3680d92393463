import type { matters } from '@mulin/shared-types/matters';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Day } from '../day/day';
import { ruleSetOn } from './rule-sets';
import type { RuleId } from './rules';

/** What the owners decide together 业主共同决定事项: the nine items of Civil Code 278, under the names of the contract. */
export type MatterId = (typeof matters)[number];

export interface Matter {
  id: MatterId;
  /** Number of the item in Civil Code 278 ¶1. */
  item: number;
  /** Words of the statute. */
  text: string;
  /** Short name for lists. */
  name: string;
  rules: readonly RuleId[];
}

const matter = (item: number, id: MatterId, name: string, text: string, ...rules: RuleId[]): Matter => ({
  id,
  item,
  name,
  text,
  rules,
});

/** Using the fund (5) was special before 2021 and is ordinary now; common parts for business (8) the other way round. */
export const MATTERS: readonly Matter[] = [
  matter(1, 'rules-of-procedure', '议事规则', '制定和修改业主大会议事规则', 'CC278_GENERAL', 'PL76_GENERAL'),
  matter(2, 'covenant', '管理规约', '制定和修改管理规约', 'CC278_GENERAL', 'PL76_GENERAL'),
  matter(3, 'committee', '选举业委会', '选举业主委员会或者更换业主委员会成员', 'CC278_GENERAL', 'PL76_GENERAL'),
  matter(4, 'company', '选聘解聘物业', '选聘和解聘物业服务企业或者其他管理人', 'CC278_GENERAL', 'PL76_GENERAL'),
  matter(5, 'use-fund', '使用维修资金', '使用建筑物及其附属设施的维修资金', 'CC278_GENERAL', 'PL76_SPECIAL'),
  matter(6, 'raise-fund', '筹集维修资金', '筹集建筑物及其附属设施的维修资金', 'CC278_SPECIAL', 'PL76_SPECIAL'),
  matter(7, 'rebuild', '改建重建', '改建、重建建筑物及其附属设施', 'CC278_SPECIAL', 'PL76_SPECIAL'),
  matter(
    8,
    'common-parts-use',
    '改变或经营共有部分',
    '改变共有部分的用途或者利用共有部分从事经营活动',
    'CC278_SPECIAL',
    'PL76_GENERAL',
  ),
  matter(9, 'other', '其他重大事项', '有关共有和共同管理权利的其他重大事项', 'CC278_GENERAL', 'PL76_GENERAL'),
];

/** 第（五）项 */
export function itemText(item: number): string {
  return `第（${'一二三四五六七八九'.charAt(item - 1)}）项`;
}

/** One of the matters that owners decide together (Civil Code 278 ¶1), by its id; refuses any other. */
function matterOf(id: string): Matter {
  const found = MATTERS.find((one) => one.id === id);
  if (!found) throw new Refusal('INVALID_INPUT', '没有这样的共同决定事项', 'matter');
  return found;
}

/** The rule that governs a matter decided on that UTC+8 day; no statute set fractions before 2007-10-01. */
export function ruleFor(id: MatterId, day: Day): RuleId {
  const { rules } = ruleSetOn(day);
  const found = matterOf(id).rules.find((rule) => rules.includes(rule));
  if (!found) throw new Error(`${id} has no rule on ${day}`);
  return found;
}
