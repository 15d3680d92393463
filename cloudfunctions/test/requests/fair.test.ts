import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { duties, requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, post, reside, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await reside('lodger', 'tenant', places.home, '李租客');
  // A Monday.
  cloud.at('2026-07-13T10:00:00+08:00');
  for (const one of [owner, 'lodger', ...Object.values(staff)]) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const communityId = places.community;
const tap = {
  unitId: places.home,
  requestId: 'page-1',
  category: 'water',
  common: false,
  place: '厨房',
  urgency: 'normal',
  text: '水龙头漏水',
} as const;
const report = (openid = owner, more = {}) => cloud.as(openid).requests.report({ ...tap, ...more });
const repairer = () => cloud.as('repairer').requests;
const photo = () => cloud.upload(uploadPath('requests', communityId, 'b.jpg'), 'jpeg');
const finish = async (requestId: string, openid = 'repairer') =>
  cloud.as(openid).requests.finish({ requestId, note: '换了阀芯', fileIds: [await photo()] });
const workerId = async (name: string) =>
  (await cloud.as('manager').requests.lists({ communityId })).workers.find((one) => one.name === name)?.workerId ?? '';
const onDuty = async (more = {}) =>
  cloud.as('manager').requests.addDuty({
    communityId,
    dutyId: 'duty',
    workerId: await workerId('repairer某'),
    weekdays: [1, 2, 3, 4, 5],
    from: 8 * 60,
    to: 18 * 60,
    ...more,
  });
const kept = (requestId: string) => table(requests).get(requestId);
const titles = async (openid: string) =>
  (await table(messages).findAll({ openid }, { atMost: 50 })).map(({ title }) => title);

test('what a tenant complained of who moved out is not rated, taken up again, taken back or contested by who lives there now', async () => {
  const { requestId } = await report('lodger', { kind: 'complaint', category: 'service' });
  await table(memberships).updateWhere({ openid: 'lodger' }, { status: 'ended', until: new Date() });
  const now = cloud.as(owner);
  const gone = { code: 'NOT_FOUND' };
  await expect(now.requests.withdraw({ requestId })).rejects.toMatchObject(gone);
  await repairer().take({ requestId });
  await repairer().finish({ requestId, note: '教过了', fileIds: [] });
  await expect(now.requests.confirm({ requestId, rating: 5 })).rejects.toMatchObject(gone);
  await expect(now.requests.reopen({ requestId, note: '没有' })).rejects.toMatchObject(gone);
  await expect(now.street.contestClimb({ requestId, note: '不行' })).rejects.toMatchObject(gone);
  expect((await kept(requestId))?.state).toBe('done');
});

test('nobody rates their own work at home', async () => {
  await reside('repairer', 'family', places.home, '王师傅');
  const { requestId } = await report();
  await repairer().take({ requestId });
  await finish(requestId);
  await expect(repairer().confirm({ requestId, rating: 5 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await repairer().show({ requestId })).request.may).not.toContain('confirm');
  await cloud.as(owner).requests.confirm({ requestId, rating: 3 });
  expect(await kept(requestId)).toMatchObject({ state: 'closed', rating: 3 });
});

test('who no longer works here hears nothing more of it', async () => {
  const { requestId } = await report();
  await repairer().take({ requestId });
  await table(memberships).updateWhere({ openid: 'repairer' }, { status: 'ended', until: new Date() });
  await cloud.as(owner).requests.withdraw({ requestId });
  expect(await titles('repairer')).toEqual([]);
});

test('inside a home, whoever is on duty for its house gets it, however the room is written', async () => {
  await onDuty({ buildings: ['3号楼'] });
  const { requestId } = await report();
  expect(await kept(requestId)).toMatchObject({ state: 'assigned', handler: 'repairer' });
  const wide = await report(owner, { requestId: 'wide', common: true, place: '13号楼对面，３ 号楼' });
  expect(await kept(wide.requestId)).toMatchObject({ handler: 'repairer' });
});

test('urgent and nobody on duty: everybody who could take it is told, at night too', async () => {
  const { requestId } = await report(owner, { category: 'burst', urgency: 'urgent' });
  for (const openid of ['repairer', 'clerk', 'manager']) {
    expect(await table(messages).findAll({ openid }, { atMost: 5 })).toMatchObject([
      { title: '有一单紧急的等人接', urgent: true, about: { kind: 'request', id: requestId } },
    ]);
  }
  await report(owner, { requestId: 'tap', category: 'water' });
  expect(await titles('clerk')).toHaveLength(1);
});

test('days on the roster that are over take no room and are nobody’s duty any more', async () => {
  const over = Array.from({ length: 300 }, (_, at) =>
    documentOf(duties, {
      _id: `old-${at}`,
      communityId,
      openid: 'repairer',
      day: '2026-06-01',
      weekdays: [],
      endedAt: null,
    }),
  );
  await table(duties).insertMany(over);
  await onDuty({ categories: ['water'] });
  const { duties: shown } = await cloud.as('manager').requests.roster({ communityId });
  expect(shown).toHaveLength(1);
  const { requestId } = await report();
  expect(await kept(requestId)).toMatchObject({ handler: 'repairer' });
});

test('a category that is gone from the lists is not shown by its number', async () => {
  await onDuty({ categories: ['gone-1'] });
  const { duties: shown } = await cloud.as('manager').requests.roster({ communityId });
  expect(shown[0]?.categories).toEqual(['已去掉的类别']);
});

describe('the clock stands still for the fund', () => {
  const project = (state: 'commenting' | 'approved' | 'published' | 'refused' | 'opposed') =>
    table(fundProjects).put(documentOf(fundProjects, { _id: 'p1', communityId, title: '换电梯', state }));
  const waiting = { why: 'fund', note: '等表决', projectId: 'p1' } as const;
  const common = { common: true, place: '3号楼电梯', category: 'lift' } as const;

  test('not for a project that is decided already', async () => {
    const { requestId } = await report(owner, common);
    await repairer().take({ requestId });
    for (const state of ['approved', 'published', 'refused', 'opposed'] as const) {
      await project(state);
      await expect(repairer().pause({ requestId, ...waiting })).rejects.toMatchObject({ field: 'projectId' });
    }
  });

  test('until it is decided: then it runs again by itself, once, and the home is told', async () => {
    const { requestId } = await report(owner, common);
    await repairer().take({ requestId });
    await project('commenting');
    const before = await kept(requestId);
    await repairer().pause({ requestId, ...waiting });
    cloud.at('2026-07-20T10:00:00+08:00');
    await cloud.tick('requests', 'confirm-finished');
    expect((await kept(requestId))?.state).toBe('waiting');
    await project('approved');
    await Promise.all([cloud.tick('requests', 'confirm-finished'), cloud.tick('requests', 'confirm-finished')]);
    const after = await kept(requestId);
    expect(after).toMatchObject({ state: 'taken', pause: null, handler: 'repairer' });
    expect(after?.doneBy.getTime()).toBe((before?.doneBy.getTime() ?? 0) + 7 * 24 * 3_600_000);
    expect(after?.due).not.toBeNull();
    expect(after?.steps.filter(({ what }) => what === 'resume')).toMatchObject([
      { who: '系统', note: '维修资金项目“换电梯”：可以施工、预付' },
    ]);
    expect((await titles(owner)).filter((title) => title === '接着处理')).toHaveLength(1);
  });
});

test('cut off after it was given out: asked again, whoever has it is told all the same', async () => {
  await post('another', 'repairer');
  await onDuty();
  const { requestId } = await report();
  await table(messages).removeWhere({ openid: 'repairer' });
  await report();
  expect(await titles('repairer')).toEqual(['派给您一单']);
  expect((await kept(requestId))?.steps).toHaveLength(2);
});
