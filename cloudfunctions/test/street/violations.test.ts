import { uploadPath } from '@mulin/shared-types/uploads';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  // Made-up people have no openid WeChat would check a text for.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-10T09:00:00+08:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const communityId = places.community;
const photo = (name = 'a.jpg') => cloud.upload(uploadPath('violations', communityId, name), 'jpeg');
const shed = {
  communityId,
  requestId: 'page-1',
  kind: 'building',
  place: '3号楼楼顶',
  text: '楼顶在搭彩钢房',
} as const;
const report = (openid = owner, more = {}) => cloud.as(openid).street.reportViolation({ ...shed, ...more });

test('reported, dissuaded in vain, passed on to the department, answered, looked at: each within its limit', async () => {
  const { violationId, no, department } = await report(owner, { fileIds: [await photo()] });
  expect(no).toMatch(/^WF-0710-[2-9A-Z]{4}$/);
  expect(department).toBe('城市管理综合行政执法部门');
  const manager = cloud.as(staff.manager).street;
  const officer = cloud.as(staff.community).street;
  const seen = async () => (await officer.violation({ violationId })).violation;
  expect(await seen()).toMatchObject({ state: 'reported', due: '2026-07-11T01:00:00.000Z', may: ['refer', 'close'] });
  await manager.dissuade({ violationId, stopped: false, note: '劝了两次，不停' });
  expect(await seen()).toMatchObject({ state: 'failed', due: '2026-07-11T01:00:00.000Z' });
  // 10 July 2026 is a Friday: five working days end on the 17th.
  const { due } = await manager.referViolation({ violationId, department: '旗城管局', note: '电话和书面' });
  expect(due).toBe('2026-07-17T16:00:00.000Z');
  await officer.recordAnswer({ violationId, outcome: 'not-ours', note: '请报自然资源局' });
  expect(await seen()).toMatchObject({ state: 'failed', department: '' });
  await officer.referViolation({ violationId, department: '自然资源局' });
  await officer.recordAnswer({ violationId, outcome: 'handled', note: '已责令拆除' });
  await officer.closeViolation({ violationId, note: '拆完了', fileIds: [await photo('b.jpg')] });
  expect(await seen()).toMatchObject({ state: 'closed', due: null, may: [] });
  await cloud.as(owner).street.stillThere({ violationId, note: '又搭起来了' });
  expect((await seen()).steps.map(({ title, who }) => [title, who])).toEqual([
    ['举报', '住户'],
    ['劝阻无效', '项目经理'],
    ['报给部门', '项目经理'],
    ['部门答复：不归本部门管', '社区'],
    ['报给部门', '社区'],
    ['部门答复：已处理', '社区'],
    ['现场核实，办结', '社区'],
    ['举报人说还在', '住户'],
  ]);
});

test('who reported is known to nobody: not in lists, not in the trail, not to neighbours', async () => {
  const { violationId } = await report();
  for (const openid of [staff.manager, staff.committee, staff.community, staff.street, staff.bureau]) {
    const shown = await cloud.as(openid).street.violation({ violationId });
    const listed = await cloud.as(openid).street.violations({ communityId });
    const trail = await cloud.as(openid).desk.audits({ communityId });
    const all = JSON.stringify([shown, listed, trail]);
    expect(all).not.toMatch(/王秀兰|wang|7720|501/);
    expect(shown.violation.mine).toBe(false);
  }
  await expect(cloud.as(neighbour).street.violation({ violationId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as(neighbour).street.stillThere({ violationId, note: '还在' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await cloud.as(neighbour).street.myViolations({ communityId })).violations).toEqual([]);
  expect((await cloud.as(owner).street.myViolations({ communityId })).violations).toMatchObject([{ violationId }]);
});

test('a member of staff who reported stands in the trail without name and post: the manager reads it', async () => {
  await report(staff.repairer);
  const { entries } = await cloud.as(staff.manager).desk.audits({ communityId });
  expect(entries).toMatchObject([{ who: '', roles: '举报人', what: '举报违规', subject: '' }]);
});

test('a repeated tap reports once; stopping needs a photo; another community’s officer sees nothing', async () => {
  const first = await report();
  expect(await report()).toEqual(first);
  const { violationId } = first;
  const dissuade = (fileIds: string[]) =>
    cloud.as(staff.clerk).street.dissuade({ violationId, stopped: true, note: '停了', fileIds });
  await expect(dissuade([])).rejects.toMatchObject({ field: 'fileIds' });
  await expect(dissuade(['cloud://x.y/registers/c_xiyuan/a.jpg'])).rejects.toMatchObject({ field: 'fileIds.0' });
  await dissuade([await photo()]);
  await expect(dissuade([await photo()])).rejects.toMatchObject({ code: 'CONFLICT' });
  await post('elsewhere-officer', 'community', { communityId: places.otherCommunity });
  await expect(cloud.as('elsewhere-officer').street.violation({ violationId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the company is asked first, the offices once it is late', async () => {
  await report();
  const tasks = async (openid: string) =>
    (await cloud.as(openid).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'violation');
  expect(await tasks(staff.manager)).toMatchObject([{ title: '违法搭建：3号楼楼顶', action: '去劝阻' }]);
  expect(await tasks(staff.community)).toEqual([]);
  cloud.at('2026-07-11T09:00:01+08:00');
  expect(await tasks(staff.community)).toMatchObject([{ badge: 'bad' }]);
});

test('a department that does not answer in time: the joint meeting gets it, once for every time it was passed on', async () => {
  const { violationId, no } = await report();
  const refer = () => cloud.as(staff.clerk).street.referViolation({ violationId, department: '旗城管局' });
  const matters = async () => (await cloud.as(staff.street).street.matters({ communityId })).matters;
  await refer();
  cloud.at('2026-07-17T23:50:00+08:00');
  await cloud.tick('street', 'departments');
  expect(await matters()).toEqual([]);
  cloud.at('2026-07-18T00:10:00+08:00');
  await Promise.all([cloud.tick('street', 'departments'), cloud.tick('street', 'departments')]);
  await cloud.tick('street', 'departments');
  const title = `部门没有按时答复的举报 ${no}`;
  expect(await matters()).toMatchObject([{ title, kindTitle: '业委会或部门不履职', stateTitle: '等受理' }]);
  const { violation } = await cloud.as(owner).street.violation({ violationId });
  expect(violation).toMatchObject({ state: 'referred', late: true });
  expect(violation.steps.at(-1)).toMatchObject({
    title: '部门过了时限没有答复，报到镇街联席会议',
    note: '旗城管局应在 2026 年 7 月 17 日 前答复，没有收到',
  });
  const { tasks } = await cloud.as(staff.street).desk.today({ communityId });
  expect(tasks.filter(({ kind }) => kind === 'matter')).toMatchObject([{ title, action: '去受理' }]);

  await cloud.as(staff.community).street.recordAnswer({ violationId, outcome: 'not-ours', note: '报自然资源局' });
  await refer();
  cloud.at('2026-07-27T09:00:00+08:00');
  await cloud.tick('street', 'departments');
  expect(await matters()).toHaveLength(2);
});

test('every kind says its department, its ground and that it is to be confirmed', async () => {
  const { kinds, limitsText } = await cloud.as(owner).street.violationKinds({ communityId });
  expect(kinds).toHaveLength(7);
  for (const { ground, department } of kinds) {
    expect(ground).toContain('待核');
    expect(department).not.toBe('');
  }
  expect(limitsText).toContain('5 个工作日');
  expect(limitsText).toContain('部门在这里没有账号');
});
