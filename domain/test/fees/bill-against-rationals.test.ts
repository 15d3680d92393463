import { addDays, addMonths } from '../../src/day/day';
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

const common = 28 * 29 * 30 * 31;

/** Σ days/days of the month, month by month, over the common denominator. */
function monthsOf(from: string, to: string): bigint {
  const [firstYear = 0, firstMonth = 0, firstDate = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDate = 0] = to.split('-').map(Number);
  let months = 0;
  for (let count = firstYear * 12 + firstMonth; count <= lastYear * 12 + lastMonth; count++) {
    const [year, month] = [Math.floor((count - 1) / 12), ((count - 1) % 12) + 1];
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    const begin = count === firstYear * 12 + firstMonth ? firstDate : 1;
    const end = count === lastYear * 12 + lastMonth ? lastDate : length;
    months += ((end - begin + 1) * common) / length;
  }
  return BigInt(months);
}

/** The same bill with BigInt fractions: Σ area × rate × months, rounded half up once. */
function independent(rate: number, parts: readonly { area: number; from: string; to: string }[]): number {
  const areaMonths = parts.reduce((sum, { area, from, to }) => sum + BigInt(area) * monthsOf(from, to), 0n);
  const numerator = BigInt(rate) * areaMonths;
  const denominator = BigInt(10_000 * common);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

const days = Array.from({ length: 1000 }, (_, at) => addDays('2024-01-01', at));

it('agrees with exact fractions on 100,000 bills up to the largest area, rate and time', () => {
  const random = generator(20250715);
  const wrong: unknown[] = [];
  for (let round = 0; round < 100_000; round++) {
    const large = round % 100 === 0;
    const area = 1 + random(large ? 100_000_000 : 40_000);
    const rateTenThou = 1 + random(large ? 1_000_000 : 60_000);
    const from = days[random(1000)] ?? '';
    const whole = random(3) === 0;
    const start = whole ? `${from.slice(0, 7)}-01` : from;
    const to = whole
      ? addDays(addMonths(start, 1 + random(large ? 120 : 12)), -1)
      : addDays(start, random(large ? 3650 : 200));
    const standard = { ...liftStandard, price: { per: 'area', rateTenThou } } as const;
    const { grossFen } = billFor(unit(area), standard, { id: 'p', from: start, to });
    const expected = independent(rateTenThou, [{ area, from: start, to }]);
    if (grossFen !== expected) wrong.push({ area, rateTenThou, start, to, grossFen, expected });
  }
  expect(wrong).toEqual([]);
});

it('agrees on 20,000 bills whose area is corrected on a day inside them', () => {
  const random = generator(20260716);
  const wrong: unknown[] = [];
  for (let round = 0; round < 20_000; round++) {
    const [before, after, rateTenThou] = [1 + random(40_000), 1 + random(40_000), 1 + random(60_000)];
    const from = `${(days[random(1000)] ?? '').slice(0, 7)}-01`;
    const to = addDays(addMonths(from, 1 + random(12)), -1);
    const change = addDays(from, 1 + random(27));
    const quantities = [
      { from: '2000-01-01', quantity: before },
      { from: change, quantity: after },
    ];
    const standard = { ...liftStandard, price: { per: 'area', rateTenThou } } as const;
    const { grossFen } = billFor({ ...unit(before), quantities }, standard, { id: 'p', from, to });
    const parts = [
      { area: before, from, to: addDays(change, -1) },
      { area: after, from: change, to },
    ];
    const expected = independent(rateTenThou, parts);
    if (grossFen !== expected) wrong.push({ before, after, rateTenThou, change, from, to, grossFen, expected });
  }
  expect(wrong).toEqual([]);
});
