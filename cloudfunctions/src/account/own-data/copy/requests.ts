import { dayOf, wallClock } from '@mulin/domain/day/day';
import { requestStates } from '@mulin/domain/requests/request';
import { requests } from '@mulin/shared-types/documents/requests';
import { oneOf } from '../../../kit/database';
import { yuan } from '../../../kit/spreadsheet';
import { shownSteps, stepTitle } from '../../../requests/shown';
import { newest, type Sheet, sheet } from './sheet';
import type { Whose } from './whose';

const STEP = ['编号', '时间', '怎么办的', '谁', '说明'];

const own = ({ homes, openid }: Whose) => ({ unitId: oneOf(homes), reportedBy: openid });
const reported = { by: 'reportedBy', order: newest('reportedAt') };

const offerWords = {
  offered: '等答复',
  accepted: '同意了',
  refused: '没有同意',
  released: '同意过，又放下了',
} as const;

/** 报事: what one reported or asked to be mended, and all that was done about it. */
export const askedOfFirm: Sheet[] = [
  sheet(requests, {
    ...reported,
    name: '我报的事',
    heads: ['日期', '编号', '房子', '类别', '地点', '内容', '状态', '评分', '重新办了几次'],
    where: own,
    rows: (found) =>
      found.map((one) => [
        dayOf(one.reportedAt),
        one.no,
        one.unitLabel,
        one.categoryTitle,
        one.place,
        one.text,
        requestStates[one.state],
        one.rating,
        one.reopened,
      ]),
  }),
  sheet(requests, {
    ...reported,
    name: '我报的事，怎么办的',
    heads: STEP,
    where: own,
    rows: (found, { openid }) =>
      found.flatMap((one) =>
        shownSteps(one, openid, () => []).map(({ at, what, who, note }) => [
          one.no,
          wallClock(at),
          stepTitle(one, what),
          who,
          note,
        ]),
      ),
  }),
  sheet(requests, {
    name: '我答复的修理报价',
    by: 'offers.answeredBy',
    order: newest('reportedAt'),
    heads: ['编号', '修什么', '报价（元）', '我的答复', '答复时间'],
    where: ({ homes, openid }) => ({ unitId: oneOf(homes), 'offers.answeredBy': openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ no, offers }) =>
        offers
          .filter(({ answeredBy }) => answeredBy === openid)
          .map(({ what, fen, state, answeredAt }) => [
            no,
            what,
            yuan(fen),
            offerWords[state],
            answeredAt ? wallClock(answeredAt) : '',
          ]),
      ),
  }),
  sheet(requests, {
    name: '我想要的修理报价',
    by: 'offers.wish.by',
    order: newest('reportedAt'),
    heads: ['编号', '修什么', '报价（元）', '时间'],
    where: ({ homes }) => ({ unitId: oneOf(homes) }),
    rows: (found, { openid }) =>
      found.flatMap(({ no, offers }) =>
        offers.flatMap(({ what, fen, wish }) =>
          wish?.by === openid ? [[no, what, yuan(fen), wallClock(wish.at)]] : [],
        ),
      ),
  }),
  sheet(requests, {
    name: '邻居的事，我说也有或替报的',
    by: 'affected.openid',
    order: newest('reportedAt'),
    heads: ['时间', '编号', '类别', '地点', '我的房子', '我写的'],
    // What the neighbour wrote is the neighbour's.
    where: ({ homes, openid }) => ({ 'affected.unitId': oneOf(homes), 'affected.openid': openid }),
    rows: (found, { openid, label }) =>
      found.flatMap(({ no, categoryTitle, place, affected, reportedBy, text }) =>
        affected
          .filter((one) => one.openid === openid)
          .map(({ unitId, at }) => [
            wallClock(at),
            no,
            categoryTitle,
            place,
            label(unitId),
            reportedBy === openid ? text : '',
          ]),
      ),
  }),
];
