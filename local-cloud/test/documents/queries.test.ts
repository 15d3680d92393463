import { type Cloud, type Data, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await cloud.db.collection('things').add({
    data: [
      {
        _id: 'a',
        n: 1,
        s: 'apple',
        list: [1, 2, 3],
        items: [
          { k: 'x', v: 1 },
          { k: 'y', v: 9 },
        ],
        o: { p: { q: 1 } },
        on: new Date(1000),
      },
      { _id: 'b', n: 2, s: 'Banana', list: [3, 4], items: [{ k: 'x', v: 9 }], o: { p: { q: 2 } }, on: new Date(2000) },
      { _id: 'c', n: 3, s: null, list: [], flag: true },
      { _id: 'd', n: 4.5, s: '梨', flag: false, list: [[1], 5] },
      { _id: 'e' },
    ],
  });
});
afterAll(() => cloud.close());

const ids = async (criteria: unknown) =>
  (await cloud.db.collection('things').where(criteria).get()).data.map(({ _id }: Data) => _id).join('');

const cases: [string, (cloud: Cloud) => unknown, string][] = [
  ['equal', () => ({ n: 2 }), 'b'],
  ['equal date', () => ({ on: new Date(2000) }), 'b'],
  ['equal nested, flattened by the SDK', () => ({ o: { p: { q: 1 } } }), 'a'],
  ['equal dotted', () => ({ 'o.p.q': 2 }), 'b'],
  ['null is also missing', () => ({ s: null }), 'ce'],
  ['equal to a member of a list', () => ({ list: 3 }), 'ab'],
  ['equal to a whole list', () => ({ list: [3, 4] }), 'b'],
  ['equal inside objects of a list', () => ({ 'items.k': 'y' }), 'a'],
  ['equal at a position of a list', () => ({ 'list.0': 3 }), 'b'],
  ['eq', ({ db: { command: _ } }) => ({ n: _.eq(2) }), 'b'],
  ['neq', ({ db: { command: _ } }) => ({ n: _.neq(2) }), 'acde'],
  ['gt', ({ db: { command: _ } }) => ({ n: _.gt(2) }), 'cd'],
  ['gte and lt', ({ db: { command: _ } }) => ({ n: _.gte(2).lt(4) }), 'bc'],
  ['lte', ({ db: { command: _ } }) => ({ n: _.lte(2) }), 'ab'],
  ['gt compares one kind only', ({ db: { command: _ } }) => ({ s: _.gt(0) }), ''],
  ['gt on dates', ({ db: { command: _ } }) => ({ on: _.gt(new Date(1500)) }), 'b'],
  ['in', ({ db: { command: _ } }) => ({ s: _.in(['apple', '梨', 'x']) }), 'ad'],
  ['in with null', ({ db: { command: _ } }) => ({ s: _.in(['apple', null]) }), 'ace'],
  ['in on a list', ({ db: { command: _ } }) => ({ list: _.in([4, 5]) }), 'bd'],
  ['in with dates', ({ db: { command: _ } }) => ({ on: _.in([new Date(1000)]) }), 'a'],
  ['nin', ({ db: { command: _ } }) => ({ n: _.nin([1, 2]) }), 'cde'],
  ['and', ({ db: { command: _ } }) => _.and([{ n: _.gt(1) }, { flag: true }]), 'c'],
  ['and on a field', ({ db: { command: _ } }) => ({ n: _.and(_.gt(1), _.lt(3)) }), 'b'],
  ['or of fields', ({ db: { command: _ } }) => _.or([{ n: 1 }, { flag: false }]), 'ad'],
  ['or on a field', ({ db: { command: _ } }) => ({ n: _.or(_.lt(2), _.gt(4)) }), 'ad'],
  ['nor', ({ db: { command: _ } }) => _.nor([{ n: _.gt(1) }, { s: 'apple' }]), 'e'],
  ['not', ({ db: { command: _ } }) => ({ n: _.not(_.gt(1)) }), 'ae'],
  ['exists', ({ db: { command: _ } }) => ({ flag: _.exists(true) }), 'cd'],
  ['does not exist', ({ db: { command: _ } }) => ({ n: _.exists(false) }), 'e'],
  ['mod', ({ db: { command: _ } }) => ({ n: _.mod(2, 1) }), 'ac'],
  ['all', ({ db: { command: _ } }) => ({ list: _.all([1, 3]) }), 'a'],
  ['size', ({ db: { command: _ } }) => ({ list: _.size(2) }), 'bd'],
  ['elemMatch on objects', ({ db: { command: _ } }) => ({ items: _.elemMatch({ k: 'x', v: _.gt(5) }) }), 'b'],
  ['elemMatch on values', ({ db: { command: _ } }) => ({ list: _.elemMatch(_.gt(3)) }), 'bd'],
  ['expr', ({ db: { command: _ } }) => _.expr(_.aggregate.gte(['$n', 3])), 'cd'],
  ['regular expression', () => ({ s: /^b/i }), 'b'],
  ['db.RegExp', ({ db }) => ({ s: db.RegExp({ regexp: 'PP', options: 'i' }) }), 'a'],
  ['several conditions', ({ db: { command: _ } }) => ({ n: _.gt(0), s: 'apple', 'o.p.q': 1 }), 'a'],
  ['everything', () => ({}), 'abcde'],
];
test.each(cases)('%s', async (_name, criteria, expected) => {
  expect(await ids(criteria(cloud))).toBe(expected);
});

test('an unknown operator is refused', async () => {
  const request = {
    action: 'database.getDocument',
    params: { collectionName: 'things', query: '{"n":{"$frob":1}}' },
    parts: {},
    invocation: undefined,
  };
  await expect(cloud.store.actions['database.getDocument']?.(request)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
});

test('scripts are off', async () => {
  const params = { collectionName: 'things', query: '{"$where":"return true"}' };
  const asking = cloud.store.actions['database.getDocument']?.({
    action: '',
    params,
    parts: {},
    invocation: undefined,
  });
  await expect(asking).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});

test('order: missing and null first, then numbers, texts, dates; a list by its smallest or largest', async () => {
  const things = cloud.db.collection('things');
  await cloud.db.createCollection('mixed');
  const mixed = cloud.db.collection('mixed');
  await mixed.add({
    data: [
      { _id: 'date', v: new Date(0) },
      { _id: 'text', v: 'b' },
      { _id: 'none' },
      { _id: 'null', v: null },
      { _id: 'bool', v: true },
      { _id: 'list', v: [0, 9] },
      { _id: 'five', v: 5 },
    ],
  });
  const order = async (direction: 'asc' | 'desc') =>
    (await mixed.orderBy('v', direction).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id);
  expect(await order('asc')).toEqual(['none', 'null', 'list', 'five', 'text', 'bool', 'date']);
  expect(await order('desc')).toEqual(['date', 'bool', 'text', 'list', 'five', 'none', 'null']);
  expect((await things.orderBy('o.p.q', 'desc').limit(1).get()).data[0]?._id).toBe('b');
});
