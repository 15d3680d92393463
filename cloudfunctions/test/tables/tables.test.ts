import { owedFen } from '@mulin/domain/fees/owed';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { bills } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { officeLists } from '@mulin/shared-types/operations/tables';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { keptLists } from '../../src/tables/lists';
import { firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const span = { from: '2026-01-01', to: '2026-12-31' };

async function rowsOf(who: string, list: (typeof officeLists)[number], days: object = {}) {
  const { file, rows, fileName } = await cloud.as(who).tables.take({ communityId, list, ...days });
  const [sheet] = readWorkbook(await readFile(file.fileId));
  expect(sheet?.rows.length).toBe(rows + 1);
  return { rows: sheet?.rows ?? [], fileName };
}

test('every list is one its people may take, and opens as a spreadsheet with its headings', async () => {
  for (const list of officeLists) {
    const { who, heads, dayTitle } = keptLists[list];
    const [first] = who;
    const { rows, fileName } = await rowsOf(
      { ...staff }[first as keyof typeof staff],
      list,
      dayTitle === '' ? {} : span,
    );
    expect(rows[0]?.slice(0, heads.length)).toEqual(heads.map(([heading]) => heading));
    expect(fileName).toContain(keptLists[list].title);
  }
});

test('the roll has every home with its area as a number, and no whole name', async () => {
  const { rows } = await rowsOf(staff.clerk, 'homes');
  const homes = await table(units).findAll({ communityId }, { atMost: 1000 });
  const at = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
  expect(rows.length).toBe(homes.length + 1);
  const areas = rows.slice(1).map((row) => Math.round(Number(row[at('面积（㎡）')]) * 100));
  expect(areas.reduce((sum, area) => sum + area, 0)).toBe(homes.reduce((sum, { areaCenti }) => sum + areaCenti, 0));
  const names = rows.slice(1).map((row) => String(row[at('业主')] ?? ''));
  expect(names.some((name) => name.includes('*'))).toBe(true);
});

test('somebody else’s list is not there, another community’s neither, and a resident takes none', async () => {
  await expect(cloud.as(staff.cashier).tables.take({ communityId, list: 'homes' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    field: 'list',
  });
  const theirs = await cloud.as(staff.committee).tables.lists({ communityId });
  expect(theirs.groups.flatMap(({ lists }) => lists.map(({ list }) => list))).not.toContain('payments');
  await expect(
    cloud.as(staff.clerk).tables.take({ communityId: places.otherCommunity, list: 'homes' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(owner).tables.take({ communityId, list: 'homes' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('days are asked for where they count, in order, and not more than three years', async () => {
  const take = (days: object) => cloud.as(staff.cashier).tables.take({ communityId, list: 'payments', ...days });
  await expect(take({})).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'from' });
  await expect(take({ from: '2026-01-01' })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'to' });
  await expect(take({ from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({ field: 'from' });
  await expect(take({ from: '2020-01-01', to: '2026-01-01' })).rejects.toMatchObject({ field: 'to' });
});

test('bills and what is overdue add up to what homes owe', async () => {
  await firstBills(cloud);
  const sum = (rows: readonly (readonly unknown[])[], heading: string) => {
    const at = rows[0]?.indexOf(`${heading}（元）`) ?? -1;
    return rows.slice(1).reduce((fen, row) => fen + Math.round(Number(row[at]) * 100), 0);
  };
  const all = await table(bills).findAll({ communityId, state: 'open' }, { atMost: 1000 });
  const asked = await rowsOf(staff.clerk, 'bills', span);
  expect(sum(asked.rows, '应缴')).toBe(all.reduce((fen, { grossFen }) => fen + grossFen, 0));
  expect((await rowsOf(staff.manager, 'overdue')).rows.length).toBe(1);
  cloud.at('2026-08-02T09:00:00+08:00');
  const overdue = await rowsOf(staff.manager, 'overdue');
  expect(sum(overdue.rows, '还欠')).toBe(all.reduce((fen, bill) => fen + owedFen(bill), 0));
});
