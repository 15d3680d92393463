import { createStore, useStore } from '../../../settings/store';
import type { Choice } from './choices';

/** 选票 being filled in: only in memory, so that nobody finds half a vote on a phone. */
export interface Paper {
  pollId: string;
  unitId: string;
  /** Which question is on the page: 0, 1, … */
  at: number;
  /** Question id → what was pressed. Empty at the start, also when an earlier ballot is being replaced. */
  choices: Readonly<Record<string, Choice>>;
  /** 32 hex digits for these very choices: the same at every try, another as soon as a choice changes. */
  nonce: string | undefined;
  /** It has been cast; the pages it was filled in on give way. */
  cast: boolean;
}

const none: Paper = { pollId: '', unitId: '', at: 0, choices: {}, nonce: undefined, cast: false };
const paper = createStore<Paper>(none);

export const usePaper = (): Paper => useStore(paper);
export const paperNow = (): Paper => paper.get();

/** A fresh ballot, unless the one at hand is for this very vote and home and not cast yet. */
export function takePaper(pollId: string, unitId: string): void {
  const { pollId: forPoll, unitId: forUnit, cast } = paper.get();
  if (forPoll === pollId && forUnit === unitId && !cast) return;
  paper.set({ ...none, pollId, unitId });
}

export function choose(questionId: string, choice: Choice): void {
  const now = paper.get();
  if (now.choices[questionId] === choice) return;
  // A nonce seals one set of choices: used for two it would let a reader of the published one try out the other.
  paper.set({ ...now, choices: { ...now.choices, [questionId]: choice }, nonce: undefined });
}

export const turnTo = (at: number): void => paper.set({ ...paper.get(), at });

/** The nonce of the choices as they stand. */
export async function sealOf(makeNonce: () => Promise<string>): Promise<string> {
  const { choices, nonce } = paper.get();
  if (nonce !== undefined) return nonce;
  const made = await makeNonce();
  const now = paper.get();
  if (now.choices === choices) paper.set({ ...now, nonce: made });
  return made;
}

export const markCast = (): void => paper.set({ ...paper.get(), cast: true });
