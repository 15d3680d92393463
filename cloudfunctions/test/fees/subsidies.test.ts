import { tenThousandYuan } from '@mulin/domain/money/ten-thousand';
import { jobs, persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { know, owner, places, post, settle, staff, unitOf } from '../world';
import { FULL, plan } from './donghe';

const { community: communityId, otherCommunity } = places;
const july = `${communityId}:2026-07`;
let cloud: TestCloud;
let slip: string;

beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await post('street2', 'street');
  cloud.at('2026-06-10T02:00:00Z');
  await cloud.as(staff.bureau).fees.enterSubsidyPlan(plan);
  slip = await cloud.upload(`vouchers/${communityId}/slip.jpg`, 'jpg');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const join = (tier: string | null = 'basic') =>
  cloud.as(staff.street).fees.setSubsidyTier({ communityId, tier, reason: '区住建局核定名单' });
/** July 2026 is earned by the full rate. */
async function earned(): Promise<void> {
  await join();
  cloud.at('2026-07-31T02:00:00Z');
  await cloud.tick('fees', 'work');
}
const months = async (who: string = staff.manager) => (await cloud.as(who).fees.subsidyMonths({ communityId })).months;
const movement = { subsidyMonthId: july, day: '2026-07-31' };
const transfer = (step: 'arrived' | 'paid', who: string = staff.street) =>
  cloud.as(who).fees.enterSubsidyTransfer({ ...movement, step, fileIds: [slip] });
const agree = (step: 'arrived' | 'paid', who = 'street2') =>
  cloud.as(who).fees.confirmSubsidyTransfer({ subsidyMonthId: july, step, agree: true });
const everything = async () =>
  JSON.stringify([
    await table(postings).findAll({}, { atMost: 100 }),
    await table(subsidyMonths).findAll({}, { atMost: 100 }),
    await table(vouchers).findAll({}, { atMost: 100 }),
  ]);

describe('the plan of the district', () => {
  const filled = async (id: string, centi: number) => {
    const homes = Math.ceil(centi / 100_000_000);
    const person = { name: '某', phone: '13900000999' };
    for (let nth = 0; nth < homes; nth += 1) {
      const areaCenti = Math.floor(centi / homes) + (nth < centi % homes ? 1 : 0);
      const part = { communityId: id, building: '1号楼', unitNo: 1, roomNo: `x${nth}`, areaCenti, kind: 'walk-up' };
      await table(units).insert(unitOf(`${id}-x${nth}`, { ...part, kind: 'walk-up' }, person));
    }
  };

  test('reproduces 1631, 816, 816 and 3263 ten-thousand yuan from the areas of the communities in each tier (C8)', async () => {
    await table(units).removeWhere({ communityId });
    await table(units).removeWhere({ communityId: otherCommunity });
    await filled(communityId, 860_790_000);
    await filled(otherCommunity, 249_310_000);
    await join('basic');
    await cloud.as(staff.bureau).fees.setSubsidyTier({ communityId: otherCommunity, tier: 'quasi', reason: '名单' });
    const { plans } = await cloud.as(staff.committee).fees.subsidyTable({ communityId });
    expect(plans).toHaveLength(1);
    const [shown] = plans;
    expect([...(shown?.yearsFen ?? []), shown?.totalFen ?? 0].map(tenThousandYuan)).toEqual([1631, 816, 816, 3263]);
    expect(shown?.tiers.map(({ areaCenti, communities: many }) => [areaCenti, many])).toEqual([
      [860_790_000, 1],
      [249_310_000, 1],
    ]);
  });

  test('is rewritten only while nothing was reckoned by it, and two never pay for one year', async () => {
    const bureau = cloud.as(staff.bureau);
    await bureau.fees.enterSubsidyPlan({ ...plan, title: '改了名' });
    await expect(bureau.fees.enterSubsidyPlan({ ...plan, firstYear: 2028 })).rejects.toMatchObject({
      field: 'firstYear',
    });
    await earned();
    await bureau.fees.enterSubsidyPlan({ ...plan, title: '改了名' });
    await expect(bureau.fees.enterSubsidyPlan(plan)).rejects.toMatchObject({ code: 'TOO_LATE' });
    await bureau.fees.enterSubsidyPlan({ ...plan, firstYear: 2029 });
    const uneven = [{ ...plan.tiers[0], ratesTenThou: [1] }, plan.tiers[1]] as typeof plan.tiers;
    await expect(bureau.fees.enterSubsidyPlan({ ...plan, firstYear: 2040, tiers: uneven })).rejects.toThrow('年数');
    for (const who of [staff.street, staff.manager, owner]) {
      await expect(cloud.as(who).fees.enterSubsidyPlan(plan)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('two who enter overlapping plans at once leave one of them', async () => {
    await post('bureau2', 'bureau');
    const answers = await Promise.allSettled([
      cloud.as(staff.bureau).fees.enterSubsidyPlan({ ...plan, firstYear: 2030 }),
      cloud.as('bureau2').fees.enterSubsidyPlan({ ...plan, firstYear: 2031 }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await cloud.as(staff.manager).fees.subsidyTable({ communityId })).plans).toHaveLength(2);
  });
});

describe('the tier of a community', () => {
  test('holds from the first of next month; set anew in time, the first is forgotten; set back, nothing is left', async () => {
    expect(await join('quasi')).toEqual({ from: '2026-07-01' });
    await join('basic');
    await join('basic');
    const { steps, areaCenti } = await cloud.as(staff.manager).fees.subsidyMonths({ communityId });
    expect(steps).toEqual([{ tierTitle: '基础物业', from: '2026-07-01', reason: '区住建局核定名单' }]);
    expect(areaCenti).toBe(19_140);
    await join(null);
    expect((await cloud.as(staff.manager).fees.subsidyMonths({ communityId })).steps).toEqual([]);
    await expect(join('gold')).rejects.toMatchObject({ field: 'tier' });
    const manager = cloud.as(staff.manager).fees.setSubsidyTier({ communityId, tier: 'basic', reason: 'x' });
    await expect(manager).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('changes the rate from its day on (example 51)', async () => {
    await earned();
    await join('quasi');
    cloud.at('2026-09-01T00:00:00Z');
    await cloud.tick('fees', 'work');
    expect((await months()).map(({ month, rateTenThou, fullFen }) => [month, rateTenThou, fullFen])).toEqual([
      ['2026-08', 2000, 2 * FULL],
      ['2026-07', 1000, FULL],
    ]);
    cloud.at('2027-01-31T00:00:00Z');
    await cloud.tick('fees', 'work');
    const [january] = await months();
    expect(january).toMatchObject({ month: '2027-01', rateTenThou: 1000 });
    // 2026-07 … 2027-01, none left out although no tick came for months.
    expect(await months()).toHaveLength(7);
    expect(await accountFen('P4004')).toBe(FULL + 5 * 2 * FULL + FULL);
  });
});

describe('the earning of a month', () => {
  test('is posted once, on its last day (table no. 29)', async () => {
    await join();
    cloud.at('2026-07-30T02:00:00Z');
    await cloud.tick('fees', 'work');
    expect(await table(subsidyMonths).count({})).toBe(0);
    cloud.at('2026-07-31T02:00:00Z');
    await Promise.all([cloud.tick('fees', 'work'), cloud.tick('fees', 'work')]);
    expect(await accountFen('P1104')).toBe(FULL);
    expect(await accountFen('P4004')).toBe(FULL);
    expect(await table(postings).get(`subsidy:${july}#earned:0`)).toMatchObject({ day: '2026-07-31', factDay: null });
    const once = await everything();
    await cloud.tick('fees', 'work');
    // As if killed behind the posting and before the checkpoint.
    await table(jobs).updateWhere({ kind: 'earn-subsidy' }, { state: 'running', cursor: '', leaseUntil: new Date(0) });
    await cloud.tick('fees', 'work');
    expect(await everything()).toBe(once);
  });

  test('that no tick came for in time keeps its own day beside the day it was booked', async () => {
    await join();
    cloud.at('2026-08-03T02:00:00Z');
    await cloud.tick('fees', 'work');
    expect(await table(postings).get(`subsidy:${july}#earned:0`)).toMatchObject({
      day: '2026-08-03',
      factDay: '2026-07-31',
    });
  });
});

describe('the appraisal', () => {
  const appraise = (coefficientPercent: number, reason = '7 月考核 85 分') =>
    cloud.as(staff.street).fees.setSubsidyCoefficient({ subsidyMonthId: july, coefficientPercent, reason });

  test('takes the first posting back and books what is owed by the coefficient; repeated it changes nothing', async () => {
    await earned();
    expect(await appraise(90)).toEqual({ payableFen: 1_723 });
    expect(await accountFen('P1104')).toBe(1_723);
    expect(await accountFen('P4004')).toBe(1_723);
    const once = await everything();
    expect(await appraise(90)).toEqual({ payableFen: 1_723 });
    expect(await everything()).toBe(once);
    expect(await appraise(0, '没有达标，待复查')).toEqual({ payableFen: 0 });
    expect(await accountFen('P1104')).toBe(0);
    expect(await appraise(100, '复查合格')).toEqual({ payableFen: FULL });
    expect(await accountFen('P4004')).toBe(FULL);
    await expect(
      cloud
        .as(staff.manager)
        .fees.setSubsidyCoefficient({ subsidyMonthId: july, coefficientPercent: 100, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of two at once both stand in the books one after the other; once the money moved it is too late', async () => {
    await earned();
    await Promise.allSettled([appraise(90), appraise(80, '另一个')]);
    const [month] = await months();
    expect(await accountFen('P1104')).toBe(month?.payableFen);
    expect(month?.open).toBe(true);
    await cloud.as(staff.cashier).fees.enterSubsidyReceipt({ ...movement, fileIds: [slip] });
    await expect(appraise(60)).rejects.toMatchObject({ code: 'TOO_LATE' });
  });
});

describe('the money', () => {
  test('goes from the district over the street to the firm, each step by two persons (table nos. 30, 31, 32)', async () => {
    await earned();
    await cloud
      .as(staff.street)
      .fees.setSubsidyCoefficient({ subsidyMonthId: july, coefficientPercent: 90, reason: '85 分' });
    await expect(transfer('paid')).rejects.toMatchObject({ code: 'TOO_EARLY' });
    await transfer('arrived');
    await expect(agree('arrived', staff.street)).rejects.toThrow('登记和复核要两个人');
    expect(await agree('arrived')).toEqual({ state: 'confirmed' });
    expect([await accountFen('D1002'), await accountFen('D2002')]).toEqual([FULL, FULL]);
    await transfer('paid', 'street2');
    expect(await agree('paid', staff.street)).toEqual({ state: 'confirmed' });
    expect(await Promise.all(['D1002', 'D2002', 'D3002'].map(accountFen))).toEqual([FULL - 1_723, 0, FULL - 1_723]);
    await cloud.as(staff.cashier).fees.enterSubsidyReceipt({ ...movement, fileIds: [slip] });
    const received = { subsidyMonthId: july, agree: true };
    await expect(cloud.as(staff.cashier).fees.confirmSubsidyReceipt(received)).rejects.toThrow('两个人');
    expect(await cloud.as(staff.manager).fees.confirmSubsidyReceipt(received)).toEqual({ state: 'confirmed' });
    expect([await accountFen('P1001'), await accountFen('P1104')]).toEqual([1_723, 0]);
    const once = await everything();
    await cloud.as(staff.manager).fees.confirmSubsidyReceipt(received);
    await agree('paid');
    expect(await everything()).toBe(once);
    const [month] = await months();
    expect(month).toMatchObject({ open: false, received: { state: 'confirmed' }, paid: { slips: [{ fileId: slip }] } });
    expect(await table(vouchers).count({ communityId })).toBe(3);
  });

  test('waits on the desk of whoever is next, never of who entered it', async () => {
    const tasks = async (who: string) =>
      (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'subsidy');
    await earned();
    expect(await tasks(staff.street)).toMatchObject([{ title: '2026 年 7 月补贴还没拨付给物业' }]);
    expect(await tasks(staff.cashier)).toEqual([]);
    await transfer('arrived');
    expect((await tasks(staff.street)).map(({ action }) => action)).toEqual(['去登记']);
    expect((await tasks('street2')).map(({ action }) => action)).toEqual(['去复核', '去登记']);
    await agree('arrived');
    await transfer('paid');
    await agree('paid');
    expect(await tasks(staff.street)).toEqual([]);
    expect(await tasks(staff.cashier)).toMatchObject([{ title: '2026 年 7 月补贴镇街已经拨付', action: '去登记' }]);
    await cloud.as(staff.cashier).fees.enterSubsidyReceipt({ ...movement, fileIds: [slip] });
    expect(await tasks(staff.cashier)).toEqual([]);
    expect(await tasks(staff.manager)).toMatchObject([{ action: '去复核' }]);
  });

  test('two who confirm at once post it once; two accounts of one number are one person', async () => {
    await earned();
    await post('manager2', 'manager');
    await cloud.as(staff.cashier).fees.enterSubsidyReceipt({ ...movement, fileIds: [slip] });
    await know(staff.cashier, '13800000001');
    await know('manager2', '13800000001');
    const received = { subsidyMonthId: july, agree: true };
    await expect(cloud.as('manager2').fees.confirmSubsidyReceipt(received)).rejects.toThrow('两个人');
    await table(persons).remove('manager2');
    await Promise.all([staff.manager, 'manager2'].map((who) => cloud.as(who).fees.confirmSubsidyReceipt(received)));
    expect(await accountFen('P1001')).toBe(FULL);
  });

  test('given back it is entered anew; not before the month, not in the future, not with a stranger’s file', async () => {
    await earned();
    const cashier = cloud.as(staff.cashier);
    const enter = (more: object) => cashier.fees.enterSubsidyReceipt({ ...movement, fileIds: [slip], ...more });
    await expect(enter({ day: '2026-08-01' })).rejects.toMatchObject({ field: 'day' });
    await expect(enter({ day: '2026-06-30' })).rejects.toMatchObject({ field: 'day' });
    await expect(enter({ fileIds: ['cloud://test.test-bucket/requests/x/a.jpg'] })).rejects.toThrow('重新上传');
    await enter({});
    await enter({});
    const back = { subsidyMonthId: july, agree: false };
    expect(await cloud.as(staff.manager).fees.confirmSubsidyReceipt(back)).toEqual({ state: 'none' });
    await expect(cloud.as(staff.manager).fees.confirmSubsidyReceipt(back)).rejects.toMatchObject({ code: 'CONFLICT' });
    await cloud.as(staff.manager).fees.enterSubsidyReceipt({ ...movement, fileIds: [slip] });
    expect(await accountFen('P1001')).toBe(0);
  });
});
