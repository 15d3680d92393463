import { staff } from '../story/cast';
import * as money from './money';
import type { Aftermath } from './payment-storm';

const sum = (fens: readonly number[]): number => fens.reduce((total, fen) => total + fen, 0);

/** Everything there is, read once, when nothing moves any more. */
async function readAll({ till: { door, communityId, day } }: Aftermath) {
  const [orders, refunds, bills, accounts, postings, wechat, trial] = await Promise.all([
    money.everyOrder(door),
    money.everyRefund(door),
    money.everyBill(door),
    money.everyAccount(door),
    money.everyPosting(door),
    money.weChatBooks(door),
    door.as(staff.manager.openid).ledger.trialBalance({ communityId, upTo: day }),
  ]);
  return { orders, refunds, bills, accounts, postings, wechat, trial };
}
type Everything = Awaited<ReturnType<typeof readAll>>;

/** What is wrong with the money after a storm; empty if nothing is. */
export async function moneyFaults(aftermath: Aftermath): Promise<string[]> {
  const all = await readAll(aftermath);
  const found: string[] = [];
  const expect = (fine: boolean, what: string) => {
    if (!fine) found.push(what);
  };
  settledOnce(all, expect);
  receiptsWithoutGaps(all, expect);
  booksBalance(all, expect);
  for (const orderId of aftermath.told.paid) {
    const order = all.orders.find(({ _id }) => _id === orderId);
    expect(order?.state === 'paid' || order?.state === 'refunded', `${orderId}: told paid, is ${order?.state}`);
  }
  return found;
}

type Expect = (fine: boolean, what: string) => void;

/** Every order and refund has ended, is in the books once if money moved and not at all if none did, and so says WeChat. */
function settledOnce({ orders, refunds, bills, postings, wechat }: Everything, expect: Expect): void {
  const times = new Map<string, number>();
  for (const { source } of postings) times.set(source, (times.get(source) ?? 0) + 1);
  const taken = new Map(
    wechat.orders
      .filter(({ state }) => state === 'SUCCESS' || state === 'REFUND')
      .map(({ outTradeNo, totalFee }) => [outTradeNo, totalFee]),
  );
  for (const { _id, state, way, receivedFen, postingId, totalFen, creditFen } of orders) {
    const moved = receivedFen > 0 || (way === 'credit' && state !== 'closed');
    expect(state !== 'waiting', `${_id} (${way}) still waits`);
    expect((times.get(`order:${_id}`) ?? 0) === (moved ? 1 : 0), `${_id} is posted ${times.get(`order:${_id}`)} times`);
    expect(moved === (postingId !== null), `${_id} and its posting`);
    if (way === 'wechat') expect(receivedFen === (taken.get(_id) ?? 0), `${_id}: WeChat took ${taken.get(_id)}`);
    if (state === 'paid') expect(receivedFen + creditFen === totalFen, `${_id}: ${receivedFen} of ${totalFen}`);
  }
  const back = new Map(wechat.refunds.map(({ outRefundNo, refundFee }) => [outRefundNo, refundFee]));
  for (const { _id, state, way, fen } of refunds) {
    const done = state === 'done';
    expect(done || state === 'refused' || state === 'failed', `${_id} is ${state}`);
    expect(
      (times.get(`refund:${_id}`) ?? 0) === (done ? 1 : 0),
      `${_id} is posted ${times.get(`refund:${_id}`)} times`,
    );
    if (way === 'wechat') expect((back.get(_id) ?? 0) === (done ? fen : 0), `${_id}: WeChat gave ${back.get(_id)}`);
  }
  for (const { _id, backFen, receivedFen } of orders) {
    const own = refunds.filter((one) => one.orderId === _id && one.state === 'done');
    expect(backFen === sum(own.map(({ fen }) => fen)), `${_id}: ${backFen} back`);
    expect(backFen <= receivedFen, `${_id}: more back than came`);
  }
  for (const { _id, state, netFen, paidFen } of bills.filter((bill) => bill.state !== 'withdrawn')) {
    const paying = orders.filter(
      (order) => order.state === 'paid' && order.billIds.includes(_id) && !order.returnedBillIds.includes(_id),
    );
    expect(paying.length === (state === 'paid' ? 1 : 0), `${_id} is ${state} by ${paying.length} orders`);
    expect(paidFen === (state === 'paid' ? netFen : 0), `${_id}: ${paidFen} paid`);
  }
}

/** 收据编号: as many numbers as payments, from 1 on. */
function receiptsWithoutGaps({ orders }: Everything, expect: Expect): void {
  const numbers = orders
    .filter(({ state }) => state === 'paid' || state === 'refunded')
    .map(({ receiptNo }) => Number(receiptNo?.slice(-6) ?? 0))
    .sort((a, b) => a - b);
  expect(
    numbers.every((number, index) => number === index + 1),
    `receipts ${numbers.slice(0, 5)}… of ${numbers.length}`,
  );
}

/** 试算平衡, and each account against what it stands for. */
function booksBalance({ orders, refunds, bills, accounts, wechat, trial }: Everything, expect: Expect): void {
  const stands = (...codes: string[]) =>
    sum(trial.accounts.filter(({ account }) => codes.includes(account)).map((one) => one.debitFen - one.creditFen));
  const same = (what: string, books: number, world: number) => expect(books === world, `${what}: ${books}, ${world}`);
  const open = bills.filter(({ state }) => state === 'open');
  const took = wechat.orders.filter(({ state }) => state === 'SUCCESS' || state === 'REFUND');
  const cash = orders.filter(({ way }) => way === 'cash').map(({ receivedFen }) => receivedFen);
  const cashBack = refunds.filter(({ way, state }) => way === 'cash' && state === 'done').map(({ fen }) => fen);
  expect(trial.balanced, 'the trial balance');
  same('owed', stands('P1101', 'P1102'), sum(open.map(({ netFen }) => netFen)));
  same('credit', -stands('P2002'), sum(accounts.map(({ creditFen }) => creditFen)));
  same(
    'at WeChat',
    stands('P1002'),
    sum(took.map((one) => one.totalFee)) - sum(wechat.refunds.map((one) => one.refundFee)),
  );
  same('in the till', stands('P1003'), sum(cash) - sum(cashBack));
}
