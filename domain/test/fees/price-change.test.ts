import { changeText, priceChanges } from '../../src/fees/price-change';
import { firstMissing, type PriceChangeProgress, priceChangeStanding } from '../../src/fees/price-change-standing';
import type { FeeStandard } from '../../src/fees/standard';
import { liftStandard } from './standard-for-tests';

const rich: FeeStandard = {
  ...liftStandard,
  vacancy: { afterMonths: 6, percent: 60 },
  incentives: [{ id: 'a', title: '年缴', months: 12, incentive: { freeMonths: 1 } }],
  lateClause: { ratePerMyriadPerDay: '1', capAnnualPercent: '4' },
  firstOwnerDay: 'day-after',
};
const names = (change: Partial<FeeStandard>, before = rich) =>
  priceChanges(before, { ...before, ...change }).map(({ name }) => name);
const yearly = (incentive: FeeStandard['incentives'][number]['incentive'], months = 12) => ({
  incentives: [{ id: 'b', title: '年缴', months, incentive }],
});

describe('what needs the procedure of a change of price', () => {
  it.each<[string, Partial<FeeStandard>, string[]]>([
    ['a higher price', { price: { per: 'area', rateTenThou: 13_000 } }, ['收费标准']],
    ['a lower price', { price: { per: 'area', rateTenThou: 11_000 } }, ['收费标准']],
    ['by the piece instead of the area', { price: { per: 'space', monthlyFen: 12_000 } }, ['收费标准']],
    ['market price instead of guide price', { priceType: 'guide' }, ['价格管理']],
    ['commission instead of lump sum', { feeSystem: 'commission' }, ['收费方式']],
    ['another service for the same price', { board: { ...rich.board, content: '保洁' } }, ['服务等级和内容']],
    ['a cycle less', { cycles: ['year'] }, ['可以选的周期']],
    ['an earlier due day', { due: { month: 'last', day: 10 } }, ['缴费截止']],
    ['owners from the day of hand-over', { firstOwnerDay: 'delivery-day' }, ['交房当月']],
    ['no vacancy rule any more', { vacancy: undefined }, ['空置房']],
    ['a dearer vacant home', { vacancy: { afterMonths: 6, percent: 61 } }, ['空置房']],
    ['a longer wait for it', { vacancy: { afterMonths: 7, percent: 60 } }, ['空置房']],
    ['no discount any more', { incentives: [] }, ['预缴优惠']],
    ['8 % instead of a month of twelve', yearly({ percentOff: '8' }), ['预缴优惠']],
    ['the same only for whoever pays another time', yearly({ freeMonths: 1 }, 6), ['预缴优惠']],
    ['a higher late charge', { lateClause: { ratePerMyriadPerDay: '1.01', capAnnualPercent: '4' } }, ['违约金']],
    ['no ceiling any more', { lateClause: { ratePerMyriadPerDay: '1' } }, ['违约金']],
    ['a higher ceiling', { lateClause: { ratePerMyriadPerDay: '1', capAnnualPercent: '4.01' } }, ['违约金']],
  ])('%s', (_what, change, expected) => expect(names(change)).toEqual(expected));

  it.each<[string, Partial<FeeStandard>]>([
    ['another name and ground', { title: '物业费', ground: { kind: 'contract', reference: '第九条' } }],
    ['a cycle more', { cycles: [...rich.cycles] }],
    ['a later due day', { due: { month: 'last', day: 31 } }],
    ['owners from the next month', { firstOwnerDay: 'next-month' }],
    ['a cheaper vacant home, sooner', { vacancy: { afterMonths: 3, percent: 50 } }],
    ['9 % instead of a month of twelve', yearly({ percentOff: '9' })],
    ['no late charge any more', { lateClause: null }],
    ['a lower one', { lateClause: { ratePerMyriadPerDay: '0.5', capAnnualPercent: '3.99' } }],
  ])('not %s', (_what, change) => expect(names(change)).toEqual([]));

  it('a late charge where there was none, a vacancy rule where there was none', () => {
    expect(names({ lateClause: { ratePerMyriadPerDay: '1' } }, liftStandard)).toEqual(['违约金']);
    expect(names({ vacancy: { afterMonths: 6, percent: 60 } }, liftStandard)).toEqual([]);
  });

  it('says by how much', () => {
    const after = (rateTenThou: number) =>
      priceChanges(rich, { ...rich, price: { per: 'area', rateTenThou } }).map((change) => change.after);
    expect(after(11_000)).toEqual(['1.10 元/㎡·月（按建筑面积），降 8.33%']);
    expect(after(24_000)).toEqual(['2.40 元/㎡·月（按建筑面积），涨 100%']);
    const spaces = priceChanges(rich, { ...rich, price: { per: 'space', monthlyFen: 12_000 } });
    expect(spaces[0]?.after).toBe('120.00 元/个·月');
  });

  it('is posted old beside new, with the reasons', () => {
    const changes = priceChanges(rich, { ...rich, price: { per: 'area', rateTenThou: 13_000 }, vacancy: undefined });
    expect(changeText(changes, '最低工资涨了', '2026-07-01').split('\n')).toEqual([
      '理由：最低工资涨了',
      '收费标准：原来 1.20 元/㎡·月（按建筑面积）；改为 1.30 元/㎡·月（按建筑面积），涨 8.33%',
      '空置房：原来 空置满 6 个月以后按 60% 收；改为 没有约定，照全价收',
      '打算从 2026 年 7 月 1 日起执行；以前出的账单不变',
    ]);
  });
});

describe('the steps of a change of price', () => {
  const all: PriceChangeProgress = {
    postedDay: '2026-01-05',
    told: (['street', 'community', 'price', 'market', 'housing'] as const).map((office) => ({
      office,
      day: '2026-01-06',
    })),
    consents: [
      { consenter: 'township', agreed: true },
      { consenter: 'zone-team', agreed: true },
    ],
    ground: '业主大会决定',
    resultDay: '2026-02-20',
  };
  const missing = (change: Partial<PriceChangeProgress>, today = '2026-03-01') =>
    firstMissing(priceChangeStanding({ ...all, ...change }, today))?.id;

  it('are done in their order, days counted from the day after the posting (民法典 201)', () => {
    expect(missing({})).toBeUndefined();
    expect(missing({}, '2026-02-04')).toBe('posted');
    expect(missing({ resultDay: null }, '2026-02-05')).toBe('result');
    expect(missing({ told: all.told.slice(1) })).toBe('told');
    expect(missing({ consents: all.consents.slice(1) })).toBe('consent');
    expect(missing({ ground: null })).toBe('ground');
    expect(missing({}, '2026-02-27')).toBe('result');
    expect(missing({}, '2026-02-28')).toBeUndefined();
  });

  it('count the last word of who consents', () => {
    expect(missing({ consents: [...all.consents, { consenter: 'township', agreed: false }] })).toBe('consent');
  });

  it('say what is missing, and where each comes from', () => {
    const standing = priceChangeStanding({ ...all, told: all.told.slice(2) }, '2026-03-01');
    expect(standing.find(({ id }) => id === 'told')?.detail).toBe('镇街、社区居委会还没告知');
    for (const { source } of standing) expect(source).not.toBe('');
    expect(priceChangeStanding(undefined, '2026-03-01').every(({ done }) => !done)).toBe(true);
  });

  it('before the result only those before it are asked for', () => {
    expect(firstMissing(priceChangeStanding({ ...all, resultDay: null }, '2026-03-01'), 'result')).toBeUndefined();
  });
});
