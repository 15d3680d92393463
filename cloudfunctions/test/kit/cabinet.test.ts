import { cabinetOf } from '@mulin/shared-types/cabinets';
import { bankHeads } from '@mulin/shared-types/documents/bank';
import { duties } from '@mulin/shared-types/documents/requests';
import { drawerOf } from '../../src/kit/cabinet';
import { above, startsWith, table, transaction } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

const head = (id: string, communityId: string) =>
  bankHeads.document.parse({ ...documentOf(bankHeads, { _id: id }), communityId }) as never;
const duty = (id: string, communityId: string) =>
  duties.document.parse({ ...documentOf(duties, { _id: id }), communityId }) as never;
const ids = (rows: readonly { _id: string }[]) => rows.map(({ _id }) => _id).sort();

test('two collections in one cabinet keep documents of one id apart', async () => {
  expect(cabinetOf('bankHeads')).toBe(cabinetOf('duties'));
  for (const id of ['1', '2', '3']) await table(bankHeads).insert(head(id, `c${id}`));
  await table(duties).insertMany([duty('1', 'c1'), duty('2', 'c1'), duty('2', 'c1')]);

  expect(await table(bankHeads).get('1')).toEqual(head('1', 'c1'));
  expect(await table(duties).get('3')).toBeUndefined();
  expect(ids(await table(bankHeads).find({}, { limit: 10 }))).toEqual(['1', '2', '3']);
  expect(ids(await table(bankHeads).find({ _id: above('1') }, { limit: 10, fields: ['communityId'] }))).toEqual([
    '2',
    '3',
  ]);
  expect(ids(await table(duties).findAll({ _id: startsWith('2') }, { atMost: 5 }))).toEqual(['2']);
  expect([...(await table(bankHeads).getMany(['2', '3', '4'])).keys()].sort()).toEqual(['2', '3']);
  expect(await table(duties).count({})).toBe(2);
  expect(await table(bankHeads).sumBy({}, 'communityId')).toEqual(
    new Map([
      ['c1', 1],
      ['c2', 1],
      ['c3', 1],
    ]),
  );
  expect(await table(duties).insertIfAbsent(duty('1', 'c9'))).toBe(false);
});

test('a change, a replacement and a removal meet the one that was meant', async () => {
  expect(await table(duties).update('1', { communityId: 'c1' }, { communityId: 'c7' })).toBe(true);
  expect(await table(bankHeads).get('1')).toEqual(head('1', 'c1'));
  await table(bankHeads).put(head('2', 'c8'));
  expect(await table(bankHeads).get('2')).toEqual(head('2', 'c8'));
  expect(await table(duties).get('2')).toEqual(duty('2', 'c1'));
  expect(await table(bankHeads).updateWhere({ communityId: 'c1' }, { communityId: 'c5' })).toBe(1);
  expect(await table(duties).remove('2')).toBe(true);
  expect(await table(bankHeads).get('2')).toBeDefined();
  expect(await table(duties).removeWhere({ communityId: 'c7' })).toBe(1);
  expect(ids(await table(bankHeads).find({}, { limit: 10 }))).toEqual(['1', '2', '3']);
});

test('a transaction too', async () => {
  await transaction(async (tx) => {
    expect(await tx.get(duties, '1')).toBeUndefined();
    await tx.insert(duties, duty('1', 'c1'));
    expect(await tx.get(bankHeads, '1')).toEqual(head('1', 'c5'));
    await tx.update(bankHeads, '1', { communityId: 'c6' });
    await tx.remove(bankHeads, '3');
  });
  expect(await table(duties).get('1')).toEqual(duty('1', 'c1'));
  expect(await table(bankHeads).get('1')).toEqual(head('1', 'c6'));
  expect(await table(bankHeads).get('3')).toBeUndefined();
});

test('what is in no cabinet travels as it is', () => {
  const { store, id, where, kept } = drawerOf('bills');
  const asked = { _id: { $in: ['a'] } };
  expect([store, id('a'), where(asked), kept(asked)]).toEqual(['bills', 'a', asked, asked]);
});
