import { formationStages } from '@mulin/domain/assembly/formation';
import { rateText, ratingText } from '@mulin/domain/street/figures';
import { climbStates } from '@mulin/domain/street/levels';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import type { StreetList } from '@mulin/shared-types/operations/tables/above';
import { list as communitiesOf } from '../../community/show';
import { street as formationOf } from '../../formation/rate';
import { oneOf } from '../../kit/database';
import { climbsShown } from '../../street/climbing/lists';
import { comparedIn } from '../../street/figures/figures';
import { type Matter, openStates } from '../../street/joint/matter';
import { dueFirst, mattersShown } from '../../street/joint/show';
import { all, type Sheet, sheet } from '../list';
import type { OfStreet } from './place';
import { watched } from './watched';

/** What a street reads across its communities, each read as its page reads it. */
export const sheetsOfStreet: Readonly<Record<StreetList, Sheet<OfStreet>>> = {
  communities: sheet(
    '各小区',
    async ({ streetId, ctx }) => (await communitiesOf({ streetId }, ctx)).communities,
    (c) => [
      c.text('小区', 24, ({ name }) => name),
      c.text('物业企业', 30, ({ companyName }) => companyName),
      c.text('户数', 10, ({ units }) => units),
      c.area('面积', ({ areaCenti }) => areaCenti),
      c.text('逾期没公示的', 14, ({ overdueNotices }) => overdueNotices),
    ],
  ),
  formation: sheet(
    '业委会组建情况',
    async ({ streetId, ctx }) => (await formationOf({ streetId }, ctx)).communities,
    (c) => [
      c.text('小区', 24, ({ name }) => name),
      c.text('走到哪一步', 12, ({ stage }) => formationStages[stage]),
      c.text('够不够条件', 12, ({ due }) => (due ? '够' : '不够')),
      c.area('已交付', ({ deliveredAreaCenti }) => deliveredAreaCenti),
      c.area('全部', ({ totalAreaCenti }) => totalAreaCenti),
      c.text('已交付比例', 12, ({ percent }) => percent),
      c.day('下一步不晚于', ({ clock }) => clock?.dueDay ?? null),
      c.text('晚了（天）', 10, ({ clock }) => clock?.overdueDays ?? ''),
      c.text('依据', 60, ({ clock }) => clock?.source ?? ''),
    ],
  ),
  ending: watched('业委会任期快满', 'ending'),
  unfiled: watched('业委会没备案', 'unfiled'),
  vacant: watched('业委会有空缺', 'vacant'),
  answering: sheet(
    '各小区报事',
    ({ streetId, when, ctx }) => comparedIn(streetId, when, ctx.now),
    (c) => [
      c.text('小区', 24, ({ name }) => name),
      c.text('报事（件）', 10, ({ figures }) => figures.all),
      c.text('到了接单时限（件）', 18, ({ figures }) => figures.answerDue),
      c.text('按时接单（件）', 14, ({ figures }) => figures.answeredInTime),
      c.text('按时接单率', 12, ({ figures }) => rateText(figures.answeredInTime, figures.answerDue)),
      c.text('到了办好时限（件）', 18, ({ figures }) => figures.doneDue),
      c.text('按时办好（件）', 14, ({ figures }) => figures.doneInTime),
      c.text('按时办好率', 12, ({ figures }) => rateText(figures.doneInTime, figures.doneDue)),
      c.text('还超着时（件）', 14, ({ figures }) => figures.late),
      c.text('报到物业以外（件）', 18, ({ figures }) => figures.climbed),
      c.text('住户打分', 10, ({ figures }) => ratingText(figures)),
    ],
  ),
  climbed: sheet(
    '报到镇街的事',
    async ({ streetId }) =>
      climbsShown(await all(requestClimbs, { streetId, holders: 'street' }, [['arrivedAt', 'asc']])),
    (c) => [
      c.text('小区', 24, ({ communityName }) => communityName),
      c.text('编号', 16, ({ no }) => no),
      c.text('事情', 40, ({ title }) => title),
      c.moment('报到的时间', ({ since }) => new Date(since)),
      c.moment('应答复', ({ dueAt }) => (dueAt === null ? null : new Date(dueAt))),
      c.text('状态', 10, ({ answered }) => climbStates[answered ? 'answered' : 'climbing']),
    ],
  ),
  matters: sheet(
    '联席会议在办事项',
    async ({ streetId, ctx }) => {
      const state = oneOf<Matter['state']>(openStates);
      return mattersShown(await all(jointMatters, { streetId, state }, dueFirst), ctx.now);
    },
    (c) => [
      c.text('小区', 24, ({ communityName }) => communityName),
      c.text('编号', 16, ({ no }) => no),
      c.text('种类', 22, ({ kindTitle }) => kindTitle),
      c.text('事项', 40, ({ title }) => title),
      c.text('状态', 18, ({ stateTitle }) => stateTitle),
      c.text('责任单位', 24, ({ unit }) => unit),
      c.day('期限', ({ dueDay }) => dueDay),
      c.text('逾期', 8, ({ late }) => (late ? '逾期' : '')),
      c.text('结果', 40, ({ outcome }) => outcome),
    ],
  ),
};
