import { messages } from '@mulin/shared-types/documents/messages';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, neighbour, owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
let noticeId: string;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  at('2026-07-20T02:00:00Z');
  const notice = { communityId, noticeId: 'n1', kind: 'notice', title: '7 月 25 日停水', body: '上午 9 点到 12 点' };
  ({ noticeId } = await cloud.as(staff.clerk).board.post(notice));
  await cloud.as(owner).board.ask({ unitId: home, noticeId, questionId: 'q1', line: '', text: '为什么又停水？' });
});
afterEach(() => cloud.close());

/** The content check wants to have seen the person within two hours. */
function at(moment: string) {
  cloud.at(moment);
  cloud.wechat.personas.seen(owner);
}
const as = (openid: string) => cloud.as(openid).board;
const seen = async (openid = owner) => {
  const [question] = (await as(openid).questions({ noticeId })).questions;
  if (!question) throw new Error('no question');
  return question;
};
const answered = async () => {
  const { questionId } = await seen();
  await as(staff.clerk).answer({ questionId, answer: '水厂检修' });
  return questionId;
};
const told = async () =>
  (await table(messages).findAll({ openid: owner, kind: 'question' }, { atMost: 9 })).map(({ title }) => title).sort();
const onDesk = async (openid: string) =>
  (await cloud.as(openid).desk.today({ communityId })).tasks
    .filter(({ title }) => title === '答复业主不满意的提问')
    .map(({ badgeText }) => badgeText);

test('an answer the owner does not accept goes to the community, then to the street; each answers, all read it', async () => {
  const questionId = await answered();
  expect((await seen()).next).toBe('community');
  expect((await seen(neighbour)).next).toBeNull();
  const further = () => as(owner).takeFurther({ questionId, why: '水厂说没有检修' });
  expect(await further()).toEqual({ to: 'community', dueDay: '2026-07-27' });
  expect(await further()).toEqual({ to: 'community', dueDay: '2026-07-27' });
  expect([await onDesk('officer'), await onDesk(staff.street), await onDesk(staff.clerk)]).toEqual([
    ['剩 7 天'],
    [],
    [],
  ]);
  expect((await as(staff.bureau).takenFurther({ communityId })).questions).toMatchObject([
    { text: '为什么又停水？', answer: '水厂检修', dueDay: '2026-07-27', mayAnswer: false },
  ]);
  await expect(as(staff.street).answerFurther({ questionId, answer: '查过了' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  for (let twice = 0; twice < 2; twice += 1)
    await as('officer').answerFurther({ questionId, answer: '物业写错了日子' });
  await expect(as('officer').answerFurther({ questionId, answer: '另一个说法' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await onDesk('officer')).toEqual([]);

  at('2026-07-22T02:00:00Z');
  expect(await as(owner).takeFurther({ questionId, why: '还是没有说清楚' })).toMatchObject({ to: 'street' });
  expect([await onDesk('officer'), await onDesk(staff.street)]).toEqual([[], ['剩 7 天']]);
  await as(staff.street).answerFurther({ questionId, answer: '已经要求物业改正' });
  const { appeals, next } = await seen(neighbour);
  expect(appeals.map(({ to, answer }) => [to, answer])).toEqual([
    ['community', '物业写错了日子'],
    ['street', '已经要求物业改正'],
  ]);
  expect([next, (await seen()).next]).toEqual([null, null]);
  expect(JSON.stringify(await seen(neighbour))).not.toContain(owner);
  expect((await as(staff.bureau).takenFurther({ communityId })).questions).toEqual([]);
  expect(await told()).toEqual(['社区答复了您的提问', '锡源物业答复了您的提问', '镇街答复了您的提问']);
  await expect(as(owner).takeFurther({ questionId, why: '再来' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('silence goes further when its seven days have passed, not before', async () => {
  const { questionId } = await seen();
  const further = () => as(owner).takeFurther({ questionId, why: '没有人答复' });
  at('2026-07-27T02:00:00Z');
  await expect(further()).rejects.toMatchObject({ code: 'CONFLICT' });
  at('2026-07-28T02:00:00Z');
  expect(await further()).toEqual({ to: 'community', dueDay: '2026-08-04' });
  at('2026-08-05T02:00:00Z');
  expect(await as(owner).takeFurther({ questionId, why: '社区也没有' })).toMatchObject({ to: 'street' });
  // The community was late; now the street has it.
  await expect(as('officer').answerFurther({ questionId, answer: '来了' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a late answer given while it goes further is not lost', async () => {
  const questionId = await answered();
  await as(owner).takeFurther({ questionId, why: '水厂说没有检修' });
  at('2026-08-05T02:00:00Z');
  const [late, on] = await Promise.allSettled([
    as('officer').answerFurther({ questionId, answer: '物业写错了日子' }),
    as(owner).takeFurther({ questionId, why: '社区也没有答复' }),
  ]);
  const [community] = (await seen()).appeals;
  expect(community?.answer).toBe(late.status === 'fulfilled' ? '物业写错了日子' : null);
  expect([late.status, on.status]).toContain('fulfilled');
});

test('only who asked takes it further, and nobody answers an own question by another account', async () => {
  const questionId = await answered();
  await expect(as(neighbour).takeFurther({ questionId, why: '我也不满意' })).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|CONFLICT|FORBIDDEN/),
  });
  await as(owner).takeFurther({ questionId, why: '不对' });
  await know(owner, '15800003333');
  await know('officer', '15800003333');
  await expect(as('officer').answerFurther({ questionId, answer: '对的' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a figure no statement gives is no answer of the community’s either', async () => {
  const questionId = await answered();
  await as(owner).takeFurther({ questionId, why: '花了多少钱？' });
  await expect(as('officer').answerFurther({ questionId, answer: '花了 3500 元' })).rejects.toMatchObject({
    field: 'answer',
  });
});
