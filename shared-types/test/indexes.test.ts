import { collections } from '../src/documents';

test('no collection has two indexes over the same fields, which the database would refuse, nor two of one name', () => {
  for (const { name, indexes } of Object.values(collections)) {
    const fields = indexes.map(({ keys }) => keys.map(([field, direction]) => `${field} ${direction}`).join(', '));
    const names = indexes.map((index) => index.name);
    expect([name, new Set(fields).size, new Set(names).size]).toEqual([name, indexes.length, indexes.length]);
  }
});
