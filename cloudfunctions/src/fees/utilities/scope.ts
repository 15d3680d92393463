import { meteredFen, shareUtility } from '@mulin/domain/fees/shared-utilities';
import type { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import { type Home, homesIn } from '../../fund/scope';
import type { Row } from '../../kit/database';

export type Meter = Row<typeof meters>;
export type MeterBill = Row<typeof meterBills>;

/** One home's part of a meter bill before it is written down. */
export interface Part {
  home: Home;
  weight: number;
  fen: number;
}

/** 民法典 283: by area of the exclusive part, or the same for every home where that is agreed. */
export const weightOf = ({ rule }: Meter, { areaCenti }: Pick<Home, 'areaCenti'>): number =>
  rule === 'area' ? areaCenti : 1;

/** The whole table as the roll stands now; its parts add up to what is shared, to the fen. */
export async function partsOf(meter: Meter, { totalFen, ownFen }: MeterBill): Promise<Part[]> {
  const homes = await homesIn(meter);
  const weights = homes.map((home) => weightOf(meter, home));
  const fens = shareUtility(
    totalFen,
    ownFen,
    weights,
    homes.map(({ _id }) => _id),
  );
  return homes.map((home, at) => ({ home, weight: weights[at] ?? 0, fen: fens[at] ?? 0 }));
}

/** What the readings and the price come to, and the company's own part of it. Fen. */
export const sumsOf = ({
  fromMilli,
  toMilli,
  ownMilli,
  priceTenThou,
}: Pick<MeterBill, 'fromMilli' | 'toMilli' | 'ownMilli' | 'priceTenThou'>) => ({
  readFen: meteredFen(toMilli - fromMilli, priceTenThou),
  ownFen: meteredFen(ownMilli, priceTenThou),
});
