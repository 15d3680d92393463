import { ballots } from '@mulin/shared-types/documents/assembly';
import { messages } from '@mulin/shared-types/documents/messages';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { agencies, proxies } from '@mulin/shared-types/documents/proxies';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know } from '../world';
import { both, nonceOf, runningPoll, window } from './running-poll';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
const PHONE = '13912340000';
/** Lives elsewhere: no home here, only this number. */
const AGENT = 'agent';

const start = async (more: Parameters<typeof runningPoll>[1] = {}) => {
  place = await runningPoll(cloud, more);
  cloud.at(window.within);
  await know(AGENT, PHONE);
};
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

const call = (who: string) => cloud.as(who).assembly;
const grant = async (owner: number, more = {}) => {
  const wording = { agentName: '李代理', agentPhone: PHONE, pollId: place.pollId, until: '2026-03-31', ...more };
  return (await call(`owner-${owner}`).grantProxy({ unitId: place.unitOf(owner), ...wording })).proxyId;
};
const accept = (proxyId: string, who = AGENT) => call(who).answerProxy({ proxyId, accept: true });
const held = async (owner: number, more = {}) => {
  const proxyId = await grant(owner, more);
  await accept(proxyId);
  return proxyId;
};
const castFor = (proxyId: string, choice: 'agree' | 'against' = 'agree', digit = '1', who = AGENT) =>
  call(who).castAsAgent({ proxyId, pollId: place.pollId, choices: both(choice), nonce: nonceOf(digit) });
const castSelf = (owner: number, choice: 'agree' | 'against' = 'against') =>
  call(`owner-${owner}`).cast({
    unitId: place.unitOf(owner),
    pollId: place.pollId,
    choices: both(choice),
    nonce: nonceOf('9'),
  });
const slotOf = async (owner: number) => {
  const slots = await table(ballots).find({ pollId: place.pollId, headId: `head-${owner}` }, { limit: 1 });
  if (!slots[0]) throw new Error('no slot');
  return slots[0];
};

test('granted by phone, accepted, cast: one head, the receipt is the principal’s as well', async () => {
  await start();
  const proxyId = await grant(1);
  await expect(castFor(proxyId)).rejects.toMatchObject({ code: 'CONFLICT' });
  await accept(proxyId);
  const receipt = await castFor(proxyId);
  expect(receipt).toMatchObject({ byProxy: true, areaCenti: 20_000, channel: 'electronic' });
  const own = await call('owner-1').receipt({ unitId: place.unitOf(1), pollId: place.pollId });
  expect(own.receipt).toMatchObject({ commit: receipt.commit, byProxy: true });
  const { poll } = await call('owner-1').show({ pollId: place.pollId });
  expect(poll.turnout?.heads).toBe(1);
});

test('an agent sees the room and nothing else of the principal; a stranger sees nothing at all', async () => {
  await start();
  const proxyId = await held(2);
  const mine = await call(AGENT).agencies({});
  expect(mine.agencies).toMatchObject([
    { proxyId, home: '1号楼1单元201', communityName: '小村', polls: [{ mayVote: true, voted: false }] },
  ]);
  const ballot = await call(AGENT).agentBallot({ proxyId, pollId: place.pollId });
  expect(ballot).toMatchObject({
    home: '1号楼1单元201',
    areaCenti: 10_000,
    mayVote: true,
    voted: false,
    receipt: null,
  });
  expect(JSON.stringify([mine, ballot])).not.toMatch(/owner-|"head-|1391234/);
  await know('stranger', '13912340009');
  for (const asked of [
    call('stranger').agentBallot({ proxyId, pollId: place.pollId }),
    castFor(proxyId, 'agree', '1', 'stranger'),
    accept(proxyId, 'stranger'),
  ])
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await call('stranger').agencies({})).agencies).toEqual([]);
  const kept = JSON.stringify([
    await table(proxies).findAll({}, { atMost: 9 }),
    await table(audits).findAll({}, { atMost: 99 }),
  ]);
  expect(kept).not.toMatch(/李代理|13912340000/);
  const told = await table(messages).findAll({}, { atMost: 99 });
  expect(told.map(({ openid }) => openid).sort()).toEqual([AGENT, 'daughter', 'owner-2']);
  expect(JSON.stringify(told)).not.toContain('李代理');
});

test('of many acceptances at once only as many come through as the vote allows', async () => {
  await start();
  const owners = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const given = await Promise.all(owners.map((owner) => grant(owner)));
  const tried = await Promise.allSettled([...given, ...given].map((proxyId) => accept(proxyId)));
  expect(tried.some(({ status }) => status === 'rejected')).toBe(true);
  const accepted = await table(proxies).count({ state: 'accepted' });
  const [seats] = await table(agencies).find({}, { limit: 2 });
  expect([accepted, seats?.proxyIds.length]).toEqual([3, 3]);
  const [waiting] = await table(proxies).find({ state: 'granted' }, { limit: 1 });
  const [one] = await table(proxies).find({ state: 'accepted' }, { limit: 1 });
  if (!waiting || !one) throw new Error('nobody left');
  await call(`owner-${owners.find((owner) => given[owner - 1] === one._id)}`).withdrawProxy({ proxyId: one._id });
  await expect(accept(waiting._id)).resolves.toEqual({ state: 'accepted' });
});

test('one for every vote takes its place under the cap with the first ballot, also of many at once', async () => {
  await start();
  const given = await Promise.all([1, 2, 3, 4, 5].map((owner) => held(owner, { pollId: null })));
  const cast = await Promise.allSettled(given.map((proxyId, index) => castFor(proxyId, 'agree', String(index + 1))));
  expect(cast.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await table(ballots).count({ pollId: place.pollId, voted: true })).toBe(3);
});

test('a ballot that was not taken keeps no place under the cap', async () => {
  await start();
  const given = await Promise.all([1, 2, 3, 4].map((owner) => held(owner, { pollId: null })));
  const [broken = '', ...sound] = given;
  const wrong = { proxyId: broken, pollId: place.pollId, nonce: '9'.repeat(32) };
  await expect(
    call(AGENT).castAsAgent({ ...wrong, choices: [{ questionId: 'q9', choice: 'agree' }] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await table(proxies).get(broken))?.votes).toBe(0);
  for (const [index, proxyId] of sound.entries()) await castFor(proxyId, 'agree', String(index + 1));
  expect(await table(ballots).count({ pollId: place.pollId, voted: true })).toBe(3);
  await expect(castFor(broken, 'agree', '8')).rejects.toMatchObject({ message: expect.stringContaining('已经满了') });
});

test('a cap of nought means no proxies', async () => {
  await start({ policy: { proxyCap: 0 }, grounds: { proxyCap: '第九条' } });
  await expect(grant(1)).rejects.toMatchObject({ code: 'CONFLICT' });
  const proxyId = await held(1, { pollId: null });
  await expect(castFor(proxyId)).rejects.toMatchObject({ message: '这次表决不接受委托' });
});

test('the owner’s own ballot replaces the agent’s, and the agent never the owner’s', async () => {
  await start();
  const proxyId = await held(2);
  await castFor(proxyId, 'agree');
  await expect(castFor(proxyId, 'against', '2')).resolves.toMatchObject({ replaced: 1 });
  await expect(castSelf(2)).resolves.toMatchObject({ byProxy: false });
  await expect(castFor(proxyId, 'agree', '3')).rejects.toMatchObject({ code: 'CONFLICT' });
  const { receipt } = await call('owner-2').receipt({ unitId: place.unitOf(2), pollId: place.pollId });
  expect(receipt?.byProxy).toBe(false);
  expect((await call(AGENT).agentBallot({ proxyId, pollId: place.pollId })).why).toContain('本人已经投过');
});

test('an own paper that waits to be entered ends the proxy as well', async () => {
  await start();
  const proxyId = await held(2);
  const { sheets } = await call('committee').ballotSheets({ pollId: place.pollId });
  const code = sheets[1]?.code ?? '';
  await call('committee').receivePaper({ pollId: place.pollId, code });
  await expect(castFor(proxyId)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('withdrawn until the agent has voted; withdrawal and ballot at once: never both', async () => {
  await start();
  const proxyId = await held(2);
  const [withdrawn, cast] = await Promise.allSettled([call('owner-2').withdrawProxy({ proxyId }), castFor(proxyId)]);
  expect([withdrawn.status, cast.status].sort()).toEqual(['fulfilled', 'rejected']);
  expect((await slotOf(2)).casts).toBe(cast.status === 'fulfilled' ? 1 : 0);
  const other = await held(3);
  await castFor(other);
  await expect(call('owner-3').withdrawProxy({ proxyId: other })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(call('owner-4').withdrawProxy({ proxyId: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { proxies: list } = await call('owner-3').ownProxies({ unitId: place.unitOf(3) });
  expect(list).toMatchObject([{ agentName: '李代理', agentPhone: '139****0000', mayWithdraw: false, votes: 1 }]);
});

test('a proxy that has run out at the instant of casting gives no vote', async () => {
  await start();
  const proxyId = await held(2, { until: '2026-03-18' });
  cloud.at('2026-03-18T23:59:59.999+08:00');
  await expect(castFor(proxyId)).resolves.toMatchObject({ byProxy: true });
  cloud.at('2026-03-19T00:00:00.000+08:00');
  await expect(castFor(proxyId, 'against', '2')).rejects.toMatchObject({ code: 'CONFLICT', message: '委托已经到期' });
  expect((await slotOf(2)).casts).toBe(1);
});

test('a term is needed and no longer than a year; one agent at a time for one vote', async () => {
  await start();
  await expect(grant(2, { until: '2026-03-17' })).rejects.toMatchObject({ field: 'until' });
  await expect(grant(2, { until: '2027-03-19' })).rejects.toMatchObject({ field: 'until' });
  const tried = await Promise.allSettled([grant(2), grant(2, { agentPhone: '13912340001' })]);
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(grant(2, { pollId: null })).rejects.toMatchObject({ code: 'CONFLICT' });
  await know('owner-3', '13912340003');
  await expect(grant(3, { agentPhone: '13912340003' })).rejects.toMatchObject({ field: 'agentPhone' });
});

test('the home was sold: the frozen policy decides whether the old owner’s agent still votes', async () => {
  await start();
  const proxyId = await held(2);
  await table(units).update(place.unitOf(2), {}, { headId: 'head-buyer' });
  await expect(castFor(proxyId)).rejects.toMatchObject({ message: expect.stringContaining('变更过业主') });
  await cloud.close();
  cloud = await startCloud();
  await start({ policy: { rights: 'holder-on-roll' }, grounds: { rights: '第八条' } });
  const other = await held(2);
  await table(units).update(place.unitOf(2), {}, { headId: 'head-buyer' });
  await expect(castFor(other)).resolves.toMatchObject({ byProxy: true });
});

test('a written one holds when a second person has compared it with its scan', async () => {
  await start();
  const wording = {
    agentName: '李代理',
    agentPhone: PHONE,
    pollId: place.pollId,
    from: '2026-03-10',
    until: '2026-03-31',
  };
  const scanFileId = await cloud.upload(`proxies/${place.communityId}/1.jpg`, 'signed');
  const { proxyId } = await call('committee').registerProxy({ unitId: place.unitOf(4), ...wording, scanFileId });
  await expect(accept(proxyId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(call('committee').decideProxy({ proxyId })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await call('second').writtenProxy({ proxyId })).toMatchObject({
    agentName: '李代理',
    agentPhone: PHONE,
    mayConfirm: true,
    scan: { fileId: scanFileId },
  });
  expect(await cloud.as(AGENT).account.whoLooked({})).toMatchObject({ looks: [{ reason: '核对书面委托' }] });
  const both2 = await Promise.allSettled([
    call('second').decideProxy({ proxyId }),
    call('officer').decideProxy({ proxyId }),
  ]);
  expect(both2.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await accept(proxyId);
  await expect(castFor(proxyId)).resolves.toMatchObject({ byProxy: true });
  expect(await call('second').writtenProxies({ communityId: place.communityId, waiting: false })).toMatchObject({
    total: 1,
    proxies: [{ agentName: '李*理', home: '1号楼1单元401' }],
  });
  await expect(
    call('committee').registerProxy({ unitId: place.unitOf(5), ...wording, scanFileId }),
  ).rejects.toMatchObject({ field: 'scanFileId' });
});

test('an agent hands in paper: under the proxy, under the cap, and it is the head’s one ballot', async () => {
  await start();
  const { sheets } = await call('committee').ballotSheets({ pollId: place.pollId });
  const given = await Promise.all([2, 3, 4, 5].map((owner) => grant(owner)));
  const hand = (owner: number) =>
    call('committee').receivePaper({
      pollId: place.pollId,
      code: sheets[owner - 1]?.code ?? '',
      proxyId: given[owner - 2] ?? null,
    });
  const byCode = await call('committee').paperByCode({ pollId: place.pollId, code: sheets[1]?.code ?? '' });
  expect(byCode.proxies).toEqual([{ proxyId: given[0], agentName: '李*理' }]);
  const tried = await Promise.allSettled([2, 3, 4, 5].map(hand));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const [taken] = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const paperId = taken?.paperId ?? '';
  const scanFileId = await cloud.upload(`papers/${place.communityId}/1.jpg`, 'sheet');
  await call('committee').enterPaper({ paperId, choices: both('agree'), scanFileId });
  await call('second').confirmPaper({ paperId, choices: both('agree') });
  const owner = [2, 3, 4, 5].find((one) => taken?.home === `1号楼1单元${one}01`) ?? 0;
  expect((await slotOf(owner)).handedIn).toMatchObject([{ channel: 'paper', proxyId: given[owner - 2], paperId }]);
  await expect(castSelf(owner)).resolves.toMatchObject({ byProxy: false });
});

test('an agent’s paper that the owner overtook is set aside, told why', async () => {
  await start();
  const { sheets } = await call('committee').ballotSheets({ pollId: place.pollId });
  const proxyId = await grant(2);
  const { paperId } = await call('committee').receivePaper({
    pollId: place.pollId,
    code: sheets[1]?.code ?? '',
    proxyId,
  });
  await castSelf(2);
  const scanFileId = await cloud.upload(`papers/${place.communityId}/1.jpg`, 'sheet');
  await call('committee').enterPaper({ paperId, choices: both('agree'), scanFileId });
  await expect(call('second').confirmPaper({ paperId, choices: both('agree') })).resolves.toMatchObject({
    state: 'void',
  });
  expect((await slotOf(2)).casts).toBe(1);
  const { papers } = await call('second').papers({ pollId: place.pollId, state: 'void' });
  expect(papers[0]?.voidReason).toContain('本人已经投过票');
});

test('a declined proxy and one whose number changed hands give nothing', async () => {
  await start();
  const declined = await grant(2);
  await call(AGENT).answerProxy({ proxyId: declined, accept: false });
  await expect(accept(declined)).rejects.toMatchObject({ code: 'CONFLICT' });
  const proxyId = await held(3);
  await know('newcomer', PHONE);
  await expect(castFor(proxyId, 'agree', '1', 'newcomer')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await table(memberships).removeWhere({ openid: 'owner-3' });
  await expect(call('owner-3').withdrawProxy({ proxyId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
