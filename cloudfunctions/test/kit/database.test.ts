import { collection } from '@mulin/shared-types/collection';
import { jobs } from '@mulin/shared-types/documents/people';
import { communities, units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import * as z from 'zod';
import {
  absent,
  append,
  atLeast,
  below,
  between,
  Duplicate,
  exists,
  increase,
  not,
  oneOf,
  type Row,
  replaceWith,
  startsWith,
  table,
  transaction,
} from '../../src/kit/database';
import { startTestCloud, type TestCloud } from './test-cloud';

/** A collection of every shape the traps need. */
const things = collection({
  name: 'things',
  summary: 'For the tests of the kit.',
  document: z.object({
    _id: z.string(),
    state: z.enum(['open', 'taken', 'done']),
    n: z.int(),
    at: z.date().optional(),
    note: z.string().optional(),
    code: z.string().nullable().optional(),
    tags: z.array(z.string()).optional(),
    box: z.object({ a: z.int().optional(), at: z.date().optional() }).optional(),
    bag: z.record(z.string(), z.unknown()).optional(),
  }),
  indexes: [],
});
type Thing = Row<typeof things>;
const thing = (_id: string, more: Partial<Thing> = {}): Thing => ({ _id, state: 'open', n: 0, ...more });
const t = table(things);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  cloud.store.declare([things]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await t.removeWhere({ n: atLeast(-1_000_000) });
  cloud.requests.length = 0;
});

describe('reading', () => {
  test('a document that is not there is undefined, not an error', async () => {
    expect(await t.get('nobody')).toBeUndefined();
    expect(await t.first({ state: 'done' })).toBeUndefined();
  });

  test('dates, lists and nested objects come back as they were put in; undefined is left out', async () => {
    const at = new Date(1_700_000_000_123);
    await t.insert(thing('a', { at, tags: ['x', 'y'], box: { a: 1, at }, note: undefined }));
    expect(await t.get('a')).toStrictEqual({ _id: 'a', state: 'open', n: 0, at, tags: ['x', 'y'], box: { a: 1, at } });
  });

  test('conditions', async () => {
    await t.insertMany([
      thing('1', { n: 1, note: '3号楼1单元', at: new Date(1) }),
      thing('2', { n: 2, note: '3号楼2单元', at: new Date(2), tags: ['lift'] }),
      thing('3', { n: 3, note: '4号楼', at: new Date(3), state: 'done' }),
    ]);
    const ids = async (where: Parameters<typeof t.find>[0]) =>
      (await t.find(where, { limit: 10, orderBy: [['n', 'asc']] })).map(({ _id }) => _id).join('');
    expect(await ids({})).toBe('123');
    expect(await ids({ n: between(1, 3) })).toBe('12');
    expect(await ids({ at: between(new Date(2), new Date(9)), n: below(3) })).toBe('2');
    expect(await ids({ state: oneOf(['open', 'taken']) })).toBe('12');
    expect(await ids({ state: oneOf([]) })).toBe('');
    expect(await ids({ state: not('open') })).toBe('3');
    expect(await ids({ note: startsWith('3号楼') })).toBe('12');
    expect(await ids({ tags: 'lift' })).toBe('2');
    expect(await ids({ tags: exists(false) })).toBe('13');
    expect(await ids({ code: null })).toBe('123');
  });

  test('many by id, in as many requests as it takes; the same id twice is one', async () => {
    await t.insertMany([thing('1'), thing('2'), thing('3')]);
    expect([...(await t.getMany(['3', '1', '3', 'nobody'])).keys()].sort()).toEqual(['1', '3']);
    cloud.requests.length = 0;
    expect(await t.getMany([])).toEqual(new Map());
    expect(cloud.requests).toEqual([]);
    await t.getMany(Array.from({ length: 1001 }, (_, i) => String(i)));
    expect(cloud.requests).toHaveLength(3);
  });

  test('fields, order, skip', async () => {
    await t.insertMany([1, 2, 3].map((n) => thing(String(n), { n, note: 'x' })));
    const found = await t.find({}, { limit: 2, skip: 1, orderBy: [['n', 'desc']], fields: ['n'] });
    expect(found).toEqual([
      { _id: '2', n: 2 },
      { _id: '1', n: 1 },
    ]);
  });

  test('the limit is always said, and never above what the SDK would silently cut', async () => {
    await t.insert(thing('a'));
    await expect(t.find({}, { limit: 1001 })).rejects.toThrow('limit');
    await t.find({}, { limit: 1000 });
    expect(cloud.requests.at(-1)?.params.limit).toBe(1000);
  });

  test('findAll reads past 1000, sorts, and throws rather than answer with fewer', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => thing(`k${i}`, { n: (i * 7) % 1203 }));
    expect(await t.insertMany(many)).toEqual({ inserted: 1203, existing: 0 });
    const all = await t.findAll({ state: 'open' }, { atMost: 2000, orderBy: [['n', 'desc']], fields: ['state'] });
    expect(all).toHaveLength(1203);
    const sorted = await t.findAll(
      { _id: oneOf(many.map(({ _id }) => _id)) },
      { atMost: 1203, orderBy: [['n', 'asc']] },
    );
    expect(sorted.map(({ n }) => n)).toEqual(Array.from({ length: 1203 }, (_, i) => i));
    await expect(t.findAll({}, { atMost: 1202 })).rejects.toThrow('more than 1202');
    expect(await t.count({ n: below(100) })).toBe(100);
  });

  test('sums', async () => {
    await t.insertMany([thing('1', { n: 3 }), thing('2', { n: 4 }), thing('3', { n: 5, state: 'done' })]);
    expect(await t.sum({ state: 'open' }, 'n')).toBe(7);
    expect(await t.sum({ state: 'taken' }, 'n')).toBe(0);
    expect(Object.fromEntries(await t.sumBy({}, 'state', 'n'))).toEqual({ open: 7, done: 5 });
    expect(Object.fromEntries(await t.sumBy({ n: atLeast(4) }, 'state'))).toEqual({ open: 1, done: 1 });
  });
});

describe('what could match more than was meant is refused before it is sent (trap 4)', () => {
  const bad: [string, unknown][] = [
    ['undefined', { state: undefined, n: 1 }],
    ['an empty object', { box: {} }],
    ['an operator from outside', { n: { $gt: -1 } }],
    ['a list', { state: ['open'] }],
    ['NaN', { n: Number.NaN }],
    ['an operator as a field', { $where: 'true' }],
  ];
  test.each(bad)('%s', async (_, where) => {
    const given = where as Parameters<typeof t.count>[0];
    await expect(t.find(given, { limit: 1 })).rejects.toThrow(TypeError);
    await expect(t.updateWhere(given, { n: 1 })).rejects.toThrow(TypeError);
    await expect(t.removeWhere(given)).rejects.toThrow(TypeError);
    expect(cloud.requests).toEqual([]);
  });

  test('a write to many needs a condition; ids are texts', async () => {
    await expect(t.updateWhere({}, { n: 1 })).rejects.toThrow('needs a condition');
    await expect(t.removeWhere({})).rejects.toThrow('needs a condition');
    await expect(t.get(undefined as unknown as string)).rejects.toThrow('id');
    await expect(t.update('', {}, { n: 1 })).rejects.toThrow('id');
    expect(cloud.requests).toEqual([]);
  });
});

describe('changing', () => {
  test('a nested object is put in place as a whole, also an empty one and one with dates (traps 4, 5)', async () => {
    const at = new Date(5);
    await t.insert(thing('a', { box: { a: 1 }, bag: { x: 1, y: { z: 2 } } }));
    expect(await t.update('a', {}, { box: { at }, bag: {} })).toBe(true);
    expect(await t.get('a')).toMatchObject({ box: { at }, bag: {} });
    expect((await t.get('a'))?.box).toStrictEqual({ at });
    await t.update('a', {}, { 'box.a': 7, bag: replaceWith({ only: [at] }) });
    expect(await t.get('a')).toMatchObject({ box: { a: 7, at }, bag: { only: [at] } });
  });

  test('what is handed in stays untouched', async () => {
    const bag = { keep: undefined, x: 1 };
    await t.insert(thing('a'));
    await t.update('a', {}, { bag });
    expect(bag).toStrictEqual({ keep: undefined, x: 1 });
  });

  test('increase, append, absent', async () => {
    await t.insert(thing('a', { n: 5, tags: ['x'], note: 'gone soon' }));
    await t.update('a', {}, { n: increase(-2), tags: append('y', 'z'), note: absent() });
    expect(await t.get('a')).toStrictEqual({ _id: 'a', state: 'open', n: 3, tags: ['x', 'y', 'z'] });
  });

  test('undefined, NaN, class instances and dotted keys are refused', async () => {
    await t.insert(thing('a'));
    const refused: unknown[] = [
      { note: undefined },
      { n: Number.NaN },
      { bag: { when: new (class ServerDate {})() } },
      { bag: { 'a.b': 1 } },
      { bag: { $inc: 1 } },
      { _id: 'b' },
      {},
    ];
    for (const change of refused) await expect(t.update('a', {}, change as { n: number })).rejects.toThrow(TypeError);
    expect(await t.get('a')).toStrictEqual(thing('a'));
  });

  test('a state moves once: of twenty who try, one wins', async () => {
    await t.insert(thing('a'));
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => t.update('a', { state: 'open' }, { state: 'taken', note: `by ${i}` })),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await t.get('a'))?.note).toBe(`by ${tries.indexOf(true)}`);
    expect(await t.update('nobody', {}, { n: 1 })).toBe(false);
  });

  test('updateWhere says how many, remove and put do what they say', async () => {
    await t.insertMany([thing('1'), thing('2'), thing('3', { state: 'done' })]);
    expect(await t.updateWhere({ state: 'open' }, { n: 9 })).toBe(2);
    expect(await t.remove('1', { state: 'done' })).toBe(false);
    expect(await t.remove('1')).toBe(true);
    expect(await t.remove('1')).toBe(false);
    await t.put(thing('2', { n: 4 }));
    await t.put(thing('4', { n: 4 }));
    expect(await t.get('2')).toStrictEqual(thing('2', { n: 4 }));
    expect(await t.removeWhere({ n: 4 })).toBe(2);
  });
});

describe('inserting', () => {
  test('twice: Duplicate, or false', async () => {
    await t.insert(thing('a', { n: 1 }));
    await expect(t.insert(thing('a', { n: 2 }))).rejects.toThrow(Duplicate);
    expect(await t.insertIfAbsent(thing('a', { n: 3 }))).toBe(false);
    expect(await t.insertIfAbsent(thing('b'))).toBe(true);
    expect((await t.get('a'))?.n).toBe(1);
  });

  test('the schema is checked', async () => {
    await expect(t.insert(thing('a', { n: 1.5 }))).rejects.toThrow('n');
    await expect(t.insert(thing(''))).rejects.toThrow('id');
    await expect(t.insertMany([thing('a'), thing('b', { n: 0.5 })])).rejects.toThrow();
    expect(await t.count({})).toBe(0);
  });

  test('insertMany again is harmless, also half done and by two at once', async () => {
    const many = Array.from({ length: 250 }, (_, i) => thing(`k${i}`, { n: i }));
    await t.insertMany(many.filter((_, i) => i % 3 === 0));
    const [a, b] = await Promise.all([t.insertMany(many), t.insertMany(many)]);
    expect(a.inserted + b.inserted).toBe(250 - 84);
    expect(await t.insertMany(many)).toEqual({ inserted: 0, existing: 250 });
    expect(await t.count({})).toBe(250);
  });

  test('a unique index is a Duplicate too', async () => {
    const community = (_id: string): Row<typeof communities> => ({
      _id,
      name: '绿苑',
      districtId: 'd',
      districtName: 'D',
      streetId: 's',
      streetName: 'S',
      company: { name: '物业', phone: '0471', feeSystem: 'lump-sum' },
      feeAccountTail: '1234',
      liftBuildings: [],
      collectFrom: '2026-01-01',
      openedBy: 'o',
      openedAt: new Date(),
    });
    await table(communities).insert(community('c1'));
    await expect(table(communities).insert(community('c2'))).rejects.toThrow(Duplicate);
  });
});

describe('transactions', () => {
  test('twenty concurrent read-modify-writes come to twenty (trap 1)', async () => {
    await t.insert(thing('a'));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transaction(async (tx) => {
          const { n } = (await tx.get(things, 'a')) ?? thing('a');
          await tx.update(things, 'a', { n: n + 1 });
        }),
      ),
    );
    expect((await t.get('a'))?.n).toBe(20);
  });

  test('a refusal rolls everything back and comes out as it is', async () => {
    await t.insert(thing('a'));
    const failing = transaction(async (tx) => {
      await tx.update(things, 'a', { n: 1 });
      await tx.insert(things, thing('b'));
      throw new Refusal('TOO_LATE', '已截止');
    });
    await expect(failing).rejects.toMatchObject({ code: 'TOO_LATE', message: '已截止' });
    expect(await t.get('a')).toStrictEqual(thing('a'));
    expect(await t.get('b')).toBeUndefined();
  });

  test('our own CONFLICT is not taken for the database’s', async () => {
    let runs = 0;
    const failing = transaction(async () => {
      runs += 1;
      throw new Refusal('CONFLICT', 'conflict');
    });
    await expect(failing).rejects.toMatchObject({ message: 'conflict' });
    expect(runs).toBe(1);
  });

  test('reads its own writes, inserts once, removes', async () => {
    await t.insert(thing('a'));
    const seen = await transaction(async (tx) => {
      await tx.insert(things, thing('b', { n: 2 }));
      expect(await tx.update(things, 'b', { n: increase(1) })).toBe(true);
      expect(await tx.remove(things, 'a')).toBe(true);
      expect(await tx.update(things, 'nobody', { n: 1 })).toBe(false);
      return [await tx.get(things, 'a'), (await tx.get(things, 'b'))?.n, await tx.get(things, 'nobody')];
    });
    expect(seen).toEqual([undefined, 3, undefined]);
    expect((await t.find({}, { limit: 10 })).map(({ _id }) => _id)).toEqual(['b']);
    await expect(transaction((tx) => tx.insert(things, thing('b')))).rejects.toThrow(Duplicate);
  });

  test('every operation inside carries the transaction (trap 2)', async () => {
    await transaction(async (tx) => {
      await tx.insert(things, thing('a'));
      await tx.get(things, 'a');
      await tx.update(things, 'a', { n: 1 });
      await tx.remove(things, 'a');
    });
    const inside = cloud.requests.filter(({ action }) => action !== 'database.startTransaction');
    expect(inside).toHaveLength(5);
    expect(inside.every(({ params }) => typeof params.transactionId === 'string')).toBe(true);
  });
});

test('the type of a document comes from its schema', async () => {
  const found: Pick<Row<typeof units>, '_id' | 'label'>[] = await table(units).find(
    { communityId: 'c', 'owners.phoneHash': 'h' },
    { limit: 5, fields: ['label'] },
  );
  expect(found).toEqual([]);
  expect(await table(jobs).count({ kind: 'none' })).toBe(0);
});
