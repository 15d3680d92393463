import { notices } from '@mulin/shared-types/documents/board';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { surveyAnswers } from '@mulin/shared-types/documents/surveys';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, neighbour, otherOwner, owner, places, reside, settle, staff, unitOf } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, home, shop, neighbour: nextDoor } = places;
const questions = [
  { id: 'q1', text: '对物业服务满意吗？', kind: 'score' as const },
  { id: 'q2', text: '最该先修哪里？', kind: 'one' as const, options: ['电梯', '路灯', '门禁'] },
  { id: 'q3', text: '还想说什么？', kind: 'words' as const },
];
const satisfaction = {
  communityId,
  requestId: 'tap',
  kind: 'satisfaction' as const,
  title: '2026 年上半年满意度',
  each: 'person' as const,
  targetPercent: 80,
  closesOn: '2026-07-20',
  questions,
};
const ask = (more: object = {}, who: string = staff.community) =>
  cloud.as(who).surveys.open({ ...satisfaction, ...more });
const give = (who: string, surveyId: string, unitId: string, score = 0, words = '') =>
  cloud.as(who).surveys.answer({
    unitId,
    surveyId,
    answers: [
      { questionId: 'q1', picks: [score] },
      { questionId: 'q2', picks: [1] },
      { questionId: 'q3', words },
    ],
  });

/** Twelve more households in a building of their own. */
async function crowd() {
  const people = Array.from({ length: 12 }, (_, nth) => ({ openid: `p${nth}`, unitId: `u${nth}`, nth }));
  for (const { openid, unitId, nth } of people) {
    const person = { name: `住户${nth}`, phone: `139000010${String(nth).padStart(2, '0')}` };
    const part = { building: '8号楼', unitNo: 1, roomNo: String(101 + nth), areaCenti: 9_000, kind: 'lift' as const };
    await table(units).insert(unitOf(unitId, part, person));
    await reside(openid, 'owner', unitId, person.name);
  }
  return people;
}
async function closed() {
  cloud.at('2026-07-21T09:00:00+08:00');
  await Promise.all([cloud.tick('surveys', 'close'), cloud.tick('surveys', 'close')]);
}

test('asked, answered by each once, closed by itself, published in sums without persons', async () => {
  const people = await crowd();
  const { surveyId } = await ask();
  expect(await ask()).toEqual({ surveyId });
  expect(await table(jobs).count({ _id: `tell-everyone:survey.${surveyId}` })).toBe(1);
  await Promise.all(
    people.map(({ openid, unitId, nth }) => give(openid, surveyId, unitId, nth < 9 ? nth % 2 : 3, '路灯')),
  );
  await give(owner, surveyId, home, 4);
  await give(owner, surveyId, home, 0, '谢谢');
  const before = await cloud.as(staff.community).surveys.show({ surveyId });
  expect(before).toMatchObject({ answers: 13, open: true, result: null });
  await closed();
  const { result } = await cloud.as(neighbour).surveys.show({ surveyId });
  expect(result).toMatchObject({
    withheld: false,
    satisfied: { of: 13, satisfied: 10, percent: '76.92%', reached: false },
    // One answer of building 3 would say whose it was.
    buildings: [{ building: '3号楼、8号楼', of: 13, satisfied: 10 }],
  });
  expect(result?.questions[1]?.counts).toEqual([0, 13, 0]);
  expect(result?.questions[2]?.words.filter((one) => one === '谢谢')).toHaveLength(1);
  expect(await table(notices).findAll({ communityId, kind: 'survey-result' }, { atMost: 9 })).toMatchObject([
    { body: '收到 13 份。满意率（很满意和满意）76.92%，目标 80%。', about: { kind: 'survey', id: surveyId } },
  ]);
  await expect(give(owner, surveyId, home)).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('with fewer than ten answers only their number is published', async () => {
  const { surveyId } = await ask();
  await give(owner, surveyId, home);
  await give(neighbour, surveyId, nextDoor, 4, '电梯总坏');
  await closed();
  const { result } = await cloud.as(staff.community).surveys.show({ surveyId });
  expect(result).toEqual({ answers: 2, withheld: true, questions: [], satisfied: null, buildings: [] });
});

test('one answer a head however many homes; family answers only where every person does', async () => {
  const { surveyId } = await ask({ each: 'head', kind: 'opinion', targetPercent: null });
  await give(owner, surveyId, home, 1);
  await give(owner, surveyId, shop, 2);
  expect(await table(surveyAnswers).count({ surveyId })).toBe(1);
  await reside('wife', 'family', home, '王小雨');
  await expect(give('wife', surveyId, home)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.as('wife').surveys.own({ unitId: home, surveyId })).toMatchObject({ may: false, answers: null });
  const each = await ask({ requestId: 'b', title: '每人一份' });
  await give('wife', each.surveyId, home);
  expect((await cloud.as(owner).surveys.own({ unitId: home, surveyId: each.surveyId })).answers).toBeNull();
});

test('one person with two accounts answers once', async () => {
  const { surveyId } = await ask();
  for (const openid of ['phone-a', 'phone-b']) {
    await know(openid, '13900000777');
    await reside(openid, 'family', home, '同一人');
    await give(openid, surveyId, home);
  }
  expect(await table(surveyAnswers).count({ surveyId })).toBe(1);
});

test('what does not fit is refused with the question named, and writes nothing', async () => {
  const { surveyId } = await ask();
  const bad = (answers: object[]) =>
    cloud.as(owner).surveys.answer({ unitId: home, surveyId, answers: answers as never });
  const q2 = { questionId: 'q2', picks: [0] };
  await expect(bad([q2])).rejects.toMatchObject({ field: 'answers.q1', message: '还没选' });
  await expect(bad([{ questionId: 'q1', picks: [0, 1] }, q2])).rejects.toMatchObject({ message: '只能选一个' });
  await expect(bad([{ questionId: 'q1', picks: [5] }, q2])).rejects.toMatchObject({ message: '没有这个选项' });
  await expect(bad([{ questionId: 'q9', picks: [0] }])).rejects.toMatchObject({ field: 'answers.q9' });
  expect(await table(surveyAnswers).count({ surveyId })).toBe(0);
  await expect(ask({ requestId: 'c', closesOn: '2026-07-13' })).rejects.toMatchObject({ field: 'closesOn' });
  const lame = [{ id: 'q', text: '？', kind: 'one' as const, options: ['只有一个'] }];
  await expect(ask({ requestId: 'd', kind: 'opinion', targetPercent: null, questions: lame })).rejects.toMatchObject({
    field: 'questions.0.options',
  });
});

test('nobody outside answers or reads; the company does not ask how satisfied people are with it', async () => {
  const { surveyId } = await ask();
  await expect(give(otherOwner, surveyId, places.otherHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as(otherOwner).surveys.show({ surveyId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const who of [staff.manager, staff.clerk, owner]) {
    await expect(ask({ requestId: 'x' }, who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('called off by whoever asked, with a reason; not once it is closed', async () => {
  const { surveyId } = await ask();
  const off = (who: string) => cloud.as(who).surveys.cancel({ surveyId, reason: '题目写错了' });
  await expect(off(staff.committee)).rejects.toMatchObject({ code: 'CONFLICT' });
  await off(staff.community);
  await expect(give(owner, surveyId, home)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await closed();
  expect(await cloud.as(owner).surveys.show({ surveyId })).toMatchObject({ state: 'cancelled', result: null });
});
