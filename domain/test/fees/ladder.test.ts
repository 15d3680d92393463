import { ladder, nextStep } from '../../src/fees/ladder';

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
