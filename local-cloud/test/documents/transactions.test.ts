import type { Transaction } from './cloud';
import { onEachStore } from './stores';

const CONFLICT = { errCode: -501001, errMsg: expect.stringMatching(/conflict/i) };
const OVER = 'has ended or has run out of time';

onEachStore({ collections: [{ name: 'things', indexes: [{ name: 'k', keys: [['k', 1]] }] }] }, (cloud) => {
  const things = () => cloud().db.collection('things');
  const begin = () => cloud().db.startTransaction();
  const inside = (tx: Transaction) => tx.collection('things');
  const n = async (id: string) => (await cloud().lenient.collection('things').doc(id).get()).data?.n;

  beforeEach(async () => {
    await things().where({}).remove();
    await things().add({
      data: [
        { _id: 'a', k: 1, n: 1 },
        { _id: 'b', k: 1, n: 10 },
      ],
    });
  });

  describe('what a transaction sees', () => {
    test('its own writes, while others see nothing until it commits', async () => {
      const tx = await begin();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(tx).add({ data: { _id: 'c', k: 1, n: 3 } });
      await inside(tx).doc('b').remove();
      expect((await inside(tx).doc('a').get()).data).toMatchObject({ n: 2 });
      expect((await inside(tx).where({ k: 1 }).get()).data.map(({ _id }) => _id)).toEqual(['a', 'c']);
      expect((await things().get()).data.map((doc) => doc.n)).toEqual([1, 10]);
      await tx.commit();
      expect((await things().get()).data.map((doc) => doc.n)).toEqual([2, 3]);
    });

    test('the state at its beginning, whatever others write meanwhile', async () => {
      const tx = await begin();
      await things()
        .doc('a')
        .update({ data: { n: 100, k: 2 } });
      await things().doc('b').remove();
      await things().add({ data: { _id: 'c', k: 1, n: 5 } });
      expect((await inside(tx).doc('a').get()).data).toEqual({ _id: 'a', k: 1, n: 1 });
      expect((await inside(tx).doc('b').get()).data).toMatchObject({ n: 10 });
      expect((await inside(tx).where({ k: 1 }).orderBy('n', 'asc').get()).data.map(({ _id }) => _id)).toEqual([
        'a',
        'b',
      ]);
      expect((await inside(tx).where({ k: 2 }).get()).data).toEqual([]);
      expect(
        (
          await inside(tx)
            .where({ n: cloud().db.command.gt(0) })
            .get()
        ).data,
      ).toHaveLength(2);
      await tx.commit();
      expect((await things().get()).data).toHaveLength(2);
    });

    test('a document removed and added again is still the old one inside', async () => {
      const tx = await begin();
      await things().doc('a').remove();
      await things().add({ data: { _id: 'a', k: 9, n: 9 } });
      expect((await inside(tx).doc('a').get()).data).toMatchObject({ n: 1 });
      await tx.rollback();
      expect(await n('a')).toBe(9);
    });

    test('only the past somebody can see is kept', async () => {
      const tx = await begin();
      for (let i = 0; i < 5; i++)
        await things()
          .doc('a')
          .update({ data: { n: i + 100 } });
      const late = await begin();
      await things()
        .doc('a')
        .update({ data: { n: 999 } });
      await tx.rollback();
      expect((await inside(late).doc('a').get()).data).toMatchObject({ n: 104 });
      await late.rollback();
      expect(await n('a')).toBe(999);
    });
  });

  describe('two writers', () => {
    test('the second transaction to write a document fails at once', async () => {
      const [one, two] = [await begin(), await begin()];
      await inside(one)
        .doc('a')
        .update({ data: { n: 2 } });
      await expect(
        inside(two)
          .doc('a')
          .update({ data: { n: 3 } }),
      ).rejects.toMatchObject(CONFLICT);
      await expect(two.commit()).rejects.toThrow(OVER);
      await one.commit();
      expect(await n('a')).toBe(2);
    });

    test('first committer wins: a document written since the snapshot cannot be written', async () => {
      for (const write of [
        () =>
          things()
            .doc('a')
            .update({ data: { n: 50 } }),
        () =>
          cloud().db.runTransaction((tx) =>
            inside(tx)
              .doc('a')
              .set({ data: { n: 50 } }),
          ),
        () => things().doc('a').remove(),
      ]) {
        const tx = await begin();
        await inside(tx).doc('a').get();
        await write();
        await expect(
          inside(tx)
            .doc('a')
            .update({ data: { n: 2 } }),
        ).rejects.toMatchObject(CONFLICT);
      }
    });

    test('a document added by another since the snapshot cannot be added', async () => {
      const tx = await begin();
      await things().add({ data: { _id: 'new', n: 1 } });
      await expect(
        inside(tx)
          .doc('new')
          .set({ data: { n: 2 } }),
      ).rejects.toMatchObject(CONFLICT);
    });

    test('an update that changes nothing holds the document too', async () => {
      const [one, two] = [await begin(), await begin()];
      await inside(one)
        .doc('a')
        .update({ data: { n: 1 } });
      await expect(
        inside(two)
          .doc('a')
          .update({ data: { n: 2 } }),
      ).rejects.toMatchObject(CONFLICT);
      await one.rollback();
    });

    test('reading alone holds nothing', async () => {
      const [one, two] = [await begin(), await begin()];
      await inside(one).doc('a').get();
      await inside(two)
        .doc('a')
        .update({ data: { n: 2 } });
      await two.commit();
      await one.commit();
      expect(await n('a')).toBe(2);
    });

    test('different documents do not meet', async () => {
      const [one, two] = [await begin(), await begin()];
      await inside(one)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(two)
        .doc('b')
        .update({ data: { n: 3 } });
      await Promise.all([one.commit(), two.commit()]);
      expect([await n('a'), await n('b')]).toEqual([2, 3]);
    });

    test('a plain write waits for the lock, and works on what it then finds', async () => {
      const tx = await begin();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 5 } });
      let done = false;
      const plain = things()
        .doc('a')
        .update({ data: { n: cloud().db.command.inc(1) } })
        .then(() => {
          done = true;
        });
      const many = things()
        .where({ k: 1 })
        .update({ data: { seen: true } });
      const conditional = things()
        .where({ _id: 'a', n: 1 })
        .update({ data: { n: 77 } });
      const removal = things().where({ n: 1 }).remove();
      expect(
        (
          await things()
            .doc('b')
            .update({ data: { n: 11 } })
        ).stats.updated,
      ).toBe(1);
      expect(done).toBe(false);
      await tx.commit();
      await plain;
      expect((await many).stats.updated).toBe(2);
      expect((await conditional).stats.updated).toBe(0);
      expect((await removal).stats.removed).toBe(0);
      expect(await n('a')).toBe(6);
    });

    test('20 read-modify-writes at once, each tried again until it succeeds, make 20', async () => {
      await things()
        .doc('a')
        .update({ data: { n: 0 } });
      const increment = async () => {
        for (;;) {
          const tx = await begin();
          try {
            const { data } = await inside(tx).doc('a').get();
            await inside(tx)
              .doc('a')
              .update({ data: { n: Number(data.n) + 1 } });
            await tx.commit();
            return;
          } catch (error) {
            if (!/conflict/i.test(String((error as Error).message))) throw error;
            await tx.rollback().catch(() => undefined);
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
          }
        }
      };
      await Promise.all(Array.from({ length: 20 }, increment));
      expect(await n('a')).toBe(20);
    });

    test('money moved between accounts stays the same sum in every snapshot', async () => {
      const transfer = async () => {
        const tx = await begin();
        try {
          await inside(tx)
            .doc('a')
            .update({ data: { n: cloud().db.command.inc(-1) } });
          await inside(tx)
            .doc('b')
            .update({ data: { n: cloud().db.command.inc(1) } });
          await tx.commit();
        } catch {
          await tx.rollback().catch(() => undefined);
        }
      };
      const look = async () => (await things().get()).data.reduce((sum, doc) => sum + Number(doc.n), 0);
      const sums = await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? look() : transfer())));
      expect(sums.filter((sum) => sum !== undefined)).toEqual(Array(10).fill(11));
    });
  });

  describe('the end', () => {
    test('rollback undoes everything and frees the locks', async () => {
      const tx = await begin();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(tx)
        .doc('c')
        .set({ data: { n: 2 } });
      await tx.rollback();
      expect([await n('a'), await n('c')]).toEqual([1, undefined]);
      await things()
        .doc('a')
        .update({ data: { n: 3 } });
      await expect(inside(tx).doc('a').get()).rejects.toThrow(OVER);
    });

    test('an operation that fails takes the transaction with it', async () => {
      const tx = await begin();
      await inside(tx)
        .doc('b')
        .update({ data: { n: 0 } });
      await expect(inside(tx).add({ data: { _id: 'a' } })).rejects.toMatchObject({
        errMsg: expect.stringContaining('E11000'),
      });
      await expect(tx.commit()).rejects.toThrow(OVER);
      expect(await n('b')).toBe(10);
    });

    test('a transaction commits once', async () => {
      const tx = await begin();
      await tx.commit();
      await expect(tx.commit()).rejects.toThrow(OVER);
    });

    test('add and set inside, with ids', async () => {
      const tx = await begin();
      const { _id } = await inside(tx).add({ data: { n: 1 } });
      expect(_id).toMatch(/^[0-9a-f]{32}$/);
      await inside(tx)
        .doc(_id)
        .set({ data: { n: 2 } });
      await tx.commit();
      expect(await n(_id)).toBe(2);
    });
  });
});

onEachStore({ transactionLifetime: 150, collections: ['things'] }, (cloud) => {
  test('a transaction past its time is gone: its locks are free, its writes are not there', async () => {
    const things = cloud().db.collection('things');
    await things.add({ data: { _id: 'a', n: 1 } });
    const tx = await cloud().db.startTransaction();
    await tx
      .collection('things')
      .doc('a')
      .update({ data: { n: 2 } });
    const { stats } = await things.doc('a').update({ data: { n: cloud().db.command.inc(10) } });
    expect(stats.updated).toBe(1);
    await expect(tx.commit()).rejects.toThrow(OVER);
    expect((await things.doc('a').get()).data).toMatchObject({ n: 11 });
  });
});
