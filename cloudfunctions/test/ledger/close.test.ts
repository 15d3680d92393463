import { ledgerCloses, ledgerLocks } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { posted } from './posted';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function record(entryId: string, account: string, amountFen: number, day: string): Promise<string> {
  const fileIds = [await cloud.upload(uploadPath('vouchers', communityId, `${entryId}.jpg`), 'picture')];
  const facts = { communityId, entryId, account, amountFen, day, title: '电梯广告', counterparty: '广告公司', fileIds };
  const { ledger } = cloud.as(staff.cashier);
  const draft = account.startsWith('S4')
    ? await ledger.enterSharedIncome({ ...facts, contract: '广告合同', paperDecision: '2024 年第 4 项决定' })
    : await ledger.enterCost(facts);
  return posted(cloud, draft);
}
const lock = (period: string) => cloud.as(staff.cashier).ledger.lockPeriod({ communityId, period });
const decide = (closeId: string, confirm = true) =>
  cloud.as(staff.manager).ledger.decideClose({ closeId, confirm, note: '' });

test('a half-year is locked by one and confirmed by another; its net earnings reach the owners’ balance once', async () => {
  await record('in', 'S4002', 250_000, '2026-05-10');
  await record('out', 'S5001', 32_660, '2026-06-10');
  const { closeId } = await lock('2026H1');
  expect(await lock('2026H1')).toEqual({ closeId });
  await expect(decide(closeId)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-07-20T03:00:00Z');
  const all = await Promise.all([decide(closeId), decide(closeId), decide(closeId)]);
  expect(all).toEqual(Array.from({ length: 3 }, () => ({ state: 'closed' })));
  expect(await decide(closeId)).toEqual({ state: 'closed' });
  expect(await accountFen('S3001')).toBe(217_340);
  expect([await accountFen('S4002'), await accountFen('S5001')]).toEqual([0, 0]);
  expect(await table(postings).count({ communityId, day: '2026-06-30' })).toBe(1);
  const { accounts, balanced } = await cloud.as(staff.manager).ledger.trialBalance({ communityId, upTo: '2026-06-30' });
  expect(balanced).toBe(true);
  expect(accounts.find(({ account }) => account === 'S3001')).toMatchObject({ creditFen: 217_340 });
});

test('a late fact goes to the open period and shows its own day; nothing gets into what is closed', async () => {
  await record('before', 'P5003', 1_000, '2026-06-10');
  const { closeId } = await lock('2026-06');
  const postingId = await record('late', 'P5003', 2_000, '2026-06-11');
  await record('now', 'P5003', 3_000, '2026-07-11');
  expect(await table(postings).get(postingId)).toMatchObject({ day: '2026-07-01', factDay: '2026-06-11' });
  const { entries } = await cloud.as(staff.manager).ledger.entries({ communityId });
  expect(entries.map(({ day, factDay }) => [day, factDay])).toEqual([
    ['2026-07-11', null],
    ['2026-07-01', '2026-06-11'],
    ['2026-06-10', null],
  ]);
  cloud.at('2026-07-20T03:00:00Z');
  await decide(closeId);
  expect(await table(postings).count({ communityId })).toBe(3);
  expect(await record('late', 'P5003', 2_000, '2026-06-11')).toBe(postingId);
});

test('who locked it does not confirm it; refused, the period is open again and can be locked once more', async () => {
  const { closeId } = await cloud.as(staff.manager).ledger.lockPeriod({ communityId, period: '2026-06' });
  cloud.at('2026-07-20T03:00:00Z');
  await expect(decide(closeId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { committee } = staff;
  const no = { closeId, confirm: false, note: '还有一张发票' };
  expect(await cloud.as(committee).ledger.decideClose(no)).toEqual({ state: 'opened' });
  const postingId = await record('late', 'P5003', 1, '2026-06-20');
  expect(await table(postings).get(postingId)).toMatchObject({ day: '2026-06-20', factDay: null });
  await lock('2026-06');
  expect(await table(ledgerCloses).get(closeId)).toMatchObject({ state: 'locked', note: '' });
});

test('periods follow one another: not before they are over, not behind a later one, one close at a time', async () => {
  await expect(lock('2026-07')).rejects.toMatchObject({ code: 'TOO_EARLY', field: 'period' });
  const { closeId } = await lock('2026-06');
  await expect(lock('2026H1')).rejects.toMatchObject({ code: 'CONFLICT' });
  cloud.at('2026-07-20T03:00:00Z');
  await decide(closeId);
  await expect(lock('2026-05')).rejects.toMatchObject({ code: 'TOO_LATE' });
  const { next, closes, closedThrough } = await cloud.as(staff.cashier).ledger.closes({ communityId });
  expect(closedThrough).toBe('2026-06-30');
  expect(next.map(({ period }) => period)).toEqual(['2026H1']);
  expect(closes).toMatchObject([{ closeId, state: 'closed', own: true, title: '2026 年 6 月', carried: 0 }]);
  await lock('2026H1');
  expect(await table(ledgerLocks).get(communityId)).toMatchObject({ closedThrough: '2026-06-30' });
});

test('the desk tells those who may confirm a close, and not the one who locked it', async () => {
  const tasks = async (openid: string) =>
    (await cloud.as(openid).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'close');
  expect(await tasks(staff.committee)).toEqual([]);
  await cloud.as(staff.manager).ledger.lockPeriod({ communityId, period: '2026-06' });
  expect(await tasks(staff.committee)).toMatchObject([{ title: '复核 2026 年 6 月结账', id: communityId }]);
  expect(await tasks(staff.manager)).toEqual([]);
});
