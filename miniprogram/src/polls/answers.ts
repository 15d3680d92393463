import { CHOICE_WORDS, type Choice } from '@mulin/domain/assembly/tally/types';

/** What a ballot says of one question: a choice, or in an election the candidates agreed to. */
export type Answer<C extends Choice = Choice> = C | readonly string[];
type Sent<C extends Choice> = { questionId: string; choice: C } | { questionId: string; candidates: string[] };

interface Candidate {
  candidateId: string;
  name: string;
}

/** As a person reads it; undefined while there is none. */
export function answerText({ candidates }: { candidates: readonly Candidate[] }, answer: Answer | undefined) {
  if (answer === undefined) return undefined;
  if (typeof answer === 'string') return CHOICE_WORDS[answer];
  return candidates
    .filter(({ candidateId }) => answer.includes(candidateId))
    .map(({ name }) => name)
    .join('、');
}

/** Every answer there is, as it travels. */
export const answersToSend = <C extends Choice>(
  questions: readonly { questionId: string }[],
  answers: Readonly<Record<string, Answer<C>>>,
): Sent<C>[] =>
  questions.flatMap(({ questionId }): Sent<C>[] => {
    const answer = answers[questionId];
    if (answer === undefined) return [];
    return [typeof answer === 'string' ? { questionId, choice: answer } : { questionId, candidates: [...answer] }];
  });

/** 点一位: chooses a candidate or takes him back; undefined where nobody is left, and unchanged where all seats are taken. */
export function toggled<A extends Answer>(answer: A | undefined, candidateId: string, seats: number) {
  const chosen: readonly string[] = typeof answer === 'object' ? answer : [];
  if (chosen.includes(candidateId)) {
    const left = chosen.filter((one) => one !== candidateId);
    return left.length > 0 ? left : undefined;
  }
  return chosen.length < seats ? [...chosen, candidateId] : answer;
}
