import { settledThrough } from '../../src/fees/settled-through';

const half = (year: number, first: boolean, paid: boolean) => ({
  from: first ? `${year}-01-01` : `${year}-07-01`,
  to: first ? `${year}-06-30` : `${year}-12-31`,
  paid,
});

describe('through which day a home is settled (结清证明)', () => {
  const today = '2026-11-21';

  test('paid halves in a row are one stretch', () => {
    expect(settledThrough([half(2026, false, true), half(2026, true, true)], today)).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  test('one open bill of service that has begun is owed', () => {
    expect(settledThrough([half(2026, true, true), half(2026, false, false)], today)).toEqual({
      owedFrom: '2026-07-01',
    });
  });

  test('a bill of next year does not stand in the way, and is not covered', () => {
    expect(settledThrough([half(2026, false, true), half(2027, true, false)], today)).toEqual({
      from: '2026-07-01',
      to: '2026-12-31',
    });
  });

  test('months nobody billed are not called paid', () => {
    expect(settledThrough([half(2025, true, true), half(2026, true, true)], today)).toEqual({
      from: '2026-01-01',
      to: '2026-06-30',
    });
  });

  test('nothing was ever billed: nothing to certify', () => {
    expect(settledThrough([], today)).toBeUndefined();
  });
});
