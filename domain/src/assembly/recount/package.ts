import type { Answer } from '../card/ballot';
import type { PollCard } from '../card/card';
import type { FrozenRow } from '../card/frozen-roll';
import type { ElectionResult } from '../election';
import type { Channel } from '../policy';
import type { Decision, Reason, Sums, Weight } from '../tally/types';

/** A ballot that stands, opened. Order: by instant, then by commit. */
export interface OpenBallot {
  commit: string;
  headKey: string;
  units?: string[];
  choices: Record<string, Answer>;
  nonce: string;
  /** ISO instant in UTC with milliseconds. */
  at: string;
  channel: Channel;
}

/** A ballot that does not stand; its choices stay closed. Order: by instant, then by commit. */
export interface RefusedBallot {
  commit: string;
  headKey: string;
  /** As with a ballot that stands. */
  units?: string[];
  at: string;
  channel: Channel;
  reason: Reason;
}

/** For display only, truncated, never used for a decision. */
export interface Percents {
  quorumArea: string;
  quorumHeads: string;
  passArea: string;
  passHeads: string;
}

export interface DecisionResult extends Sums, Decision {
  questionId: string;
  kind: 'decision';
  percent: Percents;
}

export interface ElectionCount extends ElectionResult {
  questionId: string;
  kind: 'election';
  total: Weight;
  participating: Weight;
  candidates: { id: string; area: number; heads: number }[];
}

/** One head chose two things: people decide, the code does not. */
export interface UndecidedResult {
  questionId: string;
  kind: 'undecided';
  error: 'OWNER_CONFLICT';
  headKeys: string[];
}

export type QuestionResult = DecisionResult | ElectionCount | UndecidedResult;

/**
 * 复核包: what owners get to count again for themselves. Units, areas, head labels and choices; never names, phones or openids
 * (PIPL art. 25; SPC interpretation art. 13). A signed log and its receipts will come as `mulin-recount/2` with further fields.
 */
export interface RecountPackage {
  v: 'mulin-recount/1';
  pollId: string;
  card: PollCard;
  roll: FrozenRow[];
  ballots: OpenBallot[];
  refused: RefusedBallot[];
  results: QuestionResult[];
  /** RFC 9162 tree hash over the commits of the ballots that stand, in their order. */
  ballotsRoot: string;
  /** SHA-256 of all the above; its short code is printed on the notice, so that everybody can see they hold the same package. */
  fingerprint: string;
}
