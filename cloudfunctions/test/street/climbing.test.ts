import { memberships } from '@mulin/shared-types/documents/people';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, post, settle, staff } from '../world';
import { climbAt, hours, lamp, levelsOf, requestId } from './lamp';

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

const communityId = places.community;
const tickAt = (...moments: Date[]) => climbAt(cloud, moments);
const climbOf = async (openid: string) => (await cloud.as(openid).street.climb({ requestId })).climb;

test('unanswered, it climbs day by day and says why; the reporter is told each time', async () => {
  await lamp();
  await tickAt(hours(3.9), hours(4), hours(72), hours(72.5), hours(192), hours(312), hours(900));
  expect(await levelsOf()).toEqual(['climb manager', 'climb committee', 'climb community', 'climb street']);
  const { climb, ladder } = await cloud.as(owner).street.climb({ requestId });
  expect(climb).toMatchObject({
    level: 'street',
    since: hours(312).toISOString(),
    dueAt: null,
    nextTitle: '',
    may: [],
  });
  expect(climb?.steps.map(({ note }) => note)).toEqual([
    '规定 7 月 1 日 12:00 前接单，还没有人接',
    '规定 7 月 1 日 12:00 前接单，还没有人接',
    '业委会到时限没有答复，事情也没有办好',
    '社区到时限没有答复，事情也没有办好',
  ]);
  expect(ladder.map(({ title }) => title)).toEqual(['项目经理', '业委会', '社区', '镇街']);
  expect((await table(requests).get(requestId))?.level).toBe('street');
  const { rows } = await cloud.as(owner).messages.list({});
  expect(rows.map(({ title }) => title)).toEqual([
    '您报的事报到了镇街',
    '您报的事报到了社区',
    '您报的事报到了业委会',
    '您报的事报到了项目经理',
  ]);
});

test('no committee: the community at its time, never a body that is not there', async () => {
  await table(memberships).updateWhere({ openid: staff.committee }, { status: 'ended' });
  await lamp();
  await tickAt(hours(4), hours(72));
  expect(await levelsOf()).toEqual(['climb manager', 'climb community']);
  const climb = await climbOf(owner);
  expect(climb?.steps[1]?.note).toBe('规定 7 月 1 日 12:00 前接单，还没有人接；这里没有业委会，直接报到社区');
});

test('two timers at once, or one that is run again after it was killed, climb once', async () => {
  await lamp();
  cloud.at(hours(4).toISOString());
  await Promise.all([cloud.tick('street', 'climb'), cloud.tick('street', 'climb'), cloud.tick('street', 'climb')]);
  await cloud.tick('street', 'climb');
  expect(await levelsOf()).toEqual(['climb manager']);
});

test('taken in time: nobody hears of it until the work is late; finished and closed: it is put away', async () => {
  await lamp({ state: 'taken', takenAt: hours(1) });
  await tickAt(hours(4), hours(71));
  expect(await levelsOf()).toEqual([]);
  await lamp({ state: 'done', takenAt: hours(1) });
  await tickAt(hours(72), hours(80));
  expect(await levelsOf()).toEqual([]);
  await lamp({ state: 'closed', takenAt: hours(1) });
  await tickAt(hours(120));
  expect(await table(requestClimbs).get(requestId)).toMatchObject({ state: 'over', lookAt: null, holders: [] });
});

test('waiting for the home, the clock stands still', async () => {
  const pause = { why: 'owner', since: hours(70), projectId: '' };
  await lamp({ state: 'waiting', takenAt: hours(1), due: hours(142), pause });
  await tickAt(hours(4), hours(72), hours(141));
  expect(await levelsOf()).toEqual([]);
  await lamp({ state: 'taken', takenAt: hours(1), due: hours(100), doneBy: hours(100) });
  await tickAt(hours(142));
  expect(await levelsOf()).toEqual(['climb manager', 'climb committee']);
});

test('reopened: a new round that begins with the manager', async () => {
  await lamp();
  await tickAt(hours(4), hours(72));
  const again = hours(100);
  const steps = [{ at: again, what: 'reopen', by: owner, who: '业主', note: '又坏了', fileIds: [] }];
  await lamp({ reopened: 1, takeBy: hours(104), doneBy: hours(172), steps });
  await tickAt(hours(104), hours(172));
  expect(await levelsOf()).toEqual(['climb manager', 'climb committee', 'round manager', 'climb committee']);
});

test('the level answers, sets another limit once, or hands it back with a limit; then it comes back there', async () => {
  await lamp();
  await tickAt(hours(4), hours(72), hours(192));
  const officer = cloud.as(staff.community).street;
  await expect(officer.extendClimb({ requestId, until: '2026-08-30', note: '等配件' })).rejects.toMatchObject({
    field: 'until',
  });
  await officer.extendClimb({ requestId, until: '2026-07-12', note: '等配件' });
  await expect(officer.extendClimb({ requestId, until: '2026-07-13', note: '再等' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await officer.handBackClimb({ requestId, until: '2026-07-11', note: '限三天装好' });
  expect(await climbOf(staff.manager)).toMatchObject({
    level: 'manager',
    nextTitle: '社区',
    may: ['answer', 'extend'],
  });
  await expect(officer.answerClimb({ requestId, note: '好' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await tickAt(new Date('2026-07-11T15:59:00Z'), new Date('2026-07-11T16:00:00Z'));
  expect(await climbOf(staff.community)).toMatchObject({ level: 'community', may: ['answer'] });
  await officer.answerClimb({ requestId, note: '换灯的钱已经批了，周五装' });
  await tickAt(new Date('2026-07-30T00:00:00Z'));
  expect(await climbOf(owner)).toMatchObject({ state: 'answered', level: 'community', dueAt: null, may: ['contest'] });
  await cloud.as(owner).street.contestClimb({ requestId, note: '周五没有人来' });
  expect(await climbOf(staff.street)).toMatchObject({
    state: 'climbing',
    level: 'street',
    may: ['answer', 'extend', 'hand-back'],
  });
});

test('nobody answers a request of their own; other homes and other places see nothing', async () => {
  await post(owner, 'committee');
  await lamp();
  await tickAt(hours(4), hours(72));
  await expect(cloud.as(owner).street.answerClimb({ requestId, note: '没事' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(cloud.as(neighbour).street.climb({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await post('stranger', 'committee', { communityId: places.otherCommunity });
  await expect(cloud.as('stranger').street.climb({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { requests: rows } = await cloud.as(staff.committee).street.climbed({ communityId, level: 'committee' });
  expect(rows).toMatchObject([{ no: 'BX-0701-AAAA', communityName: '锡源小区', answered: false }]);
  expect(JSON.stringify(rows)).not.toMatch(/王秀兰|wang|3号楼/);
  const { tasks } = await cloud.as(staff.community).desk.today({ communityId });
  expect(tasks.filter(({ kind }) => kind === 'climb')).toEqual([]);
  const own = await cloud.as(staff.committee).desk.today({ communityId });
  expect(own.tasks.filter(({ kind }) => kind === 'climb')).toMatchObject([{ id: requestId, action: '去答复' }]);
});
