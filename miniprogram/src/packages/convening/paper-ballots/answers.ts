import { CHOICE_WORDS, CHOICES, type Choice } from '@mulin/domain/assembly/tally/types';
import type { Answer } from '../../../polls/answers';
import type { BallotOption } from '../../../ui/ballot/BallotOptions';

export type Answers = Readonly<Record<string, Answer>>;

/** What a sheet can say, in the order it is printed in; spoilt last. */
export const options: readonly BallotOption<Choice>[] = CHOICES.map((id) => ({
  id,
  word: CHOICE_WORDS[id],
  ...(id === 'invalid' ? { consequence: '没选、多选、看不清' } : {}),
}));

export const spoilt: readonly BallotOption<'invalid'>[] = [
  { id: 'invalid', word: '这一件无效', consequence: '多选、看不清' },
];
