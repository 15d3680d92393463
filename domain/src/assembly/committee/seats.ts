import { Refusal } from '@mulin/shared-types/refusal';
import type { Fraction } from '../../fraction/fraction';
import { meets } from '../../fraction/fraction';

/** Size of a committee 委员会人数. */
export const SEATS = {
  least: 5,
  most: 11,
  source: '《业主大会和业主委员会指导规则》第三十一条：业主委员会由5至11人单数组成',
} as const;

/** Five to eleven, odd. */
export const isCommitteeSize = (members: number): boolean =>
  members >= SEATS.least && members <= SEATS.most && members % 2 === 1;

/** Refuses a number of seats the rule does not allow. */
export function checkSeats(seats: number, field = 'seats'): void {
  if (!isCommitteeSize(seats))
    throw new Refusal(
      'INVALID_INPUT',
      `业委会由 5 到 11 人组成，人数要是单数（${SEATS.source.split('：')[0]}）`,
      field,
    );
}

/** A line some members must reach, with where it is written. */
export interface MemberLine {
  line: Fraction;
  source: string;
}

export const MEMBER_LINES = {
  /** 委员自己提出改选: more than half of all members, each in person (REQUIREMENTS B2; members have no proxies). */
  objectToAll: {
    line: { num: 1, den: 2, op: '>' },
    source: '半数以上委员不同意的，应当改选（地方要求）；过半数按全体委员计，委员不能委托他人',
  },
  /** 提议终止一名委员的资格 by members. */
  endSeat: {
    line: { num: 1, den: 3, op: '>=' },
    source: '《业主大会和业主委员会指导规则》第四十四条（待核）：三分之一以上委员提议',
  },
  /** 缺额 after which a new election must be held is the other side of this line: half of the seats are still filled. */
  stillSits: {
    line: { num: 1, den: 2, op: '>=' },
    source: '《业主大会和业主委员会指导规则》第四十六条（待核）：委员人数不足总数的二分之一的，召开临时会议重新选举',
  },
} as const satisfies Record<string, MemberLine>;

/** So many of all members meet the line. */
export const membersMeet = (line: keyof typeof MEMBER_LINES, members: number, of: number): boolean =>
  meets(members, of, MEMBER_LINES[line].line);

/** Fewer than half of the seats are filled: an extraordinary assembly elects anew. */
export const fewerThanHalf = (inOffice: number, seats: number): boolean => !membersMeet('stillSits', inOffice, seats);

/** 业主提议终止委员资格: owners holding a fifth; by area and by heads, the stricter reading where the rule says 投票权数. */
export const OWNERS_PROPOSE: MemberLine = {
  line: { num: 1, den: 5, op: '>=' },
  source: '《业主大会和业主委员会指导规则》第四十四条（待核）：持有20%以上投票权数的业主提议；面积和人数都按20%计',
};

/** Areas in 0.01 ㎡. */
export const ownersMayPropose = (
  support: { area: number; heads: number },
  total: { area: number; heads: number },
): boolean =>
  meets(support.area, total.area, OWNERS_PROPOSE.line) && meets(support.heads, total.heads, OWNERS_PROPOSE.line);
