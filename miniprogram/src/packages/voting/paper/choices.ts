import { CHOICE_WORDS, type Choice as Written } from '@mulin/domain/assembly/tally/types';
import type { Answer as AnyAnswer } from '../../../polls/answers';
import type { Poll } from '../../../polls/poll';
import type { BallotOption } from '../../../ui/ballot/BallotOptions';

export type Question = Poll['questions'][number];
/** On the phone nobody spoils a ballot. */
export type Choice = Exclude<Written, 'invalid'>;
export type Answer = AnyAnswer<Choice>;

/** In this order, of one size, none chosen beforehand. */
export const options: readonly BallotOption<Choice>[] = [
  { id: 'agree', word: CHOICE_WORDS.agree },
  { id: 'against', word: CHOICE_WORDS.against },
  { id: 'abstain', word: CHOICE_WORDS.abstain, consequence: '算参加，不算同意' },
];
