import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { neighbour, owner, places, post, staff } from '../world';
import { expectSoundCredit, openTill, payAll } from './till';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill();
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

const NEXT_DAY = '2026-07-14T02:00:00Z';
const heading =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const totals = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const yuan = (fen: number) => (fen / 100).toFixed(2);

interface Line {
  at?: string;
  number: string;
  txn: string;
  fen: number;
  charge?: number;
  refundNo?: string;
}
const rowOf = ({
  at = '2026-07-13 10:00:00',
  number,
  txn,
  fen,
  refundNo,
  charge = Math.round(fen * 0.006),
}: Line): string => {
  const back = refundNo !== undefined;
  const values = [at, 'wx', 'm', 's', '', back ? 't' : txn, back ? 'o' : number, 'u', 'JSAPI'];
  values.push(back ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', back ? '0.00' : yuan(fen), '0.00');
  values.push(back ? txn : '0', back ? number : '0', back ? yuan(fen) : '0.00', '0.00', '', back ? 'SUCCESS' : '');
  values.push('物业费', '', `${back ? '-' : ''}${yuan(charge)}000`, '0.60%', '0.00', '0.00', '');
  return values.map((value) => `\`${value}`).join(',');
};
function fileOf(lines: readonly Line[]): string {
  const sum = (back: boolean) =>
    lines.reduce((total, one) => ((one.refundNo !== undefined) === back ? total + one.fen : total), 0);
  const last = [String(lines.length), yuan(sum(false)), yuan(sum(true)), '0.00', '0.00000', '0.00', '0.00'];
  return [heading, ...lines.map(rowOf), totals, last.map((value) => `\`${value}`).join(','), ''].join('\r\n');
}
const upload = (text: string, name = 'bill.csv') => cloud.upload(`settlements/${communityId}/${name}`, text);
const preview = async (fileId: string) => cloud.as(staff.cashier).payment.previewSettlement({ communityId, fileId });
const record = (fileId: string, bankFen: number) =>
  cloud.as(staff.cashier).payment.recordSettlement({ communityId, fileId, bankFen });

/** Two payments, one of them given back: with what WeChat knows them by. */
async function aDay() {
  const kept = await payAll(cloud, neighbour, places.neighbour);
  const returned = await payAll(cloud);
  const billIds = (await table(orders).get(returned))?.billIds ?? [];
  const ask = { orderId: returned, billIds, fen: 52_734, reason: '重复' };
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund(ask);
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.wechat.callbacks.deliverNow();
  const both = await table(orders).getMany([kept, returned]);
  const refund = await table(refunds).get(refundId);
  const lineOf = (id: string): Line => ({
    number: id,
    txn: both.get(id)?.transactionId ?? '',
    fen: both.get(id)?.receivedFen ?? 0,
  });
  const back: Line = { number: refundId, txn: refund?.refundNo ?? '', fen: 52_734, refundNo: refundId };
  cloud.at(NEXT_DAY);
  return { kept: lineOf(kept), returned: lineOf(returned), back };
}

test('a day that agrees is posted to the bank once; clearing is empty after it', async () => {
  const { kept, returned, back } = await aDay();
  const fileId = await upload(fileOf([kept, returned, back]));
  const seen = await preview(fileId);
  expect(seen).toMatchObject({ day: '2026-07-13', payments: 2, refunds: 1, differences: [], recorded: false });
  const charge = Math.round(kept.fen * 0.006);
  expect(seen.bankFen).toBe(kept.fen - charge);
  expect(await accountFen('P1002')).toBe(kept.fen);
  await Promise.all([record(fileId, seen.bankFen), record(fileId, seen.bankFen)]);
  expect(await record(fileId, seen.bankFen)).toEqual({ day: '2026-07-13', differences: 0 });
  expect([await accountFen('P1001'), await accountFen('P1002'), await accountFen('P5007')]).toEqual([
    kept.fen - charge,
    0,
    charge,
  ]);
  const other = await upload(fileOf([kept]), 'other.csv');
  await expect(record(other, 0)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await cloud.as(staff.manager).payment.settlements({ communityId })).settlements).toHaveLength(1);
});

test('what WeChat’s own bill says agrees with our records', async () => {
  await payAll(cloud);
  cloud.at(NEXT_DAY);
  const { sdk } = jest.requireActual<{ sdk: { cloudPay: Record<string, (data: object) => Promise<unknown>> } }>(
    '../../src/kit/cloud',
  );
  const text = await sdk.cloudPay.downloadBill?.({ subMchId: '1900000109', billDate: '20260713', billType: 'ALL' });
  const fileId = await upload(String((text as { data?: unknown }).data ?? text));
  expect(await preview(fileId)).toMatchObject({ payments: 1, paymentFen: 52_734, chargeFen: 316, differences: [] });
});

test('every planted difference is found, none is posted, and somebody else explains it', async () => {
  const { kept, returned, back } = await aDay();
  const strange = { number: 'nobody-knows', txn: '4200000000', fen: 777 };
  const lines = [
    { ...kept, fen: kept.fen - 1 },
    { ...returned, txn: '4299999999' },
    { ...strange },
    { ...strange },
    { ...back, charge: 5 },
  ];
  const fileId = await upload(fileOf(lines));
  const seen = await preview(fileId);
  expect(seen.differences.map(({ number, whyText }) => [number, whyText])).toEqual([
    [kept.number, '缴费金额不一样'],
    [returned.number, '缴费的微信单号不一样'],
    ['nobody-knows', '微信账单里有这笔缴费，我们没有记'],
    ['nobody-knows', '这笔缴费在微信账单里出现了两次'],
    [back.number, '这笔退款的手续费和费率对不上'],
  ]);
  await record(fileId, seen.bankFen + 10);
  expect(await table(settlements).get(`${communityId}:2026-07-13`)).toMatchObject({ paymentFen: 0, refundFen: 52_734 });
  const { differences } = await cloud.as(staff.manager).payment.settlementDifferences({ communityId });
  expect(differences).toHaveLength(6);
  expect(differences.map(({ whyText }) => whyText)).toContain('银行到账和微信账单不一样');
  const { tasks } = await cloud.as(staff.manager).desk.today({ communityId });
  expect(tasks.find(({ kind }) => kind === 'settlement')?.title).toContain('6');
  const differenceId = differences[0]?.differenceId ?? '';
  const explain = (who: string) => cloud.as(who).payment.explainDifference({ differenceId, note: '微信少结一分' });
  await expect(explain(staff.cashier)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await Promise.all([explain(staff.manager), explain(staff.manager)])).toEqual(
    expect.arrayContaining([
      { explained: true, note: '微信少结一分' },
      { explained: false, note: '微信少结一分' },
    ]),
  );
  expect(await table(settlementDifferences).count({ state: 'open' })).toBe(5);
});

test('money of ours that WeChat does not list is told', async () => {
  const { kept, returned, back } = await aDay();
  const seen = await preview(await upload(fileOf([kept])));
  expect(seen.differences.map(({ number }) => number)).toEqual([returned.number, back.number]);
});

/** One kind of difference at a time, planted in WeChat's bill or in our own records: it is named, and nothing else is. */
type Day = Awaited<ReturnType<typeof aDay>>;
const planted: [string, (day: Day) => Line[] | Promise<Line[]>, (day: Day) => [string, string]][] = [
  [
    'a payment missing in WeChat’s bill',
    ({ returned, back }) => [returned, back],
    ({ kept }) => [kept.number, '我们记了这笔缴费，微信账单里没有'],
  ],
  [
    'a refund missing in WeChat’s bill',
    ({ kept, returned }) => [kept, returned],
    ({ back }) => [back.number, '我们记了这笔退款，微信账单里没有'],
  ],
  [
    'a payment we have not',
    ({ kept, returned, back }) => [kept, returned, back, { number: 'stranger', txn: '42', fen: 777 }],
    () => ['stranger', '微信账单里有这笔缴费，我们没有记'],
  ],
  [
    'a refund we have not',
    ({ kept, returned, back }) => [kept, returned, back, { number: 'r-x', txn: '50', fen: 100, refundNo: 'r-x' }],
    () => ['r-x', '微信账单里有这笔退款，我们没有记'],
  ],
  [
    'another amount of a payment',
    ({ kept, returned, back }) => [{ ...kept, fen: kept.fen + 1 }, returned, back],
    ({ kept }) => [kept.number, '缴费金额不一样'],
  ],
  [
    'another amount of a refund',
    ({ kept, returned, back }) => [kept, returned, { ...back, fen: back.fen - 1 }],
    ({ back }) => [back.number, '退款金额不一样'],
  ],
  [
    'another charge',
    ({ kept, returned, back }) => [{ ...kept, charge: 1 }, returned, back],
    ({ kept }) => [kept.number, '这笔缴费的手续费和费率对不上'],
  ],
  [
    'a payment twice',
    ({ kept, returned, back }) => [kept, kept, returned, back],
    ({ kept }) => [kept.number, '这笔缴费在微信账单里出现了两次'],
  ],
  [
    'a payment whose record here was lost',
    async ({ kept, returned, back }) => {
      await table(orders).update(kept.number, {}, { paidAt: null });
      return [kept, returned, back];
    },
    ({ kept }) => [kept.number, '微信账单里有这笔缴费，我们没有记'],
  ],
  [
    'a payment we have with another amount',
    async ({ kept, returned, back }) => {
      await table(orders).update(kept.number, {}, { receivedFen: kept.fen - 1 });
      return [kept, returned, back];
    },
    ({ kept }) => [kept.number, '缴费金额不一样'],
  ],
  [
    'a payment we have on the next day, WeChat on this one',
    async ({ kept, returned, back }) => {
      await table(orders).update(kept.number, {}, { paidAt: new Date('2026-07-13T16:00:01Z') });
      return [kept, returned, back];
    },
    ({ kept }) => [kept.number, '微信账单里有这笔缴费，我们没有记'],
  ],
];

test.each(planted)('planted: %s', async (_, plant, expected) => {
  const day = await aDay();
  const before = await table(orders).getMany([day.kept.number]);
  const seen = await preview(await upload(fileOf(await plant(day))));
  expect(seen.differences.map(({ number, whyText }) => [number, whyText])).toEqual([expected(day)]);
  const { paidAt = null, receivedFen = 0 } = before.get(day.kept.number) ?? {};
  await table(orders).update(day.kept.number, {}, { paidAt, receivedFen });
});

test('the next day’s payments are in the next day’s bill, not in this one', async () => {
  const { kept, returned, back } = await aDay();
  await table(orders).update(kept.number, {}, { paidAt: new Date('2026-07-13T16:00:01Z') });
  cloud.at('2026-07-15T02:00:00Z');
  expect((await preview(await upload(fileOf([returned, back])))).differences).toEqual([]);
  const next = { ...kept, at: '2026-07-14 00:00:01' };
  const seen = await preview(await upload(fileOf([next]), 'next.csv'));
  expect([seen.day, seen.differences]).toEqual(['2026-07-14', []]);
});

test('another community’s lines are left to its own cashier', async () => {
  const { kept, returned, back } = await aDay();
  const order = await table(orders).get(kept.number);
  if (order) await table(orders).insert({ ...order, _id: 'elsewhere-1', communityId: places.otherCommunity });
  const seen = await preview(
    await upload(fileOf([kept, returned, back, { number: 'elsewhere-1', txn: 'x', fen: 100 }])),
  );
  expect(seen).toMatchObject({ others: 1, differences: [] });
  await table(orders).remove('elsewhere-1');
});

test('a file cut short, of several days, of today or of something else is refused', async () => {
  const { kept } = await aDay();
  const whole = fileOf([kept]);
  const refused = async (text: string, message: string) =>
    expect(preview(await upload(text, `${message}.csv`))).rejects.toMatchObject({
      field: 'fileId',
      message: expect.stringContaining(message),
    });
  await refused(whole.replace(`\`${yuan(kept.fen)},`, '`1.00,'), '合计和明细对不上');
  await refused('房号,姓名\r\n1,2', '不是微信支付的对账单');
  cloud.at('2026-07-13T10:00:00Z');
  await refused(whole, '还没过完');
  await post(owner, 'cashier', { communityId: places.otherCommunity });
  const input = { communityId: places.otherCommunity, fileId: await upload(whole) };
  await expect(cloud.as(owner).payment.previewSettlement(input)).rejects.toMatchObject({ field: 'fileId' });
});

test('a bill of tens of thousands of lines is read; one in which nearly nothing agrees is the wrong file, and nothing is recorded', async () => {
  const { kept, returned, back } = await aDay();
  const strange = (nth: number): Line => ({ number: `strange${nth}`, txn: `42${nth}`, fen: 100 + nth });
  const many = Array.from({ length: 29_000 }, (_, nth) => strange(nth));
  const fileId = await upload(fileOf([kept, returned, back, ...many]), 'strange.csv');
  const words = { code: 'CONFLICT', message: expect.stringContaining('29000 处对不上，像是拿错了文件') };
  await expect(preview(fileId)).rejects.toMatchObject(words);
  await expect(record(fileId, 0)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(settlements).count({ communityId })).toBe(0);
  expect(await table(settlementDifferences).count({ communityId })).toBe(0);
});

test('the voucher of the charges shows a resident its sum, never the bill that names who paid what', async () => {
  const { kept } = await aDay();
  const fileId = await upload(fileOf([kept]));
  await record(fileId, (await preview(fileId)).bankFen);
  const voucherId = `${communityId}:2026-07-13`;
  const seen = await cloud.as(owner).ledger.voucher({ voucherId });
  expect(seen).toMatchObject({ amountFen: Math.round(kept.fen * 0.006), files: [] });
  expect((await cloud.as(staff.cashier).ledger.voucher({ voucherId })).files).toHaveLength(1);
});
