import { Refusal } from '@mulin/shared-types/refusal';
import { hashOf, isHash } from '../../canonical/hash';
import { CHOICES, type Choice } from '../tally/types';
import type { AnyQuestion, PollCard } from './card';

/** An answer: a choice, or in an election the ids of the candidates agreed to (sorted; none is a valid answer). */
export type Answer = Choice | readonly string[];

/** 选票: made on the phone, or written down from paper by two people. */
export interface BallotContent {
  v: 'mulin-ballot/1';
  pollId: string;
  headKey: string;
  /** Only if it does not speak for all units of the head (per-unit ballots, a unit sold during voting); sorted. */
  units?: readonly string[];
  /** Question id → answer. Every question has one. */
  choices: Readonly<Record<string, Answer>>;
  /** 32 hex digits of secure randomness: without them nobody can guess a ballot from its commit. */
  nonce: string;
}

const TAG = 'mulin/ballot/1\n';

/** SHA-256 of tag and canonical ballot, lower-case hex: what the receipt holds and the package opens. */
export function commitOf(ballot: BallotContent): string {
  const { v, pollId, headKey, units, choices, nonce } = ballot;
  return hashOf({ v, pollId, headKey, units, choices, nonce }, TAG);
}

/**
 * 三方封存: the cloud cannot look into a ballot, so it binds the commit the phone made to the head it came from; a copy of somebody
 * else's commit is another ballot.
 */
export function sealedCommit(pollId: string, headKey: string, inner: string): string {
  return hashOf({ v: 'mulin-sealed/1', pollId, headKey, inner }, 'mulin/sealed/1\n');
}

/** The commit that receipt, log and package hold. Paper is opened by people, so only what phones hand in is sealed. */
export function loggedCommit(
  { sealedTo }: Pick<PollCard, 'sealedTo'>,
  channel: 'electronic' | 'paper',
  ballot: BallotContent,
): string {
  const inner = commitOf(ballot);
  return sealedTo === null || channel === 'paper' ? inner : sealedCommit(ballot.pollId, ballot.headKey, inner);
}

/** Refuses a ballot that does not answer exactly the questions of the card. `invalid` is for paper only. */
export function checkBallot(
  card: Pick<PollCard, 'questions'>,
  ballot: BallotContent,
  channel: 'electronic' | 'paper',
): void {
  if (!isHash(ballot.pollId)) throw new Refusal('INVALID_INPUT', '表决编号不正确', 'pollId');
  if (!/^[0-9a-f]{32}$/.test(ballot.nonce)) throw new Refusal('INVALID_INPUT', '随机数不正确', 'nonce');
  for (const id of Object.keys(ballot.choices)) {
    if (!card.questions.some((question) => question.id === id))
      throw new Refusal('INVALID_INPUT', '没有这个表决事项', `choices.${id}`);
  }
  for (const question of card.questions) {
    const answer = ballot.choices[question.id];
    const field = `choices.${question.id}`;
    if (answer === undefined) throw new Refusal('INVALID_INPUT', '每个事项都要选择', field);
    if (answer === 'invalid' && channel !== 'paper') throw new Refusal('INVALID_INPUT', '电子票没有无效选项', field);
    if (!answers(question, answer)) throw new Refusal('INVALID_INPUT', '选项不在选票之内', field);
  }
}

/** Whether the answer is one the question allows. */
export function answers(question: AnyQuestion, answer: Answer): boolean {
  if (typeof answer === 'string') {
    return question.kind === 'decision' ? CHOICES.includes(answer) : answer === 'abstain' || answer === 'invalid';
  }
  if (question.kind !== 'election' || answer.length > question.seats) return false;
  const sorted = answer.every((id, index) => index === 0 || (answer[index - 1] ?? '') < id);
  return sorted && answer.every((id) => question.candidates.some((one) => one.id === id));
}
