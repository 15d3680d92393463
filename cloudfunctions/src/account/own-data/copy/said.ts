import { dayOf } from '@mulin/domain/day/day';
import { optionsOf } from '@mulin/domain/surveys/question';
import { resultObjections } from '@mulin/shared-types/documents/after';
import { questions } from '@mulin/shared-types/documents/board';
import { recallSupports, recalls } from '@mulin/shared-types/documents/committee';
import { fundObjections } from '@mulin/shared-types/documents/fund-projects';
import { petitionSignatures, petitions } from '@mulin/shared-types/documents/petitions';
import { rollObjections } from '@mulin/shared-types/documents/roll-check';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { oneOf, type Row, table } from '../../../kit/database';
import type { Cell } from '../../../kit/spreadsheet';
import { newest, type Sheet, sheet } from './sheet';
import type { Whose } from './whose';

const signatureWords = { signed: '签着', 'taken-back': '撤回了', lapsed: '房子换了业主，不算了' } as const;
const mine = { by: 'by', order: newest('at') };
const byMe = ({ openid }: Whose) => ({ by: openid });

/** 问过、答过、提过、签过的: what one said in the affairs of the community. A ballot is not among it. */
export const saidInCommunity: Sheet[] = [
  sheet(questions, {
    name: '我在公示下面问的',
    by: 'askedBy',
    order: newest('askedAt'),
    heads: ['日期', '问题', '答复', '不满意，往上问的', '那一级的答复'],
    where: ({ openid }) => ({ askedBy: openid }),
    rows: (found) =>
      found.map(({ askedAt, text, answer, appeals }) => {
        const further = appeals.map(({ why }) => why).join('；');
        const heard = appeals.flatMap((one) => one.answer ?? []).join('；');
        return [dayOf(askedAt), text, answer, further, heard];
      }),
  }),
  sheet(surveyAnswers, {
    ...mine,
    name: '我答的问卷',
    heads: ['日期', '问卷', '问题', '我的回答'],
    where: byMe,
    rows: answersOf,
  }),
  sheet(fundObjections, {
    ...mine,
    name: '我对用维修资金的异议',
    heads: ['日期', '房子', '内容'],
    where: byMe,
    rows: (found, { label }) => found.map(({ at, unitId, text }) => [dayOf(at), label(unitId), text]),
  }),
  sheet(resultObjections, {
    ...mine,
    name: '我对表决结果的异议',
    heads: ['日期', '房子', '内容', '答复'],
    where: byMe,
    rows: (found, { label }) => found.map(({ at, unitId, text, answer }) => [dayOf(at), label(unitId), text, answer]),
  }),
  sheet(rollObjections, {
    ...mine,
    name: '我对表决名册的异议',
    heads: ['日期', '房子', '内容', '答复'],
    where: ({ homes, openid }) => ({ unitId: oneOf(homes), by: openid }),
    rows: (found) => found.map(({ at, label, text, answer }) => [dayOf(at), label, text, answer]),
  }),
  sheet(petitions, {
    name: '我发起的连署',
    by: 'by',
    order: newest('startedAt'),
    heads: ['日期', '内容', '理由'],
    where: byMe,
    rows: (found) =>
      found.map(({ startedAt, matters, reason }) => [
        dayOf(startedAt),
        matters.map(({ text }) => text).join('；'),
        reason,
      ]),
  }),
  sheet(petitionSignatures, {
    ...mine,
    name: '我签的连署',
    heads: ['日期', '房子', '现在'],
    where: byMe,
    rows: (found) => found.map(({ at, label, state }) => [dayOf(at), label, signatureWords[state]]),
  }),
  sheet(recalls, {
    ...mine,
    name: '我提的罢免',
    heads: ['日期', '理由', '结果'],
    where: ({ communities, openid }) => ({ communityId: oneOf(communities), by: openid }),
    rows: (found) => found.map(({ at, reason, outcomeText }) => [dayOf(at), reason, outcomeText]),
  }),
  sheet(recalls, {
    name: '我作为委员联名的罢免',
    by: 'members.openid',
    order: newest('at'),
    heads: ['日期', '理由', '结果'],
    where: ({ communities, openid }) => ({ communityId: oneOf(communities), 'members.openid': openid }),
    rows: (found) => found.map(({ at, reason, outcomeText }) => [dayOf(at), reason, outcomeText]),
  }),
  sheet(recallSupports, {
    name: '我附议的罢免',
    by: 'openid',
    order: newest('at'),
    heads: ['日期', '罢免提议编号'],
    where: ({ openid }) => ({ openid }),
    rows: (found) => found.map(({ at, recallId }) => [dayOf(at), recallId]),
  }),
];

async function answersOf(found: readonly Row<typeof surveyAnswers>[]): Promise<Cell[][]> {
  const asked = await table(surveys).getMany(found.map(({ surveyId }) => surveyId));
  return found.flatMap(({ surveyId, at, answers }) => {
    const survey = asked.get(surveyId);
    return answers.map(({ questionId, picks, words }): Cell[] => {
      const question = survey?.questions.find(({ id }) => id === questionId);
      const picked = picks.map((pick) => (question && optionsOf(question)[pick]) ?? String(pick));
      return [dayOf(at), survey?.title ?? '', question?.text ?? '', [...picked, words].filter(Boolean).join('、')];
    });
  });
}
