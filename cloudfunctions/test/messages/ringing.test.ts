import { MOST_AT_ONCE, moments, type Purpose } from '@mulin/domain/ringing/purposes';
import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import { messages } from '@mulin/shared-types/documents/messages';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import { rowId } from '../../src/assembly/voting/slot';
import { table } from '../../src/kit/database';
import { type Message, tell } from '../../src/kit/tell';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { neighbour, owner, places, reside, settle, staff } from '../world';
import { openVote, pollId, slotId } from './heads';

const { community: communityId, home } = places;
const template = (purpose: Purpose) => `template-of-${purpose}`;
let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_TEMPLATES = JSON.stringify({
    votes: template('votes'),
    fees: template('fees'),
    requests: template('requests'),
  });
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(async () => {
  delete process.env.MULIN_TEMPLATES;
  jest.restoreAllMocks();
  await cloud.close();
});

/** WeChat's question, answered yes, and what the phone tells of it. */
async function agree(purpose: Purpose, who = owner) {
  await cloud.as(who).messages.ringing({});
  cloud.wechat.personas.seen(who);
  cloud.wechat.messages.consent(who, [template(purpose)], 'accept');
  return cloud.as(who).messages.agreeToRing({ accepted: [purpose] });
}
const about = { communityId, kind: 'fees', title: '物业费过了缴费日', body: '还有 527.34 元没有缴。' } as const;
const say = (key: string, more: Partial<Message> = {}) =>
  tell([owner], { ...about, key, about: null, ...more }, new Date());
const tick = () => cloud.tick('messages', 'messages');
const sent = () => cloud.wechat.messages.sent();
const left = async (purpose: Purpose = 'fees') => (await table(ringChoices).get(owner))?.left[purpose];
const rings = async () => (await table(messages).findAll({ openid: owner }, { atMost: 50 })).map(({ ring }) => ring);

test('one agreement is one ring, by the template of its purpose; the inbox has everything', async () => {
  expect(await agree('fees')).toMatchObject({
    available: true,
    purposes: expect.arrayContaining([expect.objectContaining({ purpose: 'fees', left: 1 })]),
  });
  await say('a');
  cloud.at('2026-07-13T09:05:00+08:00');
  await say('b');
  await Promise.all([tick(), tick()]);
  await tick();
  expect(sent()).toMatchObject([
    {
      openid: owner,
      templateId: template('fees'),
      page: 'packages/messages/inbox/index',
      data: {
        thing1: '物业费过了缴费日',
        thing2: '还有 527.34 元没有缴。',
        time3: '2026年7月13日 09:00',
        thing4: '您的小区',
      },
    },
  ]);
  expect(await left()).toBe(0);
  expect((await cloud.as(owner).messages.list({})).total).toBe(2);
  expect((await rings()).sort()).toEqual(['none', 'sent']);
});

test('nothing rings without agreement, when it is switched off, when it was read already, or for a purpose without template', async () => {
  await say('not agreed');
  await tick();
  await agree('fees');
  await cloud.as(owner).messages.chooseRinging({ off: ['fees'], quiet: null });
  await say('switched off');
  await tick();
  await cloud.as(owner).messages.chooseRinging({ off: [], quiet: null });
  await say('read');
  await cloud.as(owner).messages.readAll({ until: new Date().toISOString() });
  await say('no template', { kind: 'vote-result' });
  await tick();
  expect(sent()).toEqual([]);
  expect(await left()).toBe(1);
});

describe('免打扰', () => {
  test('what comes at night waits until morning; a burst pipe does not', async () => {
    await agree('fees');
    await agree('requests');
    cloud.at('2026-07-13T22:30:00+08:00');
    await say('late');
    await say('burst', { kind: 'request', title: '师傅到了', urgent: true });
    await tick();
    expect(sent()).toMatchObject([{ templateId: template('requests') }]);
    cloud.at('2026-07-14T07:59:00+08:00');
    await tick();
    expect(sent()).toHaveLength(1);
    cloud.at('2026-07-14T08:00:00+08:00');
    await tick();
    expect(sent()).toHaveLength(2);
  });

  test('who wants to be told at any time is', async () => {
    await agree('fees');
    await cloud.as(owner).messages.chooseRinging({ off: [], quiet: null });
    cloud.at('2026-07-13T22:30:00+08:00');
    await say('late');
    await tick();
    expect(sent()).toHaveLength(1);
  });
});

describe('what asks for something stops once it is done', () => {
  test('投过票: a reminder held over night does not ring for whoever voted meanwhile', async () => {
    cloud.at('2026-07-08T09:00:00+08:00');
    await openVote();
    const row = (unitId: string, headKey: string) =>
      documentOf(rollRows, { _id: rowId(pollId, unitId), pollId, unitId, headKey, communityId });
    await table(rollRows).insertMany([row(home, 'wang'), row(places.neighbour, 'batu')]);
    for (const who of [owner, neighbour]) await agree('votes', who);
    cloud.at('2026-07-08T22:30:00+08:00');
    for (const [who, unitId] of [
      [owner, home],
      [neighbour, places.neighbour],
    ] as const) {
      const asks = { kind: 'vote-reminder', about: { kind: 'ballot', id: pollId, unitId }, asks: true } as const;
      await tell([who], { ...about, ...asks, key: `remind.${unitId}` }, new Date());
    }
    await table(ballots).update(slotId('wang'), {}, { voted: true });
    cloud.at('2026-07-09T08:00:00+08:00');
    await tick();
    expect(sent().map(({ openid }) => openid)).toEqual([neighbour]);
  });

  test('缴清: what is paid is not asked for', async () => {
    await agree('fees');
    await say('paid', { asks: true, about: { kind: 'bills', id: home, unitId: home } });
    await tick();
    expect(sent()).toEqual([]);
    expect(await left()).toBe(1);
  });
});

describe('what WeChat answers', () => {
  test('43101 用户拒绝: the store is empty, whatever the phone had said', async () => {
    await cloud.as(owner).messages.agreeToRing({ accepted: ['fees'] });
    await cloud.as(owner).messages.agreeToRing({ accepted: ['fees'] });
    cloud.wechat.personas.seen(owner);
    expect(await left()).toBe(2);
    await say('a');
    await tick();
    expect([await left(), await rings(), sent()]).toEqual([0, ['none'], []]);
  });

  test('41030 page not released: it rings without the page', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await agree('fees');
    cloud.wechat.faults.set('messagePage', true);
    await say('a');
    await tick();
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.page).toBeUndefined();
  });

  test('45009 quota and -1 busy: later, with the agreement kept; after a day it is old news', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await agree('fees');
    cloud.wechat.faults.set('messageQuota', true);
    await say('a');
    await tick();
    expect([await left(), await rings()]).toEqual([1, ['waiting']]);
    cloud.at('2026-07-13T10:01:00+08:00');
    cloud.wechat.faults.set('messageBusy', true);
    await tick();
    expect([await left(), await rings()]).toEqual([1, ['waiting']]);
    cloud.at('2026-07-13T10:10:00+08:00');
    await tick();
    expect([await left(), await rings(), sent().length]).toEqual([0, ['sent'], 1]);
    await agree('fees');
    await say('b');
    cloud.at('2026-07-14T10:10:00+08:00');
    cloud.wechat.faults.set('messageBusy', true);
    await tick();
    expect((await rings()).sort()).toEqual(['failed', 'sent']);
  });

  test('40003 nobody by that openid any more', async () => {
    await reside('gone', 'family', home, '某人');
    await table(ringChoices).put({ _id: 'gone', off: [], quiet: null, left: { fees: 1 }, updatedAt: new Date() });
    await tell(['gone'], { ...about, key: 'g', about: null }, new Date());
    await tick();
    expect((await table(ringChoices).get('gone'))?.left).toEqual({ fees: 0 });
  });
});

test('killed while it rang, the tick rings for the others and for nobody twice', async () => {
  await agree('fees');
  await agree('fees');
  await say('a');
  await say('b');
  cloud.killer.killAt(3, 'after');
  await tick().catch(() => undefined);
  cloud.killer.revive();
  expect(sent()).toHaveLength(1);
  await tick();
  expect(sent()).toHaveLength(2);
  await tick();
  expect(sent()).toHaveLength(2);
});

test('nobody is asked about more at a tap than WeChat takes, and staff have settings as everybody', async () => {
  for (const purposes of Object.values(moments)) expect(purposes.length).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect((await cloud.as(staff.manager).messages.ringing({})).purposes.map(({ purpose }) => purpose)).toEqual([
    'votes',
    'fees',
    'requests',
  ]);
  delete process.env.MULIN_TEMPLATES;
  expect(await cloud.as(owner).messages.ringing({})).toMatchObject({ available: false, purposes: [] });
});
