import { obligations, questions } from '@mulin/shared-types/documents/board';
import { uploadPath } from '@mulin/shared-types/uploads';
import { newestOnBoard } from '../../src/board/newest';
import { table } from '../../src/kit/database';
import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => cloud.close());

const notice = (more: Record<string, unknown> = {}) => ({
  communityId,
  noticeId: 'n1',
  kind: 'notice',
  title: '7 月 25 日停水',
  body: '上午 9 点到 12 点',
  ...more,
});
const board = (openid = owner) => cloud.as(openid).board.notices({ communityId });

test('duties open by themselves, once; what is late goes to the top with who owes it and where to call', async () => {
  await cloud.tick('board', 'openDuties');
  await cloud.tick('board', 'openDuties');
  expect(await table(obligations).count({ communityId })).toBe(10);
  cloud.at('2026-08-12T02:00:00Z');
  await cloud.as(staff.clerk).board.post(notice());
  const { rows, duties } = await board();
  const late = rows.find(({ id }) => id === `${communityId}:statements.A:2026H1`);
  expect(late).toMatchObject({
    badge: 'overdue',
    badgeText: '逾期 12 天',
    dateText: '应于 7 月 31 日公示',
    missing: { responsible: '锡源物业', phone: '04776210000', dueDay: '2026-07-31' },
  });
  expect(rows.at(-1)).toMatchObject({ title: '7 月 25 日停水', badge: 'none' });
  expect(duties.filter(({ period }) => period === '2026H1').map(({ state }) => state)).toEqual(
    Array(5).fill('overdue'),
  );
  expect((await newestOnBoard(communityId, new Date()))[0]).toMatchObject({ badge: 'overdue' });
});

test('on the last day it is in time, a day after it is late by one', async () => {
  await table(obligations).insert({
    _id: `${communityId}:four-open.price:standing`,
    communityId,
    kind: 'four-open.price',
    period: 'standing',
    title: '收费标准',
    responsible: '锡源物业',
    dueDay: '2026-07-19',
    noticeId: null,
    metDay: null,
  });
  expect((await board()).rows[0]).toMatchObject({ badgeText: '逾期 1 天' });
  await publish(cloud, ['walk-up'], '2026-08-01');
  expect((await board()).rows[0]).toMatchObject({ badge: 'late', badgeText: '晚了 1 天', kindTitle: '收费标准' });
});

test('prices and statements are not typed; each side posts its own', async () => {
  const clerk = cloud.as(staff.clerk).board;
  for (const kind of ['statements.A', 'four-open.price', 'assembly-result']) {
    await expect(clerk.post(notice({ kind }))).rejects.toMatchObject({ field: 'kind' });
  }
  await expect(clerk.post(notice({ kind: 'eight-items.committee-duties' }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await cloud.as(staff.committee).board.post(notice({ kind: 'eight-items.committee-duties' }));
  await expect(cloud.as(owner).board.post(notice())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const fileId = await cloud.upload(uploadPath('registers', communityId, 'roll.xlsx'), 'roll');
  await expect(clerk.post(notice({ fileIds: [fileId] }))).rejects.toMatchObject({ field: 'fileIds.0' });
});

test('the same tap posts once; a correction stands beside what it corrects', async () => {
  const clerk = cloud.as(staff.clerk).board;
  const first = await clerk.post(notice());
  expect(await clerk.post(notice())).toEqual(first);
  await expect(clerk.post(notice({ body: '别的' }))).rejects.toMatchObject({ code: 'CONFLICT' });
  const fix = notice({ noticeId: 'n2', title: '7 月 26 日停水', supersedes: first.noticeId });
  await expect(clerk.post(fix)).rejects.toMatchObject({ field: 'reason' });
  const { noticeId } = await clerk.post({ ...fix, reason: '日期写错' });
  expect(await cloud.as(owner).board.notice(first)).toMatchObject({ supersededBy: noticeId, title: '7 月 25 日停水' });
  expect((await board()).rows.map(({ title }) => title)).toEqual(['7 月 26 日停水']);
});

test('a question must be answered in seven days; the answer stands beside it, who asked does not', async () => {
  const { noticeId } = await cloud.as(staff.clerk).board.post(notice());
  cloud.wechat.personas.seen(owner);
  const ask = () =>
    cloud.as(owner).board.ask({ unitId: home, noticeId, questionId: 'q1', line: '停水', text: '几点来水？' });
  expect(await ask()).toEqual({ dueDay: '2026-07-27' });
  await ask();
  expect(await table(questions).count({})).toBe(1);
  const { questions: waiting } = await cloud.as(staff.committee).board.unanswered({ communityId });
  expect(waiting).toMatchObject([{ noticeTitle: '7 月 25 日停水', dueDay: '2026-07-27' }]);
  const questionId = waiting[0]?.questionId ?? '';
  await cloud.as(staff.clerk).board.answer({ questionId, answer: '12 点' });
  await expect(cloud.as(staff.manager).board.answer({ questionId, answer: '13 点' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const { questions: seen } = await cloud.as(staff.committee).board.questions({ noticeId });
  expect(seen).toMatchObject([{ answer: '12 点', answeredBy: '锡源物业', mine: false }]);
  expect(JSON.stringify(seen)).not.toContain(owner);
  expect((await cloud.as(staff.committee).board.unanswered({ communityId })).questions).toEqual([]);
});

test('nobody outside the community reads its board', async () => {
  const { noticeId } = await cloud.as(staff.clerk).board.post(notice());
  await expect(board(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(otherOwner).board.notice({ noticeId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    cloud.as(otherOwner).board.ask({ unitId: places.otherHome, noticeId, questionId: 'q9', line: '', text: '？' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a correction replaces only what the same side posted of the same kind, never a price, a statement or a vote', async () => {
  const { noticeId } = await cloud.as(staff.committee).board.post(notice({ kind: 'eight-items.committee-duties' }));
  const [standardId] = await publish(cloud, ['walk-up'], '2026-08-01');
  const clerk = cloud.as(staff.clerk).board;
  for (const supersedes of [noticeId, `${standardId}:notice`]) {
    const hiding = notice({ noticeId: 'hide', supersedes, reason: '写错了' });
    await expect(clerk.post(hiding)).rejects.toMatchObject({ code: 'FORBIDDEN', field: 'supersedes' });
  }
  const others = await cloud.as(staff.committee).board.post(notice({ noticeId: 'n2' }));
  const hiding = notice({ noticeId: 'hide', supersedes: others.noticeId, reason: '写错了' });
  await expect(clerk.post(hiding)).rejects.toMatchObject({ code: 'FORBIDDEN', field: 'supersedes' });
  expect((await board()).rows.map(({ title }) => title)).toHaveLength(3);
});

test('one home cannot flood the board with questions', async () => {
  cloud.wechat.personas.seen(owner);
  const { noticeId } = await cloud.as(staff.clerk).board.post(notice());
  const ask = (questionId: string) =>
    cloud.as(owner).board.ask({ unitId: home, noticeId, questionId, line: '', text: '几点来水？' });
  for (let index = 0; index < 20; index += 1) await ask(`q${index}`);
  await expect(ask('one-more')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(ask('q0')).resolves.toBeDefined();
});
