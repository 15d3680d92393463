/** A line of the law: `num/den`, reached (`>=`, 以上, Civil Code 1259) or passed (`>`, 过半数). */
export interface Fraction {
  num: number;
  den: number;
  op: '>' | '>=';
}

/** Whether `part` of `whole` meets the line. Cross-multiplied integers; nothing is met out of zero (0 ≥ ¾·0 must not pass a vote). */
export function meets(part: number, whole: number, line: Fraction): boolean {
  const difference = compareProducts(part, line.den, whole, line.num);
  if (whole <= 0) return false;
  return line.op === '>' ? difference > 0 : difference >= 0;
}

/** The smallest integer part of `whole` that meets the line; `null` if none can (a zero whole). Same unit as `whole`. */
export function leastMeeting(whole: number, line: Fraction): number | null {
  if (whole <= 0) return null;
  const right = product(whole, line.num);
  const rest = right % line.den;
  const floor = (right - rest) / line.den;
  if (line.op === '>') return floor + 1;
  return rest === 0 ? floor : floor + 1;
}

/** For display only, never for a decision: truncated to two decimals, so 2/3 minus a hair never reads `66.67%`. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return '0.00%';
  const ofTenThousand = Math.floor(product(part, 10000) / whole);
  const decimals = ofTenThousand % 100;
  return `${(ofTenThousand - decimals) / 100}.${decimals < 10 ? '0' : ''}${decimals}%`;
}

function product(a: number, b: number): number {
  const result = a * b;
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(result)) {
    throw new RangeError('areas and heads are integers small enough to compare exactly');
  }
  return result;
}

/** Sign of `a·x − b·y` for integers up to 2^53 and fractions of ordinary size, exact where the products themselves would not be. */
function compareProducts(a: number, x: number, b: number, y: number): number {
  const [aHigh, aLow] = wide(a, x);
  const [bHigh, bLow] = wide(b, y);
  return aHigh - bHigh || aLow - bLow;
}

const HALF = 2 ** 26;

function wide(n: number, factor: number): [high: number, low: number] {
  if (!Number.isSafeInteger(n) || n < 0 || !Number.isSafeInteger(factor) || factor < 0 || factor >= HALF) {
    throw new RangeError('areas and heads are whole numbers');
  }
  const low = (n % HALF) * factor;
  return [Math.floor(n / HALF) * factor + Math.floor(low / HALF), low % HALF];
}
