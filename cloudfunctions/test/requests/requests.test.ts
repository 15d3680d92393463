import { rateCounts } from '@mulin/shared-types/documents/rates';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { idOf } from '../../src/kit/ids';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, post, reside, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-12T19:28:00+08:00');
  for (const one of [owner, neighbour]) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const communityId = places.community;
const photo = (name = 'a.jpg') => cloud.upload(uploadPath('requests', communityId, name), 'jpeg');
const broken = {
  unitId: places.home,
  requestId: 'page-1',
  category: 'door',
  common: true,
  place: '3号楼2单元一层',
  urgency: 'urgent',
  text: '单元门禁刷卡没反应，得从里面按开关',
} as const;
const report = async (openid = owner, more = {}) => cloud.as(openid).requests.report({ ...broken, ...more });

test('from report to rating, with the time it took', async () => {
  const { requestId, no, takeBy } = await report(owner, { fileIds: [await photo()] });
  expect(no).toMatch(/^BX-0712-[2-9A-Z]{4}$/);
  expect(takeBy).toBe('2026-07-12T11:43:00.000Z');

  cloud.at('2026-07-12T19:32:00+08:00');
  const waiting = await cloud.as('repairer').requests.queue({ communityId });
  expect(waiting.counts).toEqual({ reported: 1, taken: 0, late: 0 });
  expect(waiting.requests).toMatchObject([
    { title: '单元门禁刷卡没反应', limitText: '剩 11 分钟', stateTitle: '待接单', late: false },
  ]);

  cloud.at('2026-07-12T19:38:00+08:00');
  await cloud.as('repairer').requests.take({ requestId, note: '约好明天早上 8 点到 9 点' });
  cloud.at('2026-07-13T08:50:00+08:00');
  await cloud
    .as('repairer')
    .requests.finish({ requestId, note: '换了读卡模块', fileIds: [await photo('b.jpg')], costFen: 16_500 });

  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request).toMatchObject({
    state: 'done',
    stateTitle: '待确认',
    confirmBy: '2026-07-15T00:50:00.000Z',
    costFen: 16_500,
    may: ['confirm', 'reopen'],
  });
  expect(JSON.stringify(request)).not.toContain('7720');
  expect(request.steps.map(({ title, who }) => [title, who])).toEqual([
    ['您报修', '您'],
    ['接单', 'repairer某'],
    ['修完了', 'repairer某'],
  ]);
  expect(request.steps[1]?.note).toBe('10 分钟接单，规定 15 分钟内；约好明天早上 8 点到 9 点');
  expect(request.steps[2]?.files[0]?.url).toMatch(/^http/);

  await cloud.as(owner).requests.confirm({ requestId, rating: 5, note: '来得快' });
  await cloud.as(owner).requests.confirm({ requestId, rating: 5, note: '来得快' });
  expect(await table(requests).get(requestId)).toMatchObject({ state: 'closed', rating: 5 });
});

test('a repeated tap reports once; another’s number cannot be written over', async () => {
  const first = await report();
  expect(await report(owner, { text: '再点一次' })).toMatchObject({ requestId: first.requestId, no: first.no });
  const second = await report(neighbour, { unitId: places.neighbour });
  expect(second.requestId).not.toBe(first.requestId);
  expect(second.similar).toBe(1);
  expect((await table(requests).get(first.requestId))?.text).toBe(broken.text);
});

test('of several repairers only one takes it', async () => {
  const { requestId } = await report();
  const hands = ['r1', 'r2', 'r3', 'r4'];
  for (const hand of hands) await post(hand, 'repairer');
  const outcomes = await Promise.allSettled(hands.map((hand) => cloud.as(hand).requests.take({ requestId })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
  }
  const taken = await table(requests).get(requestId);
  expect(taken?.steps.map(({ what }) => what)).toEqual(['report', 'take']);
  await expect(cloud.as(taken?.handler ?? '').requests.take({ requestId })).resolves.toEqual({});
});

test('late ones come first, and say how late', async () => {
  await report(owner, { requestId: 'calm', urgency: 'normal', text: '楼道灯不亮' });
  await report(owner, { requestId: 'late', text: '地下室漏水' });
  cloud.at('2026-07-12T21:50:00+08:00');
  const { counts, requests: rows } = await cloud.as('manager').requests.queue({ communityId });
  expect(counts.late).toBe(1);
  expect(rows.map(({ title, late, limitText }) => [title, late, limitText])).toEqual([
    ['地下室漏水', true, '超时 2 小时'],
    ['楼道灯不亮', false, '剩 1 小时'],
  ]);
});

test('nobody answers for two days: closed as mended; within seven days it can be reopened', async () => {
  const { requestId } = await report();
  await cloud.as('repairer').requests.take({ requestId });
  await cloud.as('repairer').requests.finish({ requestId, note: '修好了', fileIds: [await photo()] });
  await cloud.tick('requests', 'confirm-finished');
  expect((await table(requests).get(requestId))?.state).toBe('done');
  cloud.at('2026-07-14T19:30:00+08:00');
  await cloud.tick('requests', 'confirm-finished');
  expect((await table(requests).get(requestId))?.state).toBe('closed');
  await cloud.as(owner).requests.reopen({ requestId, note: '又不亮了' });
  expect(await table(requests).get(requestId)).toMatchObject({
    state: 'reported',
    reopened: 1,
    handler: null,
    doneAt: null,
  });
  cloud.at('2026-07-14T19:35:00+08:00');
  await cloud.as('repairer').requests.take({ requestId });
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request.steps[request.steps.length - 1]?.note).toBe('5 分钟接单，规定 15 分钟内');
});

test('after seven days a new report is needed', async () => {
  const { requestId } = await report();
  await cloud.as('repairer').requests.take({ requestId });
  await cloud.as('repairer').requests.finish({ requestId, note: '修好了', fileIds: [await photo()] });
  cloud.at('2026-07-20T19:29:00+08:00');
  await expect(cloud.as(owner).requests.reopen({ requestId, note: '又坏了' })).rejects.toMatchObject({
    code: 'TOO_LATE',
  });
});

test('finishing needs a photo of one’s own community, and the state to be right', async () => {
  const { requestId } = await report();
  const finish = (fileIds: string[]) => cloud.as('repairer').requests.finish({ requestId, note: '修好了', fileIds });
  await expect(finish([await photo()])).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.as('repairer').requests.take({ requestId });
  await expect(finish([])).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'fileIds' });
  const register = await cloud.upload(uploadPath('registers', communityId, 'roll.xlsx'), 'xlsx');
  await expect(finish([register])).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'fileIds.0' });
  await expect(report(owner, { requestId: 'x', fileIds: [register] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('the household answers for the home, the neighbours do not', async () => {
  await reside('xiaoyu', 'family', places.home, '王小雨');
  const { requestId } = await report();
  await expect(cloud.as(neighbour).requests.withdraw({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as(neighbour).requests.show({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await cloud.as('xiaoyu').requests.withdraw({ requestId, note: '自己好了' });
  const { request } = await cloud.as('repairer').requests.show({ requestId });
  expect(request).toMatchObject({ state: 'withdrawn', may: [] });
  expect(request.steps.map(({ who }) => who)).toEqual(['业主', '家属']);
  expect(JSON.stringify(request)).not.toMatch(/王秀兰|王小雨|13912347720/);
});

test('categories say the limits by urgency', async () => {
  const { categories, urgencies } = await cloud.as(owner).requests.categories({ communityId });
  expect(categories).toContainEqual({ category: 'lift', kind: 'repair', title: '电梯', urgency: 'urgent' });
  expect(urgencies.map(({ takeText, doneText }) => [takeText, doneText])).toEqual([
    ['5 分钟内接单', '2 小时内修好'],
    ['15 分钟内接单', '24 小时内修好'],
    ['4 小时内接单', '3 天内修好'],
    ['24 小时内接单', '15 天内修好'],
    ['24 小时内接单', '10 天内答复'],
    ['24 小时内接单', '3 天内答复'],
  ]);
});

test('what the app itself says of a step is not sent to be checked: a storm’s morning at the desk does not use up the hour', async () => {
  const { requestId } = await report();
  const judged = () => table(rateCounts).get(idOf('rate', 'rate', 'judging', 'clerk'));
  const { workers } = await cloud.as('clerk').requests.lists({ communityId });
  const idIn = (name: string) => workers.find((one) => one.name === name)?.workerId ?? '';
  await cloud.as('clerk').requests.assign({ requestId, workerId: idIn('repairer某') });
  expect(await judged()).toBeUndefined();
  await cloud.as('clerk').requests.assign({ requestId, workerId: idIn('manager某'), note: '师傅请假' });
  expect(await judged()).toMatchObject({ count: 1 });
});

test('nobody learns by trying whose door was complained of', async () => {
  const place = '5号楼1单元301';
  await report(owner, { kind: 'complaint', category: 'noise', place, text: '半夜很吵' });
  const asked = { unitId: places.neighbour, category: 'noise', place };
  expect((await cloud.as(neighbour).requests.alike(asked)).found).toEqual([]);
});
