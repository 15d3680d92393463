import { memberships } from '@mulin/shared-types/documents/people';
import { membershipId } from '../../src/account/membership';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const as = (openid: string) => cloud.as(openid).account;
const wrong = { communityId, role: 'clerk', personName: '张敏', phone: '15800002222' } as const;

test('a post given to a wrong number is seen and taken back; the number signs in without it', async () => {
  const { appointmentId } = await as(staff.manager).appoint(wrong);
  const { posts } = await as(staff.manager).waitingPosts({ communityId });
  expect(posts).toEqual([{ appointmentId, roleTitle: '物业前台', personName: '张敏', givenDay: '2026-11-21' }]);
  await as(staff.manager).withdrawAppointment({ appointmentId });
  expect((await as(staff.manager).waitingPosts({ communityId })).posts).toEqual([]);
  await as('stranger').register({ consent: true, phoneCode: cloud.phoneCode(wrong.phone) });
  expect(await table(memberships).get(membershipId('stranger', 'clerk', { communityId }))).toBeUndefined();
});

test('only who may give a post sees it waiting and takes it back; one that was taken up is ended otherwise', async () => {
  const { appointmentId } = await as(staff.manager).appoint(wrong);
  expect((await as(staff.community).waitingPosts({ communityId })).posts).toEqual([]);
  await expect(as(staff.community).withdrawAppointment({ appointmentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await as('zhang').register({ consent: true, phoneCode: cloud.phoneCode(wrong.phone) });
  await expect(as(staff.manager).withdrawAppointment({ appointmentId })).rejects.toMatchObject({ code: 'CONFLICT' });
});
