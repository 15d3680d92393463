import { parseYuan } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Rejected, readLines, readOfficeTable } from '../kit/office-table';
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
  rejected: Rejected[];
  /** Homes on the roll the list does not name. */
  missing: number;
  fileHash: string;
}

const headings = {
  home: { like: /房号|房屋|坐落|门牌/, title: '房号', needed: true },
  first: { like: /首期|交存/, title: '首期', needed: true },
  balance: { like: /余额|结余/, title: '余额', needed: true },
} as const;

/** 期初余额表: one line per home with its first deposit and balance in yuan. In the order of the unit ids. */
export async function readOpening(communityId: string, fileId: string): Promise<OpeningList> {
  const { lines, fileHash } = await readOfficeTable(fileId, headings);
  const homes = await homesOnRoll(communityId);
  const found = new Map<string, OpeningRow>();
  const { rejected } = readLines(lines, ({ text }) => {
    const unit = homes.called(text('home'));
    if (found.has(unit._id)) throw new Refusal('INVALID_INPUT', `“${text('home')}”有两行`);
    const [firstFen, balanceFen] = [fenIn(text('first')), fenIn(text('balance'))];
    found.set(unit._id, { unitId: unit._id, communityId, building: unit.building, firstFen, balanceFen });
  });
  return {
    rows: [...found.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)),
    rejected,
    missing: homes.size - found.size,
    fileHash,
  };
}

const fenIn = (text: string): number => (text === '' ? 0 : parseYuan(text, 'fileId'));
