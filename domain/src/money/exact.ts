import { commonDivisor, multiplyDivide, safeInteger } from './multiply';

/** An amount in fen that has not been rounded yet: `fen + part ÷ of`, with 0 ≤ part < of. Never negative. */
export interface Exact {
  fen: number;
  part: number;
  of: number;
}

export const nothing: Exact = { fen: 0, part: 0, of: 1 };

/** Whole fen as an exact amount. */
export function exactFen(fen: number): Exact {
  return { fen: safeInteger(fen), part: 0, of: 1 };
}

function reduced(fen: number, part: number, of: number): Exact {
  const divisor = part === 0 ? of : commonDivisor(part, of);
  return { fen: safeInteger(fen), part: part / divisor, of: of / divisor };
}

/** `amount × numerator ÷ denominator`, integers, numerator ≥ 0, denominator > 0. */
export function times(amount: Exact, numerator: number, denominator = 1): Exact {
  const whole = multiplyDivide(amount.fen, numerator, denominator);
  const fraction = multiplyDivide(amount.part, numerator, amount.of);
  // whole.remainder/denominator + (fraction.quotient + fraction.remainder/of)/denominator
  const of = safeInteger(amount.of * denominator);
  const part = safeInteger((whole.remainder + fraction.quotient) * amount.of + fraction.remainder);
  return reduced(whole.quotient + Math.floor(part / of), part % of, of);
}

/** Both together, still exact. */
export function plus(a: Exact, b: Exact): Exact {
  const of = safeInteger((a.of / commonDivisor(a.of, b.of)) * b.of);
  const part = safeInteger(a.part * (of / a.of) + b.part * (of / b.of));
  return reduced(a.fen + b.fen + Math.floor(part / of), part % of, of);
}

/** a − b; refuses to go below nothing, because an amount on a bill never does. */
export function minus(a: Exact, b: Exact): Exact {
  const of = safeInteger((a.of / commonDivisor(a.of, b.of)) * b.of);
  const part = safeInteger(a.part * (of / a.of) - b.part * (of / b.of));
  const borrow = part < 0 ? 1 : 0;
  const fen = a.fen - b.fen - borrow;
  if (fen < 0) throw new RangeError('金额不能为负');
  return reduced(fen, part + borrow * of, of);
}

/** All together, still exact; nothing for none. */
export function sum(amounts: Iterable<Exact>): Exact {
  let total = nothing;
  for (const amount of amounts) total = plus(total, amount);
  return total;
}

/** The one rounding of a posted line: half a fen and more goes up. */
export function roundHalfUp(amount: Exact): number {
  return amount.part * 2 >= amount.of ? amount.fen + 1 : amount.fen;
}

/** A minimum (“不低于 50%”) rounds up. */
export function roundUp(amount: Exact): number {
  return amount.part > 0 ? amount.fen + 1 : amount.fen;
}

/** The amount in yuan as a person would write it before rounding, to `places` decimals; `…` when it goes on. */
export function exactYuan(amount: Exact, places = 6): string {
  let digits = String(amount.fen).padStart(3, '0');
  let rest = amount.part;
  for (let place = 2; place < places && rest > 0; place++) {
    digits += Math.floor((rest * 10) / amount.of);
    rest = (rest * 10) % amount.of;
  }
  const point = String(amount.fen).padStart(3, '0').length - 2;
  return `${digits.slice(0, point)}.${digits.slice(point)}${rest > 0 ? '…' : ''}`;
}
