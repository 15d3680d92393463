import { notices } from '@mulin/shared-types/documents/board';
import { standards } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import type { StandardTerms } from '@mulin/shared-types/fee-terms';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
});
afterEach(() => cloud.close());

const terms: StandardTerms = {
  guide: { document: '鄂发改价字〔2026〕1 号', lowestTenThou: 6_000, highestTenThou: 9_000 },
  firstOwnerDay: 'day-after',
  vacancy: { afterMonths: 6, percent: 60 },
  incentives: [
    { id: 'year', title: '年缴优惠', months: 12, percentOff: '5', freeMonths: null },
    { id: 'half', title: '半年缴优惠', months: 6, percentOff: null, freeMonths: 1 },
  ],
  lateClause: { ratePerMyriadPerDay: '1', capAnnualPercent: '4.03' },
};

const draft = (more: Record<string, unknown> = {}) =>
  cloud.as(staff.clerk).fees.draftStandard({
    communityId,
    name: '多层物业费',
    kind: 'walk-up',
    basis: 'area',
    rateTenThou: 8_500,
    priceType: 'guide',
    ground: '服务合同第 12 条',
    service: '三级服务',
    cycles: ['half-year', 'year'],
    dueDay: 31,
    effectiveFrom: '2026-07-01',
    ...more,
  });

const onSheet = (sheet: readonly { name: string; value: string }[]) =>
  Object.fromEntries(sheet.map(({ name, value }) => [name, value]));

test('every condition goes with the price: on the board and on the page of those who pay (明码标价规定 6)', async () => {
  await table(communities).update(communityId, {}, { collectFrom: '2026-09-01' });
  const { standardId } = await draft({ terms });
  await cloud.as(staff.manager).fees.publishStandard({ standardId });
  const [shown] = (await cloud.as(owner).fees.standards({ communityId })).standards;
  expect(shown?.terms).toEqual(terms);
  expect(onSheet(shown?.sheet ?? [])).toEqual({
    指导价幅度: '0.60—0.90 元/㎡·月（鄂发改价字〔2026〕1 号）',
    先服务后收费: '2026 年 9 月 1 日起收，之前的照算，到时再缴',
    交房当月: '业主从交房第二天起缴',
    不满一个月: '按当月实际天数折算',
    空置房: '空置满 6 个月以后按 60% 收',
    减免: '低保、特困户可以申请；同时够几样的，减最多的那一样',
    预缴优惠:
      '年缴优惠（一次缴 12 个月，减 5%）；半年缴优惠（一次缴 6 个月，其中 1 个月不收钱）。在缴费截止日以前、这一期的第一个月里一次缴清才有，按月缴随您',
    违约金: '过了缴费日，每天按没缴的本金收万分之 1，不利滚利，一年最多 4.03%',
  });
  const notice = await table(notices).get(`${standardId}:notice`);
  for (const { name, value } of shown?.sheet ?? []) expect(notice?.body).toContain(`${name}：${value}`);
});

test('what is not said is not agreed, and the sheet says so', async () => {
  await draft();
  const [shown] = (await cloud.as(staff.clerk).fees.standards({ communityId })).standards;
  expect(shown?.terms).toEqual({
    guide: null,
    firstOwnerDay: 'next-month',
    vacancy: null,
    incentives: [],
    lateClause: null,
  });
  expect(onSheet(shown?.sheet ?? [])).toMatchObject({
    空置房: '没有约定，照全价收',
    预缴优惠: '没有',
    违约金: '没有约定，不收',
  });
});

const [year, half] = terms.incentives;
const both = { id: 'both', title: '又折又送', months: 12, percentOff: '5', freeMonths: 1 };

test.each<[string, string, Record<string, unknown>]>([
  ['a price over the band', 'price.rateTenThou', { terms, rateTenThou: 9_001 }],
  ['a price under the band', 'price.rateTenThou', { terms, rateTenThou: 5_999 }],
  [
    'two discounts for as many months',
    'incentives.1.months',
    { terms: { incentives: [year, { ...half, months: 12 }] } },
  ],
  ['two discounts under one number', 'incentives.1.id', { terms: { incentives: [year, { ...half, id: 'year' }] } }],
  ['every month free', 'incentives.0.incentive', { terms: { incentives: [{ ...half, months: 1 }] } }],
  ['percent and months at once', 'terms.incentives.0', { terms: { incentives: [both] } }],
  ['more than a year ahead', 'terms.incentives.0.months', { terms: { incentives: [{ ...year, months: 13 }] } }],
  [
    'a vacant home dearer than a lived-in one',
    'terms.vacancy.percent',
    { terms: { vacancy: { afterMonths: 6, percent: 101 } } },
  ],
  [
    'a late charge of nothing',
    'lateClause.ratePerMyriadPerDay',
    { terms: { lateClause: { ratePerMyriadPerDay: '0', capAnnualPercent: null } } },
  ],
  [
    'a late charge that is no number',
    'terms.lateClause.ratePerMyriadPerDay',
    { terms: { lateClause: { ratePerMyriadPerDay: '1e3', capAnnualPercent: null } } },
  ],
])('is refused: %s', async (_what, field, more) => {
  await expect(draft(more)).rejects.toMatchObject({ code: 'INVALID_INPUT', field });
});

describe('in force from–to', () => {
  const ends = (effectiveTo: string) => ({ effectiveTo, priceType: 'market', terms: {} });
  const run = (month: string) => cloud.as(staff.clerk).fees.startRun({ communityId, month });
  const owned = async () =>
    (await cloud.as(owner).fees.bills({ unitId: places.home })).bills.map(({ fromMonth, months, netFen }) => ({
      fromMonth,
      months,
      netFen,
    }));

  test('no day is billed after the last one: run, pay page and another cycle end there', async () => {
    const { standardId } = await draft(ends('2026-10-15'));
    await cloud.as(staff.manager).fees.publishStandard({ standardId });
    expect((await table(notices).get(`${standardId}:notice`))?.body).toContain(
      '起始时间：2026 年 7 月 1 日，到 2026 年 10 月 15 日为止',
    );
    cloud.at('2026-07-02T02:00:00Z');
    await run('2026-07');
    // 103.40 ㎡ × 0.85 yuan: three months and 15 days of 31.
    expect(await owned()).toEqual([{ fromMonth: '2026-07', months: 4, netFen: 30_620 }]);
    const { choices } = await cloud.as(owner).fees.payPage({ unitId: places.home });
    expect(choices.map(({ amountFen }) => amountFen)).toEqual([30_620, 30_620]);
    const first = await cloud.as(owner).fees.chooseCycle({ unitId: places.home, cycle: 'year' });
    expect(await cloud.as(owner).fees.chooseCycle({ unitId: places.home, cycle: 'year' })).toEqual(first);
    expect(await owned()).toEqual([{ fromMonth: '2026-07', months: 4, netFen: 30_620 }]);
    cloud.at('2026-11-02T02:00:00Z');
    await expect(run('2026-11')).rejects.toMatchObject({ code: 'NOT_PUBLISHED' });
  });

  test('a version that follows later leaves the end of the one before as it is; one that follows sooner ends it', async () => {
    const { standardId } = await draft(ends('2026-10-31'));
    await cloud.as(staff.manager).fees.publishStandard({ standardId });
    const next = await draft({ ...ends('2027-12-31'), effectiveFrom: '2026-12-01' });
    await cloud.as(staff.manager).fees.publishStandard(next);
    expect(await table(standards).get(standardId)).toMatchObject({ state: 'ended', effectiveTo: '2026-10-31' });
    const sooner = await draft({ ...ends('2027-12-31'), effectiveFrom: '2027-01-01' });
    await cloud.as(staff.manager).fees.publishStandard(sooner);
    expect(await table(standards).get(next.standardId)).toMatchObject({ effectiveTo: '2026-12-31' });
  });

  test('an end before the beginning is refused', async () => {
    await expect(draft(ends('2026-06-30'))).rejects.toMatchObject({ field: 'effectiveTo' });
  });
});

test('by the home (按户): one price for each, whatever its area, and the bill says so', async () => {
  const { standardId } = await draft({
    basis: 'unit',
    rateTenThou: 300_000,
    priceType: 'market',
    groundKind: 'decision',
  });
  await cloud.as(staff.manager).fees.publishStandard({ standardId });
  expect((await table(notices).get(`${standardId}:notice`))?.body).toContain('收费标准：30.00 元/户·月');
  expect((await table(notices).get(`${standardId}:notice`))?.body).toContain('（业主大会决定）');
  cloud.at('2026-07-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  const [bill] = (await cloud.as(owner).fees.bills({ unitId: places.home })).bills;
  expect(bill?.netFen).toBe(18_000);
  expect(bill?.sum.slice(0, 3).map(({ operator, value, unit }) => `${operator}${value}${unit}`)).toEqual([
    '1户',
    '×30.00元/户·月',
    '×6个月',
  ]);
  await expect(draft({ basis: 'unit', rateTenThou: 300_050 })).rejects.toMatchObject({ field: 'rateTenThou' });
});

test('a price that rests on a guide price names its paper and its band', async () => {
  await expect(draft({ groundKind: 'guide-price' })).rejects.toMatchObject({ field: 'guide' });
  await draft({ groundKind: 'guide-price', terms });
});
