/**
 * Exact integer products without BigInt: phones older than iOS 14 have none, and they show the same arithmetic as the cloud.
 * Every step stays inside ±2^53; where it cannot, the function throws instead of answering a wrong sum.
 */
export function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('金额或数量超出可精确计算的范围');
  return value;
}

export interface Quotient {
  quotient: number;
  /** 0 ≤ remainder < divisor. */
  remainder: number;
}

const STEP = 256;

/** a × b ÷ divisor for integers a, b ≥ 0 and divisor > 0, as quotient and remainder, exact even when a × b exceeds 2^53. */
export function multiplyDivide(a: number, b: number, divisor: number): Quotient {
  if (a < 0 || b < 0 || divisor <= 0) throw new RangeError('只计算非负数');
  const product = safeInteger(a) * safeInteger(b);
  if (Number.isSafeInteger(product)) {
    return { quotient: Math.floor(product / divisor), remainder: product % divisor };
  }
  const rest = a % divisor;
  const digits: number[] = [];
  for (let left = b; left > 0; left = Math.floor(left / STEP)) digits.push(left % STEP);
  let quotient = 0;
  let remainder = 0;
  for (const digit of digits.reverse()) {
    const carried = safeInteger(remainder * STEP + rest * digit);
    quotient = safeInteger(quotient * STEP + Math.floor(carried / divisor));
    remainder = carried % divisor;
  }
  return { quotient: safeInteger(Math.floor(a / divisor) * b + quotient), remainder };
}

/** Greatest common divisor of two positive integers. */
export function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
