import fc from 'fast-check';
import { Collection } from '../../src/documents/collection';
import { type Doc, valueKey } from '../../src/documents/document';
import type { IndexSpec } from '../../src/documents/hash-index';
import { Locks } from '../../src/documents/locks';
import { candidates } from '../../src/documents/plan';
import { Session } from '../../src/documents/session';

const INDEXES: IndexSpec[] = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'ab',
    keys: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'deep',
    keys: [
      ['o.p', 1],
      ['a', 1],
    ],
  },
];

/** Few values, so that they meet; all kinds an index has to tell apart. */
const value = fc.constantFrom<unknown>(
  0,
  1,
  2,
  -0,
  '1',
  '',
  'x',
  null,
  true,
  false,
  new Date(1),
  [],
  [1, 2],
  ['x'],
  [[1]],
  {},
  { p: 1 },
);
const plain = { noNullPrototype: true };
const one = (of: fc.Arbitrary<unknown>) => fc.record({ p: of }, plain);
const nested = fc.oneof(value, one(value), fc.array(one(value), { maxLength: 2 }));
const doc = fc.record({ a: value, b: value, o: nested }, { requiredKeys: [], ...plain });
const condition = fc.oneof(
  value,
  fc.record({ $eq: value }, plain),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }, plain),
  fc.record({ $ne: value }, plain),
  fc.record({ $gt: fc.constantFrom(0, 1, '') }, plain),
);
const conditions = (...fields: string[]) =>
  fc.dictionary(fc.constantFrom(...fields), condition, { maxKeys: 3, ...plain });
const several = fc.array(conditions('a', 'b', 'o.p'), { minLength: 1, maxLength: 2 });
const criteria = fc.oneof(
  conditions('a', 'b', 'o.p', 'o'),
  fc.record({ $and: several }, plain),
  fc.record({ $or: several, a: condition }, plain),
);
const change = fc.record({ id: fc.integer({ min: 0, max: 9 }), doc: fc.option(doc, { nil: undefined }) });

test('through indexes the same documents come in the same order as by looking at every one', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), criteria, (changes, query) => {
      const [bare, indexed] = [new Collection('c'), new Collection('c')];
      indexed.declare(INDEXES);
      changes.forEach(({ id, doc: body }, at) => {
        for (const collection of [bare, indexed]) {
          collection.put(valueKey(id), body && { _id: id, ...(body as Doc) }, at + 1, at % 3 === 0);
        }
      });
      const find = (collection: Collection) => new Session(new Locks()).find(collection, query as Doc);
      expect(find(indexed)).toEqual(find(bare));
    }),
    { numRuns: 2000 },
  );
});

test('a query on the leading fields of an index looks at its own documents only', () => {
  const collection = new Collection('c');
  collection.declare(INDEXES);
  for (let n = 0; n < 1000; n++) collection.put(valueKey(n), { _id: n, a: n % 10, b: n % 100 }, 1, false);
  const looked = (query: Doc) => [...(candidates(query, collection.indexes) ?? collection.ids())].length;
  expect(looked({ a: 3 })).toBe(100);
  expect(looked({ a: 3, b: 13 })).toBe(10);
  expect(looked({ a: { $in: [3, 4] }, b: 13 })).toBe(10);
  expect(looked({ $and: [{ a: 3 }, { b: { $gt: 4 } }] })).toBe(100);
  expect(looked({ _id: { $in: [1, 2] }, a: 3 })).toBe(2);
  expect(looked({ b: 13 })).toBe(1000);
});
