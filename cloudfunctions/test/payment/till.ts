import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, firstBills, type Kind, type Terms } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle } from '../world';

const { home } = places;

/** A community with published prices and the bills of July–December 2026, and WeChat Pay open. */
export async function openTill(kinds?: readonly Kind[], terms?: Terms): Promise<TestCloud> {
  const cloud = await startCloud();
  await openTillIn(cloud, kinds, terms);
  return cloud;
}

/** The same in a cloud that is there already. */
export async function openTillIn(
  cloud: TestCloud,
  kinds: readonly Kind[] = ['walk-up', 'lift'],
  terms: Terms = {},
): Promise<void> {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  await settle();
  await firstBills(cloud, kinds, { terms, on: '2026-07-13' });
}

/** What a home's pay page asks for now. */
export async function asked(cloud: TestCloud, who = owner, unitId: string = home) {
  const { billIds, totalFen } = await cloud.as(who).fees.payPage({ unitId });
  return { unitId, billIds, totalFen };
}

/** Pays what the page asks for through WeChat, settled. */
export async function payAll(cloud: TestCloud, who = owner, unitId: string = home): Promise<string> {
  const started = await cloud.as(who).payment.start(await asked(cloud, who, unitId));
  cloud.wechat.paymentSheet.pay(who, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  return started.orderId;
}

/** A payment WeChat took more (or less) for than was asked: the home's credit. */
export async function payAmiss(cloud: TestCloud, fen: number): Promise<string> {
  const started = await cloud.as(owner).payment.start(await asked(cloud));
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  const order = cloud.wechat.books.find('1900000109', started.orderId);
  if (order) cloud.wechat.books.save({ ...order, totalFee: fen });
  await cloud.wechat.callbacks.deliverNow();
  return started.orderId;
}

const live = ['asked', 'approved', 'sending'];

/** The home's credit by the books is what its account holds, what open orders and refunds have set aside; no order gave back more than came. */
export async function expectSoundCredit(): Promise<void> {
  const [accounts, all, given] = await Promise.all([
    table(unitAccounts).findAll({}, { atMost: 10_000 }),
    table(orders).findAll({}, { atMost: 10_000 }),
    table(refunds).findAll({}, { atMost: 10_000 }),
  ]);
  const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);
  const inAccounts = sum(accounts.map(({ creditFen }) => creditFen));
  const inOrders = sum(all.filter(({ state }) => state === 'waiting').map(({ creditFen }) => creditFen));
  const inRefunds = sum(given.filter((one) => one.of === 'credit' && live.includes(one.state)).map(({ fen }) => fen));
  expect(inAccounts + inOrders + inRefunds).toBe(await accountFen('P2002'));
  for (const { creditFen, broughtFen } of accounts) expect([creditFen, broughtFen].every((fen) => fen >= 0)).toBe(true);
  for (const order of all) {
    const own = given.filter((one) => one.orderId === order._id && !['refused', 'failed'].includes(one.state));
    expect(order.backFen).toBe(sum(own.map(({ fen }) => fen)));
    expect(order.backFen).toBeLessThanOrEqual(order.receivedFen);
  }
}

export const billOf = async (unitId: string = home) => (await table(bills).find({ unitId }, { limit: 1 }))[0];
export const postedFor = (refundId: string) => table(postings).count({ source: `refund:${refundId}` });
