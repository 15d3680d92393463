import { type AccountSum, addUp } from '@mulin/domain/ledger/sums';
import { ledgerHeads, ledgerMonths } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { postingsByMonth } from '../../src/kit/ledger-sums';
import { fallBehind } from '../../src/ledger/month-sums';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { recorded } from './recorded';

const { community: communityId } = places;
let cloud: TestCloud;
let clock: number;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  clock = Date.parse('2026-07-20T02:00:00Z');
  cloud.at(new Date(clock).toISOString());
});
afterEach(() => cloud.close());

/** Each tick takes the lease the one before gave back. */
async function tick(): Promise<void> {
  clock += 60_000;
  cloud.at(new Date(clock).toISOString());
  await cloud.tick('ledger', 'giveNumbers');
}

/** What a reader of the whole ledger would say. */
async function readThrough(upTo: string): Promise<AccountSum[]> {
  const all = await table(postings).findAll({ communityId }, { atMost: 100 });
  return addUp(all.flatMap(({ day, lines }) => (day <= upTo ? lines : [])));
}

async function expectTrue(...days: string[]): Promise<void> {
  for (const upTo of days) {
    const { accounts, balanced } = await cloud.as(staff.manager).ledger.trialBalance({ communityId, upTo });
    expect(balanced).toBe(true);
    const sums = accounts.map(({ account, debitFen, creditFen }) => ({ account, debitFen, creditFen }));
    expect(sums).toEqual(await readThrough(upTo));
  }
}
const days = ['2026-05-31', '2026-06-15', '2026-06-30', '2026-07-09', '2026-07-20'];
const stored = async () =>
  (await table(ledgerMonths).findAll({ communityId }, { atMost: 50, orderBy: [['month', 'asc']] })).map(
    ({ month, sums }) => ({ month, sums }),
  );

test('the trial balance is right to the day before the tick, after it, and with what came since', async () => {
  for (const day of ['2026-05-02', '2026-06-15', '2026-06-16', '2026-07-09']) await recorded(cloud, day, day);
  await expectTrue(...days);
  await tick();
  expect((await stored()).map(({ month }) => month)).toEqual(['2026-05', '2026-06', '2026-07']);
  await expectTrue(...days);
  await recorded(cloud, 'late', '2026-06-10', 77);
  await expectTrue(...days);
  await tick();
  await tick();
  await expectTrue(...days);
  expect(await table(ledgerHeads).get(communityId)).toMatchObject({ throughNo: 5, behind: false });
});

test('what a tick numbered before it died is added by the next one, once, however many ticks there are', async () => {
  for (const day of ['2026-06-01', '2026-06-02', '2026-07-03']) await recorded(cloud, day, day);
  const all = await table(postings).findAll({ communityId }, { atMost: 9 });
  await fallBehind(communityId);
  for (const [index, { _id }] of all.entries()) await table(postings).update(_id, { no: null }, { no: index + 1 });
  await expectTrue(...days);
  clock += 60_000;
  cloud.at(new Date(clock).toISOString());
  await Promise.all([1, 2, 3].map(() => cloud.tick('ledger', 'giveNumbers')));
  await tick();
  await expectTrue(...days);
  expect(await stored()).toEqual([
    { month: '2026-06', sums: await readThrough('2026-06-30') },
    { month: '2026-07', sums: addUp(all.flatMap(({ day, lines }) => (day > '2026-06-30' ? lines : []))) },
  ]);
});

test('built again from the postings the sums are the same; a spoilt sum is right again, and meanwhile nothing wrong is shown', async () => {
  for (const day of ['2026-05-02', '2026-06-15', '2026-07-09']) await recorded(cloud, day, day);
  await tick();
  const before = await stored();
  await table(ledgerMonths).updateWhere({ communityId, month: '2026-06' }, { sums: [] });
  await cloud.as(staff.manager).ledger.rebuildSums({ communityId });
  await expectTrue(...days);
  await recorded(cloud, 'meanwhile', '2026-07-10', 5);
  await expectTrue(...days);
  await tick();
  await expectTrue(...days);
  expect((await stored()).slice(0, 2)).toEqual(before.slice(0, 2));
  await expect(cloud.as(staff.cashier).ledger.rebuildSums({ communityId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('how many postings a month has is the same before the tick, after it, and when many wait', async () => {
  for (const day of ['2026-05-02', '2026-06-15', '2026-06-30', '2026-07-09']) await recorded(cloud, day, day);
  const counted = async () => [...(await postingsByMonth(communityId, '2026-06'))].sort();
  const expected = [
    ['2026-05', 1],
    ['2026-06', 2],
  ];
  expect(await counted()).toEqual(expected);
  await tick();
  expect(await counted()).toEqual(expected);
  await recorded(cloud, 'late', '2026-05-20');
  const [one] = await table(postings).find({ communityId, no: null }, { limit: 1 });
  if (!one) throw new Error('nothing waits');
  const many = Array.from({ length: 2_100 }, (_, at) => ({ ...one, _id: `many-${at}`, day: '2026-06-20' }));
  await table(postings).insertMany(many);
  expect(await counted()).toEqual([
    ['2026-05', 2],
    ['2026-06', 2_102],
  ]);
});
