import { bills } from '@mulin/shared-types/documents/fees';
import { memberships } from '@mulin/shared-types/documents/people';
import { communities } from '@mulin/shared-types/documents/places';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Context } from '../../src/kit/context';
import { table, transaction } from '../../src/kit/database';
import { billAgreed, unbilled } from '../../src/requests/repair-bill';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, reside, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T10:00:00+08:00');
  for (const one of [owner, 'zhao', 'xiaoyu', 'repairer']) cloud.wechat.personas.seen(one);
  await reside('zhao', 'tenant', places.home, '赵租');
});
afterEach(() => cloud.close());

/** The tenant's tap drips; the repairer has it and says what it costs. */
const offered = async () => {
  const { requestId } = await cloud.as('zhao').requests.report({
    unitId: places.home,
    requestId: 'page-1',
    category: 'water',
    common: false,
    place: '3号楼2单元501',
    urgency: 'normal',
    text: '角阀漏水',
  });
  await cloud.as('repairer').requests.take({ requestId });
  const { no } = await cloud.as('repairer').requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  return { requestId, no };
};
const finish = async (requestId: string) => {
  const fileIds = [await cloud.upload(uploadPath('requests', places.community, 'a.jpg'), 'jpeg')];
  return cloud.as('repairer').requests.finish({ requestId, note: '换好了', fileIds });
};
const shown = async (openid: string, requestId: string) =>
  (await cloud.as(openid).requests.show({ requestId })).request;
const heard = async (openid: string) => (await cloud.as(openid).messages.list({})).rows.map(({ title }) => title);
const todos = async (openid: string) =>
  (await cloud.as(openid).account.home({ unitId: places.home })).todos.filter(({ kind }) => kind === 'answer-offer');

test('who is billed says yes: a tenant’s yes waits for the owner, who is told, and bills nobody before', async () => {
  const { requestId, no } = await offered();
  expect(await shown('zhao', requestId)).toMatchObject({ yesBinds: false, offers: [{ wishedBy: '' }] });
  const yes = { requestId, no, agree: true } as const;
  expect(await cloud.as('zhao').requests.answerOffer(yes)).toEqual({ waitsForOwner: true });
  await cloud.as('zhao').requests.answerOffer(yes);
  await expect(finish(requestId)).rejects.toMatchObject({ code: 'CONFLICT' });
  const wished = await shown('zhao', requestId);
  expect(wished.offers).toMatchObject([{ state: 'offered', wishedBy: '租户' }]);
  expect(wished.steps.filter(({ what }) => what === 'wish')).toHaveLength(1);
  expect(await todos('zhao')).toEqual([]);
  expect(await heard(owner)).toContain('租户想修，价钱等您同意');
  expect(await todos(owner)).toMatchObject([{ title: '师傅报了价，租户想修，同意吗？', amountFen: 6_500 }]);

  expect(await cloud.as(owner).requests.answerOffer(yes)).toEqual({ waitsForOwner: false });
  expect(await heard('zhao')).toContain('您家同意了报价');
  await finish(requestId);
  expect(await table(bills).find({ unitId: places.home }, { limit: 9 })).toMatchObject([
    { charge: 'repair', payer: 'owner', netFen: 6_500 },
  ]);
});

test('a tenant may say no, also after having asked the owner', async () => {
  const { requestId, no } = await offered();
  await cloud.as('zhao').requests.answerOffer({ requestId, no, agree: true });
  await cloud.as('zhao').requests.answerOffer({ requestId, no, agree: false });
  await expect(cloud.as(owner).requests.answerOffer({ requestId, no, agree: true })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await finish(requestId);
  expect(await table(bills).count({ unitId: places.home })).toBe(0);
});

test('the yes of a family member counts if an owner let them in, or if no owner has an account', async () => {
  const { requestId, no } = await offered();
  await reside('xiaoyu', 'family', places.home, '王小雨');
  const yes = { requestId, no, agree: true } as const;
  expect(await cloud.as('xiaoyu').requests.answerOffer(yes)).toEqual({ waitsForOwner: true });
  const [held] = await table(memberships).find({ openid: 'xiaoyu' }, { limit: 1 });
  await table(memberships).update(held?._id ?? '', {}, { decidedBy: owner });
  expect((await shown('xiaoyu', requestId)).yesBinds).toBe(true);
  await table(memberships).update(held?._id ?? '', {}, { decidedBy: 'clerk' });
  const [wang] = await table(memberships).find({ openid: owner, unitId: places.home }, { limit: 1 });
  await table(memberships).update(wang?._id ?? '', {}, { status: 'ended' });
  expect(await cloud.as('xiaoyu').requests.answerOffer(yes)).toEqual({ waitsForOwner: false });
});

test('a price agreed to holds the home until who does the work says nobody has to pay it', async () => {
  const { requestId, no } = await offered();
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  const seen = await shown('zhao', requestId);
  expect([seen.agreed, seen.may.includes('withdraw')]).toEqual([true, false]);
  for (const openid of ['zhao', owner])
    await expect(cloud.as(openid).requests.withdraw({ requestId })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await shown('repairer', requestId)).may).toContain('releaseOffer');
  const release = { requestId, note: '住户自己找人修' };
  await expect(cloud.as('cashier').requests.releaseOffer(release)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await cloud.as('repairer').requests.releaseOffer(release);
  await cloud.as('repairer').requests.releaseOffer(release);
  expect(await heard('zhao')).toContain('同意过的价钱不算了，不会出账单');
  expect((await shown('zhao', requestId)).offers).toMatchObject([{ state: 'released' }]);
  await cloud.as('zhao').requests.withdraw({ requestId });
  expect((await shown('zhao', requestId)).state).toBe('withdrawn');
  expect(await table(bills).count({ unitId: places.home })).toBe(0);
});

test('a price that is let go while the work is being ended is not billed', async () => {
  const { requestId, no } = await offered();
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  const [seen, community] = await Promise.all([
    table(requests).get(requestId),
    table(communities).get(places.community),
  ]);
  if (!seen) throw new Error('no request');
  const ctx = { now: new Date(), community, caller: { openid: 'repairer' } } as unknown as Context;
  const ending = await billAgreed(seen, unbilled(seen), ctx);
  await cloud.as('repairer').requests.releaseOffer({ requestId, note: '住户自己找人修' });
  await expect(transaction(ending.also)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(bills).count({ unitId: places.home })).toBe(0);
});

test('of agreeing and taking back at once only one comes about', async () => {
  const { requestId, no } = await offered();
  const outcomes = await Promise.allSettled([
    cloud.as(owner).requests.answerOffer({ requestId, no, agree: true }),
    cloud.as('zhao').requests.withdraw({ requestId }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
