import type { Channel } from '../policy';

/** A row of the frozen roll 表决名册. One `ownerId` is one head 业主人数, whatever the number of units (SPC interpretation art. 9). */
export interface RollRow {
  unit: string;
  /** A single owner, or an owner set written `A+B`. */
  ownerId: string;
  /** Exclusive area, integer 0.01 ㎡. */
  area: number;
  /** `parking` counts only if the policy says so. */
  kind?: string;
  building?: string;
  /** The one person co-owners name to vote (Guide Rules art. 25). */
  rep?: string;
  coOwners?: readonly string[];
  /** Taken off the roll before freezing. */
  revoked?: boolean;
}

export const CHOICES = ['agree', 'against', 'abstain', 'invalid'] as const;
export type Choice = (typeof CHOICES)[number];
export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  agree: '同意',
  against: '反对',
  abstain: '弃权',
  invalid: '无效',
};

/** A ballot as it arrived. `at` is any growing number (the product: milliseconds); `by` defaults to who holds the right. */
export interface Ballot {
  unit: string;
  choice: Choice;
  at?: number;
  by?: string;
  channel?: Channel;
}

/** A written proxy 委托: `to` may cast for `from`, both ends of the dates included (Civil Code 165). */
export interface WrittenProxy {
  from: string;
  to: string;
  validFrom?: number;
  validTo?: number;
}

/** A sale during voting. Rights move, denominators stay those of the frozen roll. */
export interface Transfer {
  unit: string;
  to: string;
  at: number;
}

export type Reason = 'NOT_ON_ROLL' | 'OUT_OF_WINDOW' | 'NO_RIGHT' | 'INVALID' | 'SUPERSEDED' | 'DUPLICATE';

/** Exclusive area (0.01 ㎡) and heads, the two measures of every vote. */
export interface Weight {
  area: number;
  heads: number;
}

export interface Met {
  areaMet: boolean;
  headMet: boolean;
}

/** Sums of one question before any rule is applied. An invalid ballot may take part without being one of the three. */
export interface Sums {
  total: Weight;
  participating: Weight;
  agree: Weight;
  against: Weight;
  abstain: Weight;
}

export interface Decision {
  quorum: Met;
  pass: Met;
  /** All four. */
  passed: boolean;
}
