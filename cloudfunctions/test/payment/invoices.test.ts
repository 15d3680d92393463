import { read, utils } from '@e965/xlsx';
import { invoices, orders } from '@mulin/shared-types/documents/payment';
import { audits } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { owner, places, staff } from '../world';
import { openTill, payAll } from './till';

const { community: communityId } = places;
let cloud: TestCloud;
let orderId: string;
beforeEach(async () => {
  cloud = await openTill();
  orderId = await payAll(cloud);
  await cloud.tick('payment', 'closeExpired');
});
afterEach(() => cloud.close());

const ask = (title: string, taxNumber = '') => cloud.as(owner).payment.askInvoice({ orderId, title, taxNumber });
const record = (to: 'issued' | 'red-lettered', invoiceNo: string) =>
  cloud.as(staff.cashier).payment.recordInvoice({ invoiceId: orderId, to, invoiceNo });
const listed = async (state: 'requested' | 'issued' | 'red-lettered') =>
  (await cloud.as(staff.cashier).payment.invoices({ communityId, state })).invoices;

test('asked for, changed while it waits, issued once, then red-lettered after a refund', async () => {
  await expect(ask('某公司', '12')).rejects.toMatchObject({ field: 'taxNumber' });
  await ask('王秀兰');
  await ask('某某商贸有限公司', '91150624ma0n 2abc3x');
  expect(await listed('requested')).toMatchObject([
    { title: '某某商贸有限公司', taxNumber: '91150624MA0N2ABC3X', totalFen: 52_734, receiptNo: 'SJ2026-000001' },
  ]);
  await expect(record('red-lettered', '12345678')).rejects.toMatchObject({ code: 'CONFLICT' });
  const both = await Promise.allSettled([record('issued', '24150000000012345678'), record('issued', '99999999')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(ask('别的抬头')).rejects.toMatchObject({ code: 'CONFLICT' });
  const billIds = (await table(orders).get(orderId))?.billIds ?? [];
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund({ orderId, billIds, fen: 52_734, reason: '重复' });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.wechat.callbacks.deliverNow();
  expect(await listed('issued')).toMatchObject([{ returnedFen: 52_734 }]);
  await record('red-lettered', '24150000000099999999');
  await record('red-lettered', '24150000000099999999');
  expect(await cloud.as(owner).payment.invoice({ orderId })).toMatchObject({ invoice: { state: 'red-lettered' } });
});

test('the list for the invoicing program is a real spreadsheet with amounts as numbers', async () => {
  await ask('=1+1');
  const today = { from: '2026-07-13', to: '2026-07-13' };
  const { file, rows, fileName } = await cloud.as(staff.cashier).payment.invoiceSheet({ communityId, ...today });
  expect([rows, fileName]).toEqual([1, '锡源小区开票清单2026-07-13至2026-07-13.xlsx']);
  const book = read(Buffer.from(await (await fetch(file.url)).arrayBuffer()));
  const [sheet] = Object.values(book.Sheets);
  const cells = utils.sheet_to_json<(string | number)[]>(sheet ?? {}, { header: 1 });
  expect(cells[1]?.slice(0, 9)).toEqual([
    '2026-07-13',
    '3号楼2单元501',
    '=1+1',
    '',
    '2026 年 7—12 月物业费',
    527.34,
    0,
    'SJ2026-000001',
    '待开',
  ]);
  // 导出 is an act: titles and tax numbers of homes leave the system.
  expect(await table(audits).find({ communityId, operation: 'invoiceSheet' }, { limit: 9 })).toMatchObject([
    { openid: staff.cashier, detail: { ...today, rows: 1 } },
  ]);
  const before = { from: '2026-07-01', to: '2026-07-12' };
  expect((await cloud.as(staff.cashier).payment.invoiceSheet({ communityId, ...before })).rows).toBe(0);
});

test('more than a sheet holds is said in words, and the days can be taken in parts', async () => {
  await ask('王秀兰');
  const one = await table(invoices).get(orderId);
  if (!one) throw new Error('not asked for');
  const earlier = new Date('2026-07-10T01:00:00Z');
  await table(invoices).insertMany(
    Array.from({ length: 5_000 }, (_, nth) => ({ ...one, _id: `o${nth}`, askedAt: earlier })),
  );
  const sheet = (from: string, to: string) => cloud.as(staff.cashier).payment.invoiceSheet({ communityId, from, to });
  await expect(sheet('2026-07-01', '2026-07-31')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('5001 张，一次最多 5000 张'),
  });
  expect((await sheet('2026-07-11', '2026-07-31')).rows).toBe(1);
});
