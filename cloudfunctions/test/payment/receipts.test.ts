import { dayOf } from '@mulin/domain/day/day';
import { orders, receiptBooks } from '@mulin/shared-types/documents/payment';
import { table } from '../../src/kit/database';
import { expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { neighbour, owner, places, reside, staff } from '../world';
import { asked, openTill, payAll } from './till';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill();
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const receiptOf = (orderId: string) => cloud.as(owner).payment.receipt({ orderId });
const tick = () => cloud.tick('payment', 'closeExpired');

/** Many paid orders without a number, a second apart; the last one belongs to the next year. */
async function manyPaid(count: number): Promise<void> {
  const sample = await table(orders).get(await payAll(cloud));
  if (!sample?.paidAt) throw new Error('not paid');
  const { paidAt, _id } = sample;
  await table(orders).remove(_id);
  const at = (nth: number) => (nth === count - 1 ? new Date('2027-01-02T02:00:00Z') : new Date(paidAt.getTime() + nth));
  const all = Array.from({ length: count }, (_, nth) => ({ ...sample, _id: `${_id}-${nth}`, paidAt: at(nth) }));
  await table(orders).insertMany(all);
}

test('numbers have no gap and no double, in the order of payment, however many ticks run at once', async () => {
  await manyPaid(131);
  await Promise.all([tick(), tick(), tick()]);
  await tick();
  const all = await table(orders).findAll({}, { atMost: 1_000 });
  const of2026 = all
    .filter(({ paidAt }) => paidAt && dayOf(paidAt) < '2027')
    .sort((a, b) => +(a.paidAt ?? 0) - +(b.paidAt ?? 0));
  const given = of2026.map(({ receiptNo }) => receiptNo);
  expect([...given].sort()).toEqual(given.map((_, nth) => `SJ2026-${String(nth + 1).padStart(6, '0')}`));
  expect(all.filter(({ receiptNo }) => receiptNo === 'SJ2027-000001')).toHaveLength(1);
  expect(await table(receiptBooks).get(`${communityId}:2026`)).toMatchObject({ last: 130 });
});

test('anybody with number and code checks it: amount, words, bills, what went back; no name', async () => {
  const orderId = await payAll(cloud);
  expect((await receiptOf(orderId)).receiptNo).toBeNull();
  await expect(cloud.as(owner).print.receipt({ orderId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await tick();
  const { receiptNo, code } = await receiptOf(orderId);
  expect(receiptNo).toBe('SJ2026-000001');
  const held = { receiptNo: ` ${receiptNo?.toLowerCase()}`, code: code?.toLowerCase() ?? '' };
  const shown = await cloud.nobody.payment.verifyReceipt(held);
  const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const byChineseKeyboard = { receiptNo: wide(held.receiptNo), code: wide(held.code) };
  expect(await cloud.nobody.payment.verifyReceipt(byChineseKeyboard)).toEqual(shown);
  expect(shown).toMatchObject({
    communityName: '锡源小区',
    unitLabel: '3号楼2单元501',
    periodText: '2026 年 7 月 1 日—12 月 31 日',
    totalFen: 52_734,
    capital: '伍佰贰拾柒元叁角肆分',
    wayTitle: '微信支付',
    returnedFen: 0,
  });
  expect(JSON.stringify(shown)).not.toContain('王');
  const billIds = (await table(orders).get(orderId))?.billIds ?? [];
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund({ orderId, billIds, fen: 52_734, reason: '重复' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.wechat.callbacks.deliverNow();
  expect(await cloud.nobody.payment.verifyReceipt(held)).toMatchObject({ returnedFen: 52_734 });
  expect((await receiptOf(orderId)).receiptNo).toBe(receiptNo);
});

test('another number’s code, a wrong one and an unknown number answer alike; guessing ends', async () => {
  const mine = await payAll(cloud);
  await tick();
  const other = await payAll(cloud, neighbour, places.neighbour);
  await tick();
  const { code } = await receiptOf(mine);
  const { receiptNo } = await cloud.as(neighbour).payment.receipt({ orderId: other });
  const check = (no: string, typed: string) => cloud.nobody.payment.verifyReceipt({ receiptNo: no, code: typed });
  const wrong = { code: 'NOT_FOUND', field: 'receiptNo' };
  await expect(check('SJ2026-999999', code ?? '')).rejects.toMatchObject(wrong);
  for (let nth = 0; nth < 10; nth += 1) await expect(check(receiptNo ?? '', code ?? '')).rejects.toMatchObject(wrong);
  await expect(check(receiptNo ?? '', code ?? '')).rejects.toMatchObject({ code: 'CONFLICT', field: 'code' });
});

test('on paper: number, amount in figures and words, bills, period, way, both operators, the code', async () => {
  const entered = await cloud
    .as(staff.cashier)
    .payment.enterOffline({ ...(await asked(cloud)), way: 'cash', note: '' });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId: entered.orderId, confirm: true });
  await tick();
  const { receiptNo, code, operators } = await receiptOf(entered.orderId);
  expect(operators).toMatch(/^登记 .+，确认 .+$/);
  const { file } = await cloud.as(owner).print.receipt(entered);
  const { pages } = await readPdf(Buffer.from(await (await fetch(file.url)).arrayBuffer()));
  const text = pages.join('').replace(/\s/g, '');
  for (const part of [receiptNo, code, '527.34', '伍佰贰拾柒元叁角肆分', '2026年7月1日—12月31日', '现金', '锡源物业']) {
    expect(text).toContain(part);
  }
  expect(text).toContain(operators.replace(/\s/g, ''));
  expect((await cloud.as(owner).print.receipt(entered)).file.fileId).toBe(file.fileId);
});

describe('who paid stands in full on the paper alone', () => {
  const shown = async (openid: string, orderId: string) =>
    (await cloud.as(openid).payment.receipt({ orderId })).payerName;
  const printedBy = async (openid: string, orderId: string) => {
    const { file } = await cloud.as(openid).print.receipt({ orderId });
    const { pages } = await readPdf(Buffer.from(await (await fetch(file.url)).arrayBuffer()));
    return pages.join('').replace(/\s/g, '');
  };

  test('the counter reads it masked, and what it prints is a look the person sees', async () => {
    const orderId = await payAll(cloud);
    await tick();
    expect(await shown(owner, orderId)).toBe('王秀兰');
    for (const openid of [staff.cashier, staff.clerk, staff.manager])
      expect(await shown(openid, orderId)).toBe('王*兰');
    expect(await printedBy(staff.cashier, orderId)).toContain('王秀兰');
    expect((await cloud.as(owner).account.whoLooked({})).looks).toMatchObject([
      { who: '物业收银', field: 'name', reason: '打印收据', unitLabel: '3号楼2单元501' },
    ]);
    expect((await cloud.as(staff.clerk).account.household({ unitId: places.home })).looksLeft).toBe(30);
  });

  test('a tenant reads the owner masked, on paper too; who prints the own leaves no look', async () => {
    await reside('lodger', 'tenant', places.home, '李租客');
    const orderId = await payAll(cloud);
    await tick();
    expect(await shown('lodger', orderId)).toBe('王*兰');
    expect(await printedBy('lodger', orderId)).not.toContain('王秀兰');
    expect(await printedBy(owner, orderId)).toContain('王秀兰');
    expect((await cloud.as(owner).account.whoLooked({})).looks).toEqual([]);
  });
});
