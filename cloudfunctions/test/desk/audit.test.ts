import { auditSeals } from '@mulin/shared-types/documents/audit-seals';
import { audits } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, home: unitId } = places;
const seal = () => cloud.tick('desk', 'sealAudits');
const check = (after = 0, who: string = staff.community) => cloud.as(who).desk.checkAudits({ communityId, after });

async function act(times: number) {
  for (let nth = 0; nth < times; nth += 1) {
    const requestId = `r${nth}-${Math.random().toString(36).slice(2)}`;
    const report = { unitId, requestId, category: 'water', common: true, place: '地下室', urgency: 'normal' as const };
    await cloud.as(owner).requests.report({ ...report, text: '漏水' });
  }
}
const entries = () => table(audits).findAll({ chain: communityId }, { atMost: 1_000 });

test('what was done is sealed once, in blocks that hang together, by two ticks at a time too', async () => {
  await act(5);
  expect(await check()).toMatchObject({ blocks: 0, waiting: 5, head: null });
  await Promise.all([seal(), seal(), seal()]);
  await act(3);
  await Promise.all([seal(), seal()]);
  await seal();
  const sealed = await table(auditSeals).findAll({ chain: communityId }, { atMost: 100 });
  const ids = sealed.flatMap(({ entryIds }) => entryIds);
  expect(ids.sort()).toEqual((await entries()).map(({ _id }) => _id).sort());
  expect(await check()).toMatchObject({
    blocks: sealed.length,
    through: sealed.length,
    entries: 8,
    waiting: 0,
    broken: null,
  });
  expect(await check(sealed.length)).toMatchObject({ entries: 0, broken: null, head: { no: sealed.length } });
});

test('a tick that died before it marked its block: nothing is sealed twice', async () => {
  await act(2);
  await seal();
  await table(audits).updateWhere({ chain: communityId }, { sealNo: null });
  await act(1);
  await seal();
  const sealed = await table(auditSeals).findAll({ chain: communityId }, { atMost: 100 });
  expect(sealed.map(({ entryIds }) => entryIds.length).sort()).toEqual([1, 2]);
  expect(await check()).toMatchObject({ entries: 3, broken: null });
});

describe('whoever changes the past is found out', () => {
  beforeEach(async () => {
    await act(2);
    await seal();
    await act(2);
    await seal();
  });
  const first = async () => (await table(auditSeals).first({ chain: communityId, no: 1 })) ?? fail();
  const fail = (): never => {
    throw new Error('nothing was sealed');
  };

  test('an entry that says something else', async () => {
    const [id = ''] = (await first()).entryIds;
    await table(audits).update(id, {}, { operation: 'withdraw' });
    expect(await check()).toMatchObject({ through: 0, broken: { no: 1, why: '有记录被改过' }, head: null });
  });

  test('an entry that is gone', async () => {
    const [id = ''] = (await first()).entryIds;
    await table(audits).remove(id);
    expect((await check()).broken).toEqual({ no: 1, why: '有记录被删掉了' });
  });

  test('a block that is gone, and one written anew without the key', async () => {
    const { _id, ...block } = await first();
    await table(auditSeals).remove(_id);
    expect((await check()).broken).toEqual({ no: 2, why: '少了一段' });
    await table(auditSeals).insert({ _id, ...block, signature: '0'.repeat(128) });
    expect((await check()).broken).toEqual({ no: 1, why: '这一段的签名不对' });
    await table(auditSeals).update(_id, {}, { signature: block.signature, before: '0'.repeat(64) });
    expect((await check()).broken).toEqual({ no: 1, why: '和前一段接不上' });
  });
});

describe('whoever adds to the past is found out', () => {
  beforeEach(async () => {
    await act(2);
    await seal();
  });
  const forged = async (change: object) => {
    const [one] = await entries();
    if (!one) throw new Error('nothing was written');
    await table(audits).insert({ ...one, _id: 'forged', operation: 'withdraw', ...change });
  };
  const shown = async () => (await cloud.as(staff.community).desk.audits({ communityId, skip: 0, limit: 10 })).total;

  test.each([1, 0, 2])('an entry put down as sealed in block %s that is in none', async (sealNo) => {
    await forged({ sealNo });
    expect((await check()).broken).toEqual({ no: Math.max(1, sealNo), why: '混进了没有封存的记录' });
  });

  test('one in the chain of nobody, to be seen and never checked, is not seen', async () => {
    await forged({ chain: 'nobody', sealNo: 1 });
    expect(await shown()).toBe(2);
  });

  test('the newest block is taken away, its entries left', async () => {
    await act(1);
    await seal();
    await table(auditSeals).remove(`${communityId}:2`);
    expect((await check()).broken).toEqual({ no: 2, why: '混进了没有封存的记录' });
    expect((await check(2)).broken).toEqual({ no: 2, why: '少了一段' });
  });
});

test('who has left the post since still stands by the deeds done in it', async () => {
  const { membershipId = '' } =
    (await cloud.as(staff.manager).account.staff({ communityId })).staff.find(({ role }) => role === 'clerk') ?? {};
  const named = async () =>
    (await cloud.as(staff.community).desk.audits({ communityId, skip: 0, limit: 10 })).entries.map(({ who }) => who);
  await cloud.as(staff.clerk).account.reveal({ unitId, person: 'owner.0', field: 'phone', reason: '联系上门' });
  const [before = ''] = await named();
  expect(before).not.toBe('');
  await cloud.as(staff.manager).account.endPost({ membershipId, reason: '辞职', successorId: null, custody: [] });
  expect(await named()).toContain(before);
});

test('only who supervises, leads or was elected may check', async () => {
  for (const who of [owner, staff.clerk, staff.repairer]) {
    await expect(check(0, who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  for (const who of [staff.manager, staff.committee, staff.street, staff.bureau]) await check(0, who);
});
