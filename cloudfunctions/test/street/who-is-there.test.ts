import { jointMatters } from '@mulin/shared-types/documents/joint';
import { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, post, settle, staff } from '../world';
import { climbAt, climbing, hours, lamp, levelsOf, requestId } from './lamp';

let cloud: TestCloud;
beforeEach(async () => {
  // Made-up people have no openid WeChat would check a text for.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId, street: streetId } = places;
const tickAt = (...moments: Date[]) => climbAt(cloud, moments);
const setUp = () =>
  cloud.as(staff.street).street.setUpJoint({ streetId, convener: '副镇长', members: ['城管执法', '供热'] });
const titles = async (openid: string) =>
  (await table(messages).findAll({ openid }, { atMost: 50 })).map(({ title }) => title);

test('a post whose term has run out answers nobody: it goes on to the next level', async () => {
  await table(memberships).updateWhere({ openid: staff.committee }, { until: hours(1) });
  await lamp();
  await tickAt(hours(4), hours(72));
  expect(await levelsOf()).toEqual(['climb manager', 'climb community']);
});

test('who sits on the level it came to is told, at night too when life is in danger', async () => {
  await lamp({ urgency: 'danger', takeBy: hours(0.1), doneBy: hours(2) });
  await tickAt(hours(0.1));
  for (const openid of [staff.manager, staff.community, staff.street]) {
    expect(await table(messages).findAll({ openid }, { atMost: 5 })).toMatchObject([
      { urgent: true, asks: true, about: { kind: 'climbed-request', id: requestId } },
    ]);
  }
  expect(await titles(staff.committee)).toEqual([]);
});

test('danger is held by all of them: the company’s word is not the street’s', async () => {
  await lamp({ urgency: 'danger', takeBy: hours(0.1), doneBy: hours(2) });
  await setUp();
  await tickAt(hours(0.1));
  await cloud.as(staff.manager).street.answerClimb({ requestId, note: '知道了' });
  expect(await climbing()).toMatchObject({ state: 'climbing', holders: ['community', 'street'] });
  await expect(cloud.as(staff.manager).street.answerClimb({ requestId, note: '知道了' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const community = cloud.as(staff.community).street;
  expect((await community.climb({ requestId })).climb?.may).toEqual(['answer']);
  const until = '2026-07-02';
  await expect(community.extendClimb({ requestId, until, note: '等一等' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(community.handBackClimb({ requestId, until, note: '去修' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await tickAt(hours(2.2));
  expect(await climbing()).toMatchObject({ level: 'joint-meeting' });
});

test('reopened, the round before is over: its limits send nothing up, the new one begins with the manager', async () => {
  await lamp();
  await tickAt(hours(4), hours(72), hours(192));
  await lamp({ state: 'done' });
  await tickAt(hours(313));
  await lamp({
    reopened: 1,
    takeBy: hours(340),
    doneBy: hours(410),
    steps: [{ at: hours(335), what: 'reopen', by: owner, who: '业主', note: '又坏了', fileIds: [] }],
  });
  await tickAt(hours(338));
  expect(await levelsOf()).toHaveLength(3);
  await tickAt(hours(340));
  expect(await climbing()).toMatchObject({ round: 1, level: 'manager' });
  expect((await levelsOf())?.slice(3)).toEqual(['round manager']);
});

test('the street alone was above; its joint meeting, set up later, gets what still waits', async () => {
  await lamp();
  await tickAt(hours(4), hours(72), hours(192), hours(312));
  expect(await climbing()).toMatchObject({ level: 'street', dueAt: null });
  await setUp();
  await tickAt(hours(337), hours(553));
  expect(await climbing()).toMatchObject({ level: 'joint-meeting' });
});

test('not content with the joint meeting either: it is put before it again as a matter of its own', async () => {
  await setUp();
  await lamp();
  await tickAt(hours(4), hours(72), hours(192), hours(312), hours(552));
  const filed = () => table(jointMatters).findAll({ communityId, state: 'filed' }, { atMost: 5 });
  const [first] = await filed();
  const refuse = (matterId: string) =>
    cloud.as(staff.street).street.acceptMatter({ matterId, accept: false, urgency: 'normal', note: '请走仲裁' });
  await refuse(first?._id ?? '');
  await cloud.as(owner).street.contestClimb({ requestId, note: '没有解决' });
  const again = await filed();
  expect(again).toMatchObject([{ requestId, facts: expect.stringContaining('没有解决') }]);
  await refuse(again[0]?._id ?? '');
  expect(await climbing()).toMatchObject({ state: 'answered' });
});

test('one that cannot be moved keeps nobody behind it waiting', async () => {
  await lamp();
  await lamp({ _id: 'q_broken', no: 'BX-0701-BBBB', heardBy: 'phone' });
  await tickAt(hours(4));
  await table(requestClimbs).update('q_broken', {}, { lookAt: hours(10), dueAt: hours(10), streetId: '' });
  await table(requests).update('q_broken', {}, { urgency: 'unknown' as 'normal' });
  await tickAt(hours(72));
  expect(await levelsOf()).toEqual(['climb manager', 'climb committee']);
});

test('no manager: handing back is not offered', async () => {
  await table(memberships).updateWhere({ openid: staff.manager }, { status: 'ended' });
  await lamp();
  await tickAt(hours(4), hours(72));
  expect((await cloud.as(staff.committee).street.climb({ requestId })).climb?.may).toEqual(['answer', 'extend']);
});

test('what a level or the home writes is checked before the other side reads it', async () => {
  await lamp();
  for (const openid of [owner, staff.committee]) cloud.wechat.personas.seen(openid);
  await tickAt(hours(4), hours(72));
  const committee = cloud.as(staff.committee).street;
  await expect(committee.answerClimb({ requestId, note: '去赌博吧' })).rejects.toMatchObject({ field: 'note' });
  await committee.answerClimb({ requestId, note: '周五装' });
  await expect(cloud.as(owner).street.contestClimb({ requestId, note: '去赌博吧' })).rejects.toMatchObject({
    field: 'note',
  });
});

test('handed back once a round: reopened, it may be handed back again', async () => {
  await lamp();
  await tickAt(hours(4), hours(72));
  const committee = cloud.as(staff.committee).street;
  await committee.handBackClimb({ requestId, until: '2026-07-05', note: '限一天' });
  await lamp({
    reopened: 1,
    takeBy: hours(104),
    doneBy: hours(172),
    steps: [{ at: hours(100), what: 'reopen', by: owner, who: '业主', note: '又坏了', fileIds: [] }],
  });
  await tickAt(hours(104), hours(172));
  expect((await committee.climb({ requestId })).climb?.may).toContain('hand-back');
  await committee.handBackClimb({ requestId, until: '2026-07-09', note: '再限一天' });
  await tickAt(hours(400));
  expect((await committee.climb({ requestId })).climb?.may).toEqual(['answer', 'extend']);
});

test('somebody with another post elsewhere answers nothing here', async () => {
  await lamp();
  await tickAt(hours(4), hours(72));
  await post('elsewhere', 'committee', { communityId: places.otherCommunity });
  await expect(cloud.as('elsewhere').street.answerClimb({ requestId, note: '好' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
