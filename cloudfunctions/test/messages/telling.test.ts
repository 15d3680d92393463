import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { jobs } from '@mulin/shared-types/documents/people';
import { type Logged, tellLogged } from '../../src/assembly/log/tell-logged';
import { table, transaction } from '../../src/kit/database';
import { staffOf } from '../../src/kit/recipients';
import type { Message } from '../../src/kit/tell';
import { tellEveryone, tellEveryoneIn } from '../../src/kit/tell-everyone';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, reside, settle, staff } from '../world';
import { openVote, pollId, slotId } from './heads';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-07-02T09:00:00+08:00');
  await settle();
  await openVote();
});
afterEach(() => cloud.close());

const list = async (openid: string) => (await cloud.as(openid).messages.list({})).rows;
const { community: communityId } = places;
const posted: Message = { key: 'result.p', communityId, kind: 'vote-result', title: '公布了', body: '', about: null };
const now = new Date('2026-07-02T01:00:00Z');

describe('many people', () => {
  const owners = { of: 'owners', communityId } as const;

  test('every owner of the community once, nobody else, however often it is asked for', async () => {
    await reside('daughter', 'family', places.home, '女儿');
    await tellEveryone(owners, posted, 'timer', now);
    await tellEveryone(owners, posted, 'timer', now);
    await cloud.tick('messages', 'messages');
    await cloud.tick('messages', 'messages');
    for (const openid of [owner, neighbour]) {
      expect((await list(openid)).filter(({ title }) => title === '公布了')).toHaveLength(1);
    }
    for (const openid of ['daughter', otherOwner, staff.manager]) expect(await list(openid)).toEqual([]);
  });

  test('families and tenants too where residents are meant', async () => {
    await reside('daughter', 'family', places.home, '女儿');
    await tellEveryone({ of: 'residents', communityId }, posted, 'timer', now);
    await cloud.tick('messages', 'messages');
    expect(await list('daughter')).toHaveLength(1);
  });

  test('a run that broke off goes on where it stopped and tells nobody twice', async () => {
    await tellEveryone({ of: 'poll', pollId, communityId }, posted, 'timer', now);
    await cloud.tick('messages', 'messages');
    const before = (await list(owner)).length;
    await table(jobs).updateWhere({ kind: 'tell-everyone' }, { state: 'running', cursor: '', leaseUntil: now });
    await cloud.tick('messages', 'messages');
    expect(await list(owner)).toHaveLength(before);
  });

  test('what is rolled back tells nobody', async () => {
    const failing = transaction(async (tx) => {
      await tellEveryoneIn(tx, owners, posted, 'timer', now);
      throw new Error('broke off');
    });
    await expect(failing).rejects.toThrow('broke off');
    await transaction((tx) => tellEveryoneIn(tx, owners, { ...posted, key: 'b' }, 'timer', now));
    expect(await table(jobs).count({ kind: 'tell-everyone' })).toBe(1);
  });
});

test('staff of a place: its committee and community, and the street above it', async () => {
  const place = { communityId, streetId: places.street, districtId: places.district };
  const found = await staffOf(place, ['committee', 'community', 'street'], now);
  expect(found.sort()).toEqual([staff.committee, staff.community, staff.street].sort());
});

describe('您家已投票', () => {
  const entry = (nth: number, number: number): Logged => ({
    number,
    slotId: slotId('wang'),
    nth,
    commit: 'ab'.repeat(32),
    at: '2026-07-02T01:00:00.000Z',
    channel: 'electronic',
  });
  const logged = async (...entries: Logged[]) => {
    const poll = await table(polls).get(pollId);
    if (poll) await tellLogged(poll, entries);
  };
  const told = async (openid: string) => (await list(openid)).filter(({ kind }) => kind === 'voted');

  test('owner, family and tenant of every home of the head learn of it; a neighbour does not', async () => {
    await reside('daughter', 'family', places.home, '女儿');
    await reside('shopkeeper', 'tenant', places.shop, '租户');
    await logged(entry(1, 17));
    for (const openid of [owner, 'daughter', 'shopkeeper']) expect(await told(openid)).toHaveLength(1);
    expect(await told(neighbour)).toEqual([]);
    const [message] = await told('daughter');
    expect(message?.body).toContain('7 月 2 日 09:00');
    expect(message?.body).toContain('第 17 号');
    expect(message?.body).toContain('不是您家人投的');
  });

  test('told again after a crash, nobody hears of it twice; a replacement is told as one', async () => {
    await logged(entry(1, 17));
    await logged(entry(1, 17), entry(2, 18));
    const titles = (await told(owner)).map(({ title }) => title);
    expect(titles.sort()).toEqual(['您家又交了一张票（第 2 次）', '您家已投票'].sort());
  });

  test('it never says what was chosen, and says when an agent or paper cast it', async () => {
    const ballot = {
      commit: 'c',
      at: now,
      by: 'agent',
      sealed: 'SEALED',
      paperId: null,
      channel: 'electronic' as const,
    };
    await table(ballots).update(slotId('wang'), {}, { handedIn: [{ ...ballot, proxyId: 'proxy', receivedAt: now }] });
    await logged(entry(1, 17), { ...entry(2, 18), channel: 'paper' });
    const bodies = (await told(owner)).map(({ body }) => body).join('\n');
    expect(bodies).toContain('受托人');
    expect(bodies).toContain('纸质票');
    expect(bodies).not.toMatch(/SEALED|同意|反对|弃权/);
  });
});
