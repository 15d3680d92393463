import { jointMatters } from '@mulin/shared-types/documents/joint';
import { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { violations } from '@mulin/shared-types/documents/violations';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  await post('street-2', 'street');
  cloud.at('2026-07-10T09:00:00+08:00');
  for (const one of [owner, 'street-2', ...Object.values(staff)]) cloud.wechat.personas.seen(one);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId, street: streetId } = places;
const shed = { communityId, requestId: 'page-1', kind: 'building', place: '3号楼楼顶', text: '在搭彩钢房' } as const;
const report = (openid = owner, more = {}) => cloud.as(openid).street.reportViolation({ ...shed, ...more });
const photo = () => cloud.upload(uploadPath('violations', communityId, 'a.jpg'), 'jpeg');
const toldTo = async (openid: string) =>
  (await table(messages).findAll({ openid }, { atMost: 50 }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ title, body, about }) => [title, body, about?.kind]);

test('who reported a breach is told what became of it, step by step; of their own step they know', async () => {
  const { violationId, no } = await report();
  await cloud.as(staff.manager).street.dissuade({ violationId, stopped: false, note: '劝了两次' });
  cloud.at('2026-07-10T10:00:00+08:00');
  await cloud.as(staff.manager).street.referViolation({ violationId, department: '旗城管局' });
  cloud.at('2026-07-18T00:10:00+08:00');
  await Promise.all([cloud.tick('street', 'departments'), cloud.tick('street', 'departments')]);
  cloud.at('2026-07-18T10:00:00+08:00');
  await cloud.as(staff.community).street.recordAnswer({ violationId, outcome: 'handled', note: '已责令拆除' });
  await cloud.as(owner).street.stillThere({ violationId, note: '还在' });
  expect(await toldTo(owner)).toEqual([
    ['您举报的：劝阻无效', `${no}：劝了两次`, 'violation'],
    ['您举报的：报给部门', `${no}：旗城管局`, 'violation'],
    [
      '您举报的：部门过了时限没有答复，报到镇街联席会议',
      `${no}：旗城管局应在 2026 年 7 月 17 日 前答复，没有收到`,
      'violation',
    ],
    ['您举报的：部门答复：已处理', `${no}：已责令拆除`, 'violation'],
  ]);
});

test('who moved away hears no more of it', async () => {
  const { violationId } = await report();
  await table(memberships).updateWhere({ openid: owner }, { status: 'ended', until: new Date() });
  await cloud.as(staff.manager).street.dissuade({ violationId, stopped: false, note: '劝了两次' });
  expect(await toldTo(owner)).toEqual([]);
});

test('one that cannot be put before the joint meeting keeps no other waiting', async () => {
  const [first, second] = [await report(), await report(staff.clerk, { requestId: 'other' })];
  for (const { violationId } of [first, second])
    await cloud.as(staff.manager).street.referViolation({ violationId, department: '旗城管局' });
  await table(violations).update(first.violationId, {}, { steps: null as never });
  cloud.at('2026-07-20T09:00:00+08:00');
  await cloud.tick('street', 'departments').catch(() => undefined);
  expect(await table(jointMatters).count({ communityId })).toBe(1);
});

test('what offices and company write is checked before others read it', async () => {
  const risky = '赌博';
  const { violationId } = await report();
  const manager = cloud.as(staff.manager).street;
  await expect(manager.dissuade({ violationId, stopped: false, note: risky })).rejects.toMatchObject({ field: 'note' });
  const street = cloud.as(staff.street).street;
  const matter = {
    communityId,
    requestId: 'x1',
    kind: 'utility',
    urgency: 'normal',
    title: risky,
    facts: '两年',
  } as const;
  await expect(street.fileMatter(matter)).rejects.toMatchObject({ field: 'title' });
  const { matterId } = await street.fileMatter({ ...matter, title: '冬天不热' });
  await expect(street.acceptMatter({ matterId, accept: false, urgency: 'normal', note: risky })).rejects.toMatchObject({
    field: 'note',
  });
  const day = {
    communityId,
    requestId: 'r1',
    heldBy: 'street',
    host: risky,
    day: '2026-07-11',
    from: '09:00',
    to: '10:00',
    place: '一楼',
  } as const;
  await expect(street.planReception(day)).rejects.toMatchObject({ field: 'host' });
  const { receptionId } = await street.planReception({ ...day, host: '副镇长' });
  await expect(street.endReception({ receptionId, held: false, note: risky })).rejects.toMatchObject({ field: 'note' });
  const heard = {
    communityId,
    requestId: 'c1',
    source: 'hotline',
    hotlineNo: '123',
    text: risky,
    responsible: '物业',
  } as const;
  await expect(street.takeCase(heard)).rejects.toMatchObject({ field: 'text' });
  const { caseId } = await street.takeCase({ ...heard, text: '不热' });
  await expect(street.answerCase({ caseId, answer: risky })).rejects.toMatchObject({ field: 'answer' });
  const { version, categories } = await cloud.as(staff.manager).requests.lists({ communityId });
  const lists = { communityId, version, categories, places: [risky] };
  await expect(cloud.as(staff.manager).requests.keepLists(lists)).rejects.toMatchObject({ field: 'places' });
});

test('接、办、盯: a blank in a name makes no other person', async () => {
  const street = cloud.as(staff.street).street;
  await street.setUpJoint({ streetId, convener: '副镇长', members: ['城管执法', '供热'] });
  const { matterId } = await street.fileMatter({
    ...{ communityId, requestId: 'x1', kind: 'utility', urgency: 'normal', title: '冬天不热', facts: '两年' },
  } as Parameters<typeof street.fileMatter>[0]);
  await street.acceptMatter({ matterId, accept: true, urgency: 'normal', note: '' });
  const people = { receiver: '赵一', handler: '钱二', watcher: '赵 一' };
  await expect(
    street.decideMatter({ matterId, method: '换管道', unit: '供热', ...people, limitDay: '2026-07-20' }),
  ).rejects.toMatchObject({ field: 'watcher' });
});

test('a hotline number that came already: not swallowed when it comes again after it was answered', async () => {
  const street = cloud.as(staff.street).street;
  const heard = { communityId, source: 'hotline', hotlineNo: 'RX-77', responsible: '物业' } as const;
  const first = await street.takeCase({ ...heard, requestId: 'c1', text: '不热' });
  expect(await street.takeCase({ ...heard, requestId: 'c1', text: '不热' })).toEqual(first);
  await street.answerCase({ caseId: first.caseId, answer: '修好了' });
  await expect(
    street.takeCase({ ...heard, hotlineNo: 'rx－77 ', requestId: 'c2', text: '还是不热' }),
  ).rejects.toMatchObject({ code: 'CONFLICT', field: 'hotlineNo' });
});

test('closing needs a photo, and who closes is told about nothing', async () => {
  const { violationId } = await report(staff.community);
  await cloud.as(staff.community).street.closeViolation({ violationId, note: '拆了', fileIds: [await photo()] });
  expect(await toldTo(staff.community)).toEqual([]);
});
