import { parsePeriod } from '../../src/day/period';
import { billFor } from '../../src/fees/bill';
import { whyNotBillable } from '../../src/fees/billable';
import { checkStandard, requireCompleteStandard } from '../../src/fees/check-standard';
import { firstOwnerDay, payersOf } from '../../src/fees/handover';
import { prepayableMonths } from '../../src/fees/prepay';
import { priceBoard } from '../../src/fees/price-board';
import { lateClauseWarning, referenceRate } from '../../src/fees/reference-rate';
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
    ['incentives.0.incentive', { incentives: [{ id: 'a', title: '白送', months: 12, incentive: { freeMonths: 0 } }] }],
    [
      'incentives.1.months',
      {
        incentives: [
          { id: 'a', title: '年缴', months: 12, incentive: { percentOff: 5 } },
          { id: 'b', title: '年缴', months: 12, incentive: { percentOff: 6 } },
        ],
      },
    ],
    [
      'price.monthlyFen',
      {
        priceType: 'guide',
        price: { per: 'space', monthlyFen: 6_000 },
        guide: { document: '发改〔2024〕2号', lowestTenThou: 300_000, highestTenThou: 500_000 },
      },
    ],
    ['lateClause.ratePerMyriadPerDay', { lateClause: { ratePerMyriadPerDay: 0 } }],
    ['lateClause.capAnnualPercent', { lateClause: { ratePerMyriadPerDay: 1, capAnnualPercent: 0 } }],
  ])('is sent back with the field %s', (field, change) => {
    expect(checkStandard({ ...liftStandard, ...change }).map((problem) => problem.field)).toContain(field);
    expect(() => requireCompleteStandard({ ...liftStandard, ...change })).toThrow();
  });

  it('may differ from a reference price as long as it is a market price (Price Law 39 punishes only the guide price)', () => {
    const guide = { document: '发改〔2024〕1号', lowestTenThou: 5_000, highestTenThou: 10_000 };
    expect(checkStandard({ ...liftStandard, guide })).toEqual([]);
    const [outside] = checkStandard({ ...liftStandard, guide, priceType: 'guide' });
    expect(outside?.message).toBe('单价超出政府指导价幅度：发改〔2024〕1号是 0.50 到 1.00 元');
    expect(checkStandard({ ...liftStandard, guide: { ...guide, highestTenThou: 12_000 }, priceType: 'guide' })).toEqual(
      [],
    );
  });

  it('is warned about a late charge over 130 % of the reference rate', () => {
    const warning = lateClauseWarning({ ratePerMyriadPerDay: 3 }, referenceRate);
    expect(warning).toContain('一年合 10.95%');
    expect(warning).toContain('待核');
    expect(lateClauseWarning({ ratePerMyriadPerDay: '1' }, referenceRate)).toBeUndefined();
    expect(lateClauseWarning(null, referenceRate)).toBeUndefined();
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
      '收费依据：物业服务合同第八条（合同约定）',
      '交房当月：当月由建设单位缴，业主从下个月 1 日起缴',
      '不满一个月：按当月实际天数折算',
      '空置房：没有约定，照全价收',
      '减免：低保、特困户可以申请；同时够几样的，减最多的那一样',
      '预缴优惠：没有',
      '违约金：没有约定，不收',
      '服务电话：0477-1234567',
    ]);
  });

  it('states every condition with its price (明码标价规定 6)', () => {
    const board = priceBoard(
      {
        ...liftStandard,
        guide: { document: '发改价字〔2024〕1 号', lowestTenThou: 9_000, highestTenThou: 15_000 },
        firstCollection: { mode: 'deferred', collectFrom: '2024-03-01' },
        firstOwnerDay: 'day-after',
        vacancy: { afterMonths: 6, percent: 60 },
        incentives: [
          { id: 'a', title: '年缴优惠', months: 12, incentive: { percentOff: '2.5' } },
          { id: 'b', title: '半年缴优惠', months: 6, incentive: { freeMonths: 1 } },
        ],
        lateClause: { ratePerMyriadPerDay: '1', capAnnualPercent: '4.03' },
      },
      '',
    );
    expect(board).toEqual(
      expect.arrayContaining([
        '指导价幅度：0.90—1.50 元/㎡·月（发改价字〔2024〕1 号）',
        '先服务后收费：2024 年 3 月 1 日起收，之前的照算，到时再缴',
        '交房当月：业主从交房第二天起缴',
        '空置房：空置满 6 个月以后按 60% 收',
        '预缴优惠：年缴优惠（一次缴 12 个月，减 2.5%）；半年缴优惠（一次缴 6 个月，其中 1 个月不收钱）。在缴费截止日以前、这一期的第一个月里一次缴清才有，按月缴随您',
        '违约金：过了缴费日，每天按没缴的本金收万分之 1，不利滚利，一年最多 4.03%',
      ]),
    );
  });

  it('counts spaces by the piece', () => {
    const parking = { ...liftStandard, price: { per: 'space', monthlyFen: 5000 } as const };
    expect(priceBoard(parking, '')).toContain('收费标准：50.00 元/个·月');
    const byHome = { ...liftStandard, price: { per: 'unit', monthlyFen: 3000 } as const };
    expect(priceBoard(byHome, '')).toContain('收费标准：30.00 元/户·月');
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
