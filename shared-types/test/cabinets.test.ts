import type * as z from 'zod';
import { cabinetOf, OF } from '../src/cabinets';
import { collections, database } from '../src/documents';

/** What CloudBase gives an environment (docs.cloudbase.net/en/faq/database), and by its older quota page a collection. */
const COLLECTIONS = 100;
const INDEXES = 20;

test('the database fits into one environment of CloudBase, with room to grow', () => {
  expect(database.length).toBeLessThanOrEqual(COLLECTIONS - 4);
  for (const { name, indexes } of database) expect([name, indexes.length <= INDEXES]).toEqual([name, true]);
  expect(new Set(database.map(({ name }) => name)).size).toBe(database.length);
});

test('every collection is kept somewhere, by itself or in a cabinet', () => {
  const names = new Set(database.map(({ name }) => name));
  for (const { name } of collections) expect(names.has(cabinetOf(name) ?? name)).toBe(true);
});

test('whatever is asked of a collection in a cabinet has its index there', () => {
  for (const { name, indexes } of collections) {
    const cabinet = database.find((one) => one.name === cabinetOf(name));
    if (!cabinet) continue;
    const kept = cabinet.indexes.map(({ keys }) => JSON.stringify(keys).slice(0, -1));
    for (const { keys, unique } of indexes) {
      expect(unique).toBeUndefined();
      const wanted = JSON.stringify([[OF, 1], ...keys]).slice(0, -1);
      expect(kept.filter((one) => one === wanted || one.startsWith(`${wanted},`))).not.toEqual([]);
    }
  }
});

test('no document in a cabinet has the mark as a field of its own', () => {
  for (const { name, document } of collections) {
    if (cabinetOf(name)) expect(Object.keys((document as unknown as z.ZodObject).shape)).not.toContain(OF);
  }
});
