import type { Collection } from './cloud';
import { onEachStore } from './stores';

const NOW = new Date('2026-03-01T08:00:00.000Z');

onEachStore({ now: () => NOW, collections: ['things', 'many'] }, (cloud) => {
  const things = (): Collection => cloud().db.collection('things');

  describe('documents', () => {
    test('an added document gets an id of 32 hex digits', async () => {
      const { _id } = await things().add({ data: { name: '东门' } });
      expect(_id).toMatch(/^[0-9a-f]{32}$/);
      expect((await things().doc(_id).get()).data).toEqual({ _id, name: '东门' });
    });

    test('an id can be chosen, as text or as a number, and the two are different', async () => {
      await things().add({ data: { _id: 'seven', n: 1 } });
      await things().add({ data: { _id: 7, n: 2 } });
      await things().add({ data: { _id: '7', n: 3 } });
      expect((await things().doc(7).get()).data).toEqual({ _id: 7, n: 2 });
      expect((await things().doc('7').get()).data).toEqual({ _id: '7', n: 3 });
    });

    test('a list can be added at once', async () => {
      const { _ids } = await things().add({ data: [{ _id: 'l1' }, { _id: 'l2' }] });
      expect(_ids).toEqual(['l1', 'l2']);
    });

    test('an id used twice is E11000, and what came before it in the list stays', async () => {
      const adding = things().add({ data: [{ _id: 'm1' }, { _id: 'l1' }, { _id: 'm2' }] });
      await expect(adding).rejects.toMatchObject({
        errCode: -502001,
        errMsg: expect.stringContaining('E11000 duplicate key'),
      });
      expect(
        (
          await things()
            .where({ _id: cloud().db.command.in(['m1', 'm2']) })
            .get()
        ).data,
      ).toEqual([{ _id: 'm1' }]);
    });

    test('every kind of value comes back as it was', async () => {
      const data = {
        _id: 'kinds',
        int: 5,
        long: 2 ** 40,
        big: Number.MAX_SAFE_INTEGER,
        double: 0.1,
        whole: -3,
        text: '中文 "quoted" \u0000',
        yes: true,
        none: null,
        date: new Date(1_700_000_000_123),
        list: [1, [2, { three: 3 }], null, new Date(0)],
        object: { deep: { empty: {}, list: [] } },
      };
      await things().add({ data });
      expect((await things().doc('kinds').get()).data).toEqual(data);
    });

    test('undefined is dropped, null is kept', async () => {
      await things().add({ data: { _id: 'undef', a: undefined, b: null } });
      expect((await things().doc('undef').get()).data).toEqual({ _id: 'undef', b: null });
    });

    test('server dates are the clock of the server, at any depth', async () => {
      const { db } = cloud();
      await things().add({
        data: { _id: 'dated', at: db.serverDate(), later: { list: [db.serverDate({ offset: 1000 })] } },
      });
      await things()
        .doc('dated')
        .update({ data: { 'more.at': db.serverDate(), log: db.command.push([{ at: db.serverDate() }]) } });
      expect((await things().doc('dated').get()).data).toEqual({
        _id: 'dated',
        at: NOW,
        later: { list: [new Date(NOW.getTime() + 1000)] },
        more: { at: NOW },
        log: [{ at: NOW }],
      });
    });

    test('set makes a document, then replaces all of it', async () => {
      expect(
        (
          await things()
            .doc('set')
            .set({ data: { a: 1, b: 2 } })
        ).stats,
      ).toEqual({ created: 1, updated: 0 });
      expect(
        (
          await things()
            .doc('set')
            .set({ data: { b: 3 } })
        ).stats,
      ).toEqual({ created: 0, updated: 1 });
      expect((await things().doc('set').get()).data).toEqual({ _id: 'set', b: 3 });
    });

    test('update counts documents that really changed', async () => {
      await things()
        .doc('upd')
        .set({ data: { a: 1 } });
      expect(
        (
          await things()
            .doc('upd')
            .update({ data: { a: 1 } })
        ).stats.updated,
      ).toBe(0);
      expect(
        (
          await things()
            .doc('upd')
            .update({ data: { a: 2 } })
        ).stats.updated,
      ).toBe(1);
      expect(
        (
          await things()
            .doc('nobody')
            .update({ data: { a: 2 } })
        ).stats.updated,
      ).toBe(0);
    });

    test('remove by id and by query', async () => {
      await things().add({
        data: [
          { _id: 'r1', r: 1 },
          { _id: 'r2', r: 1 },
          { _id: 'r3', r: 1 },
        ],
      });
      expect((await things().doc('r1').remove()).stats.removed).toBe(1);
      expect((await things().doc('r1').remove()).stats.removed).toBe(0);
      expect((await things().where({ r: 1 }).remove()).stats.removed).toBe(2);
      expect((await things().where({ r: 1 }).count()).total).toBe(0);
    });

    test('no field may be named like an operator', async () => {
      await expect(things().add({ data: { $bad: 1 } })).rejects.toMatchObject({ errCode: -502001 });
    });
  });

  describe('collections', () => {
    test('must exist: -502005 for every kind of request', async () => {
      const none = cloud().db.collection('none');
      for (const request of [
        () => none.add({ data: { a: 1 } }),
        () => none.doc('a').get(),
        () => none.where({ a: 1 }).get(),
        () => none.count(),
        () => none.doc('a').set({ data: { a: 1 } }),
        () => none.where({ a: 1 }).update({ data: { a: 2 } }),
        () => none.where({ a: 1 }).remove(),
      ]) {
        await expect(request()).rejects.toMatchObject({ errCode: -502005 });
      }
    });

    test('can be created once', async () => {
      await cloud().db.createCollection('fresh');
      expect(cloud().store.collectionNames()).toContain('fresh');
      await expect(cloud().db.createCollection('fresh')).rejects.toMatchObject({
        errMsg: expect.stringContaining('exist'),
      });
    });
  });

  describe('reading many', () => {
    beforeAll(async () => {
      const data = Array.from({ length: 1100 }, (_, n) => ({
        _id: `n${n}`,
        n,
        third: n % 3,
        o: { tags: [n % 5, 'x'] },
      }));
      await cloud().db.collection('many').add({ data });
    });
    const many = () => cloud().db.collection('many');

    test('100 without a limit, 1000 at most', async () => {
      expect((await many().get()).data).toHaveLength(100);
      expect((await many().limit(1000).get()).data).toHaveLength(1000);
      expect((await many().limit(5000).get()).data).toHaveLength(1000);
    });

    test('a request beyond the SDK cannot ask for more either', async () => {
      const { requests, store } = cloud();
      const [last] = requests.slice(-1);
      if (!last) throw new Error('nothing was sent');
      const answer = await store.actions['database.getDocument']?.({
        ...last,
        params: { ...last.params, limit: 1_000_000 },
      });
      expect(answer).toMatchObject({ json: { limit: 1000 } });
    });

    test('order by several fields, skip and limit', async () => {
      const page = await many().orderBy('third', 'desc').orderBy('n', 'asc').skip(2).limit(3).get();
      expect(page.data.map(({ n }) => n)).toEqual([8, 11, 14]);
    });

    test('without an order documents come as they were added', async () => {
      expect((await many().where({ third: 1 }).limit(3).get()).data.map(({ n }) => n)).toEqual([1, 4, 7]);
    });

    test('count', async () => {
      expect((await many().count()).total).toBe(1100);
      expect(
        (
          await many()
            .where({ n: cloud().db.command.lt(10) })
            .count()
        ).total,
      ).toBe(10);
    });

    test('projection includes or excludes, never both', async () => {
      const one = (projection: Record<string, unknown>) => many().where({ n: 7 }).field(projection).get();
      expect((await one({ n: true })).data).toEqual([{ _id: 'n7', n: 7 }]);
      expect((await one({ n: true, _id: false })).data).toEqual([{ n: 7 }]);
      expect((await one({ 'o.tags': false, third: false })).data).toEqual([{ _id: 'n7', n: 7, o: {} }]);
      expect((await one({ 'o.tags': { $slice: 1 }, n: 1 })).data).toMatchObject([{ _id: 'n7', n: 7 }]);
      await expect(one({ n: true, third: false })).rejects.toMatchObject({ errCode: -502001 });
      expect((await many().doc('n7').field({ o: true }).get()).data).toEqual({ _id: 'n7', o: { tags: [2, 'x'] } });
    });

    test('a projection does not touch what is stored', async () => {
      await many().where({ n: 8 }).field({ 'o.tags': false }).get();
      expect((await many().doc('n8').get()).data).toMatchObject({ o: { tags: [3, 'x'] } });
    });

    test('a developer can look at pages', () => {
      expect(cloud().store.count('many')).toBe(1100);
      expect(
        cloud()
          .store.page('many', { skip: 1, limit: 2 })
          .map(({ n }) => n),
      ).toEqual([1, 2]);
    });
  });
});
