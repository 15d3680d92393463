import { addMonths, type Day } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { arrearsOf } from '@mulin/domain/disclosure/arrears';
import { balancesAfter } from '@mulin/domain/ledger/balances';
import { type Posting, signedFen } from '@mulin/domain/ledger/posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { readBook } from '../../src/board/books/book';
import { type Debt, debtsOf } from '../../src/board/books/debts';
import { prepareBooks } from '../../src/board/books/job';
import { table } from '../../src/kit/database';
import { postingOf } from '../../src/kit/posting';
import { expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up', 'lift', 'shop']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function paid(unitId: string) {
  const open = await table(bills).findAll({ unitId, state: 'open' }, { atMost: 24 });
  const billIds = open.map(({ _id }) => _id);
  const totalFen = open.reduce((sum, { netFen }) => sum + netFen, 0);
  const asked = { unitId, billIds, totalFen, way: 'cash' as const, note: '' };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(asked);
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
}

async function months() {
  cloud.at('2026-07-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  cloud.at('2026-09-10T02:00:00Z');
  await paid(places.home);
  cloud.at('2027-01-05T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2027-01' });
  cloud.at('2027-01-20T02:00:00Z');
  await paid(places.neighbour);
}

/** What a reader of the whole ledger would say. */
function debtsAfter(made: readonly Posting[]): Debt[] {
  const debts = new Map<string, Debt>();
  for (const line of made.flatMap(({ lines }) => lines)) {
    const { account, billId = '', unitId = '', due = '' } = line;
    if (!/^P110[12]$/.test(account) || billId === '') continue;
    const known = debts.get(billId) ?? { billId, unitId, due, openFen: 0 };
    debts.set(billId, { ...known, openFen: known.openFen + signedFen(line) });
  }
  return [...debts.values()].filter(({ openFen }) => openFen !== 0);
}

async function debtsAt(day: Day): Promise<Debt[]> {
  const homes = await table(units).findAll({ communityId }, { atMost: 100, fields: ['_id'] });
  return debtsOf(
    homes.map(({ _id }) => _id),
    day,
  );
}

const byBill = <T extends { billId: string }>(debts: readonly T[]) =>
  [...debts].sort((a, b) => (a.billId < b.billId ? -1 : 1));

test('what was owed on any day is told from today’s bills, as if every posting had been read', async () => {
  await months();
  const all = (await table(postings).findAll({ communityId }, { atMost: 1_000 })).map(postingOf);
  for (const day of [
    '2026-06-30',
    '2026-07-02',
    '2026-09-09',
    '2026-09-10',
    '2026-12-31',
    '2027-01-05',
    '2027-01-20',
  ]) {
    const made = all.filter((posting) => posting.day <= day);
    expect(byBill(await debtsAt(day))).toEqual(byBill(debtsAfter(made)));
  }
});

test('a period without a published one before it begins with what the sums of the months come to', async () => {
  await months();
  // Some postings have their numbers and are in the sums of their months, the later ones are not yet.
  await cloud.tick('ledger', 'giveNumbers');
  await paid(places.shop);
  const all = (await table(postings).findAll({ communityId, books: 'P' }, { atMost: 1_000 })).map(postingOf);
  for (const id of ['2026H2', '2027H1']) {
    const period = parsePeriod(id);
    const needs = { from: addMonths(period.from, -12), to: period.to, arrears: [period.to] };
    expect(await prepareBooks(communityId, needs, { by: staff.cashier, at: new Date() })).toBeUndefined();
    const book = await readBook(communityId, 'fees', period, undefined);
    const before = balancesAfter(
      {},
      all.filter(({ day }) => day < period.from),
    );
    expect(book.opening).toEqual(Object.fromEntries(Object.entries(before).filter(([, fen]) => fen !== 0)));
    const through = all.filter(({ day }) => day <= period.to);
    expect(book.arrears).toEqual(arrearsOf(debtsAfter(through), period.to));
  }
});

test('a bill made smaller after it was paid, and owed again, is owed without what was given back', async () => {
  cloud.at('2026-07-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  cloud.at('2026-09-10T02:00:00Z');
  await paid(places.home);
  const ask = { unitId: places.home, areaCenti: 10_000, areaSource: 'surveyed', fromDay: '2026-07-01' } as const;
  const { correctionId } = await cloud.as(staff.clerk).fees.askAreaCorrection({ ...ask, reason: '实测' });
  await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: true });
  const [bill] = await table(bills).find({ unitId: places.home, state: 'paid' }, { limit: 1 });
  const back = { orderId: bill?.orderId ?? '', billIds: [bill?._id ?? ''], fen: 40_000, reason: '退回重缴' };
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund(back);
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.as(staff.cashier).payment.payOutRefund({ refundId });
  expect(await table(bills).get(bill?._id ?? '')).toMatchObject({ state: 'open', netFen: 52_734 });
  const all = (await table(postings).findAll({ communityId }, { atMost: 1_000 })).map(postingOf);
  for (const day of ['2026-09-09', '2026-09-10']) {
    const made = all.filter((posting) => posting.day <= day);
    expect(byBill(await debtsAt(day))).toEqual(byBill(debtsAfter(made)));
  }
});
