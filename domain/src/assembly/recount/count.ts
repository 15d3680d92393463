import { percent } from '../../fraction/fraction';
import type { Answer } from '../card/ballot';
import type { AnyQuestion, ElectionQuestion, PollCard, Question } from '../card/card';
import { elect } from '../election';
import { type HeadBallot, headBallots, type OwnerConflict, sum } from '../tally/count';
import { decide } from '../tally/decide';
import type { Electorate } from '../tally/roll';
import type { Choice, Weight } from '../tally/types';
import type { DecisionResult, ElectionCount, OpenBallot, Percents, QuestionResult } from './package';
import { speakers } from './sort-out';

/** Counts every question of the card from the ballots that stand. */
export function countQuestions(
  card: PollCard,
  electorate: Electorate,
  ballots: readonly OpenBallot[],
): QuestionResult[] {
  const byUnit = speakers(card, electorate, ballots);
  return card.questions.map((question) => countQuestion(question, card, electorate, ballots, byUnit));
}

function countQuestion(
  question: AnyQuestion,
  card: PollCard,
  electorate: Electorate,
  ballots: readonly OpenBallot[],
  byUnit: ReadonlyMap<string, number>,
): QuestionResult {
  const standing = new Map<string, Answer>();
  for (const [unit, index] of byUnit) {
    const answer = ballots[index]?.choices[question.id];
    if (answer === undefined || (answer === 'invalid' && card.policy.invalid === 'not-participating')) continue;
    standing.set(unit, answer);
  }
  const heads = headBallots(electorate, standing, (answer) => (typeof answer === 'string' ? answer : answer.join(' ')));
  if ('error' in heads) return undecided(question, heads);
  return question.kind === 'decision'
    ? countDecision(question, electorate.total, heads as HeadBallot<Choice>[])
    : countElection(question, electorate.total, heads);
}

function countDecision(question: Question, total: Weight, heads: readonly HeadBallot<Choice>[]): DecisionResult {
  const sums = sum(total, heads);
  return {
    questionId: question.id,
    kind: 'decision',
    ...sums,
    ...decide(question, sums),
    percent: percents(sums.participating, sums.agree, total, question.pass.of === 'total' ? total : sums.participating),
  };
}

function percents(participating: Weight, agree: Weight, total: Weight, of: Weight): Percents {
  return {
    quorumArea: percent(participating.area, total.area),
    quorumHeads: percent(participating.heads, total.heads),
    passArea: percent(agree.area, of.area),
    passHeads: percent(agree.heads, of.heads),
  };
}

function countElection(question: ElectionQuestion, total: Weight, heads: readonly HeadBallot<Answer>[]): ElectionCount {
  const weigh = (chosen: readonly HeadBallot<Answer>[]): Weight => ({
    area: chosen.reduce((area, one) => area + one.area, 0),
    heads: chosen.length,
  });
  const participating = weigh(heads);
  const candidates = question.candidates.map(({ id }) => ({
    id,
    ...weigh(heads.filter((one) => typeof one.choice !== 'string' && one.choice.includes(id))),
  }));
  const result = elect({ total, participating, seats: question.seats, candidates }, question);
  return { questionId: question.id, kind: 'election', total, participating, candidates, ...result };
}

function undecided(question: AnyQuestion, conflict: OwnerConflict): QuestionResult {
  return { questionId: question.id, kind: 'undecided', error: conflict.error, headKeys: conflict.owners };
}
