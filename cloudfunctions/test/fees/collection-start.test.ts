import { bills } from '@mulin/shared-types/documents/fees';
import { communities, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';
import { publishExample, run } from './leap-year';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await publishExample(cloud, {}, '2025-03-10');
  await table(communities).update(communityId, {}, { collectFrom: '2025-06-01' });
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const ground = '入驻合同第 6 条';
const ask = (mode: 'deferred' | 'waived', who: string = staff.manager) =>
  cloud.as(who).fees.askCollectionStart({ communityId, mode, ground });
const decide = (mode: 'deferred' | 'waived', who: string = staff.street, agree = true) =>
  cloud.as(who).fees.decideCollectionStart({ communityId, mode, ground, agree });
async function set(mode: 'deferred' | 'waived'): Promise<void> {
  await ask(mode);
  await decide(mode);
}
const own = async () => (await cloud.as(owner).fees.bills({ unitId: home })).bills;

test('example 61: the firm came on 10 March 2025, deferred: 22/31 of March and April to June are owed, none due before June', async () => {
  cloud.at('2025-04-02T01:00:00Z');
  await expect(run(cloud, '2025-03')).rejects.toMatchObject({ code: 'TOO_EARLY' });
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page).toMatchObject({ totalFen: 0, nothing: '先服务后收费，2025 年 6 月 1 日起缴费，以前的照算，到时再缴' });
  cloud.at('2025-06-02T01:00:00Z');
  await table(units).update(home, {}, { cycle: 'month' });
  await run(cloud, '2025-07');
  await table(units).update(home, {}, { cycle: 'half-year' });
  await run(cloud, '2025-03');
  const [july, first] = await own();
  expect(july).toMatchObject({ fromMonth: '2025-07', netFen: 10_744 });
  expect(first).toMatchObject({ fromMonth: '2025-03', months: 4, netFen: 39_855, dueDay: '2025-07-01' });
  expect(first?.sum.map(({ why }) => why).slice(0, 2)).toEqual([
    '89.53㎡ × 1.20元 × 22/31个月 = 76.244903…元',
    '89.53㎡ × 1.20元 × 3个月 = 322.308元',
  ]);
  expect(await table(bills).first({ unitId: home, fromMonth: '2025-03' })).toMatchObject({ serviceFrom: '2025-03-10' });
});

test('example 62: waived by the entry contract: the months before are charged to nobody, June is the first', async () => {
  await set('waived');
  cloud.at('2025-04-02T01:00:00Z');
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page.nothing).toBe('先服务后收费，2025 年 6 月 1 日起缴费，以前的不收（入驻合同第 6 条）');
  cloud.at('2025-06-02T01:00:00Z');
  await table(units).update(home, {}, { cycle: 'month' });
  await expect(run(cloud, '2025-03')).rejects.toMatchObject({ field: 'month' });
  await run(cloud, '2025-06');
  expect(await own()).toMatchObject([{ fromMonth: '2025-06', netFen: 10_744 }]);
  const [standard] = (await cloud.as(owner).fees.standards({ communityId })).standards;
  expect(standard?.sheet).toContainEqual({ name: '先服务后收费', value: '2025 年 6 月 1 日起收，之前的不收' });
});

test('after the first bill it stays as it was announced; nobody but the manager and the street says it', async () => {
  cloud.at('2025-06-02T01:00:00Z');
  await expect(ask('waived', staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await set('waived');
  await run(cloud, '2025-06');
  await expect(set('deferred')).rejects.toMatchObject({ code: 'TOO_LATE' });
  expect(await cloud.as(owner).fees.collectionStart({ communityId })).toMatchObject({
    mode: 'waived',
    ground: '入驻合同第 6 条',
    collectFrom: '2025-06-01',
    fixed: true,
  });
});

test('one person says it, another agrees to exactly what was said; until then, and refused, nothing changes', async () => {
  const shown = (who: string) => cloud.as(who).fees.collectionStart({ communityId });
  const tasks = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'collection-start');
  await ask('waived');
  await expect(decide('waived', staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await shown(staff.manager)).toMatchObject({ mode: 'deferred', asked: { mode: 'waived', ground, mine: true } });
  expect(await shown(staff.street)).toMatchObject({ asked: { mine: false } });
  expect((await shown(owner)).asked).toBeNull();
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await tasks(staff.street)).toMatchObject([{ title: '复核开始收费以前怎么算' }]);
  await expect(decide('deferred')).rejects.toMatchObject({ code: 'CONFLICT' });
  await decide('waived', staff.street, false);
  expect(await shown(staff.street)).toMatchObject({ mode: 'deferred', asked: null });
  await set('waived');
  await decide('waived');
  expect(await shown(owner)).toMatchObject({ mode: 'waived', ground });
});
