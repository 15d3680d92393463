import { CloudError } from '../../src/protocol/action';
import { type Cloud, startCloud } from './cloud';

/**
 * How the SDK itself behaves where one would expect something else. The kit of the cloud functions protects against each of these; should a
 * newer SDK behave better, a test here fails and the protection can go.
 */
let cloud: Cloud;
let refuseCommits = 0;
beforeAll(async () => {
  cloud = await startCloud({
    wrap: (handlers) => ({
      ...handlers,
      'database.commitTransaction': async (request) => {
        if (refuseCommits > 0) {
          refuseCommits--;
          throw new CloudError('DATABASE_TRANSACTION_CONFLICT', 'Write conflict');
        }
        return handlers['database.commitTransaction']?.(request) ?? { json: {} };
      },
    }),
  });
});
afterAll(() => cloud.close());
beforeEach(async () => {
  refuseCommits = 0;
  await cloud.db.collection('things').where({}).remove();
  await cloud.db.collection('things').add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ],
  });
});
const things = () => cloud.db.collection('things');
const last = () => cloud.requests.at(-1)?.params ?? {};

describe('1. conflicts in runTransaction', () => {
  test('one raised by an operation is not retried: -501001, no code', async () => {
    const holder = await cloud.db.startTransaction();
    await holder
      .collection('things')
      .doc('a')
      .update({ data: { n: 5 } });
    let runs = 0;
    const running = cloud.db.runTransaction(async (tx) => {
      runs++;
      await tx
        .collection('things')
        .doc('a')
        .update({ data: { n: 6 } });
    });
    await expect(running).rejects.toMatchObject({ errCode: -501001, errMsg: expect.stringMatching(/conflict/i) });
    await expect(running).rejects.not.toHaveProperty('code');
    expect(runs).toBe(1);
    await holder.rollback();
  });

  test('one raised by the commit is retried, four runs in all, then a bare code without errCode', async () => {
    refuseCommits = 2;
    let runs = 0;
    await cloud.db.runTransaction(async () => runs++);
    expect(runs).toBe(3);

    refuseCommits = 100;
    runs = 0;
    const running = cloud.db.runTransaction(async () => runs++);
    await expect(running).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    await expect(running).rejects.not.toHaveProperty('errCode');
    expect(runs).toBe(4);
  });
});

test('2. update, remove and count by query are outside the transaction', async () => {
  const tx = await cloud.db.startTransaction();
  await tx
    .collection('things')
    .where({ _id: 'a' })
    .update({ data: { n: 100 } });
  expect(last()).not.toHaveProperty('transactionId');
  await tx.collection('things').where({ _id: 'b' }).remove();
  await tx.collection('things').where({}).count();
  expect(last()).not.toHaveProperty('transactionId');
  await tx.collection('things').where({}).get();
  expect(last()).toHaveProperty('transactionId');
  await tx.rollback();
  expect((await things().get()).data).toEqual([{ _id: 'a', n: 100 }]);
});

test('3. an update that changes nothing still keeps other transactions away', async () => {
  const [one, two] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()];
  await one
    .collection('things')
    .doc('a')
    .update({ data: { n: 1 } });
  await expect(
    two
      .collection('things')
      .doc('a')
      .update({ data: { n: 2 } }),
  ).rejects.toThrow(/conflict/i);
  await one.rollback();
});

describe('4. empty and undefined', () => {
  test('an empty object in a query matches everything', async () => {
    expect((await things().where({ o: {} }).get()).data).toHaveLength(2);
    expect(last().query).toBe('{}');
    expect((await things().where({ o: {} }).remove()).stats.removed).toBe(2);
  });

  test('an undefined field is dropped from a query, only all undefined is refused', async () => {
    expect((await things().where({ n: undefined, _id: 'a' }).get()).data).toHaveLength(1);
    expect(
      (
        await things()
          .where({ x: undefined, n: cloud.db.command.gt(0) })
          .get()
      ).data,
    ).toHaveLength(2);
    expect(() => things().where({ n: undefined })).toThrow();
  });

  test('an empty object in an update does nothing, set({}) does', async () => {
    expect(
      (
        await things()
          .doc('a')
          .update({ data: { o: {} } })
      ).stats.updated,
    ).toBe(0);
    await things()
      .doc('a')
      .update({ data: { o: cloud.db.command.set({}) } });
    expect((await things().doc('a').get()).data).toEqual({ _id: 'a', n: 1, o: {} });
  });
});

test('5. a server date inside command.set is stored as {offset: 0}', async () => {
  await things()
    .doc('a')
    .update({ data: { o: cloud.db.command.set({ at: cloud.db.serverDate() }) } });
  expect((await things().doc('a').get()).data).toMatchObject({ o: { at: { offset: 0 } } });
});

describe('7. shapes that mislead', () => {
  test('set inside a transaction always reports created: 0', async () => {
    const { stats } = await cloud.db.runTransaction((tx) =>
      tx
        .collection('things')
        .doc('new')
        .set({ data: { n: 1 } }),
    );
    expect(stats.created).toBe(0);
    expect((await things().doc('new').get()).data).toMatchObject({ n: 1 });
  });

  test('rollback(reason) rejects runTransaction with the bare reason', async () => {
    await expect(cloud.db.runTransaction((tx) => tx.rollback('enough'))).rejects.toBe('enough');
  });

  test('get of a missing document throws errCode -1, unless throwOnNotFound is false; in a transaction too', async () => {
    await expect(things().doc('nobody').get()).rejects.toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('does not exist'),
    });
    expect((await cloud.lenient.collection('things').doc('nobody').get()).data).toBeNull();
    const [strict, lenient] = [await cloud.db.startTransaction(), await cloud.lenient.startTransaction()];
    await expect(strict.collection('things').doc('nobody').get()).rejects.toMatchObject({ errCode: -1 });
    expect((await lenient.collection('things').doc('nobody').get()).data).toBeNull();
    await Promise.all([strict.rollback(), lenient.rollback()]);
  });
});

test('8. add of a list gives _ids', async () => {
  expect(await things().add({ data: [{ _id: 'x' }, { _id: 'y' }] })).toMatchObject({ _ids: ['x', 'y'] });
});

test('9. including and excluding fields at once is an error', async () => {
  await expect(things().field({ n: true, o: false }).get()).rejects.toMatchObject({ errCode: -502001 });
});

test('10. an aggregation that fails has errCode -1 and its real code beside it', async () => {
  await expect(cloud.db.collection('none').aggregate().match({}).end()).rejects.toMatchObject({
    errCode: -1,
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
});

test('11. chained conditions inside elemMatch are sent as nonsense and match nothing', async () => {
  const _ = cloud.db.command;
  await things()
    .doc('a')
    .update({ data: { list: [3] } });
  expect(
    (
      await things()
        .where({ list: _.elemMatch(_.gt(2).lt(4)) })
        .get()
    ).data,
  ).toEqual([]);
  expect(last().query).toContain('"operator":"and"');
  expect(
    (
      await things()
        .where({ list: _.elemMatch(_.gt(2)) })
        .get()
    ).data,
  ).toHaveLength(1);
});

test('12. a document cannot be set to nothing but its id', async () => {
  await expect(things().doc('a').set({ data: {} })).rejects.toMatchObject({ errCode: -1 });
});
