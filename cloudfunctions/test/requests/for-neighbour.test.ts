import { messages } from '@mulin/shared-types/documents/messages';
import { units } from '@mulin/shared-types/documents/places';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, neighbour, otherOwner, owner, places, reside, settle, staff, unitOf } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-12T19:28:00+08:00');
  await reside('lodger', 'tenant', places.home, '李租客');
  for (const one of [owner, neighbour, otherOwner, 'lodger', ...Object.values(staff)]) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const photo = (name = 'a.jpg') => cloud.upload(uploadPath('requests', places.community, name), 'jpeg');
const leak = {
  unitId: places.neighbour,
  neighbourUnitId: places.home,
  requestId: 'page-1',
  category: 'water',
  place: '家里',
  urgency: 'normal',
  text: '水从门缝里流出来，敲门没人应',
} as const;
const report = (more = {}, openid: string = neighbour) =>
  cloud.as(openid).requests.reportForNeighbour({ ...leak, ...more });
const told = async (openid: string) => {
  const found = (await table(messages).findAll({ openid }, { atMost: 50 })).map(({ title, body }) => ({ title, body }));
  return found.sort((a, b) => (a.title < b.title ? -1 : 1));
};
const titles = async (openid: string) => (await told(openid)).map(({ title }) => title);
const joined = async (openid: string = neighbour, unitId: string = places.neighbour) =>
  (await cloud.as(openid).requests.joined({ unitId, skip: 0, limit: 20 })).requests;
const stepsSeenBy = async (openid: string, requestId: string) =>
  (await cloud.as(openid).requests.show({ requestId })).request.steps.map(({ title, who, note }) => [title, who, note]);

test('the request is the neighbour’s: everybody of that home hears of it, and not from whom', async () => {
  const { requestId, no } = await report({ fileIds: [await photo()] });
  expect(no).toMatch(/^BX-0712-/);
  expect(await table(collection).get(requestId)).toMatchObject({
    unitId: places.home,
    unitLabel: '3号楼2单元501',
    kind: 'repair',
    common: false,
    heardBy: 'neighbour',
    affected: [{ unitId: places.neighbour, openid: neighbour }],
  });
  const heard = { title: '邻居替您家报修了', body: '水从门缝里流出来：没有这回事，您可以撤回。' };
  for (const one of [owner, 'lodger']) expect(await told(one)).toEqual([heard]);
  expect(await told(neighbour)).toEqual([]);

  expect(await stepsSeenBy(owner, requestId)).toEqual([['邻居替报', '邻居', '']]);
  const seen = await cloud.as(owner).requests.show({ requestId });
  expect(JSON.stringify(seen)).not.toMatch(/巴图|5号楼|c_xiyuan-5/);
  expect(seen.request).toMatchObject({ affected: 0, may: ['withdraw'] });
  expect((await cloud.as('lodger').requests.mine({ unitId: places.home, skip: 0, limit: 9 })).requests).toHaveLength(1);

  for (const one of [staff.repairer, staff.clerk, staff.manager])
    expect(await stepsSeenBy(one, requestId)).toEqual([['邻居替报', '邻居（5号楼1单元301）', '']]);
  expect(await stepsSeenBy(staff.committee, requestId)).toEqual([['邻居替报', '邻居', '']]);
});

test('whoever reported it hears how far it got, and nothing of prices, words or photos', async () => {
  const { requestId } = await report({ fileIds: [await photo()] });
  const repairer = cloud.as(staff.repairer).requests;
  await repairer.take({ requestId, note: '家里没人，打了电话' });
  const { no } = await repairer.offer({ requestId, what: '换角阀', fen: 6_500 });
  const mine = cloud.as(neighbour).requests;
  for (const deed of [
    mine.show({ requestId }),
    mine.answerOffer({ requestId, no, agree: true }),
    mine.confirm({ requestId, rating: 1 }),
    mine.withdraw({ requestId, note: '' }),
    mine.reopen({ requestId, note: '又漏' }),
  ])
    await expect(deed).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });

  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  await repairer.finish({ requestId, note: '换好了', fileIds: [await photo('b.jpg')] });
  expect(await joined()).toEqual([
    {
      requestId,
      category: '水管',
      place: '3号楼2单元501 家里',
      stateTitle: '待确认',
      steps: ['您家替邻居报', '接单', '修完了'].map((title) => ({ at: expect.any(String), title })),
    },
  ]);
  expect(await told(neighbour)).toEqual(
    ['办完了', '有人接单了'].map((title) => ({ title, body: '3号楼2单元501 家里的水管' })),
  );
  await cloud.as('lodger').requests.confirm({ requestId, rating: 5 });
  expect(await table(collection).get(requestId)).toMatchObject({ state: 'closed', rating: 5 });
});

test('the home takes back what is not so, and whoever reported it is told', async () => {
  const { requestId } = await report();
  await cloud.as(owner).requests.withdraw({ requestId, note: '我在家，没有漏水' });
  expect(await told(neighbour)).toEqual([{ title: '那一家撤回了您替报的事', body: '3号楼2单元501 家里的水管' }]);
  expect(await joined()).toMatchObject([{ stateTitle: '已撤回' }]);
});

test('only what is broken, of another home of the same community', async () => {
  const refused = async (more: object, code: string, openid?: string) =>
    expect(report(more, openid)).rejects.toMatchObject({ code });
  await refused({ kind: 'complaint', category: 'service' }, 'INVALID_INPUT');
  await refused({ category: 'service' }, 'INVALID_INPUT');
  await refused({ common: true }, 'INVALID_INPUT');
  await refused({ neighbourUnitId: places.otherHome }, 'NOT_FOUND');
  await refused({ neighbourUnitId: 'c_xiyuan-9-9-999' }, 'NOT_FOUND');
  await refused({ neighbourUnitId: places.neighbour }, 'CONFLICT');
  await refused({ unitId: places.shop, neighbourUnitId: places.home }, 'CONFLICT', owner);
  await refused({}, 'FORBIDDEN', otherOwner);
  await refused({ unitId: places.otherHome }, 'NOT_FOUND', otherOwner);
  await refused({}, 'FORBIDDEN', staff.clerk);
  expect(await table(collection).count({ communityId: places.community })).toBe(0);
});

test('an emergency is not reported as less than it is', async () => {
  const { requestId } = await report({ category: 'burst', urgency: 'planned' });
  expect((await table(collection).get(requestId))?.urgency).not.toBe('planned');
});

test('a repeated tap reports and tells once', async () => {
  const first = await report();
  expect(await report({ text: '再点一次' })).toMatchObject({ requestId: first.requestId, no: first.no });
  expect(await titles(owner)).toHaveLength(1);
});

test('three open at once of one person, whichever account; the home reports its own all the same', async () => {
  for (const one of [neighbour, 'batu-too']) await know(one, '13900000302');
  await reside('batu-too', 'family', places.neighbour, '巴图');
  cloud.wechat.personas.seen('batu-too');
  const [first] = [await report({ requestId: 'a' }), await report({ requestId: 'b' })];
  await report({ requestId: 'c' }, 'batu-too');
  for (const one of [neighbour, 'batu-too'])
    await expect(report({ requestId: 'd' }, one)).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(report({ requestId: 'a' })).resolves.toMatchObject({ no: first.no });
  await cloud.as(owner).requests.withdraw({ requestId: first.requestId, note: '没有' });
  await report({ requestId: 'd' });

  const { neighbourUnitId: _, ...said } = leak;
  const ownTap = { ...said, common: false, unitId: places.home };
  for (let at = 0; at < 20; at++) await cloud.as(owner).requests.report({ ...ownTap, requestId: `own-${at}` });
  await expect(cloud.as(owner).requests.report({ ...ownTap, requestId: 'own-20' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a home without any account: staff take it, and finish it', async () => {
  const _id = 'c_xiyuan-5-1-302';
  const part = { building: '5号楼', unitNo: 1, roomNo: '302', areaCenti: 8_800, kind: 'lift' } as const;
  await table(units).insert(unitOf(_id, part, { name: '赵大爷', phone: '13900000303' }));
  const { requestId } = await report({ neighbourUnitId: _id });
  const { requests } = await cloud.as(staff.repairer).requests.queue({ communityId: places.community });
  expect(requests).toMatchObject([{ requestId, unitLabel: '5号楼1单元302' }]);
  await cloud.as(staff.repairer).requests.take({ requestId });
  await cloud.as(staff.repairer).requests.finish({ requestId, note: '关了总阀', fileIds: [await photo()] });
  expect(await titles(neighbour)).toEqual(['办完了', '有人接单了']);
});
