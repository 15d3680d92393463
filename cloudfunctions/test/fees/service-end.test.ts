import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { openTill, payAll } from '../payment/till';
import { neighbour, owner, places, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill(['walk-up', 'lift']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const lastDay = '2026-09-15';
const ground = '业主大会 2026 年第 2 号决定，合同终止';
const ask = (day: string = lastDay, who: string = staff.manager) =>
  cloud.as(who).fees.askServiceEnd({ communityId, lastDay: day, ground });
const decide = (serviceEndId: string, approve = true, who: string = staff.street) =>
  cloud.as(who).fees.decideServiceEnd({ serviceEndId, approve, note: approve ? '' : '还没有定' });
const end = async (day: string = lastDay) => decide((await ask(day)).serviceEndId);
const open = (unitId: string) => table(bills).findAll({ unitId, state: 'open' }, { atMost: 10 });

test('unpaid bills go to the last day and no further; nothing after it is billed', async () => {
  cloud.at('2026-08-20T01:00:00Z');
  expect(await end()).toEqual({ state: 'done', shortened: 2 });
  // 103.40 × 0.85 × (2 + 15/30)
  expect(await open(home)).toMatchObject([{ netFen: 21_973, serviceFrom: '2026-07-01', serviceTo: lastDay }]);
  expect((await table(unitAccounts).get(home))?.billed).toMatchObject([{ from: '2026-07-01', to: lastDay }]);
  cloud.at('2026-10-01T01:00:00Z');
  const run = cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-10' });
  await expect(run).rejects.toMatchObject({ code: 'NOT_PUBLISHED' });
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-09' });
  expect(await table(bills).count({ unitId: home, state: 'open' })).toBe(1);
  expect((await cloud.as(owner).fees.payPage({ unitId: home })).owed).toMatchObject([{ payFen: 21_973 }]);
});

test('what was paid beyond it is listed until two persons have given it back as unserved', async () => {
  await payAll(cloud);
  cloud.at('2026-10-05T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect(await end()).toMatchObject({ state: 'done', shortened: 1 });
  const beyond = async () => (await cloud.as(staff.clerk).fees.paidBeyondEnd({ communityId })).bills;
  const [bill] = await beyond();
  expect(await beyond()).toMatchObject([{ fen: 30_762, underway: false }]);
  const back = { billId: bill?.billId ?? '', servedTo: lastDay, fen: 30_762, by: 'as-paid' as const, reason: ground };
  const { refundId } = await cloud.as(staff.clerk).payment.askUnserved(back);
  expect(await beyond()).toMatchObject([{ fen: 30_762, underway: true }]);
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
  await cloud.wechat.callbacks.deliverNow();
  expect(await beyond()).toEqual([]);
  expect(await accountFen('P1002')).toBe(52_734 - 30_762);
});

test('the next firm bills the rest of the month, and the days between them are nobody’s', async () => {
  cloud.at('2026-08-20T01:00:00Z');
  await end();
  const { standards } = await import('@mulin/shared-types/documents/fees');
  const [old] = await table(standards).findAll({ communityId, kind: 'walk-up' }, { atMost: 5 });
  if (!old) throw new Error('no standard');
  const next = { ...old, _id: `${old._id}-next`, version: 2, effectiveFrom: '2026-09-21', effectiveTo: null };
  await table(standards).insert({ ...next, publishedAt: new Date('2026-09-10T00:00:00Z') });
  await table(units).update(home, {}, { cycle: 'month' });
  cloud.at('2026-09-25T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-09' });
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-09' });
  const billed = (await open(home)).map(({ serviceFrom, serviceTo, netFen }) => [serviceFrom, serviceTo, netFen]);
  // 103.40 × 0.85 × 10/30
  expect(billed).toContainEqual(['2026-09-21', '2026-09-30', 2_930]);
  expect(billed).toHaveLength(2);
});

test('two persons; one at a time; a day no standard reaches beyond is refused; refused, nothing changes', async () => {
  const { serviceEndId } = await ask();
  await expect(ask('2026-09-20')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(decide(serviceEndId, true, staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const tasks = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'service-end');
  expect(await tasks(staff.street)).toMatchObject([{ action: '去复核' }]);
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await decide(serviceEndId, false)).toEqual({ state: 'refused', shortened: 0 });
  expect(await open(home)).toMatchObject([{ netFen: 52_734 }]);
  cloud.at('2026-08-21T01:00:00Z');
  await end();
  await expect(ask('2026-09-20')).rejects.toMatchObject({ field: 'lastDay' });
  expect(await cloud.as(staff.committee).fees.serviceEnds({ communityId })).toMatchObject({
    ends: [{ state: 'done', lastDay, mine: false }, { state: 'refused' }],
  });
  for (const who of [owner, neighbour]) {
    await expect(cloud.as(who).fees.paidBeyondEnd({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('a bill that is being paid holds the others back from nothing; done again after a crash nothing is cut twice', async () => {
  cloud.at('2026-08-20T01:00:00Z');
  const [bill] = await open(home);
  const paying = { unitId: home, billIds: [bill?._id ?? ''], totalFen: bill?.netFen ?? 0 };
  const started = await cloud.as(owner).payment.start(paying);
  const { serviceEndId } = await ask();
  expect(await decide(serviceEndId)).toEqual({ state: 'approved', shortened: 1 });
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  await cloud.tick('fees', 'work');
  expect(await decide(serviceEndId)).toEqual({ state: 'done', shortened: 1 });
  await table(jobs).updateWhere({ kind: 'end-service' }, { state: 'running', cursor: '', leaseUntil: new Date(0) });
  await cloud.tick('fees', 'work');
  expect(await decide(serviceEndId)).toEqual({ state: 'done', shortened: 1 });
  expect((await cloud.as(staff.clerk).fees.paidBeyondEnd({ communityId })).bills).toHaveLength(1);
});
