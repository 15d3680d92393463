import { type Cloud, type Data, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

/** The document after `set(before)` and `update(change)`, without its id. */
async function after(before: Data, change: Data): Promise<Data> {
  const doc = cloud.db.collection('things').doc('subject');
  await doc.set({ data: before });
  await doc.update({ data: change });
  const { _id, ...rest } = (await doc.get()).data;
  return rest;
}

const cases: [string, Data, (cloud: Cloud) => Data, Data][] = [
  [
    'nested objects are merged',
    { o: { a: 1, b: 2 } },
    () => ({ o: { b: 3, c: { d: 4 } } }),
    { o: { a: 1, b: 3, c: { d: 4 } } },
  ],
  ['set replaces', { o: { a: 1 } }, ({ db: { command: _ } }) => ({ o: _.set({ b: 2 }) }), { o: { b: 2 } }],
  ['dotted path', { o: { a: 1 } }, () => ({ 'o.b.c': 2 }), { o: { a: 1, b: { c: 2 } } }],
  ['list member by index', { l: [1, 2] }, () => ({ 'l.1': 9 }), { l: [1, 9] }],
  ['list member beyond the end', { l: [1] }, () => ({ 'l.3': 9 }), { l: [1, null, null, 9] }],
  ['field in a list member', { l: [{ a: 1 }] }, () => ({ 'l.0.a': 2 }), { l: [{ a: 2 }] }],
  ['remove', { a: 1, b: 2 }, ({ db: { command: _ } }) => ({ a: _.remove(), c: _.remove() }), { b: 2 }],
  ['inc', { a: 1 }, ({ db: { command: _ } }) => ({ a: _.inc(2), b: _.inc(-1) }), { a: 3, b: -1 }],
  ['mul', { a: 3 }, ({ db: { command: _ } }) => ({ a: _.mul(2), b: _.mul(5) }), { a: 6, b: 0 }],
  [
    'min and max',
    { a: 3, b: 3 },
    ({ db: { command: _ } }) => ({ a: _.min(2), b: _.max(2), c: _.max(1) }),
    { a: 2, b: 3, c: 1 },
  ],
  ['max on dates', { at: new Date(5) }, ({ db: { command: _ } }) => ({ at: _.max(new Date(9)) }), { at: new Date(9) }],
  ['rename', { a: 1, b: 2 }, ({ db: { command: _ } }) => ({ a: _.rename('o.z') }), { b: 2, o: { z: 1 } }],
  ['bit', { a: 5 }, ({ db: { command: _ } }) => ({ a: _.bit({ or: 2 }) }), { a: 7 }],
  ['push one', { l: [1] }, ({ db: { command: _ } }) => ({ l: _.push(2) }), { l: [1, 2] }],
  ['push several', { l: [1] }, ({ db: { command: _ } }) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
  ['push makes the list', { a: 1 }, ({ db: { command: _ } }) => ({ 'o.l': _.push([1]) }), { a: 1, o: { l: [1] } }],
  [
    'push at a position, sorted and cut',
    { l: [{ v: 5 }, { v: 1 }] },
    ({ db: { command: _ } }) => ({ l: _.push({ each: [{ v: 3 }, { v: 9 }], position: 0, sort: { v: -1 }, slice: 3 }) }),
    { l: [{ v: 9 }, { v: 5 }, { v: 3 }] },
  ],
  [
    'push keeps the last',
    { l: [1, 2] },
    ({ db: { command: _ } }) => ({ l: _.push({ each: [3], slice: -2 }) }),
    { l: [2, 3] },
  ],
  [
    'push cut on a new list',
    { a: 1 },
    ({ db: { command: _ } }) => ({ l: _.push({ each: [3, 1, 2], sort: 1, slice: 2 }) }),
    { a: 1, l: [1, 2] },
  ],
  ['pop', { l: [1, 2, 3] }, ({ db: { command: _ } }) => ({ l: _.pop() }), { l: [1, 2] }],
  ['shift', { l: [1, 2, 3] }, ({ db: { command: _ } }) => ({ l: _.shift() }), { l: [2, 3] }],
  ['unshift', { l: [1] }, ({ db: { command: _ } }) => ({ l: _.unshift([8, 9]) }), { l: [8, 9, 1] }],
  ['addToSet', { l: [1] }, ({ db: { command: _ } }) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), { l: [1, 2] }],
  [
    'addToSet of an object',
    { l: [{ a: 1 }] },
    ({ db: { command: _ } }) => ({ l: _.addToSet({ a: 1 }) }),
    { l: [{ a: 1 }] },
  ],
  ['pull a value', { l: [1, 2, 1] }, ({ db: { command: _ } }) => ({ l: _.pull(1) }), { l: [2] }],
  ['pull a condition', { l: [1, 5, 9] }, ({ db: { command: _ } }) => ({ l: _.pull(_.gt(4)) }), { l: [1] }],
  [
    'pull objects',
    {
      l: [
        { k: 'a', v: 1 },
        { k: 'b', v: 1 },
      ],
    },
    ({ db: { command: _ } }) => ({ l: _.pull({ k: 'a' }) }),
    { l: [{ k: 'b', v: 1 }] },
  ],
  ['pullAll', { l: [1, 2, 3, 2] }, ({ db: { command: _ } }) => ({ l: _.pullAll([2, 3]) }), { l: [1] }],
  [
    'every member',
    { l: [{ v: 1 }, { v: 2 }] },
    ({ db: { command: _ } }) => ({ 'l.$[].v': _.inc(10) }),
    { l: [{ v: 11 }, { v: 12 }] },
  ],
];
test.each(cases)('%s', async (_name, before, change, expected) => {
  expect(await after(before, change(cloud))).toEqual(expected);
});

const refused: [string, Data, (cloud: Cloud) => Data, string][] = [
  ['a field inside null', { o: null }, () => ({ o: { a: 1 } }), "Cannot create field 'a' in element {o: null}"],
  ['a field inside text', { o: 'x' }, () => ({ 'o.a': 1 }), "Cannot create field 'a' in element"],
  ['a named field of a list', { l: [1] }, () => ({ 'l.a': 1 }), "Cannot create field 'a' in element"],
  ['inc on text', { a: 'x' }, ({ db: { command: _ } }) => ({ a: _.inc(1) }), 'Cannot apply $inc'],
  ['push on text', { a: 'x' }, ({ db: { command: _ } }) => ({ a: _.push(1) }), 'must be an array'],
  ['two changes of one path', { a: {} }, ({ db: { command: _ } }) => ({ a: _.set({}), 'a.b': 1 }), 'conflict'],
];
test.each(refused)('refused: %s', async (_name, before, change, message) => {
  await expect(after(before, change(cloud))).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(message),
  });
  const { _id, ...rest } = (await cloud.db.collection('things').doc('subject').get()).data;
  expect(rest).toEqual(before);
});

describe('by query', () => {
  beforeEach(async () => {
    const things = cloud.db.collection('things');
    await things.where({}).remove();
    await things.add({
      data: [
        {
          _id: '1',
          state: 'open',
          n: 1,
          items: [
            { id: 'a', left: 1 },
            { id: 'b', left: 2 },
          ],
        },
        { _id: '2', state: 'open', n: 2, items: [{ id: 'b', left: 5 }] },
        { _id: '3', state: 'shut', n: 3 },
      ],
    });
  });
  const things = () => cloud.db.collection('things');

  test('all matches change', async () => {
    expect(
      (
        await things()
          .where({ state: 'open' })
          .update({ data: { state: 'shut' } })
      ).stats.updated,
    ).toBe(2);
    expect(
      (
        await things()
          .where({ state: 'open' })
          .update({ data: { state: 'shut' } })
      ).stats.updated,
    ).toBe(0);
  });

  test('a state moves once however many try', async () => {
    const tries = Array.from({ length: 20 }, () =>
      things()
        .where({ _id: '1', state: 'open' })
        .update({ data: { state: 'shut' } }),
    );
    const moved = (await Promise.all(tries)).map(({ stats }) => stats.updated);
    expect(moved.reduce((sum, n) => sum + n)).toBe(1);
  });

  test('$ is the list member the query met', async () => {
    const _ = cloud.db.command;
    await things()
      .where({ 'items.id': 'b' })
      .update({ data: { 'items.$.left': _.inc(10) } });
    await things()
      .where({ items: _.elemMatch({ id: 'a', left: _.lt(5) }) })
      .update({ data: { 'items.$.left': 0 } });
    const docs = (await things().where({ state: 'open' }).get()).data;
    expect(docs.map(({ items }) => items)).toEqual([
      [
        { id: 'a', left: 0 },
        { id: 'b', left: 12 },
      ],
      [{ id: 'b', left: 15 }],
    ]);
  });

  test('one refused document leaves all of them alone', async () => {
    await things()
      .doc('2')
      .update({ data: { n: 'text' } });
    await expect(
      things()
        .where({ state: 'open' })
        .update({ data: { n: cloud.db.command.inc(1) } }),
    ).rejects.toThrow();
    expect((await things().doc('1').get()).data).toMatchObject({ n: 1 });
  });
});
