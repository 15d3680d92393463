import { courtUntil, dueDay, earliestOpen } from '../../src/assembly/deadlines';
import { checkAddition, daysOf, LOCAL_ADDITIONS, type LocalAddition } from '../../src/assembly/local-additions';
import { MATTERS, ruleFor } from '../../src/assembly/matters';
import { RULE_SETS, ruleSetOn } from '../../src/assembly/rule-sets';
import { RULES } from '../../src/assembly/rules';
import { decide } from '../../src/assembly/tally/decide';

test('the sets follow one another without a gap, each with rules of its own days', () => {
  expect(RULE_SETS.map(({ from, to }) => [from, to])).toEqual([
    ['2007-10-01', '2020-12-31'],
    ['2021-01-01', null],
  ]);
  expect(RULE_SETS.flatMap(({ rules }) => rules).sort()).toEqual(Object.keys(RULES).sort());
  expect(() => ruleSetOn('2007-09-30')).toThrow('2007年10月1日之前');
});

test('every matter finds its rule inside the set of the day it is decided', () => {
  for (const day of ['2007-10-01', '2020-12-31', '2021-01-01', '2026-11-21'])
    for (const { id } of MATTERS) expect(ruleSetOn(day).rules).toContain(ruleFor(id, day));
});

/** 100 owners of 100 ㎡: 70 take part, so many agree. */
const vote = (agree: number) => {
  const of = (heads: number) => ({ area: heads * 10_000, heads });
  return { total: of(100), participating: of(70), agree: of(agree), against: of(70 - agree), abstain: of(0) };
};

test('an old decision stands under the old set: 60 of 100 for using the fund failed in 2020 and passes in 2021', () => {
  const by = (day: string) => decide(RULES[ruleFor('use-fund', day)], vote(60)).passed;
  expect([by('2020-12-31'), by('2021-01-01')]).toEqual([false, true]);
});

test('trap of seed 001 (Aohan 2021): two thirds of all for the fund is the repealed rule, and does not govern since 2021', () => {
  expect(RULES[ruleFor('use-fund', '2021-11-04')].pass).toEqual(RULES.CC278_GENERAL.pass);
  expect(decide(RULES[ruleFor('use-fund', '2021-11-04')], vote(36)).passed).toBe(true);
  expect(decide(RULES[ruleFor('use-fund', '2020-11-04')], vote(66)).passed).toBe(false);
  expect(decide(RULES[ruleFor('use-fund', '2020-11-04')], vote(67)).passed).toBe(true);
});

test('trap of seed 000 (Otog 2024): three quarters is for items 6 to 8 only, not for a committee nor any big matter', () => {
  const threeQuarters = MATTERS.filter(({ id }) => RULES[ruleFor(id, '2024-06-01')] === RULES.CC278_SPECIAL);
  expect(threeQuarters.map(({ item }) => item)).toEqual([6, 7, 8]);
  expect(decide(RULES[ruleFor('committee', '2024-06-01')], vote(36)).passed).toBe(true);
  expect(decide(RULES[ruleFor('other', '2024-06-01')], vote(36)).passed).toBe(true);
  expect(decide(RULES[ruleFor('raise-fund', '2024-06-01')], vote(52)).passed).toBe(false);
  expect(decide(RULES[ruleFor('raise-fund', '2024-06-01')], vote(53)).passed).toBe(true);
});

test('trap of the 2018 print of the Property Management Regulation art. 12: more than half of all is no longer asked for', () => {
  expect(RULES[ruleFor('company', '2026-03-01')].pass.of).toBe('participating');
  expect(RULES[ruleFor('company', '2019-03-01')].pass.of).toBe('total');
});

describe('a local regulation adds procedure and nothing else (Legislation Law 99)', () => {
  const local: LocalAddition = { place: '某市', from: '2024-01-01', to: null, source: '《某市物业管理条例》' };

  test('none is loaded for Inner Mongolia: its text is still to be confirmed', () =>
    expect(LOCAL_ADDITIONS).toEqual([]));

  test('a longer period before the opening is taken over, from its day on', () => {
    const longer = [{ ...local, clocks: { notice: 20 } }];
    expect([daysOf('notice', '2023-12-31', longer), daysOf('notice', '2024-01-01', longer)]).toEqual([15, 20]);
  });

  test('a shorter one is refused', () => {
    expect(() => checkAddition({ ...local, clocks: { notice: 7 } })).toThrow('不能缩短');
  });

  test('other fractions are refused, lower or higher; printing those of the statute is fine', () => {
    const { quorum, pass } = RULES.CC278_SPECIAL;
    const lines = { rule: 'CC278_SPECIAL' as const, quorum, pass };
    expect(() => checkAddition({ ...local, lines })).not.toThrow();
    const lower = RULES.CC278_GENERAL.pass;
    expect(() => checkAddition({ ...local, lines: { ...lines, pass: lower } })).toThrow('不能改动');
    expect(() => checkAddition({ ...local, lines: { ...lines, rule: 'CC278_GENERAL' } })).toThrow('不能改动');
  });

  test('a rule of the old set is refused for days on which it is repealed', () => {
    const { quorum, pass } = RULES.PL76_SPECIAL;
    expect(() => checkAddition({ ...local, lines: { rule: 'PL76_SPECIAL', quorum, pass } })).toThrow('不能改动');
  });
});

test('seven days to object and to answer, a year for the court; the day itself is not counted', () => {
  expect(dueDay('resultObjection', '2026-03-25')).toBe('2026-04-01');
  expect(dueDay('objectionAnswer', '2026-03-26')).toBe('2026-04-02');
  expect(courtUntil('2028-02-29')).toBe('2029-02-28');
  expect(earliestOpen('2026-03-01')).toBe('2026-03-17');
});
