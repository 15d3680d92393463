import { homeRights } from '@mulin/domain/people/home-rights';
import type { Contract } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { messages } from '@mulin/shared-types/documents/messages';
import { looks } from '@mulin/shared-types/documents/own-data';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, neighbour, owner, places, reside, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
  await know('lodger', '15800003333');
});
afterEach(() => cloud.close());

const { home: unitId } = places;
const as = (openid: string) => cloud.as(openid).account;
const ask = (role: 'family' | 'tenant' | 'owner' = 'tenant', untilDay?: string) =>
  as('lodger').askToBind({ unitId, role, personName: '李租客', ...(untilDay ? { untilDay } : {}) });

describe('one look at a time', () => {
  const look = { unitId, person: 'owner.0', field: 'phone', reason: '漏水找不到人' } as const;

  /** A request of the home, in the repairer's hands. */
  const inHand = () => {
    const request = { ...documentOf(requests, { _id: 'q' }), communityId: places.community, unitId };
    return table(requests).insert({ ...request, state: 'taken', handler: staff.repairer });
  };

  test('staff read masked names and numbers; one field with a reason, seen by the person and in the trail', async () => {
    await inHand();
    const { owners, people } = await as(staff.repairer).household({ unitId });
    expect(owners).toEqual([{ person: 'owner.0', name: '王*兰', phoneMasked: '139****7720' }]);
    expect(JSON.stringify(people)).not.toContain('王秀兰');
    expect(await as(staff.repairer).reveal(look)).toEqual({ value: '13912347720' });
    expect(await as(owner).whoLooked({})).toMatchObject({
      looks: [{ who: '维修师傅', field: 'phone', reason: '漏水找不到人', unitLabel: '3号楼2单元501' }],
    });
    expect(await as(neighbour).whoLooked({})).toEqual({ looks: [] });
    const [entry] = await table(audits).find({ openid: staff.repairer, operation: 'reveal' }, { limit: 1 });
    expect(entry?.detail).toEqual({ reason: '漏水找不到人', field: 'phone' });
  });

  test('who mends reads numbers of homes whose request lies in the own hands, and of no others', async () => {
    const repairer = as(staff.repairer);
    await expect(repairer.reveal(look)).rejects.toMatchObject({ code: 'CONFLICT' });
    await inHand();
    await repairer.reveal(look);
    await expect(repairer.reveal({ ...look, unitId: places.neighbour })).rejects.toMatchObject({ code: 'CONFLICT' });
    await table(requests).update('q', {}, { state: 'closed' });
    await expect(repairer.reveal(look)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('of many looks at once no more than thirty are answered', async () => {
    const all = await Promise.allSettled(Array.from({ length: 45 }, () => as(staff.clerk).reveal(look)));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(30);
  });

  test('whose lease is over lives here no more', async () => {
    await reside('lodger', 'tenant', unitId, '李租客');
    const [bound] = (await as(staff.clerk).household({ unitId })).people.filter(({ role }) => role === 'tenant');
    const person = bound?.membershipId ?? '';
    await table(memberships).update(person, {}, { until: new Date('2026-11-20T16:00:00Z') });
    await expect(as(staff.clerk).reveal({ ...look, person })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('only who needs it, and only what is needed', async () => {
    for (const openid of [staff.cashier, staff.committee, staff.bureau, owner])
      await expect(as(openid).reveal(look)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(staff.repairer).reveal({ ...look, field: 'name' })).rejects.toMatchObject({ field: 'field' });
    await expect(as(staff.clerk).reveal({ ...look, reason: ' ' })).rejects.toMatchObject({ field: 'reason' });
    await expect(as(staff.clerk).reveal({ ...look, person: 'owner.7' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await table(looks).count({ unitId })).toBe(0);
  });

  test('thirty a day, whichever of the own accounts looks', async () => {
    await know(staff.clerk, '15800009999');
    await know('clerk-2', '15800009999');
    const seen = {
      ...documentOf(looks, { _id: 'l' }),
      by: 'clerk-2',
      lookedUp: true,
      at: new Date('2026-11-21T01:00:00Z'),
    };
    await table(looks).insertMany(Array.from({ length: 30 }, (_, at) => ({ ...seen, _id: `l${at}` })));
    expect((await as(staff.clerk).household({ unitId })).looksLeft).toBe(0);
    await expect(as(staff.clerk).reveal(look)).rejects.toMatchObject({ code: 'CONFLICT' });
    cloud.at('2026-11-22T02:00:00Z');
    await as(staff.clerk).reveal(look);
  });

  test('somebody bound, never somebody of another home', async () => {
    await reside('lodger', 'tenant', unitId, '李租客');
    const [bound] = (await as(staff.clerk).household({ unitId })).people.filter(({ role }) => role === 'tenant');
    const person = bound?.membershipId ?? '';
    expect(await as(staff.clerk).reveal({ ...look, person })).toEqual({ value: '15800003333' });
    expect((await as('lodger').whoLooked({})).looks).toHaveLength(1);
    await expect(as(staff.clerk).reveal({ ...look, unitId: places.neighbour, person })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('family and tenants', () => {
  test('the owner agrees; a tenant is bound until a day and then no longer', async () => {
    const { membershipId } = await ask('tenant', '2027-06-30');
    const mine = await as(owner).household({ unitId });
    expect(mine.people).toContainEqual(
      expect.objectContaining({ membershipId, name: '李租客', untilDay: '2027-06-30', mayDecide: true, mayEnd: false }),
    );
    await as(owner).decideBinding({ membershipId, approve: true });
    expect((await as('lodger').me({})).homes).toMatchObject([{ relation: 'tenant' }]);
    cloud.at('2027-06-30T15:59:59Z');
    expect((await as('lodger').me({})).homes).toHaveLength(1);
    cloud.at('2027-06-30T16:00:00Z');
    expect((await as('lodger').me({})).homes).toEqual([]);
    await expect(cloud.as('lodger').fees.bills({ unitId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // The lease goes on: asked again, decided again.
    await ask('tenant', '2028-06-30');
    expect(await table(memberships).get(membershipId)).toMatchObject({ status: 'pending' });
  });

  test('without a day it is a year; a day gone by is refused', async () => {
    const { membershipId } = await ask();
    expect((await table(memberships).get(membershipId))?.until).toEqual(new Date('2027-11-21T16:00:00Z'));
    await expect(ask('tenant', '2026-11-20')).rejects.toMatchObject({ field: 'untilDay' });
  });

  test('the owner makes no owners, and answers for no other home', async () => {
    const { membershipId } = await ask('owner');
    await expect(as(owner).decideBinding({ membershipId, approve: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await ask('family');
    await expect(as(neighbour).decideBinding({ ...other, approve: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await as(owner).decideBinding({ ...other, approve: false, reason: '不认识' });
    expect((await as('lodger').me({})).refused).toMatchObject([{ reason: '不认识' }]);
  });

  test('the owner ends who lives under the own roof, and the person hears why; twice is harmless', async () => {
    const { membershipId } = await ask('family');
    await as(staff.clerk).decideBinding({ membershipId, approve: true });
    cloud.at('2026-11-21T03:00:00Z');
    await as(staff.clerk).decideBinding({ membershipId, approve: true });
    await expect(as(neighbour).endResident({ membershipId, reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as(owner).endResident({ membershipId, reason: '搬走了' });
    await as(owner).endResident({ membershipId, reason: '搬走了' });
    expect((await as('lodger').me({})).homes).toEqual([]);
    const told = await table(messages).find({ openid: 'lodger' }, { limit: 9, orderBy: [['at', 'asc']] });
    expect(told.map(({ title }) => title)).toEqual(['房子绑好了', '一套房的绑定结束了']);
  });

  test('the company ends no owner; the community may', async () => {
    const [own] = (await as(staff.community).household({ unitId })).people;
    const end = { membershipId: own?.membershipId ?? '', reason: '绑错了人' };
    await expect(as(staff.manager).endResident(end)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as(staff.community).endResident(end);
    expect((await as(owner).me({})).homes.map((home) => home.unitId)).not.toContain(unitId);
  });

  test('what the app says family and tenants may do is what the contracts allow', () => {
    const asks = { 缴费: 'payment.start', 报修: 'requests.report', 提问: 'board.ask', 投票: 'assembly.cast' } as const;
    const all = contracts as Record<string, Contract>;
    for (const [role, { can }] of Object.entries(homeRights)) {
      for (const [what, operation] of Object.entries(asks)) {
        const [name = '', key = ''] = operation.split('.');
        const who = all[name]?.operations[key]?.who;
        const allowed = Array.isArray(who) && who.some((one) => one === role);
        expect([role, what, allowed]).toEqual([role, what, (can as readonly string[]).includes(what)]);
      }
    }
  });

  test('family and tenants see the bills; only owners are on the list of who votes', async () => {
    await reside('lodger', 'tenant', unitId, '李租客');
    await expect(cloud.as('lodger').fees.bills({ unitId })).resolves.toMatchObject({ owedFen: 0 });
    expect(await as('lodger').home({ unitId })).toMatchObject({ pollsToVote: 0 });
  });
});
