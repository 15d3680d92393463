import type { Cloud } from '../../../cloud/cloud';
import type { BallotOption } from '../../../ui/ballot/BallotOptions';
import type { AtHand } from './OneSheet';

export type Question = AtHand['questions'][number];
type Sent = Parameters<Cloud['assembly']['enterPaper']>[0]['choices'][number];
type Choice = 'agree' | 'against' | 'abstain' | 'invalid';
/** What stands on a sheet: a choice, spoilt, or in an election the candidates ticked. */
export type Answer = Choice | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export const words: Record<Choice, string> = { agree: '同意', against: '反对', abstain: '弃权', invalid: '无效' };

export const options: readonly BallotOption<Choice>[] = [
  { id: 'agree', word: words.agree },
  { id: 'against', word: words.against },
  { id: 'abstain', word: words.abstain },
  { id: 'invalid', word: words.invalid, consequence: '没选、多选、看不清' },
];

export const spoilt: readonly BallotOption<'invalid'>[] = options.flatMap((one) =>
  one.id === 'invalid' ? [{ id: one.id, word: '这一件无效', consequence: '多选、看不清' }] : [],
);

/** Every question with its answer, as it travels; undefined while one is missing. */
export function complete(questions: readonly Question[], answers: Answers): Sent[] | undefined {
  const sent = questions.flatMap(({ questionId }): Sent[] => {
    const answer = answers[questionId];
    if (answer === undefined) return [];
    return [typeof answer === 'string' ? { questionId, choice: answer } : { questionId, candidates: [...answer] }];
  });
  return sent.length === questions.length ? sent : undefined;
}

/** The answer as it is read once more before it is sent. */
export function answerText({ candidates }: Question, answer: Answer | undefined): string {
  if (answer === undefined) return '还没选';
  if (typeof answer === 'string') return words[answer];
  return candidates
    .filter(({ candidateId }) => answer.includes(candidateId))
    .map(({ name }) => name)
    .join('、');
}

/** 点一位: ticks a candidate or takes the tick back. More ticks than seats is a spoilt answer, so there are never more. */
export function ticked(answer: Answer | undefined, candidateId: string, seats: number): Answer | undefined {
  const before = typeof answer === 'object' ? answer : [];
  const after = before.includes(candidateId) ? before.filter((one) => one !== candidateId) : [...before, candidateId];
  if (after.length > seats) return before;
  return after.length > 0 ? after : undefined;
}
