import { type Cloud, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ collections: ['things', 'others'] });
});
afterAll(() => cloud.close());

test('the version of a collection grows with every write to it, also one that was taken back', async () => {
  const { db, store } = cloud;
  const things = db.collection('things');
  const seen = [store.version('things')];
  const grown = async (write: Promise<unknown>) => {
    await write;
    seen.push(store.version('things'));
  };
  await grown(things.add({ data: { _id: 'a', n: 1 } }));
  await grown(things.doc('a').update({ data: { n: 2 } }));
  await grown(things.doc('a').set({ data: { n: 3 } }));
  await grown(things.doc('a').remove());
  await grown(
    db.runTransaction(async (transaction) => {
      await transaction.collection('things').add({ data: { _id: 'b' } });
    }),
  );
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  expect(store.version('others')).toBe(0);
});

test('it stays while nothing is written: reads, refused writes, changes of nothing, transactions given up', async () => {
  const { db, store } = cloud;
  const things = db.collection('things');
  const before = store.version('things');
  await things.get();
  await db.collection('others').add({ data: { _id: 'o' } });
  await expect(things.add({ data: { _id: 'b' } })).rejects.toThrow();
  await things.where({ _id: 'nobody' }).update({ data: { n: 1 } });
  const transaction = await db.startTransaction();
  await transaction.collection('things').add({ data: { _id: 'c' } });
  await transaction.rollback();
  expect(store.version('things')).toBe(before);
  expect(() => store.version('nowhere')).toThrow();
});
