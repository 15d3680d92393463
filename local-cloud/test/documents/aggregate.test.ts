import { type Cloud, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({
    collections: [{ name: 'bills', indexes: [{ name: 'unit', keys: [['unit', 1]] }] }, 'units', 'many'],
  });
  await cloud.db.collection('bills').add({
    data: [
      {
        _id: 'b1',
        unit: 'u1',
        amount: 100,
        lines: [
          { k: 'a', fen: 60 },
          { k: 'b', fen: 40 },
        ],
        at: new Date('2026-01-31T20:00:00Z'),
      },
      { _id: 'b2', unit: 'u1', amount: 50, lines: [{ k: 'a', fen: 50 }], at: new Date('2026-02-10T00:00:00Z') },
      { _id: 'b3', unit: 'u2', amount: 70, lines: [], at: new Date('2026-02-11T00:00:00Z') },
    ],
  });
  await cloud.db.collection('units').add({
    data: [
      { _id: 'u1', area: 8000 },
      { _id: 'u2', area: 9000 },
    ],
  });
  await cloud.db.collection('many').add({ data: Array.from({ length: 30 }, (_, n) => ({ n })) });
});
afterAll(() => cloud.close());

const bills = () => cloud.db.collection('bills').aggregate();
const operators = () => cloud.db.command.aggregate;

test('match and group', async () => {
  const $ = operators();
  const { list } = await bills()
    .match({ amount: cloud.db.command.gte(50) })
    .group({ _id: '$unit', total: $.sum('$amount'), count: $.sum(1), average: $.avg('$amount') })
    .sort({ _id: 1 })
    .end();
  expect(list).toEqual([
    { _id: 'u1', total: 150, count: 2, average: 75 },
    { _id: 'u2', total: 70, count: 1, average: 70 },
  ]);
});

test('unwind, project with expressions, sort, skip, limit', async () => {
  const $ = operators();
  const { list } = await bills()
    .unwind('$lines')
    .project({
      _id: 0,
      key: '$lines.k',
      double: $.multiply(['$lines.fen', 2]),
      big: $.cond([$.gte(['$lines.fen', 50]), '大', '小']),
    })
    .sort({ double: -1 })
    .skip(1)
    .limit(2)
    .end();
  expect(list).toEqual([
    { key: 'a', double: 100, big: '大' },
    { key: 'b', double: 80, big: '小' },
  ]);
});

test('months of the Chinese calendar', async () => {
  const $ = operators();
  const month = $.dateToString({ date: '$at', format: '%Y-%m', timezone: '+08:00' });
  const { list } = await bills()
    .group({ _id: month, n: $.sum(1) })
    .sort({ _id: 1 })
    .end();
  expect(list).toEqual([{ _id: '2026-02', n: 3 }]);
});

test('lookup by field', async () => {
  const { list } = await bills()
    .lookup({ from: 'units', localField: 'unit', foreignField: '_id', as: 'units' })
    .match({ _id: 'b3' })
    .end();
  expect(list).toMatchObject([{ _id: 'b3', units: [{ _id: 'u2', area: 9000 }] }]);
});

test('lookup by a list, and of a collection that is not there', async () => {
  const units = cloud.db.collection('units').aggregate();
  const { list } = await units
    .group({ _id: null, ids: operators().push('$_id') })
    .lookup({ from: 'bills', localField: 'ids', foreignField: 'unit', as: 'bills' })
    .lookup({ from: 'nowhere', localField: 'ids', foreignField: 'x', as: 'nothing' })
    .end();
  expect(list).toMatchObject([{ bills: [{ _id: 'b1' }, { _id: 'b2' }, { _id: 'b3' }], nothing: [] }]);
});

test('lookup with a pipeline', async () => {
  const $ = operators();
  const pipeline = [
    { $match: { $expr: $.eq(['$unit', '$$mine']) } },
    { $group: { _id: null, total: $.sum('$amount') } },
  ];
  const { list } = await cloud.db
    .collection('units')
    .aggregate()
    .lookup({ from: 'bills', let: { mine: '$_id' }, pipeline, as: 'sums' })
    .sort({ _id: 1 })
    .end();
  expect(list).toMatchObject([{ sums: [{ total: 150 }] }, { sums: [{ total: 70 }] }]);
});

test('addFields, bucket, sortByCount, replaceRoot, count', async () => {
  const $ = operators();
  const { list: fields } = await bills()
    .addFields({ 'o.half': $.multiply(['$amount', 0.5]) })
    .match({ _id: 'b2' })
    .end();
  expect(fields).toMatchObject([{ amount: 50, o: { half: 25 } }]);
  const { list: buckets } = await bills()
    .bucket({ groupBy: '$amount', boundaries: [0, 60, 200], output: { n: $.sum(1) } })
    .end();
  expect(buckets).toEqual([
    { _id: 0, n: 1 },
    { _id: 60, n: 2 },
  ]);
  expect((await bills().sortByCount('$unit').end()).list).toEqual([
    { _id: 'u1', count: 2 },
    { _id: 'u2', count: 1 },
  ]);
  expect((await bills().unwind('$lines').replaceRoot({ newRoot: '$lines' }).limit(1).end()).list).toEqual([
    { k: 'a', fen: 60 },
  ]);
  expect((await bills().count('n').end()).list).toEqual([{ n: 3 }]);
});

test('sample and dates in a match', async () => {
  expect((await bills().sample({ size: 2 }).end()).list).toHaveLength(2);
  const since = { at: cloud.db.command.gt(new Date('2026-02-10T12:00:00Z')) };
  expect((await bills().match(since).end()).list).toMatchObject([{ _id: 'b3', at: new Date('2026-02-11T00:00:00Z') }]);
});

test('nothing stored is touched by what a pipeline does', async () => {
  await bills().project({ 'lines.fen': 0 }).end();
  await bills().addFields({ 'lines.extra': 1 }).end();
  expect((await cloud.db.collection('bills').doc('b2').get()).data.lines).toEqual([{ k: 'a', fen: 50 }]);
});

test('more than 20 results without a limit stage are refused, CloudBase would cut them off', async () => {
  const many = () => cloud.db.collection('many').aggregate();
  await expect(many().match({}).end()).rejects.toThrow('add .limit(n)');
  expect((await many().match({}).limit(1000).end()).list).toHaveLength(30);
});

test('a pipeline cannot write', async () => {
  const params = { collectionName: 'bills', stages: [{ stageKey: '$out', stageValue: '"copy"' }] };
  const asking = cloud.store.actions['database.aggregateDocuments']?.({
    action: '',
    params,
    parts: {},
    invocation: undefined,
  });
  await expect(asking).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});
