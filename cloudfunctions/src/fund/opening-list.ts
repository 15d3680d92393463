import { createHash } from 'node:crypto';
import { parseYuan } from '@mulin/domain/money/fen';
import { cellText } from '@mulin/domain/roll/cell';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { readFile } from '../kit/files';
import { homesOnRoll } from '../roll/named-homes';

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
  const homes = await homesOnRoll(communityId);
  const found = new Map<string, OpeningRow>();
  const rejected: OpeningList['rejected'] = [];
  for (const [index, row] of rows.entries()) {
    const label = cellText(row[home]);
    if (index <= at || label === '' || /合计|总计/.test(label)) continue;
    try {
      const unit = homes.called(label);
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
    missing: homes.size - found.size,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  };
}

const fenIn = (cell: unknown): number => {
  const text = cellText(cell);
  return text === '' ? 0 : parseYuan(text, 'fileId');
};
