import { Refusal } from '@mulin/shared-types/refusal';
import { type BallotContent, checkBallot, commitOf } from '../card/ballot';
import { type PollCard, pollIdOf } from '../card/card';
import { openSealed, type SecretKeys } from './opening';
import type { SealedBallot } from './sealed';
import type { SealedContent } from './sealing';

/** What is known of a sealed ballot before it is opened. */
interface Known {
  card: PollCard;
  headKey: string;
  /** The commit its phone made. */
  inner: string;
}

/** The ballot inside, if it opens, answers the questions and is what its commit says; null makes it invalid. */
export function openBallot(
  { card, headKey, inner }: Known,
  sealed: SealedBallot,
  keys: SecretKeys,
): SealedContent | null {
  const text = openSealed(sealed, keys);
  const content = text === null ? null : contentIn(text);
  if (!content) return null;
  const ballot: BallotContent = { v: 'mulin-ballot/1', pollId: pollIdOf(card), headKey, ...content };
  try {
    checkBallot(card, ballot, 'electronic');
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  return commitOf(ballot) === inner ? content : null;
}

function contentIn(text: string): SealedContent | null {
  try {
    const { choices, nonce, ...more } = JSON.parse(text) as SealedContent;
    const answers = Object.values(choices);
    const shaped = answers.every((one) => typeof one === 'string' || (Array.isArray(one) && one.every(isText)));
    return shaped && typeof nonce === 'string' && Object.keys(more).length === 0 ? { choices, nonce } : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';
