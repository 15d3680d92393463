import { audits, memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await know('xiaoyu', '15800003333');
});
afterEach(() => cloud.close());

const communityId = places.community;
const ask = (personName = '王小雨', role: 'owner' | 'family' | 'tenant' = 'family') =>
  cloud.as('xiaoyu').account.askToBind({ unitId: places.home, role, personName, note: '女儿' });

test('a home is found by building and room, without a name', async () => {
  const me = cloud.as('xiaoyu').account;
  const { communities } = await me.openCommunities({ name: '锡源' });
  expect(communities).toEqual([{ communityId, name: '锡源小区', streetName: '乌兰镇' }]);
  const whole = await me.findUnits({ communityId });
  expect(whole).toEqual({ buildings: ['3号楼', '5号楼', '地下车库', '商业1'], units: [], more: 0 });
  const found = await me.findUnits({ communityId, building: '3号楼', room: '50' });
  expect(found.units).toEqual([{ unitId: places.home, label: '3号楼2单元501' }]);
  expect(await me.findUnits({ communityId, building: '3号楼', room: '５０' })).toEqual(found);
});

test('of a car park with more spaces than a list holds every one is found, by part of its number', async () => {
  const [space] = await table(units).find({ building: '地下车库' }, { limit: 1 });
  if (!space) throw new Error('no car park');
  const more = Array.from({ length: 1_200 }, (_, nth) => String(nth + 2).padStart(4, '0'));
  const order = (no: string) => ({
    _id: `space-${no}`,
    roomNo: `车位${no}`,
    label: `地下车库车位${no}`,
    order: `车库 ${no}`,
  });
  await table(units).insertMany(more.map((no) => ({ ...space, ...order(no) })));
  const look = (room?: string) =>
    cloud.as('xiaoyu').account.findUnits({ communityId, building: '地下车库', ...(room ? { room } : {}) });
  expect(await look()).toMatchObject({ units: { length: 200 }, more: 1_001 });
  expect(await look('1201')).toEqual(
    expect.objectContaining({ units: [{ unitId: 'space-1201', label: '地下车库车位1201' }], more: 0 }),
  );
});

test('asked, seen by staff, approved: only then is the home there', async () => {
  const { membershipId } = await ask();
  expect(await ask()).toEqual({ membershipId });
  await expect(cloud.as('xiaoyu').account.me({})).resolves.toMatchObject({
    homes: [],
    memberships: [{ status: 'pending', role: 'family', placeName: '锡源小区 3号楼2单元501' }],
  });
  const { total, bindings } = await cloud.as('clerk').account.bindingsToDecide({ communityId });
  expect(total).toBe(1);
  expect(bindings).toMatchObject([
    { personMasked: '王*雨', ownerNamesMasked: '王*兰', nameOnRoll: false, note: '女儿', roleTitle: '家属' },
  ]);
  expect(JSON.stringify(bindings)).not.toContain('xiaoyu');
  expect(JSON.stringify(bindings)).not.toContain('王小雨');
  await cloud.as('clerk').account.decideBinding({ membershipId, approve: true });
  await cloud.as('clerk').account.decideBinding({ membershipId, approve: true });
  const { homes } = await cloud.as('xiaoyu').account.me({});
  expect(homes).toMatchObject([{ unitId: places.home, relation: 'family', ownerName: '王*兰' }]);
});

test('reading the full name of who waits is an entry, and the person sees it (PIPL 51)', async () => {
  const { membershipId } = await ask();
  const clerk = cloud.as('clerk').account;
  expect(await clerk.bindingName({ membershipId })).toEqual({ personName: '王小雨' });
  expect(await table(audits).count({ openid: 'clerk', operation: 'bindingName', outcome: 'done' })).toBe(1);
  expect((await cloud.as('xiaoyu').account.whoLooked({})).looks).toMatchObject([
    { who: '物业前台', field: 'name', reason: '核对绑定申请', unitLabel: '3号楼2单元501' },
  ]);
  await clerk.decideBinding({ membershipId, approve: true });
  await expect(clerk.bindingName({ membershipId })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('an owner’s name is compared with the roll without showing it', async () => {
  await ask('王秀兰', 'owner');
  const { bindings } = await cloud.as('clerk').account.bindingsToDecide({ communityId });
  expect(bindings).toMatchObject([{ nameOnRoll: true, ownerNamesMasked: '王*兰' }]);
});

test('a refusal says why, and one may ask again', async () => {
  const { membershipId } = await ask();
  const clerk = cloud.as('clerk').account;
  await expect(clerk.decideBinding({ membershipId, approve: false })).rejects.toMatchObject({ field: 'reason' });
  await clerk.decideBinding({ membershipId, approve: false, reason: '请带户口本来前台' });
  expect((await cloud.as('xiaoyu').account.me({})).refused).toEqual([
    { placeName: '锡源小区 3号楼2单元501', roleTitle: '家属', reason: '请带户口本来前台' },
  ]);
  await expect(clerk.decideBinding({ membershipId, approve: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  await ask();
  expect(await table(memberships).get(membershipId)).toMatchObject({ status: 'pending' });
});

test('nobody approves the own request, nor one of another community', async () => {
  await know('clerk', '15800004444');
  const { membershipId } = await cloud
    .as('clerk')
    .account.askToBind({ unitId: places.neighbour, role: 'tenant', personName: '张敏' });
  const approve = { membershipId, approve: true };
  await expect(cloud.as('clerk').account.decideBinding(approve)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await post('far', 'clerk', { communityId: places.otherCommunity });
  await expect(cloud.as('far').account.decideBinding(approve)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await cloud.as('manager').account.decideBinding(approve);
});

test('two deciding at once: one decision stands', async () => {
  const { membershipId } = await ask();
  const outcomes = await Promise.allSettled([
    cloud.as('clerk').account.decideBinding({ membershipId, approve: true }),
    cloud.as('manager').account.decideBinding({ membershipId, approve: false, reason: '不是本户' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('who is the owner already need not ask, and nobody tries every door', async () => {
  await expect(
    cloud.as(owner).account.askToBind({ unitId: places.home, role: 'owner', personName: '王秀兰' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  const all = Object.values(places).filter((id) => id.includes('-'));
  const asked = all.flatMap((unitId) => (['owner', 'family', 'tenant'] as const).map((role) => ({ unitId, role })));
  const tries = asked.map((one) => () => cloud.as('xiaoyu').account.askToBind({ ...one, personName: '王小雨' }));
  const refused: unknown[] = [];
  for (const attempt of tries) await attempt().catch((error: unknown) => refused.push(error));
  expect(refused).toHaveLength(asked.length - 10);
});

test('who works here is named, no number but the company’s', async () => {
  const { staff, companyPhone } = await cloud.as(owner).account.staff({ communityId });
  expect(staff.map(({ roleTitle }) => roleTitle)).toEqual([
    '物业前台',
    '物业收银',
    '维修师傅',
    '项目经理',
    '业委会',
    '社区',
  ]);
  expect(companyPhone).toBe('04776210000');
});

test('the company makes no voters: an owner who is not on the roll needs the community’s word', async () => {
  const { membershipId } = await ask('王小雨', 'owner');
  await expect(cloud.as('clerk').account.decideBinding({ membershipId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('社区'),
  });
  expect((await table(memberships).get(membershipId))?.status).toBe('pending');
  await cloud.as(staff.community).account.decideBinding({ membershipId, approve: true });
  expect((await cloud.as('xiaoyu').account.me({})).homes).toMatchObject([{ unitId: places.home, relation: 'owner' }]);
});

test('nor does a second account of one’s own: nobody makes himself an owner under a neighbour’s name', async () => {
  await know(staff.clerk, '15800003333');
  const { membershipId } = await ask('王秀兰', 'owner');
  await expect(cloud.as(staff.clerk).account.decideBinding({ membershipId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
