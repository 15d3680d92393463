import { parseQuantity, quantityText, type Readings, usedMilli } from '@mulin/domain/fees/meters';
import { bandedFen, meteredFen } from '@mulin/domain/fees/shared-utilities';
import { parseYuan } from '@mulin/domain/money/fen';
import { parseRate, rateText } from '@mulin/domain/money/rate';
import { CloudError } from '../../../cloud/error';
import type { Meter } from './states';
import { blankBands, type TypedBands, typedBands } from './typed-bands';

/** A meter bill as it is typed off the paper. */
export interface Typed {
  month: string;
  from: string;
  to: string;
  ratio: string;
  swapped: boolean;
  oldEnd: string;
  newStart: string;
  price: string;
  /** 分时电价: what each part of the day used, and its price. */
  banded: boolean;
  bands: TypedBands;
  total: string;
  own: string;
  ownReason: string;
  subs: string;
  supplier: string;
  dueDay: string | undefined;
  photos: string[];
}

/** What the last bill of the meter lets one begin with. */
export function blankFor(last: Meter['last'], month: string): Typed {
  return {
    month,
    from: last ? quantityText(last.toMilli) : '',
    to: '',
    ratio: String(last?.ratio ?? 1),
    swapped: false,
    oldEnd: '',
    newStart: '0',
    price: last && last.bands.length === 0 ? rateText(last.priceTenThou) : '',
    banded: (last?.bands.length ?? 0) > 0,
    bands: blankBands(last?.bands ?? []),
    total: '',
    own: '',
    ownReason: '',
    subs: '',
    supplier: last?.supplier ?? '',
    dueDay: undefined,
    photos: [],
  };
}

/** The readings, price and sums as the cloud takes them; refuses what is no number, naming the field. */
export function typedBill(typed: Typed) {
  const { month, total, own, ownReason, subs, supplier, dueDay } = typed;
  if (!dueDay) throw new CloudError('INVALID_INPUT', '选缴费期限', 'dueDay');
  return {
    month,
    ...typedReadings(typed),
    ...typedPrices(typed),
    totalFen: parseYuan(total, 'totalFen'),
    ownMilli: none(own) ? 0 : parseQuantity(own, 'ownMilli'),
    ownReason,
    subsMilli: none(subs) ? 0 : parseQuantity(subs, 'subsMilli'),
    supplier,
    dueDay,
  };
}

const typedPrices = ({ banded, bands, price }: Typed) =>
  banded
    ? { priceTenThou: null, bands: typedBands(bands) }
    : { priceTenThou: parseRate(price, 'priceTenThou'), bands: [] };

const none = (text: string): boolean => text.trim() === '';

function typedReadings({ from, to, ratio, swapped, oldEnd, newStart }: Typed): Readings {
  return {
    fromMilli: parseQuantity(from, 'fromMilli'),
    toMilli: parseQuantity(to, 'toMilli'),
    ratio: typedRatio(ratio),
    replaced: swapped
      ? {
          endMilli: parseQuantity(oldEnd, 'replaced.endMilli'),
          startMilli: parseQuantity(newStart, 'replaced.startMilli'),
        }
      : null,
  };
}

function typedRatio(text: string): number {
  const ratio = Number(text.trim());
  if (Number.isInteger(ratio) && ratio >= 1 && ratio <= 10_000) return ratio;
  throw new CloudError('INVALID_INPUT', '倍率填整数，没有就填 1', 'ratio');
}

/** What the readings come to while they are typed; nothing as long as they are not all numbers. Milli and fen. */
export function worked(typed: Typed): { milli: number; fen: number } | undefined {
  try {
    const milli = usedMilli(typedReadings(typed));
    const { priceTenThou, bands } = typedPrices(typed);
    if (milli < 0) return undefined;
    return { milli, fen: priceTenThou === null ? bandedFen(bands) : meteredFen(milli, priceTenThou) };
  } catch {
    return undefined;
  }
}
