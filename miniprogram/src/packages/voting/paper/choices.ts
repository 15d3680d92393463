import type { Cloud } from '../../../cloud/cloud';
import type { BallotOption } from '../../../ui/ballot/BallotOptions';

export type Choice = Awaited<ReturnType<Cloud['assembly']['ownChoices']>>['choices'][number]['choice'];

export const choiceWords: Record<Choice, string> = { agree: '同意', against: '反对', abstain: '弃权' };

/** In this order, of one size, none chosen beforehand. */
export const options: readonly BallotOption<Choice>[] = [
  { id: 'agree', word: choiceWords.agree },
  { id: 'against', word: choiceWords.against },
  { id: 'abstain', word: choiceWords.abstain, consequence: '算参加，不算同意' },
];
