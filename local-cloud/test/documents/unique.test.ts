import type { Collection } from './cloud';
import { onEachStore } from './stores';

const collections = [
  {
    name: 'members',
    indexes: [
      { name: 'phone', keys: [['phone', 1]], unique: true },
      {
        name: 'seat',
        keys: [
          ['community', 1],
          ['seat', 1],
        ],
        unique: true,
      },
    ],
  },
] as const;

onEachStore({ collections: [...collections] }, (cloud) => {
  const members = (): Collection => cloud().db.collection('members');
  beforeEach(() => members().where({}).remove());

  const E11000 = { errCode: -502001, errMsg: expect.stringContaining('E11000 duplicate key') };

  test('one value once', async () => {
    await members().add({ data: { _id: 'a', phone: '1', community: 'c', seat: 1 } });
    await expect(members().add({ data: { phone: '1', community: 'c', seat: 2 } })).rejects.toMatchObject(E11000);
    await expect(members().add({ data: { phone: '2', community: 'c', seat: 1 } })).rejects.toMatchObject(E11000);
    await members().add({ data: { _id: 'b', phone: '2', community: 'd', seat: 1 } });
    await expect(
      members()
        .doc('b')
        .update({ data: { phone: '1' } }),
    ).rejects.toMatchObject(E11000);
    await expect(
      members()
        .doc('z')
        .set({ data: { phone: '1' } }),
    ).rejects.toMatchObject(E11000);
  });

  test('a missing field counts as null', async () => {
    await members().add({ data: { phone: '1' } });
    await expect(members().add({ data: { phone: '2' } })).rejects.toMatchObject(E11000);
    await expect(members().add({ data: { phone: '3', community: null, seat: null } })).rejects.toMatchObject(E11000);
  });

  test('a value is free again when its document lets go', async () => {
    await members().add({
      data: [
        { _id: 'a', phone: '1', seat: 1 },
        { _id: 'b', phone: '2', seat: 2 },
      ],
    });
    await members()
      .doc('a')
      .update({ data: { phone: '3' } });
    await members()
      .doc('b')
      .update({ data: { phone: '1' } });
    await members().doc('a').remove();
    await members().add({ data: { phone: '3', seat: 3 } });
    expect(cloud().store.count('members')).toBe(2);
  });

  test('a document keeps its own value', async () => {
    await members().add({ data: { _id: 'a', phone: '1', seat: 1 } });
    await members()
      .doc('a')
      .set({ data: { phone: '1', seat: 1, name: '王' } });
    expect((await members().doc('a').get()).data).toMatchObject({ name: '王' });
  });

  test('an update that would make two equal changes neither', async () => {
    await members().add({
      data: [
        { _id: 'a', phone: '1', seat: 1 },
        { _id: 'b', phone: '2', seat: 2 },
      ],
    });
    await expect(
      members()
        .where({})
        .update({ data: { phone: '9' } }),
    ).rejects.toMatchObject(E11000);
    expect((await members().get()).data.map(({ phone }) => phone)).toEqual(['1', '2']);
  });

  test('within a transaction values can change hands', async () => {
    await members().add({
      data: [
        { _id: 'a', phone: '1', seat: 1 },
        { _id: 'b', phone: '2', seat: 2 },
      ],
    });
    await cloud().db.runTransaction(async (tx) => {
      await tx
        .collection('members')
        .doc('a')
        .update({ data: { phone: '0' } });
      await tx
        .collection('members')
        .doc('b')
        .update({ data: { phone: '1' } });
      await tx
        .collection('members')
        .doc('a')
        .update({ data: { phone: '2' } });
    });
    expect((await members().get()).data.map(({ phone }) => phone)).toEqual(['2', '1']);
  });

  test('a duplicate inside a transaction is E11000 and ends it', async () => {
    await members().add({ data: { _id: 'a', phone: '1', seat: 1 } });
    const tx = await cloud().db.startTransaction();
    await tx
      .collection('members')
      .doc('n')
      .set({ data: { phone: '5', seat: 5 } });
    await expect(tx.collection('members').add({ data: { phone: '5', seat: 6 } })).rejects.toMatchObject(E11000);
    await expect(tx.commit()).rejects.toThrow();
    expect(cloud().store.count('members')).toBe(1);
  });

  test('of two open transactions only one can take a value; a plain write waits and is refused', async () => {
    const [one, two] = [await cloud().db.startTransaction(), await cloud().db.startTransaction()];
    await one.collection('members').add({ data: { phone: '7', seat: 1 } });
    await expect(two.collection('members').add({ data: { phone: '7', seat: 2 } })).rejects.toMatchObject({
      errMsg: expect.stringMatching(/conflict/i),
    });
    const plain = members().add({ data: { phone: '7', seat: 3 } });
    await one.commit();
    await expect(plain).rejects.toMatchObject(E11000);
  });
});

test('declaring a unique index over duplicates is an error, declaring again is not', async () => {
  const { openDocumentStore } = await import('../../src/documents/index');
  const store = openDocumentStore({ now: () => new Date() });
  store.declare([{ name: 'members', indexes: [] }]);
  const add = (phone: string) =>
    store.actions['database.insertDocument']?.({
      action: '',
      params: { collectionName: 'members', data: [JSON.stringify({ phone })] },
      parts: {},
      invocation: undefined,
    });
  await add('1');
  store.declare([...collections]);
  store.declare([...collections]);
  store.declare([{ name: 'people', indexes: [] }]);
  expect(store.collectionNames()).toEqual(['members', 'people']);
  await expect(add('1')).rejects.toMatchObject({ message: expect.stringContaining('E11000') });
  await expect(add('2')).rejects.toMatchObject({ message: expect.stringContaining('E11000') });
  const [first] = collections[0].indexes;
  expect(() => store.declare([{ name: 'members', indexes: [{ ...first, unique: false }] }])).toThrow('other fields');
  expect(() => {
    const other = openDocumentStore({ now: () => new Date() });
    other.declare([{ name: 'members', indexes: [] }]);
    other.declare([...collections]);
  }).not.toThrow();
});
