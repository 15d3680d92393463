import { lateAccrual } from '../../src/fees/late-days';

const clause = { ratePerMyriadPerDay: 3 };
const debt = { principalFen: 128_923, due: '2025-01-31', through: '2025-03-17', pauses: [] };

it('counts from the day after the last day to pay: 45 days at 0.03 % (example 29), nothing without a clause (example 28)', () => {
  expect(lateAccrual(debt, clause)).toEqual({ from: '2025-02-01', through: '2025-03-17', days: 45, fen: 1740 });
  expect(lateAccrual(debt, null).fen).toBe(0);
  expect(lateAccrual({ ...debt, through: '2025-01-31' }, clause)).toMatchObject({ days: 0, fen: 0 });
});

it('is capped where a cap was agreed (example 30)', () => {
  expect(lateAccrual(debt, { ...clause, capAnnualPercent: '4.03' }).fen).toBe(641);
});

it('goes on behind what was claimed, so that no day counts twice', () => {
  expect(lateAccrual({ ...debt, from: '2025-03-17' }, clause)).toMatchObject({ days: 1, fen: 39 });
  expect(lateAccrual({ ...debt, from: '2025-03-18' }, clause)).toMatchObject({ days: 0, fen: 0 });
  expect(lateAccrual({ ...debt, from: '2024-01-01' }, clause).days).toBe(45);
});

it('stands still while an objection is open, however pauses overlap', () => {
  const pauses = [
    { from: '2025-02-10', to: '2025-02-14' },
    { from: '2025-01-15', to: '2025-02-02' },
    { from: '2025-02-12', to: '2025-02-20' },
    { from: '2025-03-16', to: '2025-12-31' },
  ];
  // 45 − (1–2 Feb) − (10–20 Feb) − (16–17 Mar)
  expect(lateAccrual({ ...debt, pauses }, clause).days).toBe(45 - 2 - 11 - 2);
  expect(lateAccrual({ ...debt, pauses: [{ from: '2025-01-01', to: '2025-12-31' }] }, clause).fen).toBe(0);
});
