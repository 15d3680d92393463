jest.mock('../../src/kit/database', () =>
  jest.requireActual<typeof import('../assembly/mortal')>('../assembly/mortal').mortalDatabase(),
);

import { shareOfMonth } from '@mulin/domain/ledger/builders/bills';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { uploadPath } from '@mulin/shared-types/uploads';
import { type Bill, bookedBill } from '../../src/fees/bill-postings';
import { monthsOf } from '../../src/fees/months';
import { table } from '../../src/kit/database';
import { life } from '../assembly/mortal';
import { accountFen, expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { opened } from '../ledger/opened';
import { places, reside, settle, staff, unitOf } from '../world';
import { expectSoundCredit } from './till';

const HOMES = 250;
/** 期初预收: so many of them brought a hundred yuan each along from paper. */
const BROUGHT = 40;
/** A thousand things people do at once, and for each what WeChat, forgers, timers and the desk do beside. */
const ROUNDS = 4;

/** The same storm every time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
});
afterEach(async () => {
  life.revive();
  await cloud.close();
  jest.restoreAllMocks();
});

const homeOf = (nth: number) => `c_xiyuan-9-1-${nth}`;
const ownerOf = (nth: number) => `owner${nth}`;

async function allHomes(): Promise<void> {
  const all = Array.from({ length: HOMES }, (_, nth) =>
    unitOf(
      homeOf(nth),
      { building: '9号楼', unitNo: 1, roomNo: String(nth), areaCenti: 8_000 + nth, kind: 'walk-up' },
      { name: '某人', phone: String(13_800_000_000 + nth) },
    ),
  );
  await table(units).insertMany(all);
  for (let nth = 0; nth < HOMES; nth += 1) await reside(ownerOf(nth), 'owner', homeOf(nth), '某人');
  const incentives = [{ id: 'half', title: '一次缴半年', months: 6, percentOff: '2', freeMonths: null }];
  await firstBills(cloud, ['walk-up', 'lift'], { terms: { incentives }, on: '2026-07-13' });
  const paid = Array.from({ length: BROUGHT }, (_, nth) => `9-1-${nth},预收,,,,100.00`);
  const total = `${BROUGHT * 100}.00`;
  await opened(cloud, {
    balances: ['科目,金额（元）,对方单位', `P1001,${total},`, `业主余额,${total},`].join('\n'),
    homes: ['房号,项目,从哪月,到哪月,应缴日,金额（元）', ...paid].join('\n'),
  });
}

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

/** The months of a bill that are not income yet. Fen. */
const waitingFen = (bill: Bill): number =>
  sum(
    monthsOf(bill)
      .filter((month) => month > bill.earnedThrough)
      .map((month) => shareOfMonth(bookedBill(bill), month, bill.discountFen).deferred),
  );

const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
const payment = (who: string) => cloud.as(who).payment;

/** What one home may do at any moment, as far as it gets: pay, or ask for it back. */
async function actOf(nth: number, roll: (sides: number) => number): Promise<void> {
  const unitId = homeOf(nth);
  if (nth < BROUGHT && roll(3) === 0) await askCreditBackBy([staff.clerk, staff.cashier], unitId, roll);
  const [bill] = await table(bills).find({ unitId }, { limit: 1 });
  if (bill?.state === 'open') {
    const payFen = (await cloud.as(ownerOf(nth)).fees.bills({ unitId })).bills[0]?.payFen ?? 0;
    const asked = { unitId, billIds: [bill._id], totalFen: payFen };
    const account = await table(unitAccounts).get(unitId);
    if ((account?.creditFen ?? 0) >= payFen) return void (await payment(ownerOf(nth)).payByCredit(asked));
    const started = await payment(ownerOf(nth)).start({ ...asked, useCredit: roll(2) === 0 });
    if (roll(10) > 0) cloud.wechat.paymentSheet.pay(ownerOf(nth), started.payment.package, 'pay');
    if (roll(15) === 0) shorten(started.orderId);
    if (roll(6) === 0) await forge(started.orderId, payFen);
    if (roll(2) === 0) await payment(ownerOf(nth)).state({ orderId: started.orderId });
    return;
  }
  const order = bill?.orderId ? await table(orders).get(bill.orderId) : undefined;
  if (!bill || order?.state !== 'paid') return;
  if (roll(4) === 0) return askUnservedBy([staff.clerk, staff.cashier], bill._id, roll);
  const most = Math.min(order.receivedFen - order.backFen, bill.paidFen);
  const fen = roll(3) === 0 ? 0 : roll(2) === 0 ? most : roll(most + 1);
  const ask = (who: string) => payment(who).askRefund({ orderId: order._id, billIds: [bill._id], fen, reason: '退' });
  await Promise.all([quietly(ask(staff.clerk)), quietly(ask(staff.cashier))]);
}

/** 期初预收退回: two of the desk ask at once, and it may be being spent besides. */
async function askCreditBackBy(people: readonly string[], unitId: string, roll: (sides: number) => number) {
  const ask = {
    unitId,
    way: roll(2) === 0 ? ('cash' as const) : ('transfer' as const),
    fen: 1 + roll(10_000),
    reason: '卖房',
  };
  await Promise.all(people.map((who) => quietly(payment(who).askCreditBack(ask))));
}

/** 没服务的退回: two of the desk ask for the same days at once. */
async function askUnservedBy(
  people: readonly string[],
  billId: string,
  roll: (sides: number) => number,
): Promise<void> {
  const servedTo = ['2026-06-30', '2026-07-05', '2026-07-12'][roll(3)] ?? '';
  const offer = await payment(staff.clerk).unserved({ billId, servedTo });
  const ask = { billId, servedTo, fen: offer.fen, by: 'as-paid' as const, reason: '合同终止' };
  await Promise.all(people.map((who) => quietly(payment(who).askUnserved(ask))));
}

/** 少付: WeChat took one fen less than was asked. */
function shorten(orderId: string): void {
  const { books } = cloud.wechat;
  const taken = books.find('1900000109', orderId);
  if (taken?.state === 'SUCCESS') books.save({ ...taken, totalFee: taken.totalFee - 1 });
}

/** 伪造: somebody claims the payment, twice, and once for less. */
async function forge(outTradeNo: string, totalFee: number): Promise<void> {
  const told = { returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo, transactionId: '42000000000000' };
  const send = (fee: number) => cloud.send('payment', { ...told, totalFee: fee }, { source: 'wx_paycallback' });
  await Promise.all([quietly(send(totalFee)), quietly(send(totalFee)), quietly(send(1))]);
}

async function decideAll(roll: (sides: number) => number): Promise<void> {
  const asked = await table(refunds).find({ state: 'asked' }, { limit: 1000 });
  const decide = (refundId: string) =>
    quietly(payment(staff.manager).decideRefund({ refundId, approve: roll(8) > 0, note: '' }));
  await Promise.all(asked.flatMap(({ _id }) => [decide(_id), decide(_id)]));
}

/** What was approved is handed over, by two at once. */
async function payOutAll(): Promise<void> {
  const fileIds = [await cloud.upload(uploadPath('vouchers', places.community, 'slip.jpg'), 'jpeg')];
  const approved = await table(refunds).find({ state: 'approved' }, { limit: 1000 });
  const payOut = (who: string, refundId: string) => quietly(payment(who).payOutRefund({ refundId, fileIds }));
  await Promise.all(approved.flatMap(({ _id }) => [payOut(staff.clerk, _id), payOut(staff.cashier, _id)]));
}

/** Everything at once, and somewhere in it every instance dies. */
async function round(roll: (sides: number) => number): Promise<void> {
  life.killAt(200 + roll(900));
  await Promise.all([
    ...Array.from({ length: HOMES }, (_, nth) => quietly(actOf(nth, roll))),
    quietly(cloud.wechat.callbacks.deliverNow()),
    quietly(cloud.tick('payment', 'closeExpired')),
  ]);
  life.revive();
  life.killAt(20 + roll(120));
  await Promise.all([decideAll(roll), quietly(cloud.wechat.callbacks.deliverNow(true))]);
  life.revive();
}

test('homes pay a thousand times at once with discounts, are told twice, lied to, short-paid and given back, whole or for unserved months, while instances die: every order ends once, the books balance', async () => {
  await allHomes();
  const roll = dice(20_261_121);
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    await round(roll);
    // What is only waiting for its quarter of an hour ends between rounds.
    cloud.at(`2026-07-13T0${2 + nth}:00:00Z`);
    await cloud.tick('payment', 'closeExpired');
  }
  await decideAll(roll);
  await payOutAll();
  for (let nth = 0; nth < 12; nth += 1) {
    cloud.at(`2026-07-14T${String(nth).padStart(2, '0')}:00:00Z`);
    await cloud.wechat.callbacks.deliverNow(true);
    await cloud.tick('payment', 'closeExpired');
  }
  const all = await table(orders).findAll({}, { atMost: 10_000 });
  const given = await table(refunds).findAll({}, { atMost: 10_000 });
  expect(all.filter(({ state }) => state === 'waiting')).toEqual([]);
  expect(given.filter(({ state }) => !['done', 'refused', 'failed'].includes(state))).toEqual([]);
  const done = given.filter(({ state }) => state === 'done');
  expect(all.filter(({ receivedFen }) => receivedFen > 0).length).toBeGreaterThan(HOMES / 2);
  expect(done.length).toBeGreaterThan(20);

  // Each settled once: one posting per order that received or used money, one per refund that was done.
  const posted = await table(postings).findAll({}, { atMost: 10_000 });
  const times = (source: string) => posted.filter((one) => one.source === source).length;
  for (const order of all) expect(times(`order:${order._id}`)).toBe(order.postingId === null ? 0 : 1);
  for (const refund of given) expect(times(`refund:${refund._id}`)).toBe(refund.state === 'done' ? 1 : 0);

  // Discounts are granted once with each payment and go with it; service that did not come is given back once.
  const written = await table(bills).findAll({}, { atMost: 10_000 });
  const named = (memo: string) => posted.filter((one) => one.memo === memo).length;
  const granted = sum(written.map(({ discounts }) => discounts));
  const standing = written.filter(({ discountFen }) => discountFen > 0);
  expect(named('预缴优惠')).toBe(granted);
  expect(named('预缴优惠收回')).toBe(granted - standing.length);
  expect(standing.length).toBeGreaterThan(20);
  const ended = written.filter(({ unserved }) => unserved?.done);
  expect(
    done
      .filter((one) => one.of === 'unserved')
      .map(({ billIds: [billId] }) => billId)
      .sort(),
  ).toEqual(ended.map(({ _id }) => _id).sort());
  expect(ended.length).toBeGreaterThan(5);
  // What waits in P2001 is the months to come of every bill, less their part of its discount.
  expect(await accountFen('P2001')).toBe(sum(written.map(waitingFen)));

  // Every payment has its receipt, numbered without a gap.
  const given2026 = all
    .filter(({ state }) => state === 'paid' || state === 'refunded')
    .map(({ receiptNo }) => receiptNo);
  expect(given2026.sort()).toEqual(given2026.map((_, nth) => `SJ2026-${String(nth + 1).padStart(6, '0')}`));
  expect(await table(paymentDifferences).count({ why: 'amount' })).toBeGreaterThan(0);

  // WeChat's books and ours say the same of every yuan.
  const { books } = cloud.wechat;
  const taken = books.orders().filter(({ state }) => state === 'SUCCESS' || state === 'REFUND');
  expect(sum(taken.map(({ totalFee }) => totalFee))).toBe(sum(all.map(({ receivedFen }) => receivedFen)));
  const back = sum(books.refunds().map(({ refundFee }) => refundFee));
  const [overDesk, overWeChat] = [
    done.filter(({ way }) => way !== 'wechat'),
    done.filter(({ way }) => way === 'wechat'),
  ];
  expect(back).toBe(sum(overWeChat.map(({ fen }) => fen)));
  // What the opening brought and what was handed over is all that went through till and bank.
  const broughtBack = overDesk.filter(({ orderId }) => orderId === null);
  expect(broughtBack.length).toBeGreaterThan(5);
  expect((await accountFen('P1001')) + (await accountFen('P1003'))).toBe(
    BROUGHT * 10_000 - sum(overDesk.map(({ fen }) => fen)),
  );
  expect(await accountFen('P1002')).toBe(sum(taken.map(({ totalFee }) => totalFee)) - back);
  await expectSoundBooks();
  await expectSoundCredit();
});
