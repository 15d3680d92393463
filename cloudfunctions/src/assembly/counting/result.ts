import type { DecisionResult, QuestionResult } from '@mulin/domain/assembly/recount/package';
import { RULES } from '@mulin/domain/assembly/rules';
import { addDays, addMonths, dayOf } from '@mulin/domain/day/day';
import type { OutputOf } from '@mulin/shared-types/contract';
import { ballots } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { lineText } from './line-text';
import { draftOf, type Poll, type Question } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { pollView, ruleOn } from '../reading/view';

type Shown = OutputOf<(typeof assembly.operations)['result']>['results'][number];

/** 未计入的票 by reason, in words. */
const reasons: Record<string, string> = {
  SUPERSEDED: '本人后来改投，只算最后一次',
  DUPLICATE: '重复交票',
  OUT_OF_WINDOW: '不在投票时间内',
  NO_RIGHT: '没有表决权',
  NOT_ON_ROLL: '不在名册上',
  INVALID: '无效票',
};

/** Days in which owners may ask the community or street to look again; local practice where no rule says otherwise. */
const OBJECTION_DAYS = 7;

export const result: Handler<typeof assembly, 'result'> = async (_input, ctx) => {
  const poll = published(visiblePoll(ctx));
  const counted = dayOf(poll.closedAt);
  const questions = draftOf(poll).questions;
  return {
    poll: await pollView(poll, ctx.now),
    countedAt: poll.closedAt.toISOString(),
    results: poll.results.flatMap((one) => {
      const question = questions.find(({ questionId }) => questionId === one.questionId);
      return question && one.kind === 'decision' ? [resultView(one, question, poll)] : [];
    }),
    objectUntil: addDays(counted, OBJECTION_DAYS),
    // Annulment within one year of knowing (SPC condominium interpretation art. 12, Civil Code 280 ¶2).
    courtUntil: addMonths(counted, 12),
  };
};

export const recountPackage: Handler<typeof assembly, 'recountPackage'> = async (_input, ctx) => {
  const poll = published(visiblePoll(ctx));
  const [file] = await linksTo([poll.packageFileId]);
  if (!file) throw new Refusal('NOT_FOUND', '选票文件不在了，请联系业委会');
  return {
    file,
    fileName: `${poll.title}-选票.json`,
    ballots: await table(ballots).count({ pollId: poll._id, voted: true }),
  };
};

type Published = Poll & { closedAt: Date; results: QuestionResult[]; packageFileId: string };

function published(poll: Poll): Published {
  if (
    poll.state !== 'published' ||
    poll.closedAt === null ||
    poll.packageFileId === null ||
    !Array.isArray(poll.results)
  ) {
    throw new Refusal('TOO_EARLY', '还没有计票，截止后几分钟内公布');
  }
  return {
    ...poll,
    closedAt: poll.closedAt,
    packageFileId: poll.packageFileId,
    results: poll.results as QuestionResult[],
  };
}

function resultView(one: DecisionResult, question: Question, { closesAt, refused }: Poll): Shown {
  const rule = RULES[ruleOn(question, closesAt)];
  const special = rule === RULES.CC278_SPECIAL;
  const name = special ? '四分之三线' : '半数';
  const weight = ({ area, heads }: { area: number; heads: number }) => ({ areaCenti: area, heads });
  const silent = { area: one.total.area - one.participating.area, heads: one.total.heads - one.participating.heads };
  return {
    questionId: one.questionId,
    shortName: question.shortName,
    text: question.text,
    passed: one.passed,
    quorumText: '要到全小区的三分之二以上',
    passText: special ? '要到参加的四分之三以上' : '要多于参加的半数',
    quorumArea: {
      have: one.participating.area,
      of: one.total.area,
      line: lineText('三分之二线', one.total.area, rule.quorum.area, 'area'),
      percent: one.percent.quorumArea,
      met: one.quorum.areaMet,
    },
    quorumHeads: {
      have: one.participating.heads,
      of: one.total.heads,
      line: lineText('三分之二线', one.total.heads, rule.quorum.heads, 'heads'),
      percent: one.percent.quorumHeads,
      met: one.quorum.headMet,
    },
    passArea: {
      have: one.agree.area,
      of: one.participating.area,
      line: lineText(name, one.participating.area, rule.pass.area, 'area'),
      percent: one.percent.passArea,
      met: one.pass.areaMet,
    },
    passHeads: {
      have: one.agree.heads,
      of: one.participating.heads,
      line: lineText(name, one.participating.heads, rule.pass.heads, 'heads'),
      percent: one.percent.passHeads,
      met: one.pass.headMet,
    },
    agree: weight(one.agree),
    against: weight(one.against),
    abstain: weight(one.abstain),
    participating: weight(one.participating),
    silent: weight(silent),
    total: weight(one.total),
    refused: Object.entries(refused).map(([reason, count]) => ({ reason: reasons[reason] ?? reason, count })),
  };
}
