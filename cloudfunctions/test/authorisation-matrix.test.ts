import type { Collection } from '@mulin/shared-types/collection';
import type { Contract, Operation, Who } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { collections } from '@mulin/shared-types/documents';
import { memberships } from '@mulin/shared-types/documents/people';
import { everyRole, type Role, roles } from '@mulin/shared-types/roles';
import { membershipId } from '../src/account/membership';
import { table } from '../src/kit/database';
import type { Place } from '../src/kit/place';
import { startCloud, type TestCloud } from './cloud';
import { documentOf, sample } from './sample';
import { places, post, reside, settle } from './world';

/** Where somebody holds a role, seen from the place every call below is about. */
const wheres = ['here', 'next door', 'elsewhere', 'pending', 'ended'] as const;
type Where = (typeof wheres)[number];
type Verdict = 'allowed' | 'denied' | 'sign in first';
interface Caller {
  openid: string;
  role: Role;
  where: Where;
}

const depths = { district: 0, street: 1, community: 2, unit: 3 } as const;
type Depth = (typeof depths)[keyof typeof depths];
const isResident = (role: Role): boolean => roles[role].scope === 'unit';

/** Only who lives in homes can be next door. */
const callers: Caller[] = everyRole.flatMap((role) =>
  wheres
    .filter((where) => where !== 'next door' || isResident(role))
    .map((where) => ({ openid: `${role}-${where.replace(' ', '-')}`, role, where })),
);
const nameOf = ({ role, where }: Caller): string => `${role} ${where}`;

/** What the contract says about one caller, in the words of its own comment. */
function byContract(who: Who, subject: Depth | 'self', { role, where }: Caller): Verdict {
  if (typeof who === 'string') return 'allowed';
  if (!who.includes(role) || where === 'pending' || where === 'ended') return 'denied';
  if (subject === 'self') return 'allowed';
  if (where === 'elsewhere') return 'denied';
  if (where === 'next door') return subject === depths.community ? 'allowed' : 'denied';
  if (isResident(role)) return subject >= depths.community ? 'allowed' : 'denied';
  return depths[roles[role].scope] <= subject ? 'allowed' : 'denied';
}

const collectionNamed = (name: string): Collection => {
  const found = collections.find((one) => one.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};
function subjectDocument(collection: Collection) {
  const place = { streetId: places.street, communityId: places.community, unitId: places.home };
  const waiting = collection === memberships ? { status: 'pending', role: 'family' } : {};
  return { ...documentOf(collection, { _id: `subject-of-${collection.name}` }), ...place, ...waiting };
}

/** Which document or place a call names, and how deep it lies. */
function subjectOf({ about }: Operation): { input: Record<string, string>; depth: Depth | 'self' } {
  switch (about.kind) {
    case 'self':
      return { input: {}, depth: 'self' };
    case 'document': {
      const collection = collectionNamed(about.collection);
      const kept = collection.document.parse(subjectDocument(collection)) as Record<string, unknown>;
      const depth =
        kept.unitId !== undefined ? depths.unit : kept.communityId !== undefined ? depths.community : depths.street;
      return { input: { [about.field]: `subject-of-${about.collection}` }, depth };
    }
    default: {
      const ids = { unit: places.home, community: places.community, street: places.street, district: places.district };
      return { input: { [about.field]: ids[about.kind] }, depth: depths[about.kind] };
    }
  }
}

/** Posts one may give; what else is refused has its own test. */
const mayGive: Partial<Record<Role, Role>> = { manager: 'clerk', community: 'committee', street: 'manager' };

const ELSEWHERE: Place = {
  communityId: places.otherCommunity,
  streetId: places.otherStreet,
  districtId: 'd_other',
};
const HERE: Place = { communityId: places.community, streetId: places.street, districtId: places.district };
const homes: Partial<Record<Where, string>> = { 'next door': places.neighbour, elsewhere: places.otherHome };

async function seat({ openid, role, where }: Caller): Promise<void> {
  const place = where === 'elsewhere' ? ELSEWHERE : HERE;
  const unitId = homes[where] ?? places.home;
  if (role === 'owner' || role === 'family' || role === 'tenant') {
    await reside(openid, role, unitId, '某人', place.communityId);
  } else await post(openid, role, place);
  if (where === 'pending' || where === 'ended') {
    const held = membershipId(openid, role, { ...place, unitId });
    await table(memberships).update(held, {}, { status: where });
  }
}

let cloud: TestCloud;
let silenced: jest.SpyInstance;
beforeAll(async () => {
  cloud = await startCloud('short');
  // Sample documents are valid, not meaningful: what a handler makes of them is no matter here.
  silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await settle();
  for (const caller of callers) await seat(caller);
  const named = new Set<string>();
  for (const { about } of everyOperation()) if (about.kind === 'document') named.add(about.collection);
  for (const name of named) {
    const collection = collectionNamed(name);
    await table(collection).insert(subjectDocument(collection));
  }
});
afterAll(async () => {
  silenced.mockRestore();
  await cloud.close();
});

const everyOperation = (): Operation[] =>
  Object.values(contracts as Record<string, Contract>).flatMap(({ operations }) => Object.values(operations));

const NOT_YOURS = /不在您可以查看的范围内/;

async function verdict(openid: string | undefined, name: string, operation: string, input: unknown): Promise<Verdict> {
  const answer = await cloud.call(openid, name, operation, input);
  if (answer.ok) return 'allowed';
  const { code, message } = answer.error;
  if (code === 'SIGN_IN_NEEDED') return 'sign in first';
  return code === 'FORBIDDEN' || (code === 'NOT_FOUND' && NOT_YOURS.test(message)) ? 'denied' : 'allowed';
}

describe.each(Object.values(contracts as Record<string, Contract>))('$name', ({ name, operations }) => {
  test.each(Object.entries(operations))(
    '%s answers whom the contract says, and nobody else',
    async (key, operation) => {
      const { input: subject, depth } = subjectOf(operation);
      const input = { ...(sample(operation.input) as object), ...subject };
      const got: Record<string, Verdict> = {};
      const wanted: Record<string, Verdict> = {};
      for (const caller of callers) {
        const given = key === 'appoint' ? { ...input, role: mayGive[caller.role] ?? 'clerk' } : input;
        got[nameOf(caller)] = await verdict(caller.openid, name, key, given);
        wanted[nameOf(caller)] = byContract(operation.who, depth, caller);
      }
      got.stranger = await verdict('stranger', name, key, input);
      wanted.stranger = typeof operation.who === 'string' ? 'allowed' : 'denied';
      got.nobody = await verdict(undefined, name, key, input);
      wanted.nobody = operation.who === 'anyone' ? 'allowed' : 'sign in first';
      expect(got).toEqual(wanted);
    },
  );
});
