import { addDays, addMonths, daysBetween, lengthOfMonth, parts } from '../../src/day/day';
import { billFor } from '../../src/fees/bill';
import { liftStandard, unit } from './standard-for-tests';

/** A small generator with a fixed seed (mulberry32): the same hundred thousand bills on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The same bill told day by day with BigInt fractions over 28·29·30·31: area × rate × Σ 1/days of the month. */
function independent(area: number, rate: number, from: string, to: string): number {
  const [month, tenThousand] = [BigInt(28 * 29 * 30 * 31), 10_000n];
  let numerator = 0n;
  let day = from;
  while (day <= to) {
    const [year, nth, date] = parts(day);
    const length = lengthOfMonth(year, nth);
    const left = Math.min(length - date, daysBetween(day, to)) + 1;
    numerator += (BigInt(area) * BigInt(rate) * BigInt(left) * month) / BigInt(length);
    day = addDays(day, left);
  }
  const denominator = tenThousand * month;
  return Number((2n * numerator + denominator) / (2n * denominator));
}

it('agrees with exact fractions on 100,000 bills up to the largest area, rate and time', () => {
  const random = generator(20250715);
  const wrong: unknown[] = [];
  for (let round = 0; round < 100_000; round++) {
    const large = round % 100 === 0;
    const area = 1 + random(large ? 100_000_000 : 40_000);
    const rateTenThou = 1 + random(large ? 1_000_000 : 60_000);
    const from = addDays('2024-01-01', random(1000));
    const whole = random(3) === 0;
    const start = whole ? `${from.slice(0, 7)}-01` : from;
    const to = whole
      ? addDays(addMonths(start, 1 + random(large ? 120 : 12)), -1)
      : addDays(start, random(large ? 3650 : 200));
    const standard = { ...liftStandard, price: { per: 'area', rateTenThou } } as const;
    const { grossFen } = billFor(unit(area), standard, { id: 'p', from: start, to });
    const expected = independent(area, rateTenThou, start, to);
    if (grossFen !== expected) wrong.push({ area, rateTenThou, start, to, grossFen, expected });
  }
  expect(wrong).toEqual([]);
});
