import { type Exact, exactFen, sum, times } from '../money/exact';
import { multiplyDivide } from '../money/multiply';

/** What a month costs: yuan per ㎡ in ten-thousandths (1.2000 元 = 12000), or fen per home (按户) or space. */
export type Price = { per: 'area'; rateTenThou: number } | { per: 'unit' | 'space'; monthlyFen: number };

/** How long: whole months, or part of one calendar month by its real length (10–29 Feb 2024 = 20 days of 29). */
export type Time = { months: number } | { days: number; daysInMonth: number };

/** A stretch of time in which neither price nor area changes. */
export interface Charge {
  price: Price;
  /** 0.01 ㎡ for a price by area, number of homes or spaces otherwise. */
  quantity: number;
  time: Time;
}

/** The exact fee of one stretch, unrounded: 0.01 ㎡ × 0.0001 yuan × months ÷ 10 000 fen. */
export function exactCharge({ price, quantity, time }: Charge): Exact {
  return overTime(monthly(price, quantity), time);
}

/** The exact charge of one month: area in 0.01 ㎡, or a number of homes or spaces. */
export function monthly(price: Price, quantity: number): Exact {
  if (price.per !== 'area') return times(exactFen(price.monthlyFen), quantity);
  const { quotient, remainder } = multiplyDivide(quantity, price.rateTenThou, 10_000);
  return { fen: quotient, part: remainder, of: 10_000 };
}

/** A month’s charge over whole months, or over so many days of a month. */
function overTime(month: Exact, time: Time): Exact {
  return 'months' in time ? times(month, time.months) : times(month, time.days, time.daysInMonth);
}

/** All stretches added exactly; the caller rounds once. */
export function exactTotal(charges: readonly Charge[]): Exact {
  return sum(charges.map(exactCharge));
}
