import type { Collection } from '@mulin/shared-types/collection';
import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { collections } from '@mulin/shared-types/documents';
import { everyRole, roles } from '@mulin/shared-types/roles';
import * as z from 'zod';
import { table } from '../src/kit/database';
import { startCloud, type TestCloud } from './cloud';
import { documentOf, sample } from './sample';
import { places, post, reside, settle } from './world';

/** What no field of any contract takes as it is, or only where a text is meant; each field's own schema says which. */
const odd: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, [], {}, [null], [['a']]],
  ...[{ $ne: 1 }, { $gt: '' }, { $where: 'sleep(1)' }, { $regex: '.*' }, ['$ne'], { length: 1 }],
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202egnp.exe', '😀', '１２３', '12', '1e3', '__proto__', '$where'],
  ...['2026-02-30', '2026-13', '2026H3', '2026-07-01T25:00:00Z', 'cloud://', 'cloud:///etc/passwd', '../../x'],
  '{"$ne":1}',
  '字'.repeat(6_000),
  Array.from({ length: 600 }, () => 'a'),
  JSON.parse('{"__proto__":{"role":"bureau"},"constructor":{"prototype":{}}}'),
];

const everyContract = Object.values(contracts as Record<string, Contract>);
/** Holds every role at the place all calls are about, so that nothing is refused for who asks. */
const ANYONE = 'everybody';
const { community: communityId, home, street, district } = places;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud('short');
  await settle();
  for (const role of everyRole) {
    if (role === 'owner' || role === 'family' || role === 'tenant') await reside(ANYONE, role, home, '某人');
    else await post(ANYONE, role);
  }
  const named = everyContract.flatMap(({ operations }) => Object.values(operations)).map(({ about }) => about);
  const names = new Set(named.flatMap((about) => (about.kind === 'document' ? [about.collection] : [])));
  for (const name of names) {
    const collection = collections.find((one) => one.name === name);
    if (collection) await table(collection as Collection).insert(subjectIn(collection));
  }
});
afterAll(() => cloud.close());

const subjectIn = (collection: Collection) => ({
  ...documentOf(collection, { _id: `subject-of-${collection.name}` }),
  communityId,
  unitId: home,
});

/** An input as good as it gets, of which each case below spoils one field. */
function soundInput({ about, input }: Operation): Record<string, unknown> {
  const sound = sample(input) as Record<string, unknown>;
  if (about.kind === 'self') return sound;
  const ids = { unit: home, community: communityId, street, district };
  return { ...sound, [about.field]: about.kind === 'document' ? `subject-of-${about.collection}` : ids[about.kind] };
}

function spoilt(operation: Operation): unknown[] {
  const sound = soundInput(operation);
  const shape = (operation.input as z.ZodObject).shape;
  const fields = Object.entries(shape).flatMap(([name, field]) =>
    odd.filter((value) => !z.safeParse(field, value).success).map((value) => ({ ...sound, [name]: value })),
  );
  const missing = Object.entries(shape)
    .filter(([, field]) => !z.safeParse(field, undefined).success)
    .map(([name]) => Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name)));
  const whole = odd.filter((value) => !operation.input.safeParse(value).success);
  return [...fields, ...missing, ...whole, { ...sound, more: 1 }, { ...sound, 字: 'x'.repeat(50_000) }];
}

/** Where everything but how often somebody called stands; that is counted whatever came of it. */
function everything(): Record<string, number> {
  const { rateCounts: _counted, ...kept } = cloud.versions();
  return kept;
}

const REFUSED = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND'];

test('everybody in this test holds every role', () => expect(everyRole).toEqual(Object.keys(roles)));

describe.each(everyContract)('$name', ({ name, operations }) => {
  test.each(Object.entries(operations))(
    '%s refuses malformed input, in Chinese, and changes nothing',
    async (key, op) => {
      const before = everything();
      const taken: unknown[] = [];
      for (const input of spoilt(op)) {
        const answer = await cloud.call(ANYONE, name, key, input);
        const refused =
          !answer.ok && REFUSED.includes(answer.error.code) && /[\u4e00-\u9fff]/.test(answer.error.message);
        if (!refused) taken.push([input, answer]);
      }
      expect(taken).toEqual([]);
      expect(everything()).toEqual(before);
    },
  );
});

test.each([
  null,
  1,
  'text',
  [],
  {},
  { operation: 1 },
  { operation: '__proto__' },
  { operation: 'toString', input: {} },
])('a call that is none of the contract’s is told so: %j', async (event) => {
  const before = everything();
  for (const { name } of everyContract) {
    const identity = { source: 'wx_client', openid: ANYONE } as const;
    const answer = await cloud.send(name, event as Record<string, unknown>, identity);
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPERATION' } });
  }
  expect(everything()).toEqual(before);
});
