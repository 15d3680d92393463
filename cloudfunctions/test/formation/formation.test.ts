import { notices } from '@mulin/shared-types/documents/board';
import { formations } from '@mulin/shared-types/documents/formation';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';

const { community: communityId, street: streetId, district: districtId } = places;
const reason = '交付已经过半';
const owners = (many: number) =>
  Array.from({ length: many }, (_, nth) => ({ name: `业主${nth + 1}`, part: 'owner' as const, chairs: false }));
const chair = { name: '孟和', part: 'street' as const, chairs: true };
const officer = { name: '其其格', part: 'community' as const, chairs: false };

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  await settle();
  // Not yet a committee, or nothing would have to be prepared.
  await table(memberships).updateWhere({ communityId, role: 'committee' }, { status: 'ended' });
});
afterEach(() => cloud.close());

const form = (version: number, members: Parameters<typeof groupOf>[0], why = '') => groupOf(members, version, why);
const groupOf = (
  members: readonly { name: string; part: 'street' | 'community' | 'developer' | 'owner'; chairs: boolean }[],
  version: number,
  why: string,
) => cloud.as(staff.street).formation.formGroup({ communityId, version, members: [...members], reason: why });

test('nobody applies before more than half of the area is handed over, and the refusal says how much is', async () => {
  await table(units).updateWhere({ communityId }, { status: 'unsold' });
  // 88.00 of 254.65 ㎡.
  await table(units).update(places.neighbour, {}, { status: 'delivered' });
  await expect(cloud.as(owner).formation.apply({ communityId, reason })).rejects.toMatchObject({
    code: 'TOO_EARLY',
    message: '交付面积要过半才能申请，现在是 34.55%',
  });
  expect((await cloud.as(owner).formation.show({ communityId })).standing).toMatchObject({
    stage: 'not-due',
    due: false,
  });
});

test('application, group, preparation: each with its clock and its place on the board', async () => {
  const { groupUntil } = await cloud.as(owner).formation.apply({ communityId, reason });
  expect(groupUntil).toBe('2026-04-30');
  // Asking again starts no second clock.
  cloud.at('2026-03-05T09:00:00+08:00');
  expect(await cloud.as(staff.community).formation.apply({ communityId, reason })).toEqual({ groupUntil });

  cloud.at('2026-05-03T09:00:00+08:00');
  const late = await cloud.as(owner).formation.show({ communityId });
  expect(late.standing).toMatchObject({
    stage: 'applied',
    clock: { clock: 'group', dueDay: groupUntil, overdueDays: 3 },
  });

  const { noticeId, assemblyUntil } = await form(1, [chair, officer, ...owners(3)]);
  expect(assemblyUntil).toBe('2026-08-01');
  expect(await table(notices).get(noticeId)).toMatchObject({ title: '首次业主大会筹备组名单', state: 'published' });
  const { earliestOpen } = await cloud
    .as(staff.community)
    .formation.publishPreparation({ communityId, version: 2, body: '名册、规约草案和候选人办法见附件' });
  expect(earliestOpen).toBe('2026-05-19');
  const shown = await cloud.as(owner).formation.show({ communityId });
  expect(shown).toMatchObject({
    standing: { stage: 'group', clock: { clock: 'assembly', dueDay: assemblyUntil, overdueDays: 0 } },
    version: 3,
  });
  expect(shown.group).toContainEqual({ name: '孟和', part: 'street', partTitle: '镇街', chairs: true, label: '' });
});

test.each([
  ['even', [chair, officer, ...owners(2)], '人数要是单数，现在是 4 人'],
  [
    'too few owners',
    [chair, officer, { ...officer, name: '乌云' }, ...owners(2)],
    '业主要占一半以上，现在 5 人里有 2 位业主',
  ],
  [
    'an owner in the chair',
    [{ ...chair, chairs: false }, { ...owners(1)[0], chairs: true }, ...owners(1)],
    '组长只有一位，由镇街的人担任',
  ],
])('a group that is %s is refused', async (_, members, message) => {
  await cloud.as(owner).formation.apply({ communityId, reason });
  await expect(form(1, members as never)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'members', message });
  expect(await table(formations).get(communityId)).toMatchObject({ group: [], version: 1 });
});

test('another list needs a reason and replaces the first; two officers at once make one', async () => {
  await cloud.as(owner).formation.apply({ communityId, reason });
  const first = await form(1, [chair, ...owners(2)]);
  await expect(form(2, [chair, ...owners(4)])).rejects.toMatchObject({ field: 'reason' });
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => form(2, [chair, ...owners(4)], '一位业主退出')));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await table(notices).get(first.noticeId)).toMatchObject({ state: 'superseded' });
  expect((await table(formations).get(communityId))?.group).toHaveLength(5);
});

const recordedCommittee = (filingNumber: string) =>
  cloud.as(staff.street).committee.recordCommittee({
    communityId,
    seats: 5,
    ...{ electedDay: '2026-01-10', termFrom: '2026-01-12', termTo: '2029-01-11' },
    members: [{ personName: '王建华', role: 'chair' }],
    ...{ filingNumber, filedDay: filingNumber === '' ? null : '2026-01-20' },
    note: '原来的备案表',
  });

test('a committee elected before this system was used is one, whether anybody of it has an account or not', async () => {
  await recordedCommittee('');
  expect((await cloud.as(staff.street).formation.street({ streetId })).communities).toMatchObject([
    { stage: 'formed' },
  ]);
  await expect(cloud.as(owner).formation.apply({ communityId, reason })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('the formation rate counts those that must have a committee, and only places one supervises', async () => {
  expect((await cloud.as(staff.street).formation.street({ streetId })).rate).toEqual({
    formed: 0,
    due: 1,
    communities: 1,
  });
  await table(memberships).updateWhere({ communityId, role: 'committee' }, { status: 'active' });
  const { rate, streets } = await cloud.as(staff.bureau).formation.district({ districtId });
  expect(rate).toMatchObject({ formed: 1, communities: 2 });
  expect(streets.find((one) => one.streetId === streetId)).toMatchObject({
    name: '乌兰镇',
    formed: 1,
    due: 1,
    overdue: 0,
  });
  await recordedCommittee('备〔2026〕1 号');
  expect((await cloud.as(staff.street).formation.street({ streetId })).communities).toMatchObject([{ stage: 'filed' }]);
  await expect(cloud.as(staff.street).formation.street({ streetId: places.otherStreet })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(cloud.as(otherOwner).formation.show({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
