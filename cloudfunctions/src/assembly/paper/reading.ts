import { type BallotContent, checkBallot } from '@mulin/domain/assembly/card/ballot';
import { pollIdOf } from '@mulin/domain/assembly/card/card';
import { canonical } from '@mulin/domain/canonical/canonical';
import type { InputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { cardOf, type Poll } from '../calling/poll';
import { answersFrom } from '../voting/cast';
import type { Opening } from '../voting/sealed-ballot';
import type { Slot } from '../voting/slot';

/** What somebody read on a sheet. */
export type Typed = InputOf<(typeof assembly.operations)['enterPaper']>['choices'];

/** As a ballot is hashed; refused unless it answers exactly the questions of the card, spoilt ones as spoilt. */
export function readingOf(poll: Poll, { headKey }: Slot, typed: Typed, nonce: string): Opening {
  const card = cardOf(poll);
  const opening = { choices: answersFrom(typed), nonce };
  const content: BallotContent = { v: 'mulin-ballot/1', pollId: pollIdOf(card), headKey, ...opening };
  checkBallot(card, content, 'paper');
  return opening;
}

/** The questions on which two readings of one sheet differ. */
export const differencesBetween = (one: Opening, other: Opening): string[] =>
  Object.keys(one.choices).filter(
    (questionId) => canonical(one.choices[questionId] ?? null) !== canonical(other.choices[questionId] ?? null),
  );
