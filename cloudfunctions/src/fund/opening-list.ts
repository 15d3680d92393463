import { createHash } from 'node:crypto';
import { parseYuan } from '@mulin/domain/money/fen';
import { cellText } from '@mulin/domain/roll/cell';
import { buildingKey, readPlace } from '@mulin/domain/roll/place';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../kit/database';
import { readFile } from '../kit/files';
import { MOST_UNITS } from './scope';

export interface OpeningRow {
  unitId: string;
  communityId: string;
  building: string;
  firstFen: number;
  balanceFen: number;
}

export interface OpeningList {
  rows: OpeningRow[];
  rejected: { line: number; why: string }[];
  /** Homes on the roll the list does not name. */
  missing: number;
  fileHash: string;
}

/** Heading → what the column says. */
const headings = { home: /房号|房屋|坐落|门牌/, first: /首期|交存/, balance: /余额|结余/ } as const;

/** 期初余额表: one line per home with its first deposit and balance in yuan. In the order of the unit ids. */
export async function readOpening(communityId: string, fileId: string): Promise<OpeningList> {
  const bytes = await readFile(fileId);
  const rows = readWorkbook(bytes)[0]?.rows ?? [];
  const at = rows.findIndex((row) => row.some((cell) => headings.home.test(cellText(cell))));
  const heads = (rows[at] ?? []).map(cellText);
  const column = (name: keyof typeof headings) => heads.findIndex((text) => headings[name].test(text));
  const [home, first, balance] = [column('home'), column('first'), column('balance')];
  if (at < 0 || home < 0 || first < 0 || balance < 0) {
    throw new Refusal('INVALID_INPUT', '第一张表里要有“房号”“首期”“余额”三栏', 'fileId');
  }
  const { byPlace, byLabel } = await homesOnRoll(communityId);
  const found = new Map<string, OpeningRow>();
  const rejected: OpeningList['rejected'] = [];
  for (const [index, row] of rows.entries()) {
    const label = cellText(row[home]);
    if (index <= at || label === '' || /合计|总计/.test(label)) continue;
    try {
      const unit = byLabel.get(plain(label)) ?? byPlace.get(placeKey(label) ?? '');
      if (!unit) throw new Refusal('INVALID_INPUT', `名册里没有“${label}”`);
      if (found.has(unit._id)) throw new Refusal('INVALID_INPUT', `“${label}”有两行`);
      const [firstFen, balanceFen] = [fenIn(row[first]), fenIn(row[balance])];
      found.set(unit._id, { unitId: unit._id, communityId, building: unit.building, firstFen, balanceFen });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      rejected.push({ line: index + 1, why: error.message });
    }
  }
  return {
    rows: [...found.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)),
    rejected,
    missing: byLabel.size - found.size,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  };
}

const fenIn = (cell: unknown): number => {
  const text = cellText(cell);
  return text === '' ? 0 : parseYuan(text, 'fileId');
};

async function homesOnRoll(communityId: string) {
  const all = await table(units).findAll(
    { communityId },
    { atMost: MOST_UNITS, fields: ['building', 'unitNo', 'roomNo', 'label'] },
  );
  return {
    byLabel: new Map(all.map((unit) => [plain(unit.label), unit])),
    byPlace: new Map(all.map((unit) => [keyOf(unit.building, unit.unitNo, unit.roomNo), unit])),
  };
}

const plain = (label: string): string => label.replace(/\s+/g, '');

function placeKey(label: string): string | undefined {
  const place = readPlace(label);
  return place ? keyOf(place.building, place.unit, place.no) : undefined;
}

const keyOf = (building: string, unitNo: number | null, no: string): string =>
  `${buildingKey(building)} ${unitNo ?? ''} ${no}`;
