import { bills, standards } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { owner, places, staff } from '../world';
import { asked, billOf, expectSoundCredit, openTill, payAll } from './till';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  const incentives = [
    { id: 'year', title: '一次缴一年', months: 12, percentOff: '5', freeMonths: null },
    { id: 'half', title: '一次缴半年', months: 6, percentOff: '2', freeMonths: null },
  ];
  cloud = await openTill(['walk-up'], { incentives });
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

const page = (cycle?: 'month' | 'year') => cloud.as(owner).fees.payPage({ unitId: home, ...(cycle ? { cycle } : {}) });
const choose = (cycle: 'month' | 'quarter' | 'year') => cloud.as(owner).fees.chooseCycle({ unitId: home, cycle });

/** 105 468 a year, 5 % off. */
const YEAR = { full: 105_468, off: 5_273, pays: 100_195 };

test('the pay page shows before paying what every choice costs and saves; by the month nothing is forced', async () => {
  const { choices, totalFen, discount, incentives, sum } = await page();
  expect(choices.map(({ title, amountFen, discountFen }) => [title, amountFen, discountFen])).toEqual([
    ['半年', 51_679, 1_055],
    ['按月', 8_789, 0],
    ['按季', 26_367, 0],
    ['一年', YEAR.pays, YEAR.off],
  ]);
  expect({ totalFen, discount }).toEqual({
    totalFen: 51_679,
    discount: expect.objectContaining({ title: '一次缴半年', fen: 1_055, through: '2026-07-31' }),
  });
  expect(incentives[0]).toBe('一次缴一年（一次缴 12 个月，减 5%）');
  expect(sum.slice(-3).map(({ operator, name, value }) => `${operator}${name}${value}`)).toEqual([
    '=应缴527.34',
    '−预缴优惠10.55',
    '=实缴516.79',
  ]);
  expect(await choose('month')).toMatchObject({ totalFen: 8_789 });
  expect(await page()).toMatchObject({ totalFen: 8_789, discount: null });
});

test('a year paid ahead gets the published discount on payment, its shares as the months are earned, its line on the receipt', async () => {
  expect(await choose('year')).toMatchObject({ totalFen: YEAR.pays });
  expect(await accountFen('P1101')).toBe(YEAR.full);
  const started = await cloud.as(owner).payment.start(await asked(cloud));
  expect(started.totalFen).toBe(YEAR.pays);
  expect(await accountFen('P4003')).toBe(0);
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await Promise.all([cloud.wechat.callbacks.deliverNow(), cloud.as(owner).payment.state({ orderId: started.orderId })]);
  const [bill] = await table(bills).find({ unitId: home, state: 'paid' }, { limit: 2 });
  expect(bill).toMatchObject({ netFen: YEAR.full, discountFen: YEAR.off, paidFen: YEAR.pays, discounts: 1 });
  expect(await table(postings).count({ source: `bill:${bill?._id}`, memo: '预缴优惠' })).toBe(1);
  // July is income by then: its share of the discount is given away at once, the rest waits with the months (largest remainder).
  expect(await accountFen('P4003')).toBe(440);
  expect(await accountFen('P2001')).toBe(YEAR.full - 8_789 - (YEAR.off - 440));
  expect([await accountFen('P1101'), await accountFen('P1002')]).toEqual([0, YEAR.pays]);
  expect(await cloud.as(owner).fees.collection({ communityId })).toMatchObject({
    billedFen: YEAR.pays,
    paidFen: YEAR.pays,
  });
  cloud.at('2026-09-01T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect(await accountFen('P4003')).toBe(440 + 440 + 440);
  cloud.at('2027-06-01T01:00:00Z');
  await cloud.tick('fees', 'work');
  await cloud.tick('fees', 'work');
  expect(await accountFen('P4003')).toBe(YEAR.off);
  expect([await accountFen('P2001'), await accountFen('P4001')]).toEqual([0, YEAR.full]);
  const receipt = await cloud.as(owner).payment.receipt({ orderId: started.orderId });
  expect(receipt).toMatchObject({ totalFen: YEAR.pays, sums: [{ amountFen: YEAR.pays }] });
  expect(receipt.discount).toEqual({ title: '一次缴一年', fen: YEAR.off });
  expect(receipt.sums[0]?.sum.at(-2)).toMatchObject({ operator: '−', name: '预缴优惠', value: '52.73' });
  const own = (await cloud.as(owner).fees.bills({ unitId: home })).bills.find(({ state }) => state === 'paid');
  expect(own).toMatchObject({ payFen: YEAR.pays, discount: { title: '一次缴一年', fen: YEAR.off, through: null } });
});

test('who pays late pays the full price: after the due day there is no discount, and the sum of before is refused', async () => {
  const input = await asked(cloud);
  cloud.at('2026-08-01T01:00:00Z');
  await expect(cloud.as(owner).payment.start(input)).rejects.toMatchObject({ field: 'totalFen' });
  expect(await page()).toMatchObject({ totalFen: 52_734, discount: null });
  expect(await page('year')).toMatchObject({ totalFen: YEAR.full, discount: null });
  await payAll(cloud);
  expect([await accountFen('P4003'), await accountFen('P1002')]).toEqual([0, 52_734]);
});

test('what was shown and frozen in the order is granted, though midnight passes before WeChat answers', async () => {
  cloud.at('2026-07-31T15:55:00Z');
  const started = await cloud.as(owner).payment.start(await asked(cloud));
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  cloud.at('2026-07-31T16:05:00Z');
  await cloud.wechat.callbacks.deliverNow();
  expect(await table(orders).get(started.orderId)).toMatchObject({ state: 'paid', totalFen: 51_679 });
  expect(await billOf()).toMatchObject({ discountFen: 1_055, paidFen: 51_679 });
});

test('cash over the desk gets the same, when entered in time; both persons see the sum', async () => {
  const { bills: own } = await cloud.as(staff.cashier).fees.bills({ unitId: home });
  expect(own[0]).toMatchObject({ payFen: 51_679, discount: { through: '2026-07-31' } });
  const { orderId } = await cloud
    .as(staff.cashier)
    .payment.enterOffline({ ...(await asked(cloud)), way: 'cash', note: '' });
  const waiting = await cloud.as(staff.manager).payment.offlineToConfirm({ communityId });
  expect(waiting.orders).toMatchObject([{ totalFen: 51_679, discountFen: 1_055 }]);
  cloud.at('2026-08-02T01:00:00Z');
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  expect([await accountFen('P1003'), await accountFen('P1101')]).toEqual([51_679, 0]);
  expect(await billOf()).toMatchObject({ state: 'paid', discountFen: 1_055 });
});

test('taken back, the discount goes with the payment; paid again in time it is granted again, once; paid late it is not', async () => {
  const back = async (orderId: string) => {
    const [billId = ''] = (await table(orders).get(orderId))?.billIds ?? [];
    const offer = await cloud.as(staff.clerk).payment.refundable({ orderId });
    expect(offer.bills).toMatchObject([{ netFen: 51_679 }]);
    const input = { orderId, billIds: [billId], fen: 51_679, reason: '重复缴费' };
    const { refundId } = await cloud.as(staff.clerk).payment.askRefund(input);
    await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
    await cloud.wechat.callbacks.deliverNow();
  };
  const first = await payAll(cloud);
  await back(first);
  expect(await billOf()).toMatchObject({ state: 'open', discountFen: 0, paidFen: 0, discounts: 1 });
  expect([await accountFen('P4003'), await accountFen('P1101'), await accountFen('P1002')]).toEqual([0, 52_734, 0]);
  expect(await cloud.as(owner).payment.receipt({ orderId: first })).toMatchObject({
    totalFen: 51_679,
    returnedFen: 51_679,
  });
  const second = await payAll(cloud);
  expect(await billOf()).toMatchObject({ state: 'paid', discountFen: 1_055, discounts: 2 });
  cloud.at('2026-09-02T01:00:00Z');
  await cloud.tick('fees', 'work');
  await back(second);
  expect([await accountFen('P4003'), await accountFen('P2001')]).toEqual([0, 52_734 - 3 * 8_789]);
  await payAll(cloud);
  expect(await billOf()).toMatchObject({ state: 'paid', discountFen: 0, paidFen: 52_734 });
});

test('a bill that was paid with a discount and is open again can still be exchanged for another cycle', async () => {
  const orderId = await payAll(cloud);
  const [billId = ''] = (await table(orders).get(orderId))?.billIds ?? [];
  const input = { orderId, billIds: [billId], fen: 0, reason: '换成按月' };
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund(input);
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  expect(await accountFen('P2002')).toBe(51_679);
  await choose('month');
  expect([await accountFen('P4001'), await accountFen('P4003'), await accountFen('P2001')]).toEqual([8_789, 0, 0]);
});

test('the home’s credit pays a discounted bill, too', async () => {
  const orderId = await payAll(cloud);
  const [billId = ''] = (await table(orders).get(orderId))?.billIds ?? [];
  const { refundId } = await cloud
    .as(staff.clerk)
    .payment.askRefund({ orderId, billIds: [billId], fen: 0, reason: '转余额' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.as(owner).payment.payByCredit(await asked(cloud));
  expect([await accountFen('P2002'), await accountFen('P1101')]).toEqual([0, 0]);
  expect(await billOf()).toMatchObject({ state: 'paid', paidFen: 51_679, discountFen: 1_055 });
});

test('the half-year’s statement has it on a line of its own: due less discount is what was collected', async () => {
  await payAll(cloud);
  cloud.at('2026-12-02T01:00:00Z');
  await cloud.tick('fees', 'work');
  cloud.at('2027-01-05T01:00:00Z');
  const asked = { communityId, kind: 'fees', period: '2026H2', reason: '' } as const;
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(asked);
  const { figures } = await cloud.as(staff.cashier).board.statement({ statementId });
  const line = (code: string) => figures.lines.find((one) => one.code === code)?.thisFen;
  expect(['A1', 'A3', 'A4', 'A5'].map(line)).toEqual([52_734, 1_055, 51_679, 51_679]);
});

test('nobody pays further ahead than the contract goes (Hangzhou 55): the year is cut to its last day, and what is cut is no year', async () => {
  await table(standards).update(`${communityId}:walk-up:1`, {}, { effectiveTo: '2027-02-15' });
  const { choices } = await page();
  const year = choices.find(({ cycle }) => cycle === 'year');
  // 103.40 × 0.85 × (7 + 15/28) months, 2 % off.
  expect(year).toMatchObject({ amountFen: 66_231 - 1_325, discountFen: 1_325 });
  expect(await choose('year')).toMatchObject({ totalFen: 64_906 });
  expect((await table(bills).find({ unitId: home, state: 'open' }, { limit: 2 }))[0]).toMatchObject({
    serviceTo: '2027-02-15',
  });
});

test('the sheet states it (明码标价规定 6): who meets it, who does not', async () => {
  const [standard] = await table(standards).find({ communityId, kind: 'walk-up' }, { limit: 1 });
  const shown = (await cloud.as(owner).fees.standards({ communityId })).standards.find(
    ({ standardId }) => standardId === standard?._id,
  );
  const line = shown?.sheet.find(({ name }) => name === '预缴优惠')?.value;
  expect(line).toContain('一次缴半年（一次缴 6 个月，减 2%）');
  expect(line).toContain('按月缴随您');
});

test('sold after a year paid ahead: seller and buyer divide what was paid, not the full price', async () => {
  await choose('year');
  await payAll(cloud);
  const split = await cloud.as(owner).fees.resaleSplit({ unitId: home, day: '2027-01-01' });
  expect(split.sellerFen + split.buyerFen).toBe(YEAR.pays);
  expect(split.openFen).toBe(0);
});
