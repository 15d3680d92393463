import type { Period } from '../../src/day/period';
import { billFor, chargedSpans } from '../../src/fees/bill';
import type { Bill, BilledUnit } from '../../src/fees/bill-shape';
import type { FeeStandard } from '../../src/fees/standard';

/** The lift standard of an invented community, 1.20 yuan per ㎡·month, complete and published. */
export const liftStandard: FeeStandard = {
  id: 'lift',
  version: 1,
  communityId: 'xiyuan',
  title: '物业服务费（有电梯住宅）',
  buildingKind: 'lift',
  price: { per: 'area', rateTenThou: 12000 },
  feeSystem: 'lump-sum',
  priceType: 'market',
  ground: { kind: 'contract', reference: '物业服务合同第八条' },
  board: {
    firm: '安居物业服务有限公司',
    chargedTo: '业主',
    content: '公共区域清洁、绿化、秩序维护、共用设施设备维护',
    grade: '三级',
    method: '按建筑面积，每平方米每月',
  },
  cycles: ['month', 'quarter', 'halfYear', 'year'],
  due: { month: 'last', day: 31 },
  firstOwnerDay: 'next-month',
  stacking: 'best',
  incentives: [],
  lateClause: null,
  allocationOrder: 'cost-late-principal',
  effectiveFrom: '2024-01-01',
  status: 'published',
  publishedAt: '2023-12-20',
};

export function unit(quantity = 8953, more: Partial<BilledUnit> = {}): BilledUnit {
  return { id: '1-1-101', quantities: [{ from: '2000-01-01', quantity }], delivered: true, ...more };
}

/** Both debtors' bills of a period: developer first, then owner; one of them in the ordinary case. */
export const billsFor = (home: BilledUnit, standard: FeeStandard, period: Period): Bill[] =>
  chargedSpans(home, standard, period).map(({ payer }) => billFor(home, standard, period, { payer }));
