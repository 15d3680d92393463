import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { Weight } from '@mulin/domain/assembly/tally/types';
import { areaWords, headsWords } from '@mulin/domain/assembly/weight-words';
import { hashOf } from '@mulin/domain/canonical/hash';
import { type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { bindingTexts } from '../calling/legal-mode';
import { cardOf, draftOf, type Poll } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { requireCounted } from './counted';
import { decisionFor } from './decision-for';
import { type Outcome, outcomesOf, outcomeText } from './outcomes';
import { type Publication, publicationOf } from './published';
import { type Ruling, revokedBy, rulingsOf } from './rulings-of';

/** 决定书: the exact wording, from the frozen card and the count alone. Nobody types it. */
export interface DecisionText {
  title: string;
  paragraphs: string[];
  signature: string[];
  fingerprint: string;
}

export function decisionTextOf(
  poll: Poll,
  publication: Publication,
  finalDay: Day | null,
  rulings: readonly Ruling[],
): DecisionText {
  const card = cardOf(poll);
  const { legalMode } = draftOf(poll);
  const asked = legalMode === 'consultation';
  const outcomes = outcomesOf(poll);
  const revoked = revokedBy(rulings);
  const title = asked ? `${poll.title}：征求意见结果` : `${card.community}业主大会决定`;
  const window = `${wholeDayText(dayOf(card.window.from))}至 ${wholeDayText(dayOf(card.window.to))}`;
  const paragraphs = [
    `${card.community}就“${card.title}”${asked ? '征求全体业主意见' : '召开业主大会，由业主共同决定'}。投票时间：${window}。表决范围：${card.scope === null ? '全小区' : card.scope.join('、')}。`,
    `名册上专有部分面积共 ${areaWords(card.total.area)}，业主共 ${headsWords(card.total.heads)}。表决卡指纹 ${receiptCode(poll.cardHash ?? '')}，名册指纹 ${receiptCode(card.rollRoot)}。`,
    ...outcomes.flatMap((outcome, at) => questionText(outcome, at + 1, revoked.get(outcome.question.questionId))),
    bindingTexts[legalMode],
    standing(publication, finalDay, asked),
    ...(asked ? [] : [courtText(publication)]),
  ];
  const signature = [`${card.community}业主大会`, wholeDayText(finalDay ?? publication.publishedDay)];
  return { title, paragraphs, signature, fingerprint: receiptCode(hashOf({ title, paragraphs, signature })) };
}

function questionText(outcome: Outcome, nth: number, ruling: Ruling | undefined): string[] {
  const { question, result, rule } = outcome;
  const lines = [`第 ${nth} 件：${sentence(question.text)}`];
  if (result.kind !== 'undecided') {
    lines.push(`参加表决：${weight(result.participating)}。`);
    if (result.kind === 'decision')
      lines.push(`同意：${weight(result.agree)}；反对：${weight(result.against)}；弃权：${weight(result.abstain)}。`);
  }
  lines.push(`${outcomeText(outcome)}。依据：${rule.title}。`);
  if (ruling) lines.push(`这一件已由${ruling.issuer}于 ${wholeDayText(dayOf(ruling.issuedAt))}撤销，不再有效。`);
  return [lines.join('')];
}

function standing({ objectUntil }: Publication, finalDay: Day | null, asked: boolean): string {
  const what = asked ? '这份意见' : '这个决定';
  if (finalDay === null) return `结果公布后到 ${wholeDayText(objectUntil)}是异议期，现在还不是最后结果。`;
  return `异议期到 ${wholeDayText(objectUntil)}结束，没有未答复的异议，${what}自 ${wholeDayText(finalDay)}起${asked ? '定稿' : '生效，对全体业主有约束力（《民法典》第二百八十条第一款）'}。`;
}

/** Said to everybody, win or lose. */
export const courtText = ({ courtUntil }: Publication): string =>
  `业主认为决定侵害自己的合法权益，或者程序违法的，可以在知道之日起一年内请求人民法院撤销（《民法典》第二百八十条第二款）；公布当天就知道的，到 ${wholeDayText(courtUntil)}。`;

/** What was asked, as it was asked, with an end. */
const sentence = (text: string) => (/[。？！?!]$/u.test(text) ? text : `${text}。`);
const weight = ({ area, heads }: Weight) => `面积 ${areaWords(area)}、${headsWords(heads)}`;

export const decisionText: Handler<typeof assembly, 'decisionText'> = async ({ pollId }, ctx) => {
  const poll = visiblePoll(ctx);
  const publication = requireCounted(await publicationOf(poll));
  const [decision, rulings] = await Promise.all([decisionFor(pollId), rulingsOf(pollId)]);
  const finalDay = decision?.finalDay ?? null;
  return { ...decisionTextOf(poll, publication, finalDay, rulings), final: finalDay !== null };
};
