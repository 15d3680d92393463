import type { StandardTerms } from '@mulin/shared-types/fee-terms';
import {
  nothingAgreed,
  type TypedTerms,
  typedFrom,
  typedTerms,
  withIncentive,
} from '../../src/packages/collecting/standards/typed-terms';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const none: StandardTerms = {
  guide: null,
  firstOwnerDay: 'next-month',
  vacancy: null,
  incentives: [],
  lateClause: null,
};
const all: StandardTerms = {
  guide: { document: '某发改〔2024〕1 号', lowestTenThou: 6_000, highestTenThou: 9_050 },
  firstOwnerDay: 'day-after',
  vacancy: { afterMonths: 6, percent: 60 },
  incentives: [
    { id: 'prepay-1', title: '年缴优惠', months: 12, percentOff: '2.5', freeMonths: null },
    { id: 'prepay-2', title: '半年缴优惠', months: 6, percentOff: null, freeMonths: 1 },
  ],
  lateClause: { ratePerMyriadPerDay: '0.5', capAnnualPercent: '4.03' },
};

const fieldOf = (typed: TypedTerms): string | undefined => {
  try {
    typedTerms(typed);
  } catch (thrown) {
    return (thrown as { field?: string }).field;
  }
  return undefined;
};

test('what is left empty is not agreed', () => {
  expect(typedTerms(nothingAgreed)).toEqual(none);
  expect(typedTerms({ ...nothingAgreed, vacantPercent: '60', lateRate: '3' })).toEqual(none);
});

test('a version is written from the one before it, and nothing is lost on the way', () => {
  expect(typedTerms(typedFrom(all))).toEqual(all);
  expect(typedTerms(typedFrom(none))).toEqual(none);
});

test('each thing that is no number is said at its field', () => {
  const typed = typedFrom(all);
  const [first] = typed.incentives;
  if (!first) throw new Error('there is one');
  expect(fieldOf({ ...typed, guideLowest: '' })).toBe('guide.lowestTenThou');
  expect(fieldOf({ ...typed, guideHighest: '九毛' })).toBe('guide.highestTenThou');
  expect(fieldOf({ ...typed, vacantAfter: '半年' })).toBe('vacancy.afterMonths');
  expect(fieldOf({ ...typed, vacantPercent: '' })).toBe('vacancy.percent');
  expect(fieldOf({ ...typed, incentives: [{ ...first, months: '1.5' }] })).toBe('incentives.0.months');
  expect(fieldOf({ ...typed, incentives: [{ ...first, off: '' }] })).toBe('incentives.0.incentive');
  expect(fieldOf({ ...typed, lateRate: '万分之三' })).toBe('lateClause.ratePerMyriadPerDay');
  expect(fieldOf({ ...typed, lateCap: '4.035' })).toBe('lateClause.capAnnualPercent');
});

test('every discount has a number of its own, also after one was taken away', () => {
  const two = withIncentive(withIncentive([]));
  expect(two.map(({ id }) => id)).toEqual(['prepay-1', 'prepay-2']);
  expect(withIncentive(two.slice(1)).map(({ id }) => id)).toEqual(['prepay-2', 'prepay-1']);
});
