import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { CLOCKS } from '@mulin/domain/assembly/clocks';
import { dueDay } from '@mulin/domain/assembly/deadlines';
import { ruleText } from '@mulin/domain/assembly/rule-words';
import { areaWords, headsWords } from '@mulin/domain/assembly/weight-words';
import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { bindingTexts } from '../calling/legal-mode';
import { cardOf, draftOf } from '../calling/poll';
import { requireCounted } from './counted';
import { decisionFor } from './decision-for';
import { outcomesOf, outcomeText } from './outcomes';
import { publicationOf } from './published';
import { revokedBy, rulingsOf } from './rulings-of';

/** 告知居委会: what the law asks for; the days for posting follow the example of another place. */
const GROUND = `《物业管理条例》第二十条第三款：住宅小区业主大会的决定，应当告知相关的居民委员会。张贴期限参照${CLOCKS.posting.source}（${CLOCKS.posting.confirm}）`;

/** 备案表 as data: what street and residents' committee are told of a decision. */
export const filingSheet: Handler<typeof assembly, 'filingSheet'> = async ({ pollId }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const publication = requireCounted(await publicationOf(poll));
  const [decision, rulings] = await Promise.all([decisionFor(pollId), rulingsOf(pollId)]);
  const card = cardOf(poll);
  const { legalMode, buildings } = draftOf(poll);
  const revoked = revokedBy(rulings);
  const row = (label: string, value: string) => ({ label, value });
  return {
    title: legalMode === 'consultation' ? '征求意见结果告知单（不是业主大会决定）' : '业主大会决定告知单',
    ground: GROUND,
    rows: [
      row('小区', card.community),
      row('会议', poll.title),
      row('表决范围', buildings.length === 0 ? '全小区' : buildings.join('、')),
      row('召开公告', poll.announcedAt ? wholeDayText(dayOf(poll.announcedAt)) : ''),
      row('投票时间', `${wholeDayText(dayOf(poll.opensAt))}至 ${wholeDayText(dayOf(poll.closesAt))}`),
      row('名册', `面积 ${areaWords(card.total.area)}，业主 ${headsWords(card.total.heads)}`),
      ...outcomesOf(poll).flatMap((outcome, at) => [
        row(`第 ${at + 1} 件`, outcome.question.text),
        row('依据', `${outcome.rule.title}。${ruleText(outcome.rule)}`),
        row(
          '结果',
          revoked.has(outcome.question.questionId) ? `${outcomeText(outcome)}，后被撤销` : outcomeText(outcome),
        ),
      ]),
      row('效力', bindingTexts[legalMode]),
      row('公布结果', wholeDayText(publication.publishedDay)),
      row('异议期到', wholeDayText(publication.objectUntil)),
      ...(decision
        ? [
            row(legalMode === 'consultation' ? '定稿' : '生效', wholeDayText(decision.finalDay)),
            row('张贴不晚于', wholeDayText(dueDay('posting', decision.finalDay))),
          ]
        : [row('生效', '还没有')]),
      row('表决卡指纹', receiptCode(poll.cardHash ?? '')),
    ],
  };
};
