import { purposes } from '@mulin/domain/ringing/purposes';
import { messages } from '@mulin/shared-types/documents/messages';
import { ringChoices, ringFaults } from '@mulin/shared-types/documents/ringing';
import { table } from '../../src/kit/database';
import { tell } from '../../src/kit/tell';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle } from '../world';

const template = 'template-of-fees';
let cloud: TestCloud;
let logged: jest.SpyInstance;
beforeEach(async () => {
  process.env.MULIN_TEMPLATES = JSON.stringify({ fees: template });
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  at('2026-07-13T09:00:00+08:00');
});
afterEach(async () => {
  delete process.env.MULIN_TEMPLATES;
  jest.restoreAllMocks();
  await cloud.close();
});

const at = (moment: string) => cloud.at(moment);
const tick = () => cloud.tick('messages', 'messages');
const rung = () => cloud.wechat.messages.sent().length;
async function agree() {
  cloud.wechat.personas.seen(owner);
  cloud.wechat.messages.consent(owner, [template], 'accept');
  await cloud.as(owner).messages.agreeToRing({ accepted: ['fees'] });
}
const say = (key: string) =>
  tell(
    [owner],
    { key, communityId: places.community, kind: 'fees', title: '出账单了', body: '', about: null },
    new Date(),
  );
const told = async () => ({
  left: (await table(ringChoices).get(owner))?.left.fees,
  rings: (await table(messages).findAll({ openid: owner }, { atMost: 50 })).map(({ ring }) => ring).sort(),
});
const tasks = async (openid: string) =>
  (await cloud.as(openid).desk.today({ communityId: places.community })).tasks.filter(({ kind }) => kind === 'ringing');
/** Whatever WeChat says, the inbox has it. */
const inbox = async () => (await cloud.as(owner).messages.list({})).total;

test.each([
  ['messageBusy', '-1 系统繁忙', '2026-07-13T09:06:00+08:00'],
  ['messageTwice', '43108 并发下发给同一个人', '2026-07-13T09:06:00+08:00'],
  ['messageMinute', '45011 调用太频繁', '2026-07-13T09:06:00+08:00'],
  ['messageQuota', '45009 当日上限', '2026-07-13T10:01:00+08:00'],
] as const)('%s (%s) is tried again, the agreement is kept, nobody has anything to do', async (fault, _, again) => {
  await agree();
  await say('a');
  cloud.wechat.faults.set(fault, true);
  await tick();
  expect([await told(), rung(), await inbox()]).toEqual([{ left: 1, rings: ['waiting'] }, 0, 1]);
  expect(logged).toHaveBeenCalled();
  expect(await tasks('manager')).toEqual([]);
  at(again);
  await tick();
  expect([await told(), rung()]).toEqual([{ left: 0, rings: ['sent'] }, 1]);
});

test.each([
  ['messageData', 47003, '提醒的内容和模板对不上'],
  ['messageWords', 45168, '有一条提醒里有微信不让发的词'],
] as const)(
  '%s (%s) ends this one message: logged, on the desk until another rings; the agreement is kept',
  async (fault, code, why) => {
    await agree();
    await say('a');
    cloud.wechat.faults.set(fault, true);
    await tick();
    expect([await told(), rung(), await inbox()]).toEqual([{ left: 1, rings: ['failed'] }, 0, 1]);
    expect(logged).toHaveBeenCalledTimes(1);
    for (const openid of ['manager', 'officer', 'bureau']) {
      expect(await tasks(openid)).toMatchObject([{ title: `“${purposes.fees.title}”的微信提醒发不出去` }]);
    }
    expect((await tasks('manager'))[0]?.detail).toContain(`${why}（${code}）`);
    expect(await tasks('clerk')).toEqual([]);
    at('2026-07-13T09:10:00+08:00');
    await say('b');
    await tick();
    expect([await told(), rung()]).toEqual([{ left: 0, rings: ['failed', 'sent'] }, 1]);
    expect(await tasks('manager')).toEqual([]);
  },
);

test('43107 封禁 is nothing the person did: the agreement is kept, all of the purpose waits, and rings once it is lifted', async () => {
  for (const key of ['a', 'b', 'c']) {
    await agree();
    await say(key);
  }
  cloud.wechat.faults.set('messageBanned', true);
  await tick();
  // One was tried, and not the two others after it.
  expect([await told(), rung(), await inbox()]).toEqual([{ left: 3, rings: ['waiting', 'waiting', 'waiting'] }, 0, 3]);
  expect(logged).toHaveBeenCalledTimes(1);
  expect((await tasks('manager'))[0]?.detail).toContain('（43107）');
  await tick();
  expect(rung()).toBe(0);
  at('2026-07-13T10:01:00+08:00');
  await tick();
  expect([await told(), rung()]).toEqual([{ left: 0, rings: ['sent', 'sent', 'sent'] }, 3]);
  expect(await tasks('manager')).toEqual([]);
});

test('40037 a template that is not there: not asked for again within the hour, given up after a day, on the desk for a week', async () => {
  await agree();
  process.env.MULIN_TEMPLATES = JSON.stringify({ fees: 'x' });
  await say('a');
  await tick();
  await tick();
  expect([await told(), logged.mock.calls.length]).toEqual([{ left: 1, rings: ['waiting'] }, 1]);
  at('2026-07-14T08:30:00+08:00');
  await tick();
  expect([await told(), await inbox()]).toEqual([{ left: 1, rings: ['failed'] }, 1]);
  expect((await tasks('manager'))[0]?.detail).toContain('提醒的模板编号不对（40037）');
  at('2026-07-22T09:00:00+08:00');
  expect(await tasks('manager')).toEqual([]);
  expect(await table(ringFaults).get('fees')).toBeDefined();
});

test('an answer lost on the way: tried again; if it had rung, WeChat says 43101 and nobody hears it twice', async () => {
  await agree();
  await say('a');
  cloud.wechat.faults.set('messageAnswerLost', true);
  await tick();
  expect([await told(), rung()]).toEqual([{ left: 1, rings: ['waiting'] }, 1]);
  at('2026-07-13T09:06:00+08:00');
  await tick();
  expect([await told(), rung(), await inbox()]).toEqual([{ left: 0, rings: ['none'] }, 1, 1]);
});
