import { shareUtility } from '@mulin/domain/fees/shared-utilities';
import type { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Home, homesIn, scopeText as placesText } from '../../fund/scope';
import type { Row } from '../../kit/database';

export type Meter = Row<typeof meters>;
export type MeterBill = Row<typeof meterBills>;
export type MeterScope = Pick<Meter, 'communityId' | 'scope' | 'buildings' | 'stair' | 'countParking'>;

/** One home's part of a meter bill before it is written down. */
export interface Part {
  home: Home;
  weight: number;
  fen: number;
}

/** Those who share a meter as the roll stands now; a lift only the homes it carries. */
export async function homesOf(meter: MeterScope): Promise<Home[]> {
  const homes = await homesIn(meter);
  const carried = meter.scope === 'lift' ? homes.filter(({ kind }) => kind === 'lift') : homes;
  if (carried.length === 0) throw new Refusal('INVALID_INPUT', '这里没有电梯住宅，先在名册里登记电梯楼栋', 'buildings');
  return carried;
}

/** 全小区, 3号楼, 3号楼2 单元, 3号楼2 单元的电梯. */
export const scopeText = (meter: Pick<Meter, 'scope' | 'buildings' | 'stair'>): string =>
  `${placesText(meter)}${meter.scope === 'lift' ? '的电梯' : ''}`;

/** 民法典 283: by area of the exclusive part, or the same for every home where that is agreed. */
const weightOf = ({ rule }: Pick<MeterBill, 'rule'>, { areaCenti }: Pick<Home, 'areaCenti'>): number =>
  rule === 'area' ? areaCenti : 1;

/** What all who share bear together: the bill less the company's own use and what sub-meters showed. Fen. */
export const sharedFen = ({ totalFen, ownFen, subsFen }: Pick<MeterBill, 'totalFen' | 'ownFen' | 'subsFen'>): number =>
  totalFen - ownFen - subsFen;

/** The whole table as the roll stands now; its parts add up to what is shared, to the fen. */
export async function partsOf(meter: Meter, bill: MeterBill): Promise<Part[]> {
  const homes = await homesOf(meter);
  const weights = homes.map((home) => weightOf(bill, home));
  const fens = shareUtility(
    bill.totalFen,
    bill.ownFen + bill.subsFen,
    weights,
    homes.map(({ _id }) => _id),
  );
  return homes.map((home, at) => ({ home, weight: weights[at] ?? 0, fen: fens[at] ?? 0 }));
}
