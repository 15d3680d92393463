import type { Subject, Who } from '@mulin/shared-types/contract';
import { Refusal } from '@mulin/shared-types/refusal';
import { everyRole, type Role, roles, type ScopeKind } from '@mulin/shared-types/roles';
import { covers, inForce, type Membership, mayCall } from '../../src/kit/authorise';
import type { Place } from '../../src/kit/place';

/** Two districts, each with a street, a community and two homes; the names say what lies in what. */
const inside = {
  unit: { unitId: 'd1.s1.c1.u1', communityId: 'd1.s1.c1', streetId: 'd1.s1', districtId: 'd1' },
  neighbour: { unitId: 'd1.s1.c1.u2', communityId: 'd1.s1.c1', streetId: 'd1.s1', districtId: 'd1' },
  community: { communityId: 'd1.s1.c1', streetId: 'd1.s1', districtId: 'd1' },
  nextCommunity: { communityId: 'd1.s1.c2', streetId: 'd1.s1', districtId: 'd1' },
  unitNextCommunity: { unitId: 'd1.s1.c2.u1', communityId: 'd1.s1.c2', streetId: 'd1.s1', districtId: 'd1' },
  street: { streetId: 'd1.s1', districtId: 'd1' },
  nextStreet: { streetId: 'd1.s2', districtId: 'd1' },
  district: { districtId: 'd1' },
  otherDistrict: { districtId: 'd2' },
  unitOtherDistrict: { unitId: 'd2.s1.c1.u1', communityId: 'd2.s1.c1', streetId: 'd2.s1', districtId: 'd2' },
  nowhere: {},
} satisfies Record<string, Place>;
type Where = keyof typeof inside;

const now = new Date('2026-07-01T00:00:00Z');
const scopeOf: Record<ScopeKind, Place> = {
  unit: { unitId: 'd1.s1.c1.u1', communityId: 'd1.s1.c1' },
  community: { communityId: 'd1.s1.c1' },
  street: { streetId: 'd1.s1' },
  district: { districtId: 'd1' },
};
const membership = (role: Role, more: Partial<Membership> = {}): Membership => ({
  _id: role,
  openid: 'o-a',
  role,
  ...scopeOf[roles[role].scope],
  personName: '某',
  ground: 'appointed',
  status: 'active',
  note: '',
  since: new Date('2026-01-01T00:00:00Z'),
  until: null,
  decidedBy: 'o-b',
  ...more,
});

/** The whole matrix: what a membership of each scope, in d1.s1.c1(.u1), covers. Everything not named here is refused. */
const covered: Record<ScopeKind, Where[]> = {
  unit: ['unit', 'community'],
  community: ['unit', 'neighbour', 'community'],
  street: ['unit', 'neighbour', 'community', 'nextCommunity', 'unitNextCommunity', 'street'],
  district: [
    'unit',
    'neighbour',
    'community',
    'nextCommunity',
    'unitNextCommunity',
    'street',
    'nextStreet',
    'district',
  ],
};
const about: Record<Where, Subject['kind']> = {
  unit: 'unit',
  neighbour: 'unit',
  community: 'community',
  nextCommunity: 'community',
  unitNextCommunity: 'unit',
  street: 'street',
  nextStreet: 'street',
  district: 'district',
  otherDistrict: 'district',
  unitOtherDistrict: 'unit',
  nowhere: 'document',
};
const subject = (kind: Subject['kind']): Subject =>
  kind === 'self' ? { kind } : kind === 'document' ? { kind, collection: 'bills', field: 'id' } : { kind, field: 'id' };
const ask = (who: Who, kind: Subject['kind'], memberships: Membership[], place: Place | undefined, openid = 'o-a') =>
  mayCall({ who, about: subject(kind), openid, memberships, place });
const codeOf = (answer: Membership[] | Refusal) => (answer instanceof Refusal ? answer.code : 'allowed');

describe.each(everyRole)('%s', (role) => {
  const held = membership(role);
  test.each(Object.keys(inside) as Where[])('at %s', (where) => {
    const expected = covered[roles[role].scope].includes(where);
    expect(covers(held, inside[where])).toBe(expected);
    const kind = about[where];
    const answer = ask([role], kind, [held], inside[where]);
    if (expected) expect(answer).toEqual([held]);
    else expect(codeOf(answer)).toBe(kind === 'document' ? 'NOT_FOUND' : 'FORBIDDEN');
    const others = everyRole.filter((other) => other !== role);
    expect(codeOf(ask(others, kind, [held], inside[where]))).toBe('FORBIDDEN');
  });

  test('about oneself the role counts wherever it is held', () => {
    expect(ask([role], 'self', [held], {})).toEqual([held]);
    expect(codeOf(ask([role], 'self', [], {}))).toBe('FORBIDDEN');
  });
});

test('a resident reaches what belongs to a home only through that home, what belongs to the community from any', () => {
  const first = membership('owner', { _id: '1' });
  const second = membership('tenant', { _id: '2', unitId: 'd1.s1.c1.u2' });
  expect(ask(['owner', 'tenant'], 'unit', [first, second], inside.neighbour)).toEqual([second]);
  expect(ask(['owner', 'tenant'], 'community', [first, second], inside.community)).toEqual([first, second]);
  expect(codeOf(ask(['owner'], 'unit', [first, second], inside.neighbour))).toBe('FORBIDDEN');
});

test('what is not there and what is elsewhere cannot be told apart', () => {
  const owner = membership('owner');
  const messageOf = (answer: Membership[] | Refusal) => answer instanceof Refusal && [answer.code, answer.message];
  for (const kind of ['unit', 'community', 'street', 'district', 'document'] as const) {
    for (const held of [[], [owner], [membership('manager')]]) {
      const elsewhere = ask(['owner'], kind, held, inside.unitOtherDistrict);
      expect(messageOf(elsewhere)).toEqual(messageOf(ask(['owner'], kind, held, undefined)));
    }
  }
});

test('anyone and signedIn', () => {
  const owner = membership('owner');
  expect(ask('anyone', 'self', [], {}, '')).toEqual([]);
  expect(codeOf(ask('signedIn', 'self', [], {}, ''))).toBe('SIGN_IN_NEEDED');
  expect(codeOf(ask(['owner'], 'self', [], {}, ''))).toBe('SIGN_IN_NEEDED');
  expect(ask('signedIn', 'unit', [owner], inside.unit)).toEqual([owner]);
  expect(ask('signedIn', 'unit', [owner], inside.neighbour)).toEqual([]);
  expect(codeOf(ask('signedIn', 'document', [], undefined))).toBe('NOT_FOUND');
});

test('a membership without its place covers nothing, not even a place without one', () => {
  for (const role of everyRole) {
    const homeless = membership(role, {
      unitId: undefined,
      communityId: undefined,
      streetId: undefined,
      districtId: undefined,
    });
    for (const place of Object.values(inside)) expect(covers(homeless, place)).toBe(false);
  }
});

test('only what is active and within its time is in force', () => {
  const minute = (n: number) => new Date(now.getTime() + n * 60_000);
  expect(inForce(membership('owner'), now)).toBe(true);
  for (const status of ['pending', 'refused', 'ended'] as const) {
    expect(inForce(membership('owner', { status }), now)).toBe(false);
  }
  expect(inForce(membership('owner', { since: minute(1) }), now)).toBe(false);
  expect(inForce(membership('owner', { until: minute(1) }), now)).toBe(true);
  expect(inForce(membership('owner', { until: now }), now)).toBe(false);
  expect(inForce(membership('owner', { until: minute(-1) }), now)).toBe(false);
});
