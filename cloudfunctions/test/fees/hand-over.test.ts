import { addDays } from '@mulin/domain/day/day';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';
import { handOver, publishExample, run } from './leap-year';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
});
afterEach(() => Promise.all([expectSoundBooks(), expectEveryDayOnce()]).finally(() => cloud.close()));

/** The home's live bills, who pays, days and fen. */
async function live() {
  const found = await table(bills).findAll({ unitId: home, charge: 'service' }, { atMost: 100 });
  return found
    .filter(({ state }) => state !== 'withdrawn')
    .map(
      ({ payer, serviceFrom, serviceTo, netFen, state }) => `${payer} ${serviceFrom}…${serviceTo} ${netFen} ${state}`,
    )
    .sort((a, b) => (a.split(' ')[1] ?? '').localeCompare(b.split(' ')[1] ?? ''));
}

/** No day stands under two bills; the household's credits are days the account gives to the developer. */
async function expectEveryDayOnce(): Promise<void> {
  for (const { billed } of await table(unitAccounts).findAll({}, { atMost: 100 })) {
    const inOrder = [...billed].sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const [index, { to }] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next) expect(next.from >= addDays(to, 1)).toBe(true);
    }
  }
}

const undelivered = () => table(units).update(home, {}, { status: 'sold-undelivered' });

async function pay(): Promise<void> {
  const open = (await cloud.as(staff.cashier).fees.bills({ unitId: home })).bills.filter(
    ({ state }) => state === 'open',
  );
  const billIds = open.map(({ billId }) => billId);
  const totalFen = open.reduce((sum, { netFen }) => sum + netFen, 0);
  const input = { unitId: home, billIds, totalFen, way: 'transfer', note: '' } as const;
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
}

test('examples 09 and 10: handed over on 10 February 2024 by the day rule, two bills, each rounds for itself', async () => {
  await publishExample(cloud, { firstOwnerDay: 'delivery-day' });
  await undelivered();
  cloud.at('2024-02-02T01:00:00Z');
  await run(cloud, '2024-02');
  expect(await live()).toEqual(['developer 2024-02-01…2024-02-29 10744 open']);
  cloud.at('2024-02-12T01:00:00Z');
  expect(await handOver(cloud, '2024-02-10')).toMatchObject({
    state: 'done',
    rewritten: 2,
    creditedFen: 0,
    keptFen: 0,
  });
  expect(await live()).toEqual(['developer 2024-02-01…2024-02-09 3334 open', 'owner 2024-02-10…2024-02-29 7409 open']);
  expect([await accountFen('P1102'), await accountFen('P1101')]).toEqual([3_334, 7_409]);
  const own = await cloud.as(owner).fees.bills({ unitId: home });
  expect(own).toMatchObject({ bills: [{ netFen: 7_409, title: '2024 年 2 月物业费' }], owedFen: 7_409 });
  expect(own.bills[0]?.sum.map(({ name, why }) => `${name}：${why}`)[0]).toBe(
    '2024-02-10 至 2024-02-29：89.53㎡ × 1.20元 × 20/29个月 = 74.093793…元',
  );
});

test('example 11: by the default rule the developer bears the whole hand-over month', async () => {
  await publishExample(cloud);
  await undelivered();
  cloud.at('2024-02-02T01:00:00Z');
  await run(cloud, '2024-02');
  cloud.at('2024-02-12T01:00:00Z');
  await handOver(cloud, '2024-02-10');
  expect(await live()).toEqual(['developer 2024-02-01…2024-02-29 10744 open']);
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page).toMatchObject({ totalFen: 10_744, owed: [], nothing: null });
  cloud.at('2024-03-02T01:00:00Z');
  await run(cloud, '2024-03');
  expect(await live()).toContain('owner 2024-03-01…2024-03-31 10744 open');
});

test('example 12: an unsold home is the developer’s in full', async () => {
  await publishExample(cloud);
  await table(units).update(home, {}, { status: 'unsold', areaCenti: 12_000, cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  expect(await live()).toEqual(['developer 2024-01-01…2024-06-30 86400 open']);
  await expect(handOver(cloud, '2024-01-01')).rejects.toMatchObject({ code: 'CONFLICT', field: 'unitId' });
});

test('half a year billed to the developer: handed over in February, the owner has March to June and a date to pay not gone by', async () => {
  await publishExample(cloud);
  await undelivered();
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  cloud.at('2024-02-12T01:00:00Z');
  await handOver(cloud, '2024-02-10');
  expect(await live()).toEqual([
    'developer 2024-01-01…2024-02-29 21487 open',
    'owner 2024-03-01…2024-06-30 42974 open',
  ]);
  expect((await cloud.as(owner).fees.bills({ unitId: home })).bills).toMatchObject([{ dueDay: '2024-03-31' }]);
  expect(await table(units).get(home)).toMatchObject({ status: 'delivered', version: 2 });
  expect(await table(unitHistory).get(`${home}#1`)).toMatchObject({ before: { status: 'sold-undelivered' } });
});

test('the developer’s promise “免到 4 月” binds the developer (菏泽 24)', async () => {
  await publishExample(cloud);
  await undelivered();
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  cloud.at('2024-02-12T01:00:00Z');
  await handOver(cloud, '2024-02-10', '2024-04-30');
  expect(await live()).toEqual([
    'developer 2024-01-01…2024-04-30 42974 open',
    'owner 2024-05-01…2024-06-30 21487 open',
  ]);
});

test('what the owner paid for the developer’s days becomes the home’s credit, and the developer is billed for them', async () => {
  await publishExample(cloud);
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  await pay();
  cloud.at('2024-03-12T01:00:00Z');
  await cloud.tick('fees', 'work');
  // 64461.6 → 64462 for six months; March to June are 42974.4 → 42974.
  expect(await handOver(cloud, '2024-02-10')).toMatchObject({ creditedFen: 21_488, rewritten: 1 });
  expect(await live()).toEqual(expect.arrayContaining(['developer 2024-01-01…2024-02-29 21487 open']));
  expect(await accountFen('P2002')).toBe(21_488);
  expect((await cloud.as(owner).fees.bills({ unitId: home })).bills).toMatchObject([{ creditedFen: 21_488 }]);
  cloud.at('2024-07-02T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect([await accountFen('P2001'), await accountFen('P4001')]).toEqual([0, 42_974 + 21_487]);
});

test('put right twice: the day moves back, and what was given back is billed to the owner again', async () => {
  await publishExample(cloud);
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  await pay();
  cloud.at('2024-03-12T01:00:00Z');
  await handOver(cloud, '2024-02-10');
  await handOver(cloud, '2024-01-20');
  expect(await live()).toEqual(
    expect.arrayContaining(['developer 2024-01-01…2024-01-31 10744 open', 'owner 2024-02-01…2024-02-29 10744 open']),
  );
});

test('what the developer paid stays paid, nobody is billed twice for it; refunded by two, its bill is put right', async () => {
  await publishExample(cloud);
  await undelivered();
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  await pay();
  cloud.at('2024-02-12T01:00:00Z');
  const first = await handOver(cloud, '2024-02-10');
  expect(first).toMatchObject({ state: 'done', rewritten: 0, keptFen: 42_975 });
  expect(await live()).toEqual(['developer 2024-01-01…2024-06-30 64462 paid']);
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page).toMatchObject({ totalFen: 0, nothing: expect.stringContaining('2024 年 7 月') });
  const [payment] = (await cloud.as(staff.clerk).payment.list({ unitId: home })).orders;
  const orderId = payment?.orderId ?? '';
  const { bills: paid } = await cloud.as(staff.clerk).payment.refundable({ orderId });
  const back = { orderId, billIds: paid.map(({ billId }) => billId), fen: 64_462, reason: '业主已接房' };
  // The developer's money never becomes the household's credit.
  const less = cloud.as(staff.clerk).payment.askRefund({ ...back, fen: 42_975 });
  await expect(less).rejects.toMatchObject({ field: 'fen' });
  const { refundId } = await cloud.as(staff.clerk).payment.askRefund(back);
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true, note: '' });
  await cloud.as(staff.cashier).payment.payOutRefund({ refundId });
  const { handOverId } = first;
  const again = await cloud.as(staff.manager).fees.decideHandOver({ handOverId, approve: true });
  expect(again).toMatchObject({ state: 'done', rewritten: 2, keptFen: 0 });
  expect(await live()).toEqual([
    'developer 2024-01-01…2024-02-29 21487 open',
    'owner 2024-03-01…2024-06-30 42974 open',
  ]);
});

test('a bill run and the confirmation at the same moment leave no day billed twice', async () => {
  await publishExample(cloud, { firstOwnerDay: 'delivery-day' });
  await undelivered();
  await table(units).update(home, {}, { cycle: 'quarter' });
  cloud.at('2024-02-12T01:00:00Z');
  const input = { unitId: home, day: '2024-02-10', ground: '交房验收单' };
  const { handOverId } = await cloud.as(staff.clerk).fees.enterHandOver(input);
  await Promise.all([
    run(cloud, '2024-02'),
    cloud.as(staff.manager).fees.decideHandOver({ handOverId, approve: true }),
    cloud.as(staff.manager).fees.startRun({ communityId, month: '2024-02' }),
  ]);
  await cloud.as(staff.manager).fees.decideHandOver({ handOverId, approve: true });
  await run(cloud, '2024-02');
  expect(await live()).toEqual(['developer 2024-02-01…2024-02-09 3334 open', 'owner 2024-02-10…2024-04-30 28897 open']);
});

test('running twice changes nothing; choosing another cycle in the hand-over month leaves the developer’s days alone', async () => {
  await publishExample(cloud, { firstOwnerDay: 'day-after' });
  cloud.at('2024-02-12T01:00:00Z');
  await handOver(cloud, '2024-02-10');
  await run(cloud, '2024-02');
  const before = await table(postings).count({});
  await run(cloud, '2024-02');
  expect(await table(postings).count({})).toBe(before);
  const { totalFen } = await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'quarter' });
  // 19/29 of February, March, April.
  expect(totalFen).toBe(28_526);
  expect(await live()).toEqual(['developer 2024-02-01…2024-02-10 3705 open', 'owner 2024-02-11…2024-04-30 28526 open']);
});

test('the day moved again and again through a month: its parts cover the month and add up to it, but for what each bill rounds', async () => {
  await publishExample(cloud, { firstOwnerDay: 'delivery-day' });
  await undelivered();
  cloud.at('2024-02-29T01:00:00Z');
  await run(cloud, '2024-02');
  for (const day of ['2024-02-10', '2024-02-02', '2024-02-28', '2024-02-15', '2024-02-29', '2024-01-31']) {
    await handOver(cloud, day);
    const lines = await live();
    const spans = lines.map((line) => (line.split(' ')[1] ?? '').split('…'));
    expect(spans.map(([from]) => from)).toEqual([
      '2024-02-01',
      ...spans.slice(0, -1).map(([, to = '']) => addDays(to, 1)),
    ]);
    expect(spans.at(-1)?.[1]).toBe('2024-02-29');
    const fens = lines.map((line) => Number(line.split(' ')[2]));
    expect(Math.abs(fens.reduce((sum, fen) => sum + fen, 0) - 10_744)).toBeLessThanOrEqual(fens.length - 1);
    expect(lines.every((line) => line.startsWith('owner') === (line.split(' ')[1] ?? '').slice(0, 10) >= day)).toBe(
      true,
    );
  }
});

test('it counts at once where nothing was billed and the roll agrees; else two persons; nobody else’s business', async () => {
  await publishExample(cloud);
  cloud.at('2024-02-12T01:00:00Z');
  const input = { unitId: home, day: '2024-02-10', ground: '交房验收单' };
  const clerk = cloud.as(staff.clerk).fees;
  expect(await clerk.enterHandOver(input)).toMatchObject({ state: 'done' });
  await expect(clerk.enterHandOver(input)).rejects.toMatchObject({ field: 'day' });
  await run(cloud, '2024-02');
  const { handOverId } = await clerk.enterHandOver({ ...input, day: '2024-01-31' });
  await expect(clerk.decideHandOver({ handOverId, approve: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const tasks = async () => (await cloud.as(staff.manager).desk.today({ communityId })).tasks.map(({ kind }) => kind);
  expect(await tasks()).toContain('hand-over');
  const no = { handOverId, approve: false, note: '验收单上不是这一天' };
  expect(await cloud.as(staff.manager).fees.decideHandOver(no)).toMatchObject({ state: 'refused' });
  expect(await tasks()).not.toContain('hand-over');
  await expect(clerk.enterHandOver({ ...input, day: '2024-02-13' })).rejects.toMatchObject({ field: 'day' });
  await expect(
    clerk.enterHandOver({ ...input, day: '2024-02-01', developerPaysUntil: '2024-01-01' }),
  ).rejects.toMatchObject({ field: 'developerPaysUntil' });
  await expect(cloud.as(otherOwner).fees.handOvers({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('过户: the bill by day between seller and buyer, as information', async () => {
  await publishExample(cloud);
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  const split = await cloud.as(owner).fees.resaleSplit({ unitId: home, day: '2024-02-10' });
  // 1 + 9/29 of six months.
  expect(split).toMatchObject({ sellerFen: 14_078, buyerFen: 50_384, openFen: 64_462, creditFen: 0 });
  expect(split.bills).toMatchObject([{ sellerText: '1 个月又 9/29 个月', buyerText: '4 个月又 20/29 个月' }]);
  await expect(cloud.as(otherOwner).fees.resaleSplit({ unitId: home, day: '2024-02-10' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
