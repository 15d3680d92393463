import { createStore, useStore } from '../../../settings/store';
import type { Answer } from './choices';

/** 选票 being filled in: only in memory, so that nobody finds half a vote on a phone. */
export interface Paper {
  pollId: string;
  /** Whose ballot it is: a home of mine, or the proxy I vote under. */
  voterId: string;
  /** Which question is on the page: 0, 1, … */
  at: number;
  /** Question id → what was pressed. Empty at the start, also when an earlier ballot is being replaced. */
  answers: Readonly<Record<string, Answer>>;
  /** 32 hex digits for these very answers: the same at every try, another as soon as an answer changes. */
  nonce: string | undefined;
  /** It has been cast; the pages it was filled in on give way. */
  cast: boolean;
}

const none: Paper = { pollId: '', voterId: '', at: 0, answers: {}, nonce: undefined, cast: false };
const paper = createStore<Paper>(none);

export const usePaper = (): Paper => useStore(paper);
export const paperNow = (): Paper => paper.get();

/** A fresh ballot, unless the one at hand is for this very vote and voter and not cast yet. */
export function takePaper(pollId: string, voterId: string): void {
  const { pollId: forPoll, voterId: forVoter, cast } = paper.get();
  if (forPoll === pollId && forVoter === voterId && !cast) return;
  paper.set({ ...none, pollId, voterId });
}

/** Puts an answer down, or with undefined takes it back. */
export function choose(questionId: string, answer: Answer | undefined): void {
  const now = paper.get();
  if (now.answers[questionId] === answer) return;
  const { [questionId]: _before, ...others } = now.answers;
  const answers = answer === undefined ? others : { ...others, [questionId]: answer };
  // A nonce seals one set of answers: used for two it would let a reader of the published one try out the other.
  paper.set({ ...now, answers, nonce: undefined });
}

export const turnTo = (at: number): void => paper.set({ ...paper.get(), at });

/** The nonce of the answers as they stand. */
export async function sealOf(makeNonce: () => Promise<string>): Promise<string> {
  const { answers, nonce } = paper.get();
  if (nonce !== undefined) return nonce;
  const made = await makeNonce();
  const now = paper.get();
  if (now.answers === answers) paper.set({ ...now, nonce: made });
  return made;
}

export const markCast = (): void => paper.set({ ...paper.get(), cast: true });
