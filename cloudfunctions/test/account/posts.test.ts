import { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { postHandOvers } from '@mulin/shared-types/documents/posts';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { membershipId } from '../../src/account/membership';
import { table } from '../../src/kit/database';
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

const { community: communityId } = places;
const as = (openid: string) => cloud.as(openid).account;
const postOf = (openid: string, role: 'clerk' | 'repairer' | 'manager' | 'community' | 'committee') =>
  membershipId(openid, role, { communityId });
const register = (openid: string, phone: string) =>
  as(openid).register({ consent: true, phoneCode: cloud.phoneCode(phone) });
const zhang = { communityId, role: 'clerk', personName: '张敏', phone: '15800002222' } as const;

describe('a post from one day to another', () => {
  test('counts from its first day through its last, whoever looks', async () => {
    await register('zhang', zhang.phone);
    await as(staff.manager).appoint({ ...zhang, fromDay: '2026-12-01', toDay: '2026-12-31' });
    const bindings = () => as('zhang').bindingsToDecide({ communityId });
    await expect(bindings()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    cloud.at('2026-11-30T16:00:00Z');
    await bindings();
    const { staff: listed } = await as(owner).staff({ communityId });
    expect(listed).toContainEqual(
      expect.objectContaining({ personName: '张敏', sinceDay: '2026-12-01', untilDay: '2026-12-31' }),
    );
    cloud.at('2026-12-31T16:00:00Z');
    await expect(bindings()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await cloud.tick('account', 'tidy');
    expect(await table(memberships).get(postOf('zhang', 'clerk'))).toMatchObject({ status: 'ended' });
    expect(await table(memberships).count({ status: 'ended' })).toBe(1);
  });

  test('is prolonged by being given again, and never given backwards', async () => {
    await register('zhang', zhang.phone);
    await as(staff.manager).appoint({ ...zhang, toDay: '2026-12-31' });
    await as(staff.manager).appoint({ ...zhang, toDay: '2027-06-30' });
    expect((await table(memberships).get(postOf('zhang', 'clerk')))?.until).toEqual(new Date('2027-06-30T16:00:00Z'));
    await expect(as(staff.manager).appoint({ ...zhang, fromDay: '2026-11-20' })).rejects.toMatchObject({
      field: 'fromDay',
    });
    await expect(as(staff.manager).appoint({ ...zhang, toDay: '2026-11-20' })).rejects.toMatchObject({
      field: 'toDay',
    });
  });

  test('that runs out with work in hand gives it back to everybody', async () => {
    await post('hand', 'repairer', { communityId });
    await table(memberships).update(postOf('hand', 'repairer'), {}, { until: new Date('2026-11-21T01:00:00Z') });
    const job = { _id: 'r1', communityId, state: 'working', handler: 'hand' } as const;
    await table(requests).insert(documentOf(requests, job));
    await cloud.tick('account', 'tidy');
    await cloud.tick('account', 'tidy');
    expect(await table(requests).get('r1')).toMatchObject({
      state: 'assigned',
      handler: null,
      steps: [{ what: 'handBack', note: expect.stringContaining('到期') }],
    });
  });
});

test('nobody appoints himself, by whichever account', async () => {
  await know(staff.manager, '15800007777');
  const self = { ...zhang, role: 'cashier', phone: '15800007777' } as const;
  await expect(as(staff.manager).appoint(self)).rejects.toMatchObject({ code: 'FORBIDDEN', field: 'phone' });
});

describe('ending somebody else’s post', () => {
  const end = (by: string, id: string, more = {}) => as(by).endPost({ membershipId: id, reason: '调岗', ...more });

  test('is for the right superior', async () => {
    const clerk = postOf(staff.clerk, 'clerk');
    const manager = postOf(staff.manager, 'manager');
    await expect(end(staff.community, clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(staff.street, clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(staff.manager, manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(staff.community, postOf(staff.committee, 'committee'))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('席位'),
    });
    await post('far', 'manager', { communityId: places.otherCommunity });
    await expect(end('far', clerk)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await end(staff.manager, clerk);
    await end(staff.manager, clerk);
    await end(staff.street, manager);
    await end(staff.bureau, membershipId(staff.street, 'street', { streetId: places.street }));
    expect(await table(memberships).count({ status: 'ended' })).toBe(3);
    await expect(as(staff.clerk).bindingsToDecide({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await table(messages).count({ openid: staff.clerk })).toBe(1);
  });

  test('takes a successor while work is in hand: it passes on once, and the successor confirms', async () => {
    await post('second', 'repairer', { communityId });
    const job = { communityId, state: 'working', handler: staff.repairer } as const;
    await table(requests).insertMany([
      documentOf(requests, { ...job, _id: 'r1' }),
      documentOf(requests, { ...job, _id: 'r2', state: 'closed' }),
      documentOf(requests, { ...job, _id: 'r3', communityId: places.otherCommunity }),
    ]);
    const leaving = postOf(staff.repairer, 'repairer');
    await expect(end(staff.manager, leaving)).rejects.toMatchObject({ field: 'successorId' });
    for (const successorId of [
      leaving,
      postOf(staff.committee, 'committee'),
      postOf(staff.clerk, 'clerk').replace('m_', 'm_x'),
    ])
      await expect(end(staff.manager, leaving, { successorId })).rejects.toMatchObject({ field: 'successorId' });
    const given = { successorId: postOf('second', 'repairer'), custody: ['水泵房钥匙 2 把'] };
    expect(await end(staff.manager, leaving, given)).toEqual({ requests: 1 });
    expect(await end(staff.manager, leaving, given)).toEqual({ requests: 1 });
    const handlers = await table(requests).getMany(['r1', 'r2', 'r3']);
    expect([...handlers.values()].map(({ handler }) => handler)).toEqual(['second', staff.repairer, staff.repairer]);
    expect(handlers.get('r1')?.steps).toHaveLength(1);

    const { handOvers } = await as('second').postHandOvers({ communityId });
    expect(handOvers).toMatchObject([
      { requests: 1, custody: ['水泵房钥匙 2 把'], mayConfirm: true, confirmedAt: null },
    ]);
    const handOverId = handOvers[0]?.handOverId ?? '';
    await expect(as(staff.clerk).confirmPostHandOver({ handOverId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await as('second').confirmPostHandOver({ handOverId });
    await as('second').confirmPostHandOver({ handOverId });
    expect(await table(postHandOvers).get(handOverId)).toMatchObject({ state: 'confirmed' });
  });

  test('nobody walks away from work in hand', async () => {
    const job = { _id: 'r1', communityId, state: 'taken', handler: staff.repairer } as const;
    await table(requests).insert(documentOf(requests, job));
    const own = { membershipId: postOf(staff.repairer, 'repairer') };
    await expect(as(staff.repairer).endMembership(own)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('交接'),
    });
    await table(requests).update('r1', {}, { state: 'closed' });
    await as(staff.repairer).endMembership(own);
  });
});

describe('certificates and training', () => {
  const membershipIdOf = postOf(staff.repairer, 'repairer');
  const file = () => cloud.upload(uploadPath('certificates', communityId, 'x.jpg'), 'jpeg');

  test('are written by who may give the post; everybody reads name and validity, not the number', async () => {
    const fileId = await file();
    const certificates = [{ name: '电工证', no: 'T150627', validUntil: '2026-10-31', fileId }];
    const trainings = [{ day: '2026-05-10', title: '岗前培训', hours: 16 }];
    const record = { membershipId: membershipIdOf, certificates, trainings };
    await expect(as(staff.community).keepPostRecord(record)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as(staff.manager).keepPostRecord(record);
    await as(staff.manager).keepPostRecord(record);
    const { staff: listed } = await as(owner).staff({ communityId });
    const shown = listed.find((one) => one.membershipId === membershipIdOf);
    expect(shown?.certificates).toEqual([{ name: '电工证', validUntil: '2026-10-31', expired: true }]);
    expect(shown).toMatchObject({ mayEnd: false, mayKeep: false });
    expect(await as(staff.street).postRecord({ membershipId: membershipIdOf })).toMatchObject({
      certificates: [{ no: 'T150627', file: { fileId } }],
      trainings,
    });
  });

  test('a photo comes from its own folder, a training lies in the past, a resident has neither', async () => {
    const keep = (more: object) =>
      as(staff.manager).keepPostRecord({ membershipId: membershipIdOf, certificates: [], trainings: [], ...more });
    const other = await cloud.upload(uploadPath('requests', communityId, 'x.jpg'), 'jpeg');
    await expect(keep({ certificates: [{ name: '电工证', no: '1', fileId: other }] })).rejects.toMatchObject({
      field: 'certificates.0.fileId',
    });
    await expect(keep({ trainings: [{ day: '2027-01-01', title: '培训', hours: 1 }] })).rejects.toMatchObject({
      field: 'trainings.0.day',
    });
    const home = membershipId(owner, 'owner', { unitId: places.home, communityId });
    await expect(keep({ membershipId: home })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

test('the desk says what waits: posts that end soon, things to confirm', async () => {
  await register('zhang', zhang.phone);
  await as(staff.manager).appoint({ ...zhang, toDay: '2026-12-10' });
  const tasks = async (openid: string) => (await cloud.as(openid).desk.today({ communityId })).tasks;
  expect(await tasks(staff.manager)).toContainEqual(
    expect.objectContaining({ kind: 'post', title: '1 个岗位快到期', badgeText: '剩 19 天' }),
  );
  const handed = { successorId: postOf(staff.clerk, 'clerk'), custody: ['公章'] };
  await as(staff.manager).endPost({ membershipId: postOf('zhang', 'clerk'), reason: '调岗', ...handed });
  expect(await tasks(staff.clerk)).toContainEqual(
    expect.objectContaining({ kind: 'post', title: '确认 1 份离任交接' }),
  );
});

test('a post that ends, ends for every account of the number it was given to', async () => {
  for (const openid of ['zhang', 'zhang-2']) await register(openid, zhang.phone);
  await as(staff.manager).appoint(zhang);
  const job = { _id: 'r1', communityId, state: 'working', handler: 'zhang-2' } as const;
  await table(requests).insert(documentOf(requests, job));
  const end = { membershipId: postOf('zhang', 'clerk'), reason: '合同到期', custody: [] };
  await expect(as(staff.manager).endPost({ ...end, successorId: null })).rejects.toMatchObject({
    field: 'successorId',
  });
  await as(staff.manager).endPost({ ...end, successorId: postOf(staff.repairer, 'repairer') });
  expect(await table(requests).get('r1')).toMatchObject({ handler: staff.repairer });
  for (const openid of ['zhang', 'zhang-2'])
    await expect(as(openid).bindingsToDecide({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
