import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { settledOn } from '../../src/arrears/certificates/settled';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { owner, places, staff } from '../world';
import { asked, expectSoundCredit, openTill, payAll } from './till';

const { community: communityId, home } = places;
let cloud: TestCloud;
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

const told = () => cloud.wechat.callbacks.deliverNow();
const own = async () => (await table(bills).find({ unitId: home, state: 'open' }, { limit: 5 }))[0];

/** The home is measured smaller: 3.40 ㎡ × 0.85 × 6 months = 17.34 yuan of 527.34 were too much. */
async function correct(): Promise<void> {
  const { correctionId } = await cloud.as(staff.clerk).fees.askAreaCorrection({
    unitId: home,
    areaCenti: 10_000,
    areaSource: 'surveyed',
    fromDay: '2026-07-01',
    reason: '实测报告',
  });
  await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: true });
}

async function takeBack(orderId: string, fen: number): Promise<void> {
  const { bills: left } = await cloud.as(staff.clerk).payment.refundable({ orderId });
  const billIds = left.map(({ billId }) => billId);
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund({ orderId, billIds, fen, reason: '缴错了房' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await told();
}

describe('a bill that was paid and then corrected', () => {
  beforeEach(async () => {
    cloud = await openTill(['walk-up']);
  });

  test('counts as asked and collected by what is right; 贷项 is neither, before and after it is paid anew', async () => {
    const orderId = await payAll(cloud);
    await correct();
    const sums = async () => {
      const of = { communityId, month: '2026-07' };
      const [year, run] = [
        await cloud.as(owner).fees.collection({ communityId }),
        await cloud.as(staff.clerk).fees.run(of),
      ];
      return [year.billedFen, year.paidFen, year.paidPercent, run.billedFen, run.paidFen];
    };
    expect(await sums()).toEqual([51_000, 51_000, '100.00%', 51_000, 51_000]);
    await takeBack(orderId, 51_000);
    expect(await sums()).toEqual([51_000, 0, '0.00%', 51_000, 0]);
    await payAll(cloud);
    expect(await sums()).toEqual([51_000, 51_000, '100.00%', 51_000, 51_000]);
  });

  test('goes back less what is credit already, is owed by the right sum, and is paid by it', async () => {
    const orderId = await payAll(cloud);
    await correct();
    expect(await accountFen('P2002')).toBe(1_734);
    expect((await cloud.as(staff.clerk).payment.refundable({ orderId })).bills).toMatchObject([{ netFen: 51_000 }]);
    await takeBack(orderId, 51_000);
    expect([await accountFen('P1002'), await accountFen('P1101'), await accountFen('P2002')]).toEqual([
      1_734, 51_000, 1_734,
    ]);
    const [view] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
    expect(view).toMatchObject({ state: 'open', netFen: 52_734, creditedFen: 1_734, payFen: 51_000 });
    expect(view?.sum.slice(-2).map(({ operator, value }) => operator + value)).toEqual(['−17.34', '=510.00']);
    expect(await settledOn(home, new Date('2026-07-14T00:00:00Z'))).toMatchObject({
      hindrance: expect.stringContaining('还没有缴'),
    });
    const again = await payAll(cloud);
    expect([await accountFen('P1002'), await accountFen('P1101')]).toEqual([52_734, 0]);
    expect(await cloud.as(owner).payment.receipt({ orderId: again })).toMatchObject({ totalFen: 51_000 });
    cloud.at('2027-01-02T01:00:00Z');
    await cloud.tick('fees', 'work');
    expect([await accountFen('P4001'), await accountFen('P2001')]).toEqual([51_000, 0]);
  });

  test('paid out of the credit it can become credit again', async () => {
    const orderId = await payAll(cloud);
    await takeBack(orderId, 0);
    const paid = await cloud.as(owner).payment.payByCredit(await asked(cloud));
    await correct();
    await takeBack(paid.orderId, 0);
    expect([await accountFen('P2002'), await accountFen('P1101')]).toEqual([52_734, 51_000]);
    await cloud.as(owner).payment.payByCredit(await asked(cloud));
    expect([await accountFen('P2002'), await accountFen('P1101')]).toEqual([1_734, 0]);
  });

  test('owed again, it is exchanged for another cycle without touching the home’s credit', async () => {
    const orderId = await payAll(cloud);
    await correct();
    await takeBack(orderId, 51_000);
    await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' });
    expect(await own()).toMatchObject({ netFen: 8_500, credits: [] });
    expect([await accountFen('P1101'), await accountFen('P2001'), await accountFen('P4001')]).toEqual([
      8_500, 0, 8_500,
    ]);
    expect(await accountFen('P2002')).toBe(1_734);
  });

  test('overdue, the ladder and the to-do ask for what is owed, not for what the bill was before', async () => {
    const orderId = await payAll(cloud);
    await correct();
    await takeBack(orderId, 51_000);
    cloud.at('2026-08-10T02:00:00Z');
    const { homes } = await cloud.as(staff.clerk).arrears.overdueHomes({ communityId });
    expect(homes).toMatchObject([{ unitId: home, totalFen: 51_000 }]);
    expect((await cloud.as(owner).account.home({ unitId: home })).todos[0]).toMatchObject({ amountFen: 51_000 });
  });

  test('one whose money is just going back is corrected when that is over', async () => {
    const orderId = await payAll(cloud);
    const [billId = ''] = (await cloud.as(staff.clerk).payment.refundable({ orderId })).bills.map(
      (bill) => bill.billId,
    );
    const { refundId } = await cloud
      .as(staff.clerk)
      .payment.askRefund({ orderId, billIds: [billId], fen: 52_734, reason: '缴错了房' });
    await correct();
    expect(await accountFen('P2002')).toBe(0);
    await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
    await told();
    cloud.at('2026-07-13T02:00:00Z');
    await cloud.tick('fees', 'work');
    expect(await own()).toMatchObject({ netFen: 51_000 });
  });
});

test('a discounted bill gives back what was paid of the difference; its unserved days leave that out', async () => {
  const incentives = [{ id: 'half', title: '一次缴半年', months: 6, percentOff: '10', freeMonths: null }];
  cloud = await openTill(['walk-up'], { incentives });
  const orderId = await payAll(cloud);
  expect(await accountFen('P1002')).toBe(47_461);
  await correct();
  // 10 % of the 17.34 was never paid.
  expect(await accountFen('P2002')).toBe(1_561);
  expect((await cloud.as(staff.clerk).payment.refundable({ orderId })).bills).toEqual([]);
  const [bill] = await table(bills).find({ unitId: home, state: 'paid' }, { limit: 1 });
  cloud.at('2026-10-05T01:00:00Z');
  await cloud.tick('fees', 'work');
  const what = { billId: bill?._id ?? '', servedTo: '2026-09-30' };
  const { fen } = await cloud.as(staff.clerk).payment.unserved(what);
  // Half of 474.61, less half of the 15.61 that went back.
  expect(fen).toBe(23_731 - 781);
  const { refundId } = await cloud
    .as(staff.clerk)
    .payment.askUnserved({ ...what, fen, by: 'as-paid', reason: '搬走了' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await told();
  expect([await accountFen('P1002'), await accountFen('P2001'), await accountFen('P1101')]).toEqual([
    47_461 - fen,
    0,
    0,
  ]);
  // Corrected once more, only the days that were served count.
  const { correctionId } = await cloud.as(staff.clerk).fees.askAreaCorrection({
    unitId: home,
    areaCenti: 9_000,
    areaSource: 'surveyed',
    fromDay: '2026-07-01',
    reason: '再测',
  });
  await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: true });
  const { creditFen } = (await table(unitAccounts).get(home)) ?? { creditFen: 0 };
  // 10.00 ㎡ × 0.85 × 3 months, and 10 % of it was never paid.
  expect(creditFen - 1_561).toBe(2_295);
});
