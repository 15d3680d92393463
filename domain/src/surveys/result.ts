import { mergeSmallCells } from '../disclosure/small-cells';
import { type Answer, isSatisfied, optionsOf, type Question } from './question';

/** Fewer answers than this would point at persons (个人信息保护法 6, 25): then only their number is published. */
const FEWEST_ANSWERS = 10;

export interface Answered {
  building: string;
  answers: readonly Answer[];
}

export interface QuestionResult {
  questionId: string;
  /** How often each option was chosen. */
  counts: number[];
  /** In no order that says who wrote first. */
  words: string[];
}

export interface SurveyResult {
  answers: number;
  /** Too few to publish more than their number. */
  withheld: boolean;
  questions: QuestionResult[];
  /** Of the first question of satisfaction: how many answered it, and how many of them are satisfied. */
  satisfied: { of: number; satisfied: number } | null;
  /** The same by building; small ones together. */
  buildings: { building: string; of: number; satisfied: number }[];
}

/** Adds up a survey without anybody standing out. */
export function resultOf(questions: readonly Question[], all: readonly Answered[]): SurveyResult {
  if (all.length < FEWEST_ANSWERS) {
    return { answers: all.length, withheld: true, questions: [], satisfied: null, buildings: [] };
  }
  const score = questions.find(({ kind }) => kind === 'score');
  const cells = score ? cellsOf(score.id, all) : [];
  return {
    answers: all.length,
    withheld: false,
    questions: questions.map((question) => questionResult(question, all)),
    satisfied: score
      ? cells.reduce((sum, one) => ({ of: sum.of + one.units, satisfied: sum.satisfied + one.satisfied }), {
          of: 0,
          satisfied: 0,
        })
      : null,
    buildings: mergeSmallCells(cells, (a, b) => ({ ...a, satisfied: a.satisfied + b.satisfied })).map(
      ({ name, units, satisfied }) => ({ building: name, of: units, satisfied }),
    ),
  };
}

function questionResult(question: Question, all: readonly Answered[]): QuestionResult {
  const counts = optionsOf(question).map(() => 0);
  const words: string[] = [];
  for (const { answers } of all) {
    const given = answers.find(({ questionId }) => questionId === question.id);
    for (const pick of given?.picks ?? []) counts[pick] = (counts[pick] ?? 0) + 1;
    if (given && given.words !== '') words.push(given.words);
  }
  return { questionId: question.id, counts, words: words.sort() };
}

function cellsOf(questionId: string, all: readonly Answered[]) {
  const byBuilding = new Map<string, { name: string; units: number; satisfied: number }>();
  for (const { building, answers } of all) {
    const [pick] = answers.find((one) => one.questionId === questionId)?.picks ?? [];
    if (pick === undefined) continue;
    const cell = byBuilding.get(building) ?? { name: building, units: 0, satisfied: 0 };
    byBuilding.set(building, {
      name: building,
      units: cell.units + 1,
      satisfied: cell.satisfied + (isSatisfied(pick) ? 1 : 0),
    });
  }
  return [...byBuilding.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

/** 满意率 reaches its target by cross-multiplication, never by a rounded percentage. */
export const reachesTarget = ({ of, satisfied }: { of: number; satisfied: number }, targetPercent: number): boolean =>
  of > 0 && satisfied * 100 >= of * targetPercent;
