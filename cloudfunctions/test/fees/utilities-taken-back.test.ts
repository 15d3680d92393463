import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen } from '../books';
import type { TestCloud } from '../cloud';
import { owner, places, post, staff } from '../world';
import {
  addMeter,
  billOf,
  closeWorld,
  confirm,
  HOME_FEN,
  openWorld,
  payShare,
  photoIn,
  sharedOut,
  startPaying,
} from './utility-world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openWorld();
});
afterEach(() => closeWorld(cloud));

const ask = (meterBillId: string, who: string = staff.clerk) =>
  cloud.as(who).fees.askTakeBack({ meterBillId, reason: '倍率抄错了' });
const decide = (meterBillId: string, agree = true, who: string = staff.manager) =>
  cloud.as(who).fees.decideTakeBack({ meterBillId, agree });
const stateOf = async (meterBillId: string) => (await cloud.as(staff.clerk).fees.meterBill({ meterBillId })).state;
const creditOf = async (unitId: string) => (await table(unitAccounts).get(unitId))?.creditFen;
const tick = () => cloud.tick('fees', 'work');
/** A job that waits for a payment to end says so and is tried again. */
const hushed = () => jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => jest.restoreAllMocks());

test('a wrong bill is taken back by two: the books turned round, unpaid shares withdrawn, a paid one is the home’s balance', async () => {
  const { meterBillId, meterId, photo } = await sharedOut(cloud);
  await payShare(cloud, meterBillId);
  expect(await ask(meterBillId)).toEqual({ state: 'back-asked' });
  await expect(decide(meterBillId, true, staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await decide(meterBillId)).toEqual({ state: 'taken-back' });
  for (const account of ['P1103', 'P5007', 'P2003']) expect(await accountFen(account)).toBe(0);
  expect([await accountFen('P2002'), await creditOf(home)]).toEqual([HOME_FEN, HOME_FEN]);
  expect(await table(bills).count({ state: 'open' })).toBe(0);
  const [share] = (await cloud.as(owner).fees.utilityShares({ unitId: home })).shares;
  expect(share).toMatchObject({ state: 'taken-back' });
  const seen = await cloud.as(owner).fees.utilityTable({ shareId: share?.shareId ?? '' });
  expect(seen.takenBackFor).toBe('倍率抄错了');
  // Again by the same month and readings: a new bill with shares of its own, paid out of the balance.
  const again = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo));
  expect(again.meterBillId).toBe(`${meterBillId}:2`);
  expect(await confirm(cloud, again.meterBillId)).toEqual({ state: 'done' });
  const billIds = [`${again.meterBillId}:${home}`];
  await cloud.as(owner).payment.payByCredit({ unitId: home, billIds, totalFen: HOME_FEN });
  expect([await accountFen('P2002'), await creditOf(home)]).toEqual([0, 0]);
  expect(await accountFen('P1103')).toBe(300_000 - HOME_FEN);
});

test('who asked for it does not decide it; refused, the bill stands as before', async () => {
  const { meterBillId } = await sharedOut(cloud);
  await ask(meterBillId, staff.manager);
  await expect(decide(meterBillId)).rejects.toThrow('申请收回和复核要两个人');
  await post('manager2', 'manager');
  expect(await decide(meterBillId, false, 'manager2')).toEqual({ state: 'done' });
  expect(await accountFen('P1103')).toBe(300_000);
  expect(await table(bills).count({ state: 'open' })).toBe(3);
});

test('taken back while a resident pays: the payment ends first, then it is the home’s balance', async () => {
  hushed();
  const { meterBillId } = await sharedOut(cloud);
  const started = await startPaying(cloud, meterBillId);
  await ask(meterBillId);
  expect(await decide(meterBillId)).toEqual({ state: 'taking-back' });
  expect((await table(bills).get(`${meterBillId}:${home}`))?.state).toBe('open');
  expect(await table(bills).count({ state: 'withdrawn' })).toBe(2);
  await tick();
  expect(await stateOf(meterBillId)).toBe('taking-back');
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  await tick();
  expect(await stateOf(meterBillId)).toBe('taken-back');
  expect(await creditOf(home)).toBe(HOME_FEN);
  expect([await accountFen('P1103'), await accountFen('P1002')]).toEqual([0, HOME_FEN]);
});

test('payment and take-back at the very same moment: money once, either paid into the balance or not taken', async () => {
  hushed();
  const { meterBillId } = await sharedOut(cloud);
  const started = await startPaying(cloud, meterBillId);
  await ask(meterBillId);
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await Promise.allSettled([cloud.wechat.callbacks.deliverNow(), decide(meterBillId), tick(), decide(meterBillId)]);
  await cloud.wechat.callbacks.deliverNow();
  await tick();
  expect(await stateOf(meterBillId)).toBe('taken-back');
  expect(await creditOf(home)).toBe(HOME_FEN);
  expect(await table(postings).count({ source: `bill:${meterBillId}:${home}` })).toBe(3);
});

test('a share on its way back to the payer is not given a second time', async () => {
  hushed();
  const { meterBillId } = await sharedOut(cloud);
  const orderId = await payShare(cloud, meterBillId);
  const billIds = [`${meterBillId}:${home}`];
  const asked = { orderId, billIds, fen: HOME_FEN, reason: '缴重了' };
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund(asked);
  await ask(meterBillId);
  expect(await decide(meterBillId)).toEqual({ state: 'taking-back' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.wechat.callbacks.deliverNow();
  await tick();
  expect(await stateOf(meterBillId)).toBe('taken-back');
  expect(await creditOf(home)).toBe(0);
  expect(await accountFen('P1002')).toBe(0);
  expect((await cloud.as(staff.clerk).payment.refundable({ orderId })).bills).toEqual([]);
});

test('the newest bill of a meter goes first, so that readings stay in one line', async () => {
  const { meterId, meterBillId, photo } = await sharedOut(cloud);
  const july = billOf(meterId, photo, { month: '2026-07', fromMilli: 8_730_340, toMilli: 16_460_680 });
  const next = await cloud.as(staff.clerk).fees.enterMeterBill(july);
  await confirm(cloud, next.meterBillId);
  await expect(ask(meterBillId)).rejects.toThrow('先收回最新的那一张');
  await ask(next.meterBillId);
  await decide(next.meterBillId);
  expect(await ask(meterBillId)).toEqual({ state: 'back-asked' });
});

test('two bills of one meter confirmed at once: the second must begin where the first ended', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const clerk = cloud.as(staff.clerk);
  const may = await clerk.fees.enterMeterBill(billOf(meterId, photo, { month: '2026-05' }));
  const june = await clerk.fees.enterMeterBill(billOf(meterId, photo));
  await Promise.allSettled([confirm(cloud, may.meterBillId), confirm(cloud, june.meterBillId)]);
  await tick();
  expect(await accountFen('P2003')).toBe(386_517);
});

test('the supplier is paid by two with the slip: P2003 to P1001, never more than the bill', async () => {
  const { meterBillId, photo } = await sharedOut(cloud);
  const pay = (amountFen: number, who: string = staff.cashier) =>
    cloud.as(who).fees.payUtility({ meterBillId, amountFen, day: '2026-07-13', fileIds: [photo] });
  const agree = (paymentId: string, who: string = staff.manager) =>
    cloud.as(who).fees.confirmUtilityPayment({ paymentId, agree: true });
  await expect(pay(386_518)).rejects.toMatchObject({ field: 'amountFen' });
  const { paymentId } = await pay(386_517);
  expect(await pay(386_517)).toEqual({ paymentId });
  await expect(agree(paymentId, staff.cashier)).rejects.toThrow('登记和复核要两个人');
  expect(await accountFen('P2003')).toBe(386_517);
  await expect(ask(meterBillId)).rejects.toThrow('等着复核');
  await Promise.allSettled([agree(paymentId), agree(paymentId)]);
  expect([await accountFen('P2003'), await accountFen('P1001')]).toEqual([0, -386_517]);
  const { payments, owedFen } = await cloud.as(staff.manager).fees.meterBill({ meterBillId });
  expect([payments.map(({ state }) => state), owedFen]).toEqual([['done'], 0]);
  await expect(pay(1)).rejects.toMatchObject({ field: 'amountFen' });
});

test('what the supplier got for a bill taken back counts for the one in its place; a returned payment says why', async () => {
  const { meterBillId, meterId, photo } = await sharedOut(cloud);
  const day = '2026-07-13';
  const enter = (id: string, amountFen: number) =>
    cloud.as(staff.cashier).fees.payUtility({ meterBillId: id, amountFen, day, fileIds: [photo] });
  const first = await enter(meterBillId, 100_000);
  const back = { paymentId: first.paymentId, agree: false };
  await expect(cloud.as(staff.manager).fees.confirmUtilityPayment(back)).rejects.toMatchObject({ field: 'reason' });
  await cloud.as(staff.manager).fees.confirmUtilityPayment({ ...back, reason: '回单不是这一笔' });
  const { paymentId } = await enter(meterBillId, 386_517);
  await cloud.as(staff.manager).fees.confirmUtilityPayment({ paymentId, agree: true });
  await ask(meterBillId);
  await decide(meterBillId);
  const again = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo, { ownMilli: 0 }));
  await confirm(cloud, again.meterBillId);
  const { owedFen } = await cloud.as(staff.manager).fees.meterBill({ meterBillId: again.meterBillId });
  expect([owedFen, await accountFen('P2003')]).toEqual([0, 0]);
});

test('a meter runs forwards only, a new one is said to be new, and the factor of its transformer counts', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const clerk = cloud.as(staff.clerk);
  const enter = (more: object) => clerk.fees.enterMeterBill(billOf(meterId, photo, more));
  await expect(enter({ toMilli: 999_000 })).rejects.toMatchObject({
    field: 'toMilli',
    message: expect.stringContaining('本次读数 999 比 1000 还小'),
  });
  await expect(enter({ toMilli: 1_000_000 })).rejects.toMatchObject({ field: 'toMilli' });
  const swapped = {
    fromMilli: 1_000_000,
    replaced: { endMilli: 1_080_000, startMilli: 5_000 },
    toMilli: 25_000,
    ratio: 40,
  };
  const wrong = { ...swapped, replaced: { endMilli: 900_000, startMilli: 5_000 } };
  await expect(enter(wrong)).rejects.toMatchObject({ field: 'replaced.endMilli' });
  const { meterBillId } = await enter({ ...swapped, totalFen: 200_000, ownMilli: 0, ownReason: '' });
  const { steps } = await cloud.as(staff.manager).fees.meterBill({ meterBillId });
  expect(steps[0]).toBe('配电室总表：旧表 1000 到 1080，换了新表 5 到 25，走了 100，乘倍率 40，用了 4000 度。');
  await confirm(cloud, meterBillId);
  await expect(enter({ month: '2026-07' })).rejects.toMatchObject({ field: 'fromMilli' });
  const { meters } = await clerk.fees.meters({ communityId });
  expect(meters).toMatchObject([{ last: { month: '2026-06', toMilli: 25_000, ratio: 40 } }]);
});

test('another key needs its ground and holds from a month that is not shared out yet; a waiting bill keeps its own', async () => {
  const { meterId, photo, meterBillId } = await sharedOut(cloud);
  const change = (more: object) =>
    cloud.as(staff.clerk).fees.changeMeterKey({
      meterId,
      fromMonth: '2026-07',
      rule: 'home',
      ground: '业主大会 2026 年 7 月决定',
      ...more,
    });
  await expect(change({ ground: '' })).rejects.toMatchObject({ field: 'ground' });
  await expect(change({ fromMonth: '2026-06' })).rejects.toMatchObject({ field: 'fromMonth' });
  const july = billOf(meterId, photo, { month: '2026-07', fromMilli: 8_730_340, toMilli: 16_460_680 });
  const entered = await cloud.as(staff.clerk).fees.enterMeterBill(july);
  await change({});
  const seen = await cloud.as(staff.manager).fees.meterBill({ meterBillId: entered.meterBillId });
  expect(seen.ruleText).toBe('按建筑面积');
  await cloud
    .as(staff.manager)
    .fees.confirmMeterBill({ meterBillId: entered.meterBillId, agree: false, reason: '按新办法' });
  await cloud.as(staff.clerk).fees.enterMeterBill(july);
  const anew = await cloud.as(staff.manager).fees.meterBill({ meterBillId: entered.meterBillId });
  expect(anew.rows.map(({ fen }) => fen)).toEqual([100_000, 100_000, 100_000]);
  expect((await cloud.as(staff.manager).fees.meterBill({ meterBillId })).ruleText).toBe('按建筑面积');
});

test('a lift is shared by the homes it carries; everybody reads the tables of the half-year without names', async () => {
  const photo = await photoIn(cloud);
  await expect(addMeter(cloud, { scope: 'lift', buildings: ['3号楼'] })).rejects.toMatchObject({ field: 'buildings' });
  await expect(addMeter(cloud, { scope: 'stair', buildings: ['3号楼'] })).rejects.toMatchObject({ field: 'stair' });
  const { meterId } = await addMeter(cloud, { scope: 'lift', buildings: ['5号楼'], stair: 1, place: '电梯电表' });
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo));
  const period = { communityId, period: '2026H2' };
  expect((await cloud.as(owner).fees.utilityPeriod(period)).bills).toEqual([]);
  await expect(cloud.as(owner).fees.meterTable({ meterBillId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await confirm(cloud, meterBillId);
  const { bills: shown } = await cloud.as(owner).fees.utilityPeriod(period);
  expect(shown).toMatchObject([{ scopeText: '5号楼1 单元的电梯', homes: 1, sharedFen: 300_000, state: 'done' }]);
  const seen = await cloud.as(owner).fees.meterTable({ meterBillId });
  expect(seen.rows).toEqual([{ unitLabel: '5号楼1单元301', quantityText: '88.00 ㎡', fen: 300_000, own: false }]);
  expect(JSON.stringify(seen.rows)).not.toContain('巴图');
});

test('what sub-meters showed is collected for the utility, never income; only the rest, with the loss, is shared (nos. 25, 27)', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const enter = (more: object) => cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo, more));
  await expect(enter({ subsMilli: 7_000_000 })).rejects.toMatchObject({ field: 'subsMilli' });
  const { meterBillId } = await enter({ subsMilli: 5_000_000 });
  await confirm(cloud, meterBillId);
  expect(await accountFen('P1103')).toBe(50_000);
  expect(await accountFen('P2004')).toBe(-250_000);
  const seen = await cloud.as(owner).fees.utilityTable({ shareId: `${meterBillId}:${home}` });
  expect(seen.rows.reduce((sum, { fen }) => sum + fen, 0)).toBe(50_000);
  expect(seen.steps[3]).toBe('各户自己的表一共走了 5000 度，2,500.00 元各交各的；总表多出来的 1000 度 是公用和损耗。');
  const collect = (amountFen: number) =>
    cloud
      .as(staff.cashier)
      .fees.enterCollected({ meterBillId, amountFen, way: 'cash', day: '2026-07-13', fileIds: [photo] });
  await expect(collect(250_001)).rejects.toMatchObject({ field: 'amountFen' });
  const { paymentId } = await collect(250_000);
  await cloud.as(staff.manager).fees.confirmUtilityPayment({ paymentId, agree: true });
  expect([await accountFen('P2004'), await accountFen('P1003')]).toEqual([0, 250_000]);
  expect([await accountFen('P4001'), await accountFen('P2003')]).toEqual([0, 386_517]);
  expect(await cloud.as(staff.manager).fees.meterBill({ meterBillId })).toMatchObject({
    uncollectedFen: 0,
    owedFen: 386_517,
  });
});
