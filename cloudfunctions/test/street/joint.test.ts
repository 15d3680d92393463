import { jointMatters } from '@mulin/shared-types/documents/joint';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  // Made-up people have no openid WeChat would check a text for.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  await post('street-2', 'street');
  cloud.at('2026-07-10T09:00:00+08:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId, street: streetId, district: districtId } = places;
const street = () => cloud.as(staff.street).street;
const setUp = () => street().setUpJoint({ streetId, convener: '副镇长', members: ['城管执法', '供热', '住建'] });
const meet = (more = {}) =>
  street().callJoint({
    streetId,
    requestId: 'm1',
    kind: 'regular',
    day: '2026-07-14',
    place: '三楼会议室',
    participants: ['城管执法', '供热'],
    ...more,
  });
const evidence = () => cloud.upload(uploadPath('joint', communityId, 'a.jpg'), 'jpeg');
const file = (more = {}) =>
  cloud.as(staff.community).street.fileMatter({
    communityId,
    requestId: 'x1',
    kind: 'utility',
    urgency: 'normal',
    title: '3号楼冬天不热',
    facts: '两年没有解决',
    ...more,
  });
const plan = {
  method: '换二次网管道',
  unit: '供热',
  receiver: '赵一',
  handler: '钱二',
  watcher: '孙三',
  limitDay: '2026-07-31',
} as const;

test('a street without a joint meeting is told so, the bureau too; after four months of silence again', async () => {
  expect((await street().joint({ streetId })).warning).toContain('还没有建立');
  await expect(meet()).rejects.toMatchObject({ code: 'CONFLICT' });
  await setUp();
  expect((await street().joint({ streetId })).warning).toBe('');
  cloud.at('2026-11-12T09:00:00+08:00');
  const { streets } = await cloud.as(staff.bureau).street.jointByStreet({ districtId });
  expect(streets.map(({ name, warning }) => [name, warning])).toEqual([
    ['乌兰镇', '已经四个月没有开会'],
    ['棋盘井镇', '还没有建立联席会议制度，没人办的事报不到联席会议'],
  ]);
});

test('accepted, decided in a session, received, handled, looked at by another, closed with evidence', async () => {
  await setUp();
  const { meetingId } = await meet();
  const { matterId, no } = await file();
  expect(no.slice(0, 8)).toBe('LX-0710-');
  const seen = async () => (await street().matter({ matterId })).matter;
  expect(await seen()).toMatchObject({ stateTitle: '等受理', dueDay: '2026-07-14', may: ['accept'] });
  await street().acceptMatter({ matterId, accept: true, urgency: 'normal' });
  expect(await seen()).toMatchObject({ dueDay: '2026-07-24', longestDay: '2026-07-31' });
  const decide = (more = {}) => street().decideMatter({ matterId, meetingId, ...plan, ...more });
  await expect(decide({ watcher: '钱二' })).rejects.toMatchObject({ field: 'watcher' });
  await expect(decide({ limitDay: '2026-08-03' })).rejects.toMatchObject({ field: 'limitDay' });
  await expect(decide({ meetingId: 'none' })).rejects.toMatchObject({ field: 'meetingId' });
  await decide();
  await cloud.as(staff.community).street.receiveMatter({ matterId, note: '供热公司签收' });
  expect(await seen()).toMatchObject({ state: 'handling', dueDay: '2026-07-31', receiver: '赵一' });
  await street().reportMatter({ matterId, finished: false, note: '管道到货', fileIds: [] });
  cloud.at('2026-07-31T09:00:00+08:00');
  await street().extendMatter({ matterId, limitDay: '2026-08-07', note: '下雨停工三天' });
  await street().reportMatter({ matterId, finished: true, note: '换完了', fileIds: [] });
  const close = async (openid: string) =>
    cloud
      .as(openid)
      .street.closeMatter({ matterId, done: true, note: '管道换完，试压合格', fileIds: [await evidence()] });
  await expect(close(staff.street)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await close('street-2');
  const { matters } = await cloud.as(owner).street.matters({ communityId, over: true });
  expect(matters).toMatchObject([
    { title: '3号楼冬天不热', unit: '供热', outcome: '管道换完，试压合格', dueDay: null },
  ]);
  expect(JSON.stringify(matters)).not.toMatch(/赵一|钱二|孙三|两年没有/);
  expect(JSON.stringify(await table(jointMatters).get(matterId))).not.toMatch(/赵一|钱二|孙三/);
  expect((await street().meeting({ meetingId })).matters).toMatchObject([{ no }]);
});

test('minutes are filed once, by who came; they are for the offices', async () => {
  await setUp();
  const { meetingId } = await meet();
  const filing = { meetingId, held: true, attended: ['城管执法', '供热'], signed: ['供热'], minutes: '议定换管道' };
  await expect(street().fileMinutes(filing)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-07-14T17:00:00+08:00');
  await expect(street().fileMinutes({ ...filing, attended: ['住建', '供热'] })).rejects.toMatchObject({
    field: 'attended',
  });
  await expect(street().fileMinutes({ ...filing, signed: ['住建'] })).rejects.toMatchObject({ field: 'signed' });
  await street().fileMinutes(filing);
  await expect(street().fileMinutes({ ...filing, minutes: '改一改' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await street().joint({ streetId })).body?.lastMetDay).toBe('2026-07-14');
  await expect(cloud.as(owner).street.meeting({ meetingId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await post('other-street', 'street', { streetId: places.otherStreet });
  await expect(cloud.as('other-street').street.meeting({ meetingId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as('other-street').street.joint({ streetId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what is late is counted for street and bureau and stands on the street’s desk', async () => {
  await setUp();
  await file();
  cloud.at('2026-07-15T09:00:00+08:00');
  expect(await street().joint({ streetId })).toMatchObject({ open: 1, late: 1 });
  const { streets } = await cloud.as(staff.bureau).street.jointByStreet({ districtId });
  expect(streets[0]).toMatchObject({ open: 1, late: 1 });
  const { tasks } = await cloud.as(staff.street).desk.today({ communityId });
  expect(tasks.filter(({ kind }) => kind === 'matter')).toMatchObject([{ action: '去受理', badgeText: '逾期 1 天' }]);
});

test('a request climbs to the joint meeting once it is set up, as one matter; closing it answers the reporter', async () => {
  await setUp();
  const reportedAt = new Date('2026-06-01T00:00:00Z');
  const hours = (n: number) => new Date(reportedAt.getTime() + n * 3_600_000);
  const step = { at: reportedAt, what: 'report', by: owner, who: '业主', note: '', fileIds: [] };
  await table(requests).insert(
    documentOf(requests, {
      _id: 'q_heat',
      no: 'BX-0601-AAAA',
      communityId,
      unitId: places.home,
      urgency: 'normal',
      state: 'reported',
      text: '家里不热，我妈病了',
      reportedBy: owner,
      reportedAt,
      takeBy: hours(4),
      doneBy: hours(72),
      takenAt: null,
      reopened: 0,
      steps: [step],
    }),
  );
  for (const hour of [4, 72, 192, 312, 552]) {
    cloud.at(hours(hour).toISOString());
    await Promise.all([cloud.tick('street', 'climb'), cloud.tick('street', 'climb')]);
  }
  const filed = await table(jointMatters).find({ communityId, state: 'filed' }, { limit: 10 });
  expect(filed).toMatchObject([{ requestId: 'q_heat', title: '没人办好的报事 BX-0601-AAAA' }]);
  const open = await cloud.as(staff.manager).street.matters({ communityId });
  expect(JSON.stringify(open)).not.toContain('病了');
  const matterId = filed[0]?._id ?? '';
  await street().acceptMatter({ matterId, accept: false, urgency: 'normal', note: '请走热力合同仲裁' });
  expect(await table(requestClimbs).get('q_heat')).toMatchObject({ state: 'answered', level: 'joint-meeting' });
  const { rows } = await cloud.as(owner).messages.list({});
  const answer = rows.find(({ title }) => title === '联席会议答复了');
  expect(answer?.body).toBe('BX-0601-AAAA：联席会议不受理：请走热力合同仲裁');
});
