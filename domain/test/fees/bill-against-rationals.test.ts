import { addDays, addMonths } from '../../src/day/day';
import { billFor } from '../../src/fees/bill';
import { generator } from './generator';
import { exactFee, halfUp, percentOf } from './rationals';
import { liftStandard, unit } from './standard-for-tests';

const days = Array.from({ length: 1000 }, (_, at) => addDays('2024-01-01', at));

it('agrees with exact fractions on 100,000 bills up to the largest area, rate and time', () => {
  const random = generator(20250715);
  const wrong: unknown[] = [];
  for (let round = 0; round < 100_000; round++) {
    const large = round % 100 === 0;
    const area = 1 + random(large ? 100_000_000 : 40_000);
    const rate = 1 + random(large ? 1_000_000 : 60_000);
    const start = days[random(1000)] ?? '';
    const whole = random(3) === 0;
    const from = whole ? `${start.slice(0, 7)}-01` : start;
    const to = whole
      ? addDays(addMonths(from, 1 + random(large ? 120 : 12)), -1)
      : addDays(from, random(large ? 3650 : 200));
    const standard = { ...liftStandard, price: { per: 'area', rateTenThou: rate } } as const;
    const { grossFen } = billFor(unit(area), standard, { id: 'p', from, to });
    const expected = halfUp(exactFee([{ area, rate, from, to }]));
    if (grossFen !== expected) wrong.push({ area, rate, from, to, grossFen, expected });
  }
  expect(wrong).toEqual([]);
});

it('agrees on 20,000 bills whose area is corrected on a day inside them', () => {
  const random = generator(20260716);
  const wrong: unknown[] = [];
  for (let round = 0; round < 20_000; round++) {
    const [before, after, rate] = [1 + random(40_000), 1 + random(40_000), 1 + random(60_000)];
    const from = `${(days[random(1000)] ?? '').slice(0, 7)}-01`;
    const to = addDays(addMonths(from, 1 + random(12)), -1);
    const change = addDays(from, 1 + random(27));
    const quantities = [
      { from: '2000-01-01', quantity: before },
      { from: change, quantity: after },
    ];
    const standard = { ...liftStandard, price: { per: 'area', rateTenThou: rate } } as const;
    const { grossFen } = billFor({ ...unit(before), quantities }, standard, { id: 'p', from, to });
    const parts = [
      { area: before, rate, from, to: addDays(change, -1) },
      { area: after, rate, from: change, to },
    ];
    const expected = halfUp(exactFee(parts));
    if (grossFen !== expected) wrong.push({ before, after, rate, change, from, to, grossFen, expected });
  }
  expect(wrong).toEqual([]);
});

it('agrees on 20,000 bills whose price changes inside them and some of whose days are reduced', () => {
  const random = generator(20260717);
  const wrong: unknown[] = [];
  for (let round = 0; round < 20_000; round++) {
    const [area, before, after] = [1 + random(40_000), 1 + random(60_000), 1 + random(60_000)];
    const from = `${(days[random(1000)] ?? '').slice(0, 7)}-01`;
    const to = addDays(addMonths(from, 2 + random(11)), -1);
    const change = addDays(from, 1 + random(50));
    const [first, last] = [addDays(from, random(40)), addDays(to, -random(20))];
    const percentOff = 1 + random(100);
    const old = { ...liftStandard, price: { per: 'area', rateTenThou: before } } as const;
    const next = { ...old, version: 2, effectiveFrom: change, price: { per: 'area', rateTenThou: after } } as const;
    const granted = { id: 'r', kind: 'reduction', percentOff, from: first, to: last, fundedBy: 'provider' } as const;
    const bill = billFor(unit(area), old, { id: 'p', from, to }, { laterVersions: [next], concessions: [granted] });

    const priced = (begin: string, end: string) =>
      [
        { area, rate: before, from: begin, to: end < change ? end : addDays(change, -1) },
        { area, rate: after, from: begin < change ? change : begin, to: end },
      ].filter((part) => part.from <= part.to);
    const grossFen = halfUp(exactFee(priced(from, to)));
    const offFen = first <= last ? halfUp(percentOf(exactFee(priced(first, last)), percentOff)) : 0;
    const netFen = grossFen - Math.min(offFen, grossFen);
    if (bill.grossFen !== grossFen || bill.netFen !== netFen) {
      wrong.push({ area, before, after, from, to, change, first, last, percentOff, bill, grossFen, netFen });
    }
  }
  expect(wrong).toEqual([]);
});
