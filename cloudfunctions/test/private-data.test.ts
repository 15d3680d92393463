import type { Collection } from '@mulin/shared-types/collection';
import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { collections } from '@mulin/shared-types/documents';
import { everyRole, type Role, roles } from '@mulin/shared-types/roles';
import { table } from '../src/kit/database';
import { seal } from '../src/kit/sealed';
import { startCloud, type TestCloud } from './cloud';
import { documentOf, sample } from './sample';
import { know, places, post, reside, settle } from './world';

/** What lies in the documents, and no answer may carry by the way. */
const PHONE = '13711112222';
const OPENID = 'o-of-somebody-else';
const NAME = '乌云其其格';

/** Each is written down as a look, and has a test of its own. */
const MAY_READ_A_NUMBER = ['account.reveal', 'street.caseCaller', 'assembly.writtenProxy'];

const NAMES = /^(personName|nameSealed|callerName|agentName|receiver|handler|watcher|fromName|toName|wantedSealed)$/;
const PHONES = /^(phoneSealed|callerPhone|agentPhone)$/;
const OPENIDS = /^(openid|by|reportedBy|askedBy|decidedBy|startedBy|toOpenid|enteredBy|confirmedBy|openedBy|filedBy)$/;

/** Text in a document, a day to whoever reads it. */
const DAYS = /(?:^d|D)ay$|^service(?:From|To)$/;

/** A document of a collection with somebody’s name, number and account wherever its fields have room for them. */
function filled(value: unknown, key = '', collection = ''): unknown {
  if (typeof value === 'string') {
    if (PHONES.test(key)) return seal('phone', PHONE);
    // A request's handler is an account, a joint matter's a name.
    if (key === 'handler' && collection === 'requests') return OPENID;
    if (NAMES.test(key)) return seal('name', NAME);
    if (value === 'sample' && DAYS.test(key)) return '2026-07-01';
    return OPENIDS.test(key) ? OPENID : value;
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, key, collection));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, name, collection)]));
}

const place = { districtId: places.district, streetId: places.street, communityId: places.community };
const everyContract = Object.values(contracts as Record<string, Contract>);
const nameOf = (role: Role): string => `o-${role}-of-the-test`;

function inputOf({ about, input }: Operation): Record<string, unknown> {
  const sound = sample(input) as Record<string, unknown>;
  if (about.kind === 'self') return sound;
  const ids = { unit: places.home, community: places.community, street: places.street, district: places.district };
  return { ...sound, [about.field]: about.kind === 'document' ? `subject-of-${about.collection}` : ids[about.kind] };
}

/** Reading operations that had something to answer from these documents. */
const answered = new Set<string>();
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud('short');
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  // One read in twenty is counted, and counting writes.
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  await settle();
  for (const role of everyRole) {
    if (roles[role].scope === 'unit') await reside(nameOf(role), role as 'owner', places.home, '某人');
    else await post(nameOf(role), role);
  }
  await know(OPENID, PHONE);
  const kept = new Set(['districts', 'streets', 'communities', 'units', 'persons', 'memberships']);
  for (const collection of collections as readonly Collection[]) {
    if (kept.has(collection.name)) continue;
    const _id = `subject-of-${collection.name}`;
    const document = filled({ ...documentOf(collection, { _id }), ...place, unitId: places.home }, '', collection.name);
    await table(collection).insert(collection.document.parse(document) as never);
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

describe.each(everyContract)('$name', ({ name, operations }) => {
  test.each(Object.entries(operations))(
    '%s gives away no number and no account to any role',
    async (key, operation) => {
      const leaks: string[] = [];
      for (const role of everyRole) {
        cloud.killer.killAt(Number.POSITIVE_INFINITY, 'before');
        const given = await cloud.call(nameOf(role), name, key, inputOf(operation));
        if (cloud.killer.revive() > 0 && !operation.changes && operation.rate === undefined)
          leaks.push(`${role}: writes without an entry`);
        if (given.ok && !operation.changes) answered.add(`${name}.${key}`);
        const answer = JSON.stringify(given);
        if (/o-\w+-of-the-test/.test(answer) || answer.includes(OPENID)) leaks.push(`${role}: an openid`);
        if (answer.includes(PHONE) && !MAY_READ_A_NUMBER.includes(`${name}.${key}`)) leaks.push(`${role}: a number`);
        if (roles[role].scope === 'unit' && answer.includes(NAME)) leaks.push(`${role}: a name`);
      }
      expect(leaks).toEqual([]);
    },
  );
});

test('most of what can be read was read', () => expect(answered.size).toBeGreaterThan(120));
