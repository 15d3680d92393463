import { candidateOutcome } from '@mulin/domain/assembly/recount/outcome-words';
import type { DecisionResult, ElectionCount, QuestionResult } from '@mulin/domain/assembly/recount/package';
import { reasonText } from '@mulin/domain/assembly/recount/reason-text';
import { linesText } from '@mulin/domain/assembly/rule-words';
import { RULES, type Rule } from '@mulin/domain/assembly/rules';
import type { Met, Reason, Weight } from '@mulin/domain/assembly/tally/types';
import { meets, percent } from '@mulin/domain/fraction/fraction';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { ElectionAsked, Poll, Question } from '../calling/poll';
import { ruleOn } from '../reading/view';
import { lineText } from './line-text';

type Shown = OutputOf<(typeof assembly.operations)['result']>['results'][number];
type Measure = Extract<Shown, { kind: 'decision' }>['passArea'];

/** One question's result in words and exact figures. */
export function resultView(one: QuestionResult, question: Question, poll: Poll): Shown {
  if (one.kind === 'undecided') {
    const why = '有业主的票前后矛盾，法律没有写怎么算，由监票人认定。';
    const { questionId, shortName, text } = question;
    return { kind: 'undecided', questionId, shortName, text, passed: false, heads: one.headKeys.length, why };
  }
  const rule = RULES[ruleOn(question, poll.closesAt)];
  if (one.kind === 'decision') return decisionView(one, question, rule, poll);
  if (question.kind !== 'election') throw new Error(`${poll._id}: ${one.questionId} is no election`);
  return electionView(one, question, rule, poll);
}

function decisionView(one: DecisionResult, question: Question, rule: Rule, poll: Poll): Shown {
  const [area, heads] = measures(one.agree, whole(rule, one), rule.pass, one.pass);
  return {
    kind: 'decision',
    ...counted(one, question, rule, poll),
    passed: one.passed,
    passText: linesText(rule.pass),
    passArea: area,
    passHeads: heads,
    agree: weight(one.agree),
    against: weight(one.against),
    abstain: weight(one.abstain),
  };
}

function electionView(one: ElectionCount, question: ElectionAsked, rule: Rule, poll: Poll): Shown {
  const sums = new Map(one.candidates.map((candidate) => [candidate.id, candidate]));
  return {
    kind: 'election',
    ...counted(one, question, rule, poll),
    passed: one.elected.length > 0,
    passText: `每位候选人${linesText(rule.pass)}`,
    seats: question.seats,
    candidates: question.candidates.map(({ candidateId, name }) => {
      const got = sums.get(candidateId) ?? { area: 0, heads: 0 };
      const of = whole(rule, one);
      const met = {
        areaMet: meets(got.area, of.area, rule.pass.area),
        headMet: meets(got.heads, of.heads, rule.pass.heads),
      };
      const [area, heads] = measures(got, of, rule.pass, met);
      return { candidateId, name, area, heads, outcome: candidateOutcome(one, candidateId) };
    }),
    committeeFormed: one.committeeFormed,
  };
}

function counted(one: DecisionResult | ElectionCount, question: Question, rule: Rule, { refused }: Poll) {
  const { total, participating } = one;
  const [quorumArea, quorumHeads] = measures(participating, total, rule.quorum, one.quorum);
  return {
    questionId: one.questionId,
    shortName: question.shortName,
    text: question.text,
    quorumText: linesText(rule.quorum),
    quorumArea,
    quorumHeads,
    participating: weight(participating),
    silent: weight({ area: total.area - participating.area, heads: total.heads - participating.heads }),
    total: weight(total),
    refused: Object.entries(refused).map(([reason, count]) => ({ reason: reasonText(reason as Reason), count })),
  };
}

const whole = (rule: Rule, { total, participating }: { total: Weight; participating: Weight }): Weight =>
  rule.pass.of === 'total' ? total : participating;

const weight = ({ area, heads }: Weight) => ({ areaCenti: area, heads });

/** Area and heads against their lines: exact figures; the percentage is cut off and decides nothing. */
function measures(have: Weight, of: Weight, lines: Rule['pass'], met: Met): [Measure, Measure] {
  const one = (measure: 'area' | 'heads', reached: boolean): Measure => ({
    have: have[measure],
    of: of[measure],
    line: lineText(of[measure], lines[measure], measure),
    percent: percent(have[measure], of[measure]),
    met: reached,
  });
  return [one('area', met.areaMet), one('heads', met.headMet)];
}
