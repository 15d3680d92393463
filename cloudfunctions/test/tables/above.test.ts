import { readWorkbook } from '@mulin/domain/roll/xlsx';
import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { audits } from '@mulin/shared-types/documents/people';
import { officeLists } from '@mulin/shared-types/operations/tables';
import { districtLists, streetLists } from '@mulin/shared-types/operations/tables/above';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { sheetsOfDistrict } from '../../src/tables/above/district';
import { sheetsOfStreet } from '../../src/tables/above/street';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, post, settle, staff } from '../world';
import { readOfDistrict, readOfStreet, takenBelow } from './above-lists';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await post('street-elsewhere', 'street', { streetId: places.otherStreet, districtId: places.district });
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { street: streetId, district: districtId } = places;
const operations = Object.values(contracts as Record<string, Contract>).flatMap(({ name, operations: of }) =>
  Object.entries(of).map(([operation, one]): [string, Operation] => [`${name}.${operation}`, one]),
);
const whoReads = (name: string) => operations.find(([one]) => one === name)?.[1].who;

test('whatever is read of a street or a district can be taken away', () => {
  const read = operations.filter(([, { about, changes }]) => !changes && ['street', 'district'].includes(about.kind));
  const taken = [...Object.values(readOfStreet), ...Object.values(readOfDistrict), ...Object.keys(takenBelow)];
  expect(read.length).toBeGreaterThan(10);
  expect(read.map(([name]) => name).filter((name) => !taken.includes(name))).toEqual([]);
  for (const list of Object.values(takenBelow)) expect(officeLists).toContain(list);
});

test('nobody takes a list who could not read it on its page', () => {
  for (const name of Object.values(readOfStreet)) expect(whoReads(name)).toEqual(['street', 'bureau']);
  for (const name of Object.values(readOfDistrict)) expect(whoReads(name)).toContain('bureau');
});

async function opened(file: { fileId: string }, heads: readonly (readonly [string, number])[], rows: number) {
  const [sheet] = readWorkbook(await readFile(file.fileId));
  expect(sheet?.rows[0]?.slice(0, heads.length)).toEqual(heads.map(([heading]) => heading));
  expect(sheet?.rows).toHaveLength(rows + 1);
}

test.each(streetLists)('%s of a street opens as a spreadsheet, for the street and the bureau', async (list) => {
  for (const who of [staff.street, staff.bureau]) {
    const { file, fileName, rows } = await cloud.as(who).tables.takeOfStreet({ streetId, list, period: '2026-07' });
    expect(fileName).toBe(`乌兰镇${sheetsOfStreet[list].title}${list === 'answering' ? '2026-07' : '2026-07-13'}.xlsx`);
    await opened(file, sheetsOfStreet[list].heads, rows);
  }
});

test.each(districtLists)('%s of a district opens as a spreadsheet, for the bureau', async (list) => {
  const input = { districtId, list, quarter: '2026Q2' };
  const { file, fileName, rows } = await cloud.as(staff.bureau).tables.takeOfDistrict(input);
  const when = list === 'fund-quarter' ? '2026Q2' : '2026-07-13';
  expect(fileName).toBe(`鄂托克旗${sheetsOfDistrict[list].title}${when}.xlsx`);
  await opened(file, sheetsOfDistrict[list].heads, rows);
});

test('another street’s lists, and those of the district, are not a street’s; company and residents take none', async () => {
  const denied = { code: 'FORBIDDEN' };
  for (const list of streetLists) {
    for (const who of ['street-elsewhere', staff.community, staff.committee, staff.manager, owner]) {
      await expect(cloud.as(who).tables.takeOfStreet({ streetId, list })).rejects.toMatchObject(denied);
    }
  }
  for (const list of districtLists) {
    for (const who of [staff.street, staff.community, staff.manager, owner]) {
      await expect(cloud.as(who).tables.takeOfDistrict({ districtId, list })).rejects.toMatchObject(denied);
    }
  }
});

test('a list of a period says which one it wants', async () => {
  await expect(cloud.as(staff.street).tables.takeOfStreet({ streetId, list: 'answering' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'period',
  });
  await expect(
    cloud.as(staff.bureau).tables.takeOfDistrict({ districtId, list: 'fund-quarter' }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'quarter' });
});

test('who took which list is put down', async () => {
  await cloud.as(staff.street).tables.takeOfStreet({ streetId, list: 'communities' });
  const entry = await table(audits).first({ operation: 'takeOfStreet' }, [['at', 'desc']]);
  expect(entry).toMatchObject({
    openid: staff.street,
    streetId,
    outcome: 'done',
    detail: { list: 'communities', when: '2026-07-13', rows: 1 },
  });
});
