import { polls } from '@mulin/shared-types/documents/assembly';
import { notices, questions } from '@mulin/shared-types/documents/board';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { paper } from '../fund/fund-world';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
  for (const who of [owner, ...Object.values(staff)]) cloud.wechat.personas.seen(who);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId } = places;
const bad = '一起来赌博';
const asked = (more: object) =>
  table(questions).insert({ ...documentOf(questions, { _id: 'q1' }), communityId, ...more });
const question = {
  kind: 'decision',
  matter: 'company',
  shortName: '续聘',
  text: bad,
  ifAgree: '再管 3 年',
  ifAgainst: '另选',
} as const;

/** Whoever writes it: offices and the firm speak to everybody too. */
const said: Record<string, () => Promise<unknown>> = {
  'a notice': () =>
    cloud.as(staff.clerk).board.post({ communityId, noticeId: 'n1', kind: 'notice', title: '通知', body: bad }),
  'why a notice is put right': async () => {
    const post = { communityId, kind: 'notice', title: '通知', body: '停水' };
    const { noticeId } = await cloud.as(staff.clerk).board.post({ ...post, noticeId: 'n1' });
    return cloud.as(staff.clerk).board.post({ ...post, noticeId: 'n2', supersedes: noticeId, reason: bad });
  },
  'an answer on the board': async () => {
    await asked({ answer: null, noticeId: 'n0' });
    return cloud.as(staff.clerk).board.answer({ questionId: 'q1', answer: bad });
  },
  'an answer of the community': async () => {
    const appeal = {
      to: 'community',
      why: '没说清',
      at: new Date(),
      dueDay: '2026-07-27',
      answer: null,
      answeredAt: null,
    } as const;
    await asked({ noticeId: 'n0', waitsFor: 'community', heardBy: 'community', appeals: [appeal] });
    return cloud.as(staff.community).board.answerFurther({ questionId: 'q1', answer: bad });
  },
  'what is to be voted on': () =>
    cloud.as(staff.committee).assembly.draft({
      communityId,
      title: '业主大会',
      opensAt: '2026-08-17T00:00:00.000Z',
      closesAt: '2026-08-25T10:00:00.000Z',
      questions: [question],
    }),
  'why a vote is taken back': async () => {
    const poll = { ...documentOf(polls, { _id: 'p1' }), communityId, state: 'announced' as const, by: staff.committee };
    await table(polls).insert({ ...poll, opensAt: new Date('2026-08-17'), closesAt: new Date('2026-08-25') });
    return cloud.as(staff.committee).assembly.withdraw({ pollId: 'p1', reason: bad });
  },
  'why a petition is taken back': async () => {
    const petition = { ...documentOf(petitions, { _id: 'pt1' }), communityId, state: 'collecting' as const, by: owner };
    await table(petitions).insert({ ...petition, until: new Date('2026-09-01') });
    return cloud.as(owner).assembly.endPetition({ petitionId: 'pt1', reason: bad });
  },
  'what the fund is to pay for': async () =>
    cloud.as(staff.committee).fund.apply({
      ...{ communityId, requestId: 'tap-1', title: '电梯大修', what: bad, route: 'emergency', emergency: 'lift' },
      ...{ buildings: [], budgetFen: 1_000, contractor: '电梯公司', warranty: '两年', fileIds: [await paper(cloud)] },
      excluded: { warranty: false, utilities: false, damage: false, service: false },
    }),
};

test.each(Object.keys(said))('%s is shown to WeChat before others read it', async (what) => {
  await expect(said[what]?.()).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('微信'),
  });
});

test('a word that lies across two of the pieces WeChat reads is found, and no character is cut in half', async () => {
  const post = { communityId, noticeId: 'n1', kind: 'notice', title: '通知' };
  for (const at of [2_396, 2_496, 2_498]) {
    const long = `${'停'.repeat(at)}赌博${'水'.repeat(100)}`;
    await expect(cloud.as(staff.clerk).board.post({ ...post, body: long })).rejects.toMatchObject({ field: 'body' });
  }
  await cloud.as(staff.clerk).board.post({ ...post, body: `${'停'.repeat(2_492)}${'😀'.repeat(900)}` });
  expect(console.error).not.toHaveBeenCalled();
  expect(await table(notices).count({ communityId })).toBe(1);
});

test('who stays inside until WeChat no longer judges is asked to come in again, not published unread', async () => {
  const post = { communityId, noticeId: 'n1', kind: 'notice', title: '通知', body: bad };
  cloud.at('2026-07-20T04:00:01Z');
  expect(await cloud.call(staff.clerk, 'board', 'post', post)).toMatchObject({ error: { code: 'TOO_LATE' } });
  expect(await table(notices).count({ communityId })).toBe(0);
});
