import { parsePeriod } from '../../src/day/period';
import { billFor } from '../../src/fees/bill';
import { whyNotBillable } from '../../src/fees/billable';
import { checkStandard, lateClauseWarning, requireCompleteStandard } from '../../src/fees/check-standard';
import { firstOwnerDay, payersOf } from '../../src/fees/handover';
import { prepayableMonths } from '../../src/fees/prepay';
import { priceBoard } from '../../src/fees/price-board';
import { stretches, wholeMonths } from '../../src/fees/service-time';
import type { FeeStandard } from '../../src/fees/standard';
import { liftStandard, unit } from './standard-for-tests';

describe('only a published standard can be billed (价格法 13)', () => {
  it.each<[string, Partial<FeeStandard>, string]>([
    ['a draft', { status: 'draft' }, 'NOT_PUBLISHED'],
    ['a withdrawn one', { status: 'withdrawn' }, 'NOT_PUBLISHED'],
    ['one published after the period began', { publishedAt: '2025-01-02' }, 'NOT_PUBLISHED'],
    ['one without a day of publication', { publishedAt: undefined }, 'NOT_PUBLISHED'],
    ['one not yet in force', { effectiveFrom: '2025-02-01' }, 'TOO_EARLY'],
    ['one no longer in force', { effectiveTo: '2024-12-31' }, 'TOO_LATE'],
  ])('not %s', (_name, change, code) => {
    const standard = { ...liftStandard, ...change } as FeeStandard;
    expect(whyNotBillable(standard, '2025-01-01')).toMatchObject({ code });
    expect(() => billFor(unit(), standard, parsePeriod('2025-01'))).toThrow();
  });

  it('and on the day of publication it can', () => {
    expect(whyNotBillable({ ...liftStandard, publishedAt: '2025-01-01' }, '2025-01-01')).toBeUndefined();
  });
});

describe('a standard before publication', () => {
  it('is complete', () => {
    expect(checkStandard(liftStandard)).toEqual([]);
    expect(() => requireCompleteStandard(liftStandard)).not.toThrow();
  });

  it.each<[string, Partial<FeeStandard>]>([
    ['price.rateTenThou', { price: { per: 'area', rateTenThou: 0 } }],
    ['price.monthlyFen', { price: { per: 'space', monthlyFen: -1 } }],
    [
      'price.rateTenThou',
      { priceType: 'guide', guide: { document: '发改〔2024〕1号', lowestTenThou: 5000, highestTenThou: 10000 } },
    ],
    ['guide', { ground: { kind: 'guide-price', reference: 'x' } }],
    ['ground.reference', { ground: { kind: 'contract', reference: ' ' } }],
    ['board.firm', { board: { ...liftStandard.board, firm: '' } }],
    ['board.method', { board: { ...liftStandard.board, method: '' } }],
    ['cycles', { cycles: [] }],
    ['due.day', { due: { month: 'last', day: 32 } }],
    ['effectiveFrom', { effectiveFrom: '2025-02-30' }],
    ['effectiveTo', { effectiveTo: '2023-01-01' }],
    ['vacancy.percent', { vacancy: { afterMonths: 6, percent: 101 } }],
    ['incentives.0.months', { incentives: [{ id: 'a', title: '两年', months: 24, incentive: { percentOff: 5 } }] }],
    ['incentives.0.incentive', { incentives: [{ id: 'a', title: '全免', months: 12, incentive: { freeMonths: 12 } }] }],
    ['lateClause.ratePerMyriadPerDay', { lateClause: { ratePerMyriadPerDay: 0 } }],
  ])('is sent back with the field %s', (field, change) => {
    expect(checkStandard({ ...liftStandard, ...change }).map((problem) => problem.field)).toContain(field);
    expect(() => requireCompleteStandard({ ...liftStandard, ...change })).toThrow();
  });

  it('is warned about a late charge over 130 % of the reference rate', () => {
    const heavy: FeeStandard = { ...liftStandard, lateClause: { ratePerMyriadPerDay: 3 } };
    expect(lateClauseWarning(heavy, '3.10')).toContain('1.3');
    expect(lateClauseWarning({ ...heavy, lateClause: { ratePerMyriadPerDay: 1 } }, '3.10')).toBeUndefined();
    expect(lateClauseWarning(liftStandard, '3.10')).toBeUndefined();
  });
});

describe('the price board', () => {
  it('shows everything the price rule asks for, as it is billed', () => {
    expect(priceBoard(liftStandard, '0477-1234567')).toEqual([
      '企业名称：安居物业服务有限公司',
      '收费对象：业主',
      '服务等级和内容：公共区域清洁、绿化、秩序维护、共用设施设备维护',
      '收费标准：1.20 元/㎡·月（按建筑面积）',
      '计费方式：按月、按季、半年、一年，由业主选择，单价都一样',
      '缴费截止：每期第一个月 31 日',
      '起始时间：2024 年 1 月 1 日',
      '价格管理：市场调节价，包干制',
      '收费依据：物业服务合同第八条',
      '服务电话：0477-1234567',
    ]);
    const parking = { ...liftStandard, price: { per: 'space', monthlyFen: 5000 } as const };
    expect(priceBoard(parking, '')).toContain('收费标准：50.00 元/个·月');
  });
});

describe('days of service', () => {
  it('put each day of a hand-over on exactly one of the two', () => {
    for (const rule of ['next-month', 'delivery-day', 'day-after'] as const) {
      const spans = payersOf('2024-02-10', rule, '2024-02-01', '2024-03-31');
      expect(spans.map((span) => span.payer)).toEqual(['developer', 'owner']);
      expect(spans[1]?.from).toBe(firstOwnerDay('2024-02-10', rule));
    }
  });

  it('cut a month into parts that make one month', () => {
    const parts = stretches('2024-02-01', '2024-02-29', ['2024-02-10', '2024-02-20']);
    expect(parts.map(({ from, to }) => [from.slice(8), to.slice(8)])).toEqual([
      ['01', '09'],
      ['10', '19'],
      ['20', '29'],
    ]);
    expect(parts.reduce((sum, { time }) => sum + ('days' in time ? time.days : 0), 0)).toBe(29);
  });

  it('count whole months to the end of the contract', () => {
    expect(wholeMonths('2025-03-01', '2025-10-31')).toBe(8);
    expect(wholeMonths('2025-03-02', '2025-10-31')).toBe(7);
    expect(prepayableMonths(24, 20)).toBe(12);
    expect(() => prepayableMonths(12, 0)).toThrow('不能预缴');
  });
});
