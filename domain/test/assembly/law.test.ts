import { dueDay, earliestOpen } from '../../src/assembly/deadlines';
import { elect } from '../../src/assembly/election';
import { MATTERS, ruleFor } from '../../src/assembly/matters';
import { setOf } from '../../src/assembly/rule-sets';
import { RULES, type RuleId } from '../../src/assembly/rules';
import vectors from '../../vectors/owners-vote.json';

test('the rules are those of the vectors, fraction by fraction', () => {
  for (const [id, rule] of Object.entries(vectors.rules)) {
    const { quorum, pass } = RULES[id as RuleId];
    const { from, to } = setOf(id as RuleId);
    const { era } = rule;
    expect({ era: `${from}..${to ?? ''}`, quorum, pass }).toEqual({ era, quorum: rule.quorum, pass: rule.pass });
  }
});

test('items 6 to 8 of article 278 are special, all others ordinary', () => {
  expect(MATTERS.filter((one) => ruleFor(one.id, '2026-04-01') === 'CC278_SPECIAL').map((one) => one.item)).toEqual([
    6, 7, 8,
  ]);
});

test('the Civil Code governs from 2021-01-01; before it, using the fund was special', () => {
  expect(ruleFor('use-fund', '2020-12-31')).toBe('PL76_SPECIAL');
  expect(ruleFor('use-fund', '2021-01-01')).toBe('CC278_GENERAL');
  expect(ruleFor('common-parts-use', '2020-12-31')).toBe('PL76_GENERAL');
  expect(() => ruleFor('rules-of-procedure', '2007-09-30')).toThrow();
});

test('fifteen whole days lie between notice and opening, over months and leap days', () => {
  expect(earliestOpen('2026-03-01')).toBe('2026-03-17');
  expect(earliestOpen('2028-02-20')).toBe('2028-03-07');
  expect(earliestOpen('2026-12-20')).toBe('2027-01-05');
  expect(dueDay('filing', '2026-01-31')).toBe('2026-03-02');
});

describe('election', () => {
  const whole = { total: { area: 900, heads: 90 }, participating: { area: 600, heads: 60 } };
  const candidates = (...results: [area: number, heads: number][]) =>
    results.map(([area, heads], i) => ({ id: 'ABCDEFGH'.charAt(i), area, heads }));

  test('equals at the cut are named; people decide', () => {
    const result = elect({
      ...whole,
      seats: 5,
      candidates: candidates([400, 50], [400, 49], [400, 48], [400, 47], [400, 40], [400, 40]),
    });
    expect(result).toMatchObject({ tieAtCut: true, tied: ['E', 'F'], committeeFormed: false, needsHuman: true });
    expect(result.reserve).toEqual(['F']);
  });

  test('fewer than five or an even number form no committee', () => {
    const pass = (n: number) => candidates(...Array.from({ length: n }, (_, i): [number, number] => [400, 50 - i]));
    const formed = (n: number) => elect({ ...whole, seats: 9, candidates: pass(n) }).committeeFormed;
    expect([3, 4, 5, 6, 7].map(formed)).toEqual([false, false, true, false, true]);
  });

  test('exactly half is not more than half, by either measure', () => {
    const result = elect({ ...whole, seats: 5, candidates: candidates([300, 50], [400, 30], [301, 31]) });
    expect(result.elected).toEqual(['C']);
  });

  test('without quorum nobody is elected', () => {
    const few = { ...whole, participating: { area: 599, heads: 60 } };
    expect(elect({ ...few, seats: 1, candidates: candidates([500, 60]) })).toMatchObject({
      elected: [],
      reserve: [],
      needsHuman: false,
    });
  });
});
