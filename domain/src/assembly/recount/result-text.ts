import { percent } from '../../fraction/fraction';
import type { AnyQuestion } from '../card/card';
import { lineWords } from '../rule-words';
import type { Lines } from '../rules';
import { CHOICE_WORDS, type Met, type Weight } from '../tally/types';
import { areaWords, headsWords } from '../weight-words';
import { CANDIDATE_OUTCOMES, candidateOutcome, outcomeWords } from './outcome-words';
import type { DecisionResult, ElectionCount, QuestionResult, RecountPackage } from './package';

export interface ResultRow {
  name: string;
  value: string;
  /** Whether a line of the law is reached; absent where there is none. */
  met?: boolean;
}

/** The result of one question with its exact figures, area always before heads. */
export interface ResultText {
  title: string;
  outcome: string;
  rows: ResultRow[];
}

/** The results a package publishes, in words; whether they are right the checks say. */
export function resultTexts({ card, results }: Pick<RecountPackage, 'card' | 'results'>): ResultText[] {
  return results.map((result, index) => {
    const question = card.questions.find(({ id }) => id === result.questionId);
    const title = `第 ${index + 1} 件：${question?.text ?? result.questionId}`;
    return question ? { title, ...textOf(question, result) } : { title, outcome: '表决卡上没有这一件', rows: [] };
  });
}

function textOf(question: AnyQuestion, result: QuestionResult): Omit<ResultText, 'title'> {
  const outcome = outcomeWords(result, question.kind === 'election' ? question.candidates : []);
  if (result.kind === 'undecided') return { outcome, rows: [] };
  const taking = rowsOf('参加', result.participating, result.total, question.quorum, result.quorum);
  const rows = result.kind === 'election' ? candidateRows(question, result) : decisionRows(question, result);
  return { outcome, rows: [...taking, ...rows] };
}

function decisionRows({ pass }: AnyQuestion, result: DecisionResult): ResultRow[] {
  const of = pass.of === 'total' ? result.total : result.participating;
  return [
    ...rowsOf(CHOICE_WORDS.agree, result.agree, of, pass, result.pass),
    { name: CHOICE_WORDS.against, value: weightText(result.against) },
    { name: CHOICE_WORDS.abstain, value: weightText(result.abstain) },
  ];
}

function rowsOf(what: string, part: Weight, of: Weight, lines: Lines, met: Met): ResultRow[] {
  const whole = lines.of === 'total' ? '全部' : '参加的';
  const row = (name: string, measure: keyof Weight, words: (value: number) => string, reached: boolean): ResultRow => ({
    name: `${what}的${name}`,
    value: `${words(part[measure])}，${whole} ${words(of[measure])}，占 ${percent(part[measure], of[measure])}，要${lineWords(lines[measure])}`,
    met: reached,
  });
  return [row('面积', 'area', areaWords, met.areaMet), row('人数', 'heads', headsWords, met.headMet)];
}

function candidateRows(question: AnyQuestion, result: ElectionCount): ResultRow[] {
  const named = question.kind === 'election' ? question.candidates : [];
  return result.candidates.map(({ id, area, heads }) => {
    const place = candidateOutcome(result, id);
    const name = named.find((one) => one.id === id)?.name ?? id;
    return {
      name,
      value: `同意 ${weightText({ area, heads })}，${CANDIDATE_OUTCOMES[place]}`,
      met: place === 'elected',
    };
  });
}

const weightText = ({ area, heads }: Weight): string => `${areaWords(area)}，${headsWords(heads)}`;
