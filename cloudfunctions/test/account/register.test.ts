import { appointments, memberships, persons } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
});
afterEach(() => cloud.close());

const register = (openid: string, phone: string) =>
  cloud.as(openid).account.register({ consent: true, phoneCode: cloud.phoneCode(phone) });

test('who has not registered is unknown, and only who is signed in is anybody', async () => {
  await expect(cloud.as('new').account.me({})).resolves.toMatchObject({ known: false, homes: [], memberships: [] });
  await expect(cloud.nobody.account.me({})).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

test('the number comes from WeChat, is kept sealed and shown masked; a code is good once', async () => {
  const phoneCode = cloud.phoneCode('15800001111');
  const answer = await cloud.as('new').account.register({ consent: true, phoneCode });
  expect(answer).toEqual({ phoneMasked: '158****1111', matched: [], taken: [] });
  await expect(cloud.as('new').account.me({})).resolves.toMatchObject({ known: true, phoneMasked: '158****1111' });
  expect(JSON.stringify(await table(persons).get('new'))).not.toContain('15800001111');
  await expect(cloud.as('new').account.register({ consent: true, phoneCode })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'phoneCode',
    message: expect.stringContaining('请重新点一次'),
  });
});

test('homes with that number on the roll are offered, names still masked', async () => {
  const { matched } = await register('wang-2', '13912347720');
  expect(matched.map(({ unitId }) => unitId).sort()).toEqual([places.home, places.parking, places.shop].sort());
  expect(matched[0]).toMatchObject({ ownerName: '王*兰', communityName: '锡源小区', relation: 'owner' });
});

test('bindByPhone looks at the roll again itself, and binds all or nothing', async () => {
  await register('wang-2', '13912347720');
  const me = cloud.as('wang-2').account;
  await expect(me.bindByPhone({ unitIds: [places.home, places.neighbour] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('申请绑定'),
  });
  expect((await me.me({})).homes).toEqual([]);
  const { homes } = await me.bindByPhone({ unitIds: [places.home] });
  expect(homes).toMatchObject([{ unitId: places.home, ownerName: '王秀兰', areaCenti: 10_340 }]);
  await me.bindByPhone({ unitIds: [places.home] });
  expect(await table(memberships).count({ openid: 'wang-2' })).toBe(1);
  expect((await register('wang-2', '13912347720')).matched.map(({ unitId }) => unitId)).not.toContain(places.home);
});

test('nobody binds before consent and a proven number', async () => {
  await expect(cloud.as('new').account.bindByPhone({ unitIds: [places.home] })).rejects.toMatchObject({
    code: 'TOO_EARLY',
  });
});

describe('posts given to a number', () => {
  const appoint = (by: string, role: 'clerk' | 'committee' | 'manager' | 'community', phone = '15800002222') =>
    cloud.as(by).account.appoint({ communityId: places.community, role, personName: '张敏', phone });

  test('wait until that number signs in, and are taken once', async () => {
    const first = await appoint('manager', 'clerk');
    expect(await appoint('manager', 'clerk')).toEqual(first);
    const { taken } = await register('zhang', '15800002222');
    expect(taken).toMatchObject([{ role: 'clerk', roleTitle: '物业前台', personName: '张敏', placeName: '锡源小区' }]);
    expect((await register('zhang', '15800002222')).taken).toEqual([]);
    expect(await table(appointments).get(first.appointmentId)).toMatchObject({ state: 'taken' });
    await expect(cloud.as('zhang').account.bindingsToDecide({ communityId: places.community })).resolves.toMatchObject({
      total: 0,
    });
  });

  test('are held at once by who has proven the number already', async () => {
    await register('zhang', '15800002222');
    await appoint('officer', 'committee');
    const { memberships: held } = await cloud.as('zhang').account.me({});
    expect(held).toMatchObject([{ role: 'committee', status: 'active' }]);
  });

  test('one person can be owner here and committee there', async () => {
    await register('wang-2', '13912347720');
    await cloud.as('wang-2').account.bindByPhone({ unitIds: [places.home] });
    await appoint('officer', 'committee', '13912347720');
    const { memberships: held } = await cloud.as('wang-2').account.me({});
    expect(held.map(({ role }) => role).sort()).toEqual(['committee', 'owner']);
  });

  test.each([
    ['manager', 'committee'],
    ['manager', 'community'],
    ['officer', 'clerk'],
    ['officer', 'manager'],
    ['street', 'clerk'],
  ] as const)('%s cannot appoint %s', async (by, role) => {
    await expect(appoint(by, role)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/不能任命.*请找/u),
    });
  });

  test('end when the person ends them, and can be given again', async () => {
    await appoint('manager', 'clerk');
    const { taken } = await register('zhang', '15800002222');
    await cloud.as('zhang').account.endMembership({ membershipId: taken[0]?.id ?? '' });
    expect((await cloud.as('zhang').account.me({})).memberships).toEqual([]);
    await appoint('manager', 'clerk');
    expect((await cloud.as('zhang').account.me({})).memberships).toMatchObject([{ role: 'clerk' }]);
  });
});

test('nobody ends another’s membership, and the last bureau officer stays', async () => {
  const { memberships: held } = await cloud.as('bureau').account.me({});
  const membershipId = held[0]?.id ?? '';
  await expect(cloud.as('clerk').account.endMembership({ membershipId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as('bureau').account.endMembership({ membershipId })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('large type is remembered', async () => {
  await register('wang-2', '13912347720');
  await cloud.as('wang-2').account.setElder({ elder: true });
  await expect(cloud.as('wang-2').account.me({})).resolves.toMatchObject({ elder: true });
});
