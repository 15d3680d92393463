import { ladder, ladderBy, nextStep, stepOutOfOrder } from '../../src/fees/ladder';
import { earliest, limitationOf } from '../../src/fees/limitation';
import { outcomeOf } from '../../src/fees/outcomes';
import { smallClaimsIn } from '../../src/fees/small-claims';

const due = '2026-07-31';

test('the mild step first, each in its turn and not before its day', () => {
  expect(nextStep(due, [])).toMatchObject({ step: { id: 'message' }, from: '2026-08-01' });
  const reminded = [{ step: 'message' as const, day: '2026-08-01' }];
  expect(nextStep(due, reminded)).toMatchObject({ step: { id: 'call' }, from: '2026-08-15' });
});

test('late steps give the time after the one before: fifteen full days after a demand (民法典 944 合理期限)', () => {
  const done = (['message', 'call', 'demand'] as const).map((step) => ({ step, day: '2027-03-01' }));
  expect(nextStep(due, done)).toMatchObject({ step: { id: 'mediation' }, from: '2027-03-17' });
});

test('after the last there is nothing, and no step is a cut', () => {
  expect(
    nextStep(
      due,
      ladder.map(({ id }) => ({ step: id, day: '2027-01-01' })),
    ),
  ).toBeUndefined();
  expect(ladder.map(({ title }) => title).join()).not.toMatch(/停|断/);
});

const afterDays = { message: 3, call: 5, demand: 20, mediation: 50, court: 80 };

test('days of the covenant in force stand before the default, the time after a demand is its own', () => {
  const { steps, respondDays } = ladderBy({ clause: 31, afterDays, respondDays: 20 });
  expect(nextStep(due, [], steps)).toMatchObject({ from: '2026-08-03', step: { source: '天数按管理规约第 31 条' } });
  const done = (['message', 'call', 'demand'] as const).map((step) => ({ step, day: '2027-03-01' }));
  expect(nextStep(due, done, steps)?.from).toBe('2027-03-22');
  expect(respondDays).toBe(20);
  expect(ladderBy(undefined)).toEqual({ steps: ladder, respondDays: 15 });
});

test('a covenant may change times, never the order', () => {
  expect(stepOutOfOrder(afterDays)).toBeUndefined();
  expect(stepOutOfOrder({ ...afterDays, demand: 5 })).toMatchObject({ id: 'demand' });
});

test('three years from the due day, anew from a demand that arrived, never after they ran out (民法典 188, 195)', () => {
  expect(limitationOf(due, [])).toBe('2029-07-31');
  expect(limitationOf(due, ['2027-03-01', '2026-09-10'])).toBe('2030-03-01');
  expect(limitationOf(due, ['2029-08-01'])).toBe('2029-07-31');
  expect(earliest(['2030-01-01', '2029-07-31'])).toBe('2029-07-31');
  expect(outcomeOf('demand', 'signed')?.interrupts).toBe(true);
  expect(outcomeOf('demand', 'returned')?.interrupts).toBe(false);
  expect(outcomeOf('call', 'signed')).toBeUndefined();
});

test('half of last year’s wage by the figure of the year; without one the threshold is not made up', () => {
  expect(smallClaimsIn(2027)).toMatchObject({ upTo: null, text: expect.stringContaining('待核') });
  const wages = [{ year: 2027, fen: 9_000_001, source: '测试' }];
  expect(smallClaimsIn(2027, wages)).toMatchObject({ upTo: 4_500_000, text: expect.stringContaining('45000 元') });
});
