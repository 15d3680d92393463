import fc from 'fast-check';
import { Collection } from '../../src/documents/collection';
import { type Doc, valueKey } from '../../src/documents/document';
import type { IndexSpec } from '../../src/documents/hash-index';
import { Locks } from '../../src/documents/locks';
import type { Order } from '../../src/documents/order';
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
  fc.record({ $eq: value, $gt: fc.constantFrom(0, 1, '') }, plain),
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
      const count = (collection: Collection) => new Session(new Locks()).count(collection, query as Doc);
      expect(count(indexed)).toBe(count(bare));
    }),
    { numRuns: 2000 },
  );
});

const scalar = fc.constantFrom<unknown>(0, 1, 2, 3, '', 'x', 'y', null, undefined, true, new Date(1), new Date(2));
const sortable = fc.record({ a: fc.constantFrom(0, 1), b: scalar, o: fc.record({ p: scalar }, plain) }, plain);
const limits = fc.constantFrom<unknown>(0, 1, 2, '', 'x', new Date(1));
const range = fc.oneof(
  fc.constantFrom<unknown>(0, 1, 'x', null),
  fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), limits, { minKeys: 1, maxKeys: 2, ...plain }),
);
const ranges = fc.dictionary(fc.constantFrom('a', 'b', 'o.p', '_id'), range, { maxKeys: 3, ...plain });
const order = fc.option(
  fc.dictionary(fc.constantFrom('a', 'b', 'o.p', '_id'), fc.constantFrom(1, -1), { minKeys: 1, maxKeys: 3, ...plain }),
  { nil: undefined },
);
const many = fc.array(
  fc.record({ id: fc.integer({ min: 0, max: 59 }), doc: fc.option(sortable, { nil: undefined }) }),
  {
    minLength: 60,
    maxLength: 150,
  },
);

test('walking an index finds the same documents in the same order, page by page and after changes', () => {
  fc.assert(
    fc.property(many, many, ranges, order, fc.nat(20), fc.nat(20), (before, after, query, wanted, skip, limit) => {
      const [bare, indexed] = [new Collection('c'), new Collection('c')];
      indexed.declare([...INDEXES, { name: 'b', keys: [['b', 1]] }]);
      const find = (collection: Collection) =>
        new Session(new Locks()).find(collection, query as Doc, { order: wanted as Order | undefined, skip, limit });
      for (const changes of [before, after]) {
        changes.forEach(({ id, doc: body }, at) => {
          for (const one of [bare, indexed])
            one.put(valueKey(id), body && { _id: id, ...(body as Doc) }, at + 1, false);
        });
        expect(find(indexed)).toEqual(find(bare));
      }
    }),
    { numRuns: 500 },
  );
});

test('a range or an order on the next field of an index looks at its own stretch only', () => {
  const collection = new Collection('c');
  collection.declare(INDEXES);
  for (let n = 0; n < 1000; n++) collection.put(valueKey(n), { _id: n, a: n % 10, b: n }, 1, false);
  const looked = (query: Doc, wanted?: Order) => {
    const walk = collection.walk(query, wanted);
    return walk && [...walk.index.between(walk.low, walk.high, walk.forwards)].map(({ _id }) => _id);
  };
  expect(looked({ a: 3, b: { $gt: 953, $lt: 983 } })).toEqual([973, 963]);
  expect(looked({ a: 3, b: { $lte: 23 } }, { b: 1 })).toEqual([3, 13, 23]);
  expect(looked({ a: 3 }, { b: 1 })?.slice(0, 2)).toEqual([3, 13]);
  expect(looked({ a: 3, _id: { $gt: 953 } }, { _id: 1 })).toEqual([963, 973, 983, 993]);
  expect(looked({ b: 13 }, { b: 1 })).toBeUndefined();
});

test('an index that met a list is walked no more', () => {
  const collection = new Collection('c');
  collection.declare(INDEXES);
  for (let n = 0; n < 100; n++) collection.put(valueKey(n), { _id: n, a: 1, b: n }, 1, false);
  const latest = () => new Session(new Locks()).find(collection, { a: 1 }, { order: { b: -1 }, limit: 1 });
  expect(latest()).toMatchObject([{ doc: { _id: 99 } }]);
  collection.put(valueKey(100), { _id: 100, a: 1, b: [5, 1000] }, 2, false);
  expect(latest()).toMatchObject([{ doc: { _id: 100 } }]);
});

test('a query on the leading fields of an index looks at its own documents only', () => {
  const collection = new Collection('c');
  collection.declare(INDEXES);
  for (let n = 0; n < 1000; n++) collection.put(valueKey(n), { _id: n, a: n % 10, b: n % 100 }, 1, false);
  const looked = (query: Doc) => candidates(query, collection.indexes)?.weight ?? collection.size;
  expect(looked({ a: 3 })).toBe(100);
  expect(looked({ a: 3, b: 13 })).toBe(10);
  expect(looked({ a: { $in: [3, 4] }, b: 13 })).toBe(10);
  expect(looked({ $and: [{ a: 3 }, { b: { $gt: 4 } }] })).toBe(100);
  expect(looked({ _id: { $in: [1, 2] }, a: 3 })).toBe(2);
  expect(looked({ b: 13 })).toBe(1000);
});
