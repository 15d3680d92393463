import { BANDS, type Band, type BandUse, parseQuantity } from '@mulin/domain/fees/meters';
import { parseRate, rateText } from '@mulin/domain/money/rate';
import { CloudError } from '../../../cloud/error';

/** One part of the day as it is typed: 度 and 元/度; both empty where the bill does not have it. */
export interface TypedBand {
  used: string;
  price: string;
}
export type TypedBands = Readonly<Record<Band, TypedBand>>;

export const bandsOfDay = Object.keys(BANDS) as Band[];

/** The prices of the last bill stay; what was used is typed anew. */
export function blankBands(last: readonly { band: string; priceTenThou: number }[]): TypedBands {
  const priceOf = (band: Band): string => {
    const known = last.find((one) => one.band === band);
    return known ? rateText(known.priceTenThou) : '';
  };
  return Object.fromEntries(bandsOfDay.map((band) => [band, { used: '', price: priceOf(band) }])) as TypedBands;
}

export function typedBands(bands: TypedBands): BandUse[] {
  const typed = bandsOfDay.filter((band) => bands[band].used.trim() !== '');
  if (typed.length === 0) throw new CloudError('INVALID_INPUT', '照账单填各时段的用量和单价', 'bands');
  return typed.map((band) => ({
    band,
    milli: parseQuantity(bands[band].used, 'bands'),
    priceTenThou: parseRate(bands[band].price, 'bands'),
  }));
}
