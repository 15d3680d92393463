import { messages } from '@mulin/shared-types/documents/messages';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, post, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  // A Monday.
  cloud.at('2026-07-13T10:00:00+08:00');
  for (const one of [owner, neighbour, 'clerk', 'repairer']) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const communityId = places.community;
const photo = (name = 'a.jpg') => cloud.upload(uploadPath('requests', communityId, name), 'jpeg');
const broken = {
  unitId: places.home,
  requestId: 'page-1',
  category: 'lift',
  common: true,
  place: '3号楼电梯',
  urgency: 'urgent',
  text: '电梯门关不上',
} as const;
const report = (more = {}) => cloud.as(owner).requests.report({ ...broken, ...more });
const workerId = async (name: string) => {
  const { workers } = await cloud.as('manager').requests.lists({ communityId });
  return workers.find((one) => one.name === name)?.workerId ?? '';
};
const onDuty = async (name: string, more = {}) =>
  cloud.as('manager').requests.addDuty({
    communityId,
    dutyId: `duty-${name}`,
    workerId: await workerId(name),
    weekdays: [1, 2, 3, 4, 5],
    from: 8 * 60,
    to: 18 * 60,
    ...more,
  });
const stateOf = async (requestId: string) => (await table(requests).get(requestId))?.state;
const told = async (openid: string) =>
  (await table(messages).find({ openid }, { limit: 50, orderBy: [['at', 'asc']] })).map(({ title }) => title);

test('who is on duty gets it at once, the others see whose it is', async () => {
  await onDuty('repairer某', { categories: ['lift'] });
  const { requestId } = await report();
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request).toMatchObject({ state: 'assigned', handlerName: 'repairer某' });
  expect(request.steps.map(({ title, who, note }) => [title, who, note])).toEqual([
    ['您报修', '您', ''],
    ['派单', '系统', '派给 repairer某'],
  ]);
  expect(await told('repairer')).toEqual(['派给您一单']);
  await post('another', 'repairer');
  await expect(cloud.as('another').requests.take({ requestId })).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.as('repairer').requests.take({ requestId });
  expect(await told(owner)).toEqual(['派给师傅了', '有人接单了']);
});

test('nobody on duty: it lies in the pool; whoever was given it and let it lie loses it to the pool', async () => {
  await onDuty('repairer某', { categories: ['light'] });
  const pool = await report();
  expect(await stateOf(pool.requestId)).toBe('reported');
  const { requestId } = await report({ requestId: 'lamp', category: 'light', urgency: 'normal', text: '灯不亮' });
  await post('another', 'repairer');
  cloud.at('2026-07-13T14:01:00+08:00');
  await cloud.as('another').requests.take({ requestId });
  expect(await table(requests).get(requestId)).toMatchObject({ state: 'taken', handler: 'another' });
});

test('the manager gives it to another, who hands it back; one of two who decide at once wins', async () => {
  const { requestId } = await report();
  await post('another', 'repairer');
  const outcomes = await Promise.allSettled([
    cloud.as('manager').requests.assign({ requestId, workerId: await workerId('repairer某') }),
    cloud.as('another').requests.take({ requestId }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await cloud.as('clerk').requests.handBack({ requestId, note: '再看看谁有空' });
  expect(await table(requests).get(requestId)).toMatchObject({ state: 'reported', handler: null });
  await expect(cloud.as('manager').requests.assign({ requestId, workerId: 'nobody' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'workerId',
  });
});

test('given on late, whoever has it now has time to take it; that somebody answered in time stays', async () => {
  await post('another', 'repairer');
  const { requestId } = await report();
  await cloud.as('repairer').requests.take({ requestId });
  const first = await table(requests).get(requestId);
  cloud.at('2026-07-13T10:40:00+08:00');
  await cloud.as('repairer').requests.handBack({ requestId, note: '要厂家的人' });
  await cloud.as('manager').requests.assign({ requestId, workerId: await workerId('repairer某') });
  await expect(cloud.as('another').requests.take({ requestId })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(requests).get(requestId)).toMatchObject({ takenAt: first?.takenAt, due: first?.onSiteBy });
  cloud.at('2026-07-13T10:56:00+08:00');
  await cloud.as('another').requests.take({ requestId });
  expect(await table(requests).get(requestId)).toMatchObject({ handler: 'another', takenAt: first?.takenAt });
});

test('an appointment, work, a pause that stops the clock, and one that does not', async () => {
  const { requestId } = await report({ urgency: 'normal' });
  const hand = cloud.as('repairer').requests;
  await hand.take({ requestId });
  await hand.appoint({ requestId, visitAt: '2026-07-13T07:00:00.000Z' });
  await expect(hand.appoint({ requestId, visitAt: '2026-07-12T07:00:00.000Z' })).rejects.toMatchObject({
    field: 'visitAt',
  });
  cloud.at('2026-07-13T15:05:00+08:00');
  await hand.arrive({ requestId, note: '门机皮带断了' });
  await expect(cloud.as(owner).requests.withdraw({ requestId })).rejects.toMatchObject({ code: 'CONFLICT' });
  const before = await table(requests).get(requestId);
  await hand.pause({ requestId, why: 'parts', note: '等皮带' });
  expect((await table(requests).get(requestId))?.due).toEqual(before?.doneBy);
  cloud.at('2026-07-14T15:05:00+08:00');
  await hand.resume({ requestId, note: '到货' });
  expect(await table(requests).get(requestId)).toMatchObject({ state: 'working', doneBy: before?.doneBy });
  await hand.pause({ requestId, why: 'owner', note: '家里没人' });
  cloud.at('2026-07-14T17:05:00+08:00');
  await hand.resume({ requestId });
  const after = await table(requests).get(requestId);
  expect(after?.doneBy.getTime()).toBe((before?.doneBy.getTime() ?? 0) + 2 * 3_600_000);
  expect(after).toMatchObject({ waitedMinutes: 120, pause: null });
  await expect(hand.pause({ requestId, why: 'fund', note: '等表决' })).rejects.toMatchObject({ field: 'projectId' });
  await hand.finish({ requestId, note: '换了皮带', fileIds: [await photo()] });
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request.steps.map(({ what }) => what)).toEqual([
    'report',
    'take',
    'appoint',
    'arrive',
    'pause',
    'resume',
    'pause',
    'resume',
    'finish',
  ]);
});

test('a neighbour hears that somebody reported it, joins without seeing whom, and is told', async () => {
  const { requestId } = await report({ place: '3 号楼电梯' });
  const asked = { unitId: places.neighbour, category: 'lift', place: '3号楼 电梯' };
  const { found } = await cloud.as(neighbour).requests.alike(asked);
  expect(found).toMatchObject([{ requestId, category: '电梯', stateTitle: '待接单', affected: 0, own: false }]);
  expect(JSON.stringify(found)).not.toMatch(/关不上|501|王/);
  const join = { unitId: places.neighbour, requestId };
  const outcomes = await Promise.all([1, 2, 3].map(() => cloud.as(neighbour).requests.join(join)));
  expect(outcomes).toEqual([{ affected: 1 }, { affected: 1 }, { affected: 1 }]);
  expect(await cloud.as(owner).requests.join({ unitId: places.home, requestId })).toEqual({ affected: 1 });
  await cloud.as('repairer').requests.take({ requestId });
  expect(await told(neighbour)).toEqual(['有人接单了']);
  const { requests: rows } = await cloud.as(neighbour).requests.joined({ unitId: places.neighbour });
  expect(rows).toMatchObject([{ requestId, stateTitle: '已接单', steps: [{ title: '报修' }, { title: '接单' }] }]);
  expect(JSON.stringify(rows)).not.toMatch(/关不上|repairer|501/);
  await expect(cloud.as(neighbour).requests.show({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('staff report for a home: who did is seen, the home is told', async () => {
  const { requestId } = await cloud
    .as('clerk')
    .requests.reportFor({ ...broken, requestId: 'call', category: 'water', common: false, heardBy: 'phone' });
  expect(await told(owner)).toEqual(['物业替您家报了一件事']);
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request).toMatchObject({ may: ['withdraw'] });
  expect(request.steps[0]).toMatchObject({ who: 'clerk某', note: '业主打电话来，替报' });
});

test('what WeChat would not let stand is seen by nobody', async () => {
  await expect(report({ text: '楼道里有人赌博' })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'text' });
  expect(await table(requests).count({ communityId })).toBe(0);
  const { requestId } = await report();
  await cloud.as('repairer').requests.take({ requestId });
  const pause = { requestId, why: 'parts', note: '师傅去赌博了' } as const;
  await expect(cloud.as('repairer').requests.pause(pause)).rejects.toMatchObject({ field: 'note' });
  expect(await stateOf(requestId)).toBe('taken');
});

test('a complaint has its own limits, is answered without a photo and may be taken up again', async () => {
  const said = { kind: 'complaint', category: 'noise', place: '1号楼', text: '夜里施工', urgency: 'danger' } as const;
  const { requestId } = await report({ ...said, requestId: 'noise' });
  expect(await table(requests).get(requestId)).toMatchObject({ urgency: 'complaint', onSiteBy: null, common: true });
  await cloud.as('clerk').requests.take({ requestId });
  await cloud.as('clerk').requests.finish({ requestId, note: '和施工队说了，十点后停工' });
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request.steps.map(({ title }) => title)).toEqual(['您投诉', '接单', '答复了']);
  expect(request.may).toEqual(['confirm', 'reopen']);
});
