import type { Answer } from '../card/ballot';
import type { PollCard } from '../card/card';
import type { FrozenRow } from '../card/frozen-roll';
import type { ElectionResult } from '../election';
import type { SignedHead } from '../log/head';
import type { LogEntry } from '../log/leaf';
import type { Decision, Reason, Sums, Weight } from '../tally/types';

/** A ballot that stands, opened. `at` and `channel` as in the log. */
export interface OpenBallot extends LogEntry {
  headKey: string;
  units?: string[];
  choices: Record<string, Answer>;
  nonce: string;
}

/** A ballot that does not stand; its choices stay closed. */
export interface RefusedBallot extends LogEntry {
  headKey: string;
  /** As with a ballot that stands. */
  units?: string[];
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

/** 登记簿 as published: entries in the order of their numbers (the first is number 1), and the signed head of every page. */
export interface PublishedLog {
  entries: LogEntry[];
  /** The closing head comes last. */
  heads: SignedHead[];
}

/**
 * 复核包: what owners get to count again for themselves. Units, areas, head labels and choices; never names, phones or openids
 * (PIPL art. 25; SPC interpretation art. 13).
 */
export interface RecountPackage {
  v: 'mulin-recount/2';
  pollId: string;
  card: PollCard;
  roll: FrozenRow[];
  log: PublishedLog;
  /** Those that stand and those that do not are together the entries of the log, each once, both in the order of the log. */
  ballots: OpenBallot[];
  refused: RefusedBallot[];
  results: QuestionResult[];
  /** A hash over all the above; its short code is printed on the notice, so that everybody can see they hold the same package. */
  fingerprint: string;
  /** The operator's signature over the fingerprint (Ed25519, 128 hex digits). */
  signature: string;
}
