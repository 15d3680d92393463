import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

const { community: communityId } = places;
let cloud: TestCloud;
let taps = 0;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const ledger = () => cloud.as(staff.cashier).ledger;
async function facts(amountFen: number, more: Record<string, unknown> = {}) {
  taps += 1;
  const fileIds = [await voucherFile(cloud)];
  const said = { entryId: `tap-${taps}`, account: 'P5003', day: '2026-07-15', title: '维保', counterparty: '某公司' };
  return { communityId, amountFen, fileIds, ...said, ...more };
}
const cost = async (amountFen: number, more: Record<string, unknown> = {}) =>
  ledger().enterCost(await facts(amountFen, more));
const rent = async (amountFen: number, heldBy: 'advance' | 'from-advance', account = 'S4002') =>
  ledger().enterSharedIncome({ ...(await facts(amountFen, { account })), contract: '广告合同', heldBy });
const owed = async () => (await ledger().drafts({ communityId, state: 'owed' })).drafts;
const pay = async (draftId: string) => {
  const fileIds = [await voucherFile(cloud)];
  taps += 1;
  return ledger().enterInvoicePayment({ draftId, entryId: `tap-${taps}`, day: '2026-07-18', fileIds });
};

test('an invoice is a cost when it comes and is paid later, once and whole (table nos. 21, 22)', async () => {
  const draft = await cost(850_000, { settled: 'later', account: 'P5005' });
  await posted(cloud, draft);
  expect([await accountFen('P5005'), await accountFen('P2003'), await accountFen('P1001')]).toEqual([
    850_000, 850_000, 0,
  ]);
  expect(await owed()).toMatchObject([{ draftId: draft.draftId, amountFen: 850_000, mayDecide: false }]);
  const [first, second] = [await pay(draft.draftId), await pay(draft.draftId)];
  const paid = await posted(cloud, first);
  await expect(posted(cloud, second)).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(pay(draft.draftId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await owed()).toEqual([]);
  expect([await accountFen('P2003'), await accountFen('P1001')]).toEqual([0, -850_000]);
  await posted(cloud, await ledger().enterReversal({ postingId: paid, reason: '付错了' }));
  expect(await owed()).toHaveLength(1);
  expect(await accountFen('P2003')).toBe(850_000);
});

test('an invoice that was wrong is taken back and owed by nobody', async () => {
  const wrong = await posted(cloud, await cost(850_000, { settled: 'later' }));
  await posted(cloud, await ledger().enterReversal({ postingId: wrong, reason: '抬头不对' }));
  expect(await owed()).toEqual([]);
  expect(await accountFen('P2003')).toBe(0);
});

test('an invoice that was paid is not taken back before its payment, or it would be paid once more', async () => {
  const draft = await cost(850_000, { settled: 'later' });
  const invoice = await posted(cloud, draft);
  const paid = await posted(cloud, await pay(draft.draftId));
  await expect(ledger().enterReversal({ postingId: invoice, reason: '抬头不对' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: '这张发票已经付了，先冲正付款，再冲正发票',
  });
  const back = await ledger().enterReversal({ postingId: paid, reason: '付错了' });
  await posted(cloud, back);
  const asked = await ledger().enterReversal({ postingId: invoice, reason: '抬头不对' });
  const again = await pay(draft.draftId);
  await posted(cloud, again);
  await expect(posted(cloud, asked)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect([await accountFen('P2003'), await accountFen('P1001')]).toEqual([0, -850_000]);
});

test('what was paid ahead is not taken back once part of it is used up', async () => {
  const ahead = await posted(cloud, await cost(1_200_000, { account: 'P1201' }));
  await posted(cloud, await cost(100_000, { settled: 'prepaid' }));
  await expect(ledger().enterReversal({ postingId: ahead, reason: '写错了' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const rented = await posted(cloud, await rent(600_000, 'advance'));
  await posted(cloud, await rent(100_000, 'from-advance'));
  await expect(ledger().enterReversal({ postingId: rented, reason: '写错了' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a year paid ahead becomes cost part by part, never more than is left of it (table nos. 23, 24)', async () => {
  await posted(cloud, await cost(1_200_000, { account: 'P1201', title: '电梯维保全年' }));
  expect([await accountFen('P1201'), await accountFen('P5003')]).toEqual([1_200_000, 0]);
  await posted(cloud, await cost(100_000, { settled: 'prepaid' }));
  expect([await accountFen('P1201'), await accountFen('P5003')]).toEqual([1_100_000, 100_000]);
  await expect(cost(1_100_001, { settled: 'prepaid' })).rejects.toMatchObject({ field: 'amountFen' });
  const [one, other] = [await cost(600_000, { settled: 'prepaid' }), await cost(600_000, { settled: 'prepaid' })];
  const both = await Promise.allSettled([posted(cloud, one), posted(cloud, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await accountFen('P1201')).toBe(500_000);
  await expect(cost(1, { account: 'P1201', settled: 'later' })).rejects.toMatchObject({ field: 'settled' });
  await expect(cost(1, { account: 'S5001', settled: 'prepaid' })).rejects.toMatchObject({ field: 'settled' });
});

test('rent of coming months is no income until it is earned, and no more than there is (table nos. 40, 41)', async () => {
  await posted(cloud, await rent(600_000, 'advance'));
  expect([await accountFen('S1001'), await accountFen('S2001'), await accountFen('S4002')]).toEqual([
    600_000, 600_000, 0,
  ]);
  await posted(cloud, await rent(100_000, 'from-advance'));
  expect([await accountFen('S2001'), await accountFen('S4002')]).toEqual([500_000, 100_000]);
  await expect(rent(500_001, 'from-advance')).rejects.toMatchObject({ field: 'amountFen' });
  expect(await table(postings).count({})).toBe(2);
});
