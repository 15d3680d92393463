import { notices, obligations } from '@mulin/shared-types/documents/board';
import { bills, standards } from '@mulin/shared-types/documents/fees';
import { jobs } from '@mulin/shared-types/documents/people';
import { communities, units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { billChunk } from '../../src/fees/run';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';
import { nextVersion } from './price-procedure';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const run = (month = '2026-07') => cloud.as(staff.clerk).fees.startRun({ communityId, month });
const july = () => cloud.at('2026-07-02T01:00:00Z');

test('nothing can be billed before its standard hangs on the board (价格法 13)', async () => {
  await expect(run()).rejects.toMatchObject({ code: 'NOT_PUBLISHED' });
  const [standardId = ''] = await publish(cloud, ['walk-up']);
  expect(await table(standards).get(standardId)).toMatchObject({
    state: 'published',
    noticeId: `${standardId}:notice`,
  });
  expect(await table(notices).get(`${standardId}:notice`)).toMatchObject({
    kind: 'four-open.price',
    state: 'published',
  });
  const duty = await table(obligations).get(`${communityId}:four-open.price:standing`);
  expect(duty).toMatchObject({ metDay: '2026-06-20', noticeId: `${standardId}:notice` });
  july();
  await run();
  expect(await table(bills).count({})).toBe(1);
});

test('a bill shows its arithmetic and is rounded once, half up', async () => {
  await publish(cloud);
  july();
  await run();
  const [bill] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
  expect(bill).toMatchObject({ title: '2026 年 7—12 月物业费', netFen: 52_734, dueDay: '2026-07-31', overdue: false });
  expect(bill?.sum.map(({ operator, value, unit }) => `${operator}${value}${unit}`)).toEqual([
    '103.40㎡',
    '×0.85元/㎡·月',
    '×6个月',
    '−0.00元',
    '=527.34元',
  ]);
  const parking = (await cloud.as(owner).fees.bills({ unitId: places.parking })).bills[0];
  expect(parking).toMatchObject({ netFen: 24_000 });
});

test('half a year in July: the month that has begun is income, the rest waits in P2001', async () => {
  await publish(cloud, ['walk-up']);
  july();
  await run();
  expect(await accountFen('P1101')).toBe(52_734);
  expect(await accountFen('P4001')).toBe(8_789);
  expect(await accountFen('P2001')).toBe(43_945);
  cloud.at('2026-09-01T00:10:00Z');
  await cloud.tick('fees', 'work');
  await cloud.tick('fees', 'work');
  expect(await accountFen('P4001')).toBe(26_367);
  cloud.at('2027-01-01T00:10:00Z');
  await cloud.tick('fees', 'work');
  expect(await accountFen('P4001')).toBe(52_734);
  expect(await accountFen('P2001')).toBe(0);
});

test('running twice, and two clerks at once, bill once', async () => {
  await publish(cloud);
  july();
  await Promise.all([run(), cloud.as(staff.manager).fees.startRun({ communityId, month: '2026-07' })]);
  await run();
  expect(await table(bills).count({})).toBe(4);
  const shown = await cloud.as(staff.clerk).fees.run({ communityId, month: '2026-07' });
  expect(shown).toMatchObject({ state: 'done', done: 4, total: 4, bills: 4, skipped: [] });
});

test('a run that dies in the middle goes on where it stopped, and bills nobody twice', async () => {
  await publish(cloud);
  july();
  const job = { kind: 'bill-run', communityId, total: 4, input: { month: '2026-07' }, startedBy: staff.clerk };
  const running = { ...job, _id: `bill-run:${communityId}:2026-07`, done: 0, cursor: '', error: '' };
  const at = new Date('2026-07-02T01:00:00Z');
  await table(jobs).insert({ ...running, state: 'running', startedAt: at, leaseUntil: at });
  // The chunk was done, its checkpoint was not.
  await billChunk({ ...running, state: 'running', startedAt: at, leaseUntil: at });
  const before = await table(postings).count({});
  cloud.at('2026-07-02T01:05:00Z');
  await cloud.tick('fees', 'work');
  expect(await table(jobs).get(running._id)).toMatchObject({ state: 'done' });
  expect(await table(bills).count({})).toBe(4);
  expect(await table(postings).count({})).toBe(before);
});

test('the next month does not bill again what half a year covers, but bills who pays by month', async () => {
  await publish(cloud);
  july();
  await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' });
  await run();
  cloud.at('2026-08-02T01:00:00Z');
  await run('2026-08');
  const own = await cloud.as(owner).fees.bills({ unitId: home });
  expect(own.bills.map(({ fromMonth, months }) => `${fromMonth}+${months}`)).toEqual(['2026-08+1', '2026-07+1']);
  expect(await table(bills).count({})).toBe(5);
  const shown = await cloud.as(staff.clerk).fees.run({ communityId, month: '2026-08' });
  expect(shown).toMatchObject({ bills: 1, skipped: [{ why: expect.stringContaining('已经在别的账单里'), homes: 3 }] });
});

test('changing the cycle takes open bills back, with their postings, and issues new ones; repeating is harmless', async () => {
  await publish(cloud, ['walk-up']);
  july();
  await run();
  const me = cloud.as(owner).fees;
  const quarter = await me.chooseCycle({ unitId: home, cycle: 'quarter' });
  expect(quarter.totalFen).toBe(26_367);
  expect(await me.chooseCycle({ unitId: home, cycle: 'quarter' })).toEqual(quarter);
  expect(await accountFen('P4001')).toBe(8_789);
  expect(await accountFen('P2001')).toBe(17_578);
  await run();
  expect(await table(bills).count({ state: 'open' })).toBe(1);
  expect(await accountFen('P1101')).toBe(26_367);
});

test('chosen once a period: longer waits for the next one, shorter is always free', async () => {
  await publish(cloud, ['walk-up']);
  july();
  await run();
  const me = cloud.as(owner).fees;
  await me.chooseCycle({ unitId: home, cycle: 'quarter' });
  await expect(me.chooseCycle({ unitId: home, cycle: 'year' })).rejects.toMatchObject({ field: 'cycle' });
  const free = async () =>
    (await me.payPage({ unitId: home })).choices.filter(({ available }) => available).map(({ cycle }) => cycle);
  expect(await free()).toEqual(['month', 'quarter']);
  expect(await me.chooseCycle({ unitId: home, cycle: 'month' })).toMatchObject({ totalFen: 8_789 });
  await expect(me.chooseCycle({ unitId: home, cycle: 'quarter' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(bills).count({ unitId: home })).toBe(3);
  cloud.at('2026-08-02T01:00:00Z');
  expect(await free()).toEqual(['half-year', 'month', 'quarter', 'year']);
  expect(await me.chooseCycle({ unitId: home, cycle: 'half-year' })).toMatchObject({ totalFen: 52_734 });
});

test('choosing and running at the same moment bill no month twice', async () => {
  await publish(cloud, ['walk-up']);
  july();
  await Promise.allSettled([
    run(),
    ...(['month', 'quarter', 'year'] as const).map((cycle) =>
      cloud.as(owner).fees.chooseCycle({ unitId: home, cycle }),
    ),
  ]);
  const open = await table(bills).findAll({ state: 'open' }, { atMost: 10 });
  expect(open).toHaveLength(1);
});

test('the pay page: every choice with its amount, the year’s months, old debts apart', async () => {
  await publish(cloud, ['walk-up']);
  await table(units).update(home, {}, { cycle: 'month' });
  july();
  await run();
  cloud.at('2026-08-05T01:00:00Z');
  await run('2026-08');
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page).toMatchObject({
    label: '3号楼2单元501',
    ownerName: '王秀兰',
    cycle: 'month',
    totalFen: 8_789,
    year: 2026,
  });
  expect(page.choices.map(({ title, amountFen }) => `${title} ${amountFen}`)).toEqual([
    '半年 52734',
    '按月 8789',
    '按季 26367',
    '一年 105468',
  ]);
  expect(page.owed).toMatchObject([{ title: '2026 年 7 月物业费', overdue: true, netFen: 8_789 }]);
  expect(page.months.map(({ state }) => state)).toEqual([
    ...Array(6).fill('not-yet'),
    'owed',
    'now',
    ...Array(4).fill('not-yet'),
  ]);
  const preview = await cloud.as(owner).fees.payPage({ unitId: home, cycle: 'quarter' });
  expect(preview).toMatchObject({ totalFen: 26_367, billIds: [] });
  expect(preview.months.filter(({ state }) => state === 'now').map(({ month }) => month)).toEqual([8, 9, 10]);
});

test('the developer pays for a home that is not delivered (物业管理条例 41)', async () => {
  await publish(cloud, ['walk-up']);
  await table(units).update(home, {}, { status: 'sold-undelivered' });
  july();
  await run();
  expect(await accountFen('P1102')).toBe(52_734);
  expect(await accountFen('P1101')).toBe(0);
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page).toMatchObject({ totalFen: 0, nothing: '这套房还没交付，物业费由建设单位缴' });
});

test('before the day fees may be collected nothing is billed', async () => {
  await publish(cloud, ['walk-up']);
  await table(communities).update(communityId, {}, { collectFrom: '2026-09-01' });
  july();
  await expect(run()).rejects.toMatchObject({ code: 'TOO_EARLY' });
});

test('a new version holds from its day on: posted first, never backwards', async () => {
  await publish(cloud, ['walk-up']);
  july();
  const back = await nextVersion(cloud, { rateTenThou: 8_500, effectiveFrom: '2026-07-01' });
  const hang = (standardId: string) => cloud.as(staff.manager).fees.publishStandard({ standardId });
  await expect(hang(back)).rejects.toMatchObject({ field: 'effectiveFrom' });
  await hang(await nextVersion(cloud, { rateTenThou: 8_500, effectiveFrom: '2027-01-01' }));
  expect(await table(standards).get(`${communityId}:walk-up:1`)).toMatchObject({
    state: 'ended',
    effectiveTo: '2026-12-31',
  });
});

test('sums by building tell on no single home', async () => {
  await publish(cloud);
  july();
  await run();
  const { buildings, paidFen, paidPercent } = await cloud.as(owner).fees.collection({ communityId });
  expect(buildings).toEqual([]);
  expect([paidFen, paidPercent]).toEqual([0, '0.00%']);
});

test('nobody outside reads a home’s bills or a community’s run', async () => {
  await expect(cloud.as(otherOwner).fees.bills({ unitId: home })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(otherOwner).fees.collection({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(owner).fees.startRun({ communityId, month: '2026-07' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('two versions of one kind published at once never hold side by side', async () => {
  const draft = (effectiveFrom: string) => nextVersion(cloud, { effectiveFrom });
  const both = [await draft('2026-07-01'), await draft('2026-08-01'), await draft('2026-09-01')];
  await Promise.allSettled(both.map((standardId) => cloud.as(staff.manager).fees.publishStandard({ standardId })));
  const inForce = await table(standards).find({ communityId, kind: 'walk-up', state: 'published' }, { limit: 10 });
  expect(inForce).toHaveLength(1);
});
