import type { Cloud } from '../../../cloud/cloud';
import type { Poll } from '../../../polls/poll';
import type { BallotOption } from '../../../ui/ballot/BallotOptions';

export type Question = Poll['questions'][number];
export type Choice = 'agree' | 'against' | 'abstain';
/** A choice, or in an election the candidates agreed to. */
export type Answer = Choice | readonly string[];
export type AnswerSent = NonNullable<Parameters<Cloud['assembly']['cast']>[0]['choices']>[number];

export const choiceWords: Record<Choice, string> = { agree: '同意', against: '反对', abstain: '弃权' };
const abstaining = '算参加，不算同意';

/** In this order, of one size, none chosen beforehand. */
export const options: readonly BallotOption<Choice>[] = [
  { id: 'agree', word: choiceWords.agree },
  { id: 'against', word: choiceWords.against },
  { id: 'abstain', word: choiceWords.abstain, consequence: abstaining },
];

/** The answer as a person reads it; undefined while there is none. */
export function answerText({ candidates }: Pick<Question, 'candidates'>, answer: Answer | undefined) {
  if (answer === undefined) return undefined;
  if (typeof answer === 'string') return choiceWords[answer];
  return candidates
    .filter(({ candidateId }) => answer.includes(candidateId))
    .map(({ name }) => name)
    .join('、');
}

/** Every answer there is, as it travels. */
export const answersToSend = (
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): AnswerSent[] =>
  questions.flatMap(({ questionId }): AnswerSent[] => {
    const answer = answers[questionId];
    if (answer === undefined) return [];
    return [typeof answer === 'string' ? { questionId, choice: answer } : { questionId, candidates: [...answer] }];
  });

/** 点一位: chooses a candidate or takes him back; undefined where nobody is left, and unchanged where all seats are taken. */
export function toggled(answer: Answer | undefined, candidateId: string, seats: number): Answer | undefined {
  const chosen = typeof answer === 'object' ? answer : [];
  if (chosen.includes(candidateId)) {
    const left = chosen.filter((one) => one !== candidateId);
    return left.length > 0 ? left : undefined;
  }
  return chosen.length < seats ? [...chosen, candidateId] : answer;
}
