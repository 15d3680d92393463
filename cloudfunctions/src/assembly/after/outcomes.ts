import { outcomeWords } from '@mulin/domain/assembly/recount/outcome-words';
import type { QuestionResult } from '@mulin/domain/assembly/recount/package';
import { RULES, type Rule } from '@mulin/domain/assembly/rules';
import { cardOf, draftOf, type Poll, type Question } from '../calling/poll';
import { versionIdOf } from '../covenants/attach';

/** One question of a counted vote, with what was counted and the rule it was made under. */
export interface Outcome {
  question: Question;
  result: QuestionResult;
  /** A decision is passed; of an election, somebody was elected. */
  passed: boolean;
  ruleId: keyof typeof RULES;
  /** Lines as they were frozen in the card: a later law does not change an earlier decision. */
  rule: Rule;
  covenantVersionId: string | null;
}

/** Every question of a vote that has been counted, in order; none before. */
export function outcomesOf(poll: Poll): Outcome[] {
  if (!Array.isArray(poll.results)) return [];
  const results = poll.results as QuestionResult[];
  const card = cardOf(poll);
  return draftOf(poll).questions.flatMap((question) => {
    const result = results.find(({ questionId }) => questionId === question.questionId);
    const frozen = card.questions.find(({ id }) => id === question.questionId);
    if (!result || !frozen) return [];
    const { quorum, pass, rule: ruleId } = frozen;
    const rule = { ...RULES[ruleId], quorum, pass };
    return [{ question, result, passed: passedIn(result), ruleId, rule, covenantVersionId: versionIdOf(question) }];
  });
}

function passedIn(result: QuestionResult): boolean {
  if (result.kind === 'decision') return result.passed;
  return result.kind === 'election' && result.elected.length > 0;
}

export const outcomeText = ({ question, result }: Outcome): string =>
  outcomeWords(
    result,
    question.kind === 'election' ? question.candidates.map(({ candidateId: id, name }) => ({ id, name })) : [],
  );
