import { addDays, type Day, daysBetween } from '../day/day';
import { type Fraction, leastMeeting } from '../fraction/fraction';
import type { Weight } from './tally/types';
import { type Gap, gap } from './turnout';

/**
 * 连署: owners who demand an extraordinary assembly. Property Management Regulation 13 says 20 % of the owners; Guide Rules art. 21,
 * as far as seen (待核), 20 % of the area and of the heads. The stricter, double test stands until a local rule says otherwise.
 */
export const PETITION = {
  line: { num: 1, den: 5, op: '>=' } satisfies Fraction,
  source:
    '《物业管理条例》第十三条：经20%以上的业主提议；面积和人数都要够，见《业主大会和业主委员会指导规则》第二十一条（待核）',
  /** So many days signatures are collected. Ours; the law names none. */
  days: 60,
  /** 业委会几天内要召集: no national number found. */
  answer: '国家没有统一规定业委会几天内要召集（待核），等了几天在这里照实写出来',
} as const;

export interface PetitionStanding {
  area: Gap;
  heads: Gap;
  /** Both lines. */
  reached: boolean;
}

/** How far the signatures are from both lines of the roll as it is now; areas in 0.01 ㎡. */
export function petitionStanding(total: Weight, signed: Weight): PetitionStanding {
  const area = gap(signed.area, leastMeeting(total.area, PETITION.line));
  const heads = gap(signed.heads, leastMeeting(total.heads, PETITION.line));
  const reached = area.need !== null && heads.need !== null && area.missing === 0 && heads.missing === 0;
  return { area, heads, reached };
}

/** Last UTC+8 day to sign a petition started on that day. */
export const petitionUntil = (started: Day): Day => addDays(started, PETITION.days);

/** Whole days a petition that reached both lines has been waiting for its assembly. */
export const daysWaiting = (reached: Day, today: Day): number => Math.max(0, daysBetween(reached, today));
