import { type Day, lastDayOf } from '../day/day';
import { type Fraction, meets } from '../fraction/fraction';

/**
 * 首次业主大会: when it must be prepared, by whom and until when (REQUIREMENTS B1). National texts known here only at second hand are
 * marked 待核 in their source; no regional text with other figures was found.
 */
export const DELIVERED: { line: Fraction; source: string } = {
  line: { num: 1, den: 2, op: '>' },
  source: '《业主大会和业主委员会指导规则》第八条：交付面积过半（待核）',
};

export const FORMATION_CLOCKS = {
  /** From the written application to the preparatory group 筹备组. */
  group: { days: 60, source: '《业主大会和业主委员会指导规则》第九条：收到书面申请后60日内组建筹备组（待核）' },
  /** From the group's formation to the first assembly. */
  assembly: { days: 90, source: '《业主大会和业主委员会指导规则》第十五条：筹备组成立之日起90日内召开（待核）' },
  /** Names, heads, areas and drafts hang that long before the assembly. */
  preparation: { days: 15, source: '《业主大会和业主委员会指导规则》第十二条：会议召开15日前书面公告' },
} as const;

/** Areas in 0.01 ㎡. */
export interface Delivered {
  deliveredAreaCenti: number;
  totalAreaCenti: number;
}

/** Whether so much is handed over that the first assembly is due. */
export const isDue = ({ deliveredAreaCenti, totalAreaCenti }: Delivered): boolean =>
  meets(deliveredAreaCenti, totalAreaCenti, DELIVERED.line);

export const groupParts = {
  street: '镇街',
  community: '社区',
  developer: '建设单位',
  owner: '业主',
} as const;
export type GroupPart = keyof typeof groupParts;

export interface GroupMember {
  part: GroupPart;
  chairs: boolean;
}

/** What is wrong with a preparatory group (Guide Rules art. 10: odd, owners at least half, chaired by the street); empty if nothing is. */
export function groupFaults(members: readonly GroupMember[]): string[] {
  const owners = members.filter(({ part }) => part === 'owner').length;
  const chairs = members.filter(({ chairs: chair }) => chair);
  return [
    members.length < 3 ? '至少三个人' : '',
    members.length % 2 === 1 ? '' : `人数要是单数，现在是 ${members.length} 人`,
    owners * 2 >= members.length ? '' : `业主要占一半以上，现在 ${members.length} 人里有 ${owners} 位业主`,
    chairs.length === 1 && chairs[0]?.part === 'street' ? '' : '组长只有一位，由镇街的人担任',
  ].filter(Boolean);
}

/** How far a community is on its way to a first committee. */
export const formationStages = {
  'not-due': '不够条件',
  due: '该筹备了',
  applied: '已申请',
  group: '筹备中',
  called: '已召集',
  formed: '已选出',
  filed: '已备案',
} as const;
export type FormationStage = keyof typeof formationStages;

export interface FormationFacts extends Delivered {
  appliedDay: Day | null;
  groupDay: Day | null;
  /** A first assembly was announced. */
  called: boolean;
  committee: 'none' | 'elected' | 'filed';
}

export function formationStage(facts: FormationFacts): FormationStage {
  if (facts.committee === 'filed') return 'filed';
  if (facts.committee === 'elected') return 'formed';
  if (facts.called) return 'called';
  if (facts.groupDay !== null) return 'group';
  if (facts.appliedDay !== null) return 'applied';
  return isDue(facts) ? 'due' : 'not-due';
}

/** What the running clock asks for and until when; null where none runs. */
export function formationClock(facts: FormationFacts): { clock: keyof typeof FORMATION_CLOCKS; dueDay: Day } | null {
  const stage = formationStage(facts);
  if (stage === 'applied' && facts.appliedDay !== null) {
    return { clock: 'group', dueDay: lastDayOf(facts.appliedDay, FORMATION_CLOCKS.group.days) };
  }
  if (stage === 'group' && facts.groupDay !== null) {
    return { clock: 'assembly', dueDay: lastDayOf(facts.groupDay, FORMATION_CLOCKS.assembly.days) };
  }
  return null;
}

/** 组建率: communities with a committee among those that must have one; both figures, never the percentage alone. */
export function formationRate(stages: readonly FormationStage[]): { formed: number; due: number; communities: number } {
  const formed = stages.filter((stage) => stage === 'formed' || stage === 'filed').length;
  return { formed, due: stages.filter((stage) => stage !== 'not-due').length, communities: stages.length };
}
