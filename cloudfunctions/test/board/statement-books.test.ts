import { hashOf } from '@mulin/domain/canonical/hash';
import { parsePeriod } from '@mulin/domain/day/period';
import { arrearsOf } from '@mulin/domain/disclosure/arrears';
import { type DaySeal, emptyDay, sealedWith } from '@mulin/domain/disclosure/day-seal';
import { statementSeal } from '@mulin/domain/disclosure/statement';
import { statementA } from '@mulin/domain/disclosure/statement-a';
import { aboutUtilities, statementD } from '@mulin/domain/disclosure/statement-d';
import type { Posting } from '@mulin/domain/ledger/posting';
import { statements } from '@mulin/shared-types/documents/board';
import { ledgerArrears, ledgerDays } from '@mulin/shared-types/documents/ledger-days';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { debtsOf } from '../../src/board/books/debts';
import { booksChunk, STATEMENT_BOOKS } from '../../src/board/books/job';
import { figuresOf } from '../../src/board/compute';
import { table } from '../../src/kit/database';
import { postingOf } from '../../src/kit/posting';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { recorded } from '../ledger/recorded';
import { owner, places, settle, staff } from '../world';

const { community: communityId } = places;
const period = parsePeriod('2026H2');
const jobId = `${STATEMENT_BOOKS}:${communityId}`;
let cloud: TestCloud;

beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud = await startCloud();
  await settle();
  await firstBills(cloud, ['walk-up', 'lift', 'shop']);
  const page = await cloud.as(owner).fees.payPage({ unitId: places.home });
  const asked = { unitId: places.home, billIds: page.billIds, totalFen: page.totalFen };
  const { orderId, payment } = await cloud.as(owner).payment.start(asked);
  cloud.wechat.paymentSheet.pay(owner, payment.package, 'pay');
  await cloud.as(owner).payment.state({ orderId });
  for (const month of ['08', '09', '10', '11', '12']) {
    cloud.at(`2026-${month}-01T00:10:00Z`);
    await cloud.tick('fees', 'work');
    await recorded(cloud, `cost-${month}`, `2026-${month}-01`);
  }
  cloud.at('2027-01-10T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

/** In the order of days and ids. */
function daySeals(made: readonly Posting[]): DaySeal[] {
  const days = [...new Set(made.map(({ day }) => day))];
  return days.map((day) =>
    sealedWith(
      emptyDay(day),
      made.filter((one) => one.day === day),
    ),
  );
}

type Kind = 'fees' | 'utilities';
const draft = (kind: Kind = 'fees') =>
  cloud.as(staff.cashier).board.draftStatement({ communityId, kind, period: period.id });

/** The same from every posting, read in one go. */
async function fromAllPostings() {
  const all = (await table(postings).findAll({ communityId, books: 'P' }, { atMost: 1_000 })).map(postingOf);
  const within = all
    .filter(({ day }) => day >= period.from && day <= period.to)
    .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const homes = await table(units).findAll({ communityId }, { atMost: 100, fields: ['_id'] });
  const owed = await debtsOf(
    homes.map(({ _id }) => _id),
    period.to,
  );
  const input = { communityId, period, opening: {}, postings: within };
  const fees = statementA({
    ...input,
    feeSystem: 'lump-sum',
    arrears: arrearsOf(owed, period.to),
    earlierPayments: [],
  });
  const about = aboutUtilities(input);
  return {
    fees: { statement: fees, inputHash: hashOf(statementSeal(fees.template, input, daySeals(within))) },
    utilities: { hash: hashOf(statementSeal(statementD(input).template, about, daySeals(about.postings))) },
  };
}

test('figures and hash are those of every single posting, whichever way they were read', async () => {
  const made = { fees: await draft('fees'), utilities: await draft('utilities') };
  expect(made.fees.counting).toBeNull();
  const raw = await fromAllPostings();
  const stored = await table(statements).get(made.fees.statementId);
  expect(stored && figuresOf(stored).statement).toEqual(raw.fees.statement);
  expect(stored?.inputHash).toBe(raw.fees.inputHash);
  expect(stored?.postings).toBeGreaterThan(10);
  expect((await table(statements).get(made.utilities.statementId))?.inputHash).toBe(raw.utilities.hash);
});

test('a month is read once it is over, and then nobody waits for it', async () => {
  cloud.at('2026-09-01T02:00:00Z');
  for (let twice = 0; twice < 2; twice += 1) await cloud.tick('board', 'openDuties');
  await cloud.tick('board', 'work');
  const { days } = await kept();
  const [first] = days;
  expect(days.map(({ day, finished }) => [day.slice(0, 7), finished])).toEqual(days.map(() => ['2026-08', true]));
  expect(await table(jobs).count({ kind: STATEMENT_BOOKS, communityId, state: 'done' })).toBe(1);
  cloud.at('2027-01-10T02:00:00Z');
  await draft();
  expect((await kept()).days.find(({ day }) => day === first?.day)).toEqual(first);
});

const kept = async () => ({
  days: await table(ledgerDays).findAll({ communityId }, { atMost: 400, orderBy: [['day', 'asc']] }),
  arrears: await table(ledgerArrears).findAll({ communityId }, { atMost: 9 }),
});

test('running it again changes nothing; a posting more makes its day anew, and no other', async () => {
  const { statementId } = await draft();
  const [before, first] = [await kept(), await table(statements).get(statementId)];
  await draft();
  expect(await kept()).toEqual(before);
  expect(await table(statements).get(statementId)).toEqual(first);
  await recorded(cloud, 'late', '2026-10-05', 7);
  await draft();
  const after = await kept();
  expect(after.days.filter(({ day }) => day !== '2026-10-05')).toEqual(before.days);
  const second = await table(statements).get(statementId);
  expect(second?.inputHash).toBe((await fromAllPostings()).fees.inputHash);
  expect(second?.inputHash).not.toBe(first?.inputHash);
  expect(second?.postings).toBe((first?.postings ?? 0) + 1);
});

test('a worker that dies between a page and its checkpoint loses nothing and counts nothing twice', async () => {
  await draft();
  const whole = await kept();
  await table(ledgerDays).removeWhere({ communityId });
  await table(ledgerArrears).removeWhere({ communityId });
  await table(jobs).update(jobId, { state: 'done' }, { state: 'running', cursor: '', done: 0 });
  const begun = await table(jobs).get(jobId);
  if (!begun) throw new Error('no job');
  // Each chunk is done twice: once by a worker whose checkpoint is never written.
  let job = begun;
  for (let step = 0; step < 100; step += 1) {
    await booksChunk(job);
    const { cursor, finished } = await booksChunk(job);
    if (finished) break;
    job = { ...job, cursor };
  }
  expect(await kept()).toEqual(whole);
});

test('while somebody else reads the ledger, or has died over it, the page is told how far it is; the timer goes on', async () => {
  const from = { from: '2025-07-01', to: period.to, arrears: [period.to] };
  const dead = { kind: STATEMENT_BOOKS, communityId, state: 'running', done: 3, total: 40, cursor: '' } as const;
  const leaseUntil = new Date('2027-01-10T02:01:30Z');
  const by = { startedBy: staff.cashier, startedAt: new Date(), leaseUntil, error: '' };
  await table(jobs).insert({ _id: jobId, ...dead, input: from, ...by });
  const told = await draft();
  expect(told).toEqual({ statementId: `${communityId}:fees:2026H2:1`, counting: { done: 3, total: 40 } });
  expect(await table(statements).get(told.statementId)).toBeUndefined();
  cloud.at('2027-01-10T02:03:00Z');
  await cloud.tick('board', 'work');
  expect(await table(jobs).get(jobId)).toMatchObject({ state: 'done' });
  expect(await draft()).toEqual({ ...told, counting: null });
  expect(await table(statements).get(told.statementId)).toMatchObject({ state: 'draft' });
});

test('what was written since keeps a statement back until it was read too', async () => {
  const { statementId } = await draft();
  await recorded(cloud, 'late', '2026-10-05', 7);
  const lease = { state: 'running' as const, leaseUntil: new Date('2027-01-11T00:00:00Z') };
  await table(jobs).update(jobId, { state: 'done' }, lease);
  const submit = () => cloud.as(staff.cashier).board.submitStatement({ statementId });
  await expect(submit()).rejects.toMatchObject({ code: 'TOO_EARLY', message: expect.stringContaining('正在汇总') });
  await table(jobs).update(jobId, { state: 'running' }, { leaseUntil: new Date('2027-01-01T00:00:00Z') });
  await expect(submit()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('重新编制') });
});
