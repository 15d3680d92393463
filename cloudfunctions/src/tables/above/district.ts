import { subsidyModes } from '@mulin/domain/fees/subsidy-plan';
import { percent } from '@mulin/domain/fraction/fraction';
import { quarterRows, togetherOf } from '@mulin/domain/fund/quarter-rows';
import { rateText } from '@mulin/domain/money/rate';
import type { DistrictList } from '@mulin/shared-types/operations/tables/above';
import { streets as streetsOf } from '../../community/streets';
import { plansReckoned } from '../../fees/subsidies/plan';
import { district as formationOf } from '../../formation/rate';
import { handedIn } from '../../fund/report';
import { jointByStreet } from '../../street/joint/body';
import { type Sheet, sheet } from '../list';
import type { OfDistrict } from './place';

const figuresOf = (quarter: Parameters<typeof quarterRows>[0]) => quarterRows(quarter).flatMap(({ rows }) => rows);

/** What the bureau reads across streets and communities, each read as its page reads it. */
export const sheetsOfDistrict: Readonly<Record<DistrictList, Sheet<OfDistrict>>> = {
  streets: sheet(
    '各镇街',
    async ({ districtId, ctx }) => (await streetsOf({ districtId }, ctx)).streets,
    (c) => [c.text('镇街', 24, ({ name }) => name), c.text('小区数', 10, ({ communities }) => communities)],
  ),
  formation: sheet(
    '各镇街业委会组建率',
    async ({ districtId, ctx }) => (await formationOf({ districtId }, ctx)).streets,
    (c) => [
      c.text('镇街', 24, ({ name }) => name),
      c.text('全部小区', 10, ({ communities }) => communities),
      c.text('够条件的', 10, ({ due }) => due),
      c.text('已组建的', 10, ({ formed }) => formed),
      c.text('组建率', 10, ({ formed, due }) => (due === 0 ? '—' : percent(formed, due))),
      c.text('筹备逾期的', 12, ({ overdue }) => overdue),
    ],
  ),
  joint: sheet(
    '各镇街联席会议',
    async ({ districtId, ctx }) => (await jointByStreet({ districtId }, ctx)).streets,
    (c) => [
      c.text('镇街', 24, ({ name }) => name),
      c.day('上次开会', ({ lastMetDay }) => lastMetDay),
      c.text('在办（件）', 10, ({ open }) => open),
      c.text('逾期（件）', 10, ({ late }) => late),
      c.text('要提醒的', 40, ({ warning }) => warning),
    ],
  ),
  'fund-quarter': sheet(
    '维修资金季度统计',
    async ({ districtId, when }) => {
      const { total, communities } = await handedIn(districtId, when);
      const rows = communities.map(({ name, report }) => ({
        name,
        at: report?.at ?? null,
        how: report === undefined ? '没上报' : report.onTime ? '按时' : '晚了',
        figures: report ? figuresOf(report.figures) : [],
      }));
      return [...rows, { name: '合计（只含已上报的）', at: null, how: '', figures: figuresOf(total) }];
    },
    (c) => [
      c.text('小区', 24, ({ name }) => name),
      c.text('上报', 10, ({ how }) => how),
      c.moment('上报时间', ({ at }) => at),
      ...figuresOf(togetherOf([])).map(({ title }, nth) =>
        c.text(title, 18, ({ figures }) => figures[nth]?.cell ?? ''),
      ),
    ],
  ),
  'subsidy-plans': sheet(
    '补贴方案和测算',
    async ({ districtId }) =>
      (await plansReckoned(districtId)).flatMap((plan) =>
        plan.tiers.flatMap((tier) =>
          tier.yearsFen.map((fen, nth) => ({ plan, tier, fen, nth, rate: tier.ratesTenThou[nth] ?? 0 })),
        ),
      ),
    (c) => [
      c.text('方案', 30, ({ plan }) => plan.title),
      c.text('依据的文件', 50, ({ plan }) => plan.document),
      c.text('怎么给', 18, ({ plan }) => subsidyModes[plan.mode]),
      c.text('档次', 16, ({ tier }) => tier.title),
      c.text('小区数', 10, ({ tier }) => tier.communities),
      c.area('住宅面积', ({ tier }) => tier.areaCenti),
      c.text('收费标准（元/㎡·月）', 20, ({ tier }) => rateText(tier.priceTenThou)),
      c.text('年份', 8, ({ plan, nth }) => plan.firstYear + nth),
      c.text('补贴标准（元/㎡·月）', 20, ({ rate }) => rateText(rate)),
      c.fen('考核足额时', ({ fen }) => fen),
    ],
  ),
};
