import { committees } from '@mulin/shared-types/documents/committee';
import { appointments, memberships } from '@mulin/shared-types/documents/people';
import { requests } from '@mulin/shared-types/documents/requests';
import { membershipId } from '../../src/account/membership';
import { newMember } from '../../src/committee/terms/term';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
});
afterEach(() => cloud.close());

const { community: communityId, home: unitId } = places;
const as = (openid: string) => cloud.as(openid).account;
const postOf = (openid: string, role: 'repairer' | 'committee') => membershipId(openid, role, { communityId });

describe('a seat on the committee', () => {
  const own = { membershipId: postOf(staff.committee, 'committee') };
  const seat = (inOffice: boolean) => {
    const person = { personName: seal('name', '委员某'), unitId, building: '3号楼', openid: staff.committee };
    const member = { ...newMember({ ...person, memberId: 'k1', fromDay: '2026-03-19' }), inOffice };
    const term = { ...documentOf(committees, { _id: 'cm_1' }), communityId, state: 'seated' as const };
    return table(committees).insert({ ...term, members: [member] });
  };

  test('is not left by dropping its post: it would stand filled with nobody who may act', async () => {
    await seat(true);
    await expect(as(staff.committee).endMembership(own)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('辞'),
    });
    expect(await table(memberships).get(own.membershipId)).toMatchObject({ status: 'active' });
  });

  test('that has ended keeps nobody', async () => {
    await seat(false);
    await as(staff.committee).endMembership(own);
    expect(await table(memberships).get(own.membershipId)).toMatchObject({ status: 'ended' });
  });
});

describe('注销', () => {
  const close = (openid: string) => as(openid).closeAccount({ confirm: '注销' });

  test('in the minute after a post ran out leaves no work with nobody', async () => {
    await know('hand', '15800001111');
    await post('hand', 'repairer', { communityId });
    await table(memberships).update(postOf('hand', 'repairer'), {}, { until: new Date('2026-11-21T01:59:30Z') });
    const job = { _id: 'r1', communityId, state: 'working', handler: 'hand' } as const;
    await table(requests).insert(documentOf(requests, job));
    await close('hand');
    await cloud.tick('account', 'tidy');
    expect(await table(requests).get('r1')).toMatchObject({ state: 'assigned', handler: null });
  });

  test('waits for a post that was given and has not begun', async () => {
    await know('next', '15800002222');
    const given = { communityId, role: 'clerk', personName: '张敏', phone: '15800002222' } as const;
    await as(staff.manager).appoint({ ...given, fromDay: '2026-12-01' });
    expect((await as('next').myData({})).cannotClose).toContain('物业前台');
    await expect(close('next')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('an owner whose binding the community ended', () => {
  const end = async () => {
    const [held] = (await as(staff.community).household({ unitId })).people;
    await as(staff.community).endResident({ membershipId: held?.membershipId ?? '', reason: '号码换了人' });
  };
  const homes = async () => (await as(owner).me({})).homes.map((home) => home.unitId);

  test('does not come back by the number alone, and is not offered the home', async () => {
    await end();
    await expect(as(owner).bindByPhone({ unitIds: [unitId] })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('号码换了人'),
    });
    const { matched } = await as(owner).register({ consent: true, phoneCode: cloud.phoneCode('13912347720') });
    expect(matched.map((one) => one.unitId)).not.toContain(unitId);
    expect(await homes()).not.toContain(unitId);
  });

  test('comes back by the word of the community, not of the company', async () => {
    await end();
    const { membershipId: id } = await as(owner).askToBind({ unitId, role: 'owner', personName: '王秀兰' });
    const approve = { membershipId: id, approve: true };
    await expect(as(staff.manager).decideBinding(approve)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as(staff.community).decideBinding(approve);
    expect(await homes()).toContain(unitId);
    await as(owner).endMembership({ membershipId: id });
    await as(owner).bindByPhone({ unitIds: [unitId] });
    expect(await homes()).toContain(unitId);
  });
});

test('a post taken back at the moment somebody signs in is not held', async () => {
  const given = { communityId, role: 'clerk', personName: '张敏', phone: '15800002222' } as const;
  const { appointmentId } = await as(staff.manager).appoint(given);
  const signIn = as('late').register({ consent: true, phoneCode: cloud.phoneCode('15800002222') });
  const takeBack = as(staff.manager).withdrawAppointment({ appointmentId });
  const [, taken] = await Promise.allSettled([signIn, takeBack]);
  const held = await table(memberships).count({ openid: 'late', status: 'active' });
  expect(held).toBe(taken.status === 'fulfilled' ? 0 : 1);
  expect(await table(appointments).get(appointmentId)).toMatchObject({
    state: taken.status === 'fulfilled' ? 'ended' : 'taken',
  });
});
