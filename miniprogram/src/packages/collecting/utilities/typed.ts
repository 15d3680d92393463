import { parseQuantity, quantityText, type Readings, usedMilli } from '@mulin/domain/fees/meters';
import { meteredFen } from '@mulin/domain/fees/shared-utilities';
import { parseYuan } from '@mulin/domain/money/fen';
import { rateText } from '@mulin/domain/money/rate';
import { CloudError } from '../../../cloud/error';
import { typedRate } from '../standards/typed';
import type { Meter } from './states';

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
    price: last ? rateText(last.priceTenThou) : '',
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
  const { month, price, total, own, ownReason, subs, supplier, dueDay } = typed;
  if (!dueDay) throw new CloudError('INVALID_INPUT', '选缴费期限', 'dueDay');
  return {
    month,
    ...typedReadings(typed),
    priceTenThou: typedRate(price, 'priceTenThou'),
    totalFen: parseYuan(total, 'totalFen'),
    ownMilli: none(own) ? 0 : parseQuantity(own, 'ownMilli'),
    ownReason,
    subsMilli: none(subs) ? 0 : parseQuantity(subs, 'subsMilli'),
    supplier,
    dueDay,
  };
}

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
    return milli < 0 ? undefined : { milli, fen: meteredFen(milli, typedRate(typed.price, 'priceTenThou')) };
  } catch {
    return undefined;
  }
}
