/** 满意度, from best to worst; satisfied are the first two. */
const SATISFACTION = ['很满意', '满意', '一般', '不满意', '很不满意'] as const;
const SATISFIED = 2;

/** `score`: the five steps of satisfaction. `one`, `many`: of the survey's own options. `words`: in one's own words. */
export interface Question {
  id: string;
  text: string;
  kind: 'score' | 'one' | 'many' | 'words';
  options: readonly string[];
}

export interface Answer {
  questionId: string;
  /** Places of the chosen options, from 0. */
  picks: readonly number[];
  words: string;
}

export const optionsOf = ({ kind, options }: Question): readonly string[] =>
  kind === 'score' ? SATISFACTION : options;

export const isSatisfied = (pick: number): boolean => pick < SATISFIED;

/** What is wrong with a set of answers, with the question it concerns; undefined if nothing is. Every question but words is answered. */
export function faultIn(
  questions: readonly Question[],
  answers: readonly Answer[],
): { questionId: string; why: string } | undefined {
  const known = new Set(questions.map(({ id }) => id));
  const stray = answers.find(({ questionId }) => !known.has(questionId));
  if (stray) return { questionId: stray.questionId, why: '没有这个问题' };
  for (const question of questions) {
    const given = answers.filter(({ questionId }) => questionId === question.id);
    const why = given.length > 1 ? '这个问题答了两遍' : faultOf(question, given[0]);
    if (why !== '') return { questionId: question.id, why };
  }
  return undefined;
}

function faultOf(question: Question, answer: Answer | undefined): string {
  const picks = answer?.picks ?? [];
  if (question.kind === 'words') return picks.length > 0 ? '这个问题只能写字' : '';
  if (picks.length === 0) return '还没选';
  if (question.kind !== 'many' && picks.length > 1) return '只能选一个';
  const most = optionsOf(question).length;
  return picks.every((pick, at) => pick < most && picks.indexOf(pick) === at) ? '' : '没有这个选项';
}
