import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { communities, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { documentOf } from '../sample';
import { places, unitOf } from '../world';

export const second = 'c_second';

/** Another community of the same street, with one shop in it. */
export async function addSecond(): Promise<void> {
  const { community, street: streetId, district: districtId } = places;
  const first = await table(communities).get(community);
  const named = { name: '阳光小区', streetId, districtId };
  await table(communities).insert({ ...documentOf(communities, { ...first, _id: second }), ...named });
  const person = { name: '李某', phone: '13900000999' };
  const part = { building: '1号楼', unitNo: 1, roomNo: '101', areaCenti: 7_777, kind: 'shop' as const };
  await table(units).insert(unitOf('c_second-1', { ...part, communityId: second }, person));
}

export interface Read {
  /** By heading, one object a row. */
  rows: Record<string, string>[];
  whole: string;
  /** What a column of numbers comes to, in hundredths. */
  sum: (heading: string) => number;
}

/** A taken list as somebody's spreadsheet program reads it. */
export async function readTable({ file, rows: many }: { file: { fileId: string }; rows: number }): Promise<Read> {
  const [sheet] = readWorkbook(await readFile(file.fileId));
  const [heads = [], ...lines] = sheet?.rows ?? [];
  expect(lines).toHaveLength(many);
  const rows = lines.map((line) =>
    Object.fromEntries(heads.map((heading, at) => [String(heading), String(line[at] ?? '')])),
  );
  return {
    rows,
    whole: JSON.stringify(sheet?.rows),
    sum: (heading) => rows.reduce((all, row) => all + Math.round(Number(row[heading] || 0) * 100), 0),
  };
}
