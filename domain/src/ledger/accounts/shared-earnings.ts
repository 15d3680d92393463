import type { Account } from '../account';

/** 公共收益账套 (book S). */
export const sharedEarningsAccounts: readonly Account[] = [
  { code: 'S1001', title: '公共收益专户', type: 'asset', line: 'B5' },
  { code: 'S1101', title: '应收租金广告费', type: 'asset', line: 'B5' },
  { code: 'S1102', title: '应收物业企业', type: 'asset', line: 'B5' },
  { code: 'S2001', title: '预收租金', type: 'liability', line: 'B5' },
  { code: 'S2002', title: '押金', type: 'liability', line: 'B5' },
  { code: 'S2003', title: '应付税费/供应商', type: 'liability', line: 'B5' },
  { code: 'S3001', title: '业主公共收益结余', type: 'equity', line: 'B5' },
  { code: 'S4001', title: '停车收入', type: 'income', line: 'B1' },
  { code: 'S4002', title: '广告收入', type: 'income', line: 'B1' },
  { code: 'S4003', title: '场地租金', type: 'income', line: 'B1' },
  { code: 'S4004', title: '基站等设施收入', type: 'income', line: 'B1' },
  { code: 'S4005', title: '补偿赔偿', type: 'income', line: 'B1' },
  { code: 'S4006', title: '利息', type: 'income', line: 'B1' },
  { code: 'S5001', title: '直接成本', type: 'cost', line: 'B2' },
  { code: 'S5002', title: '约定管理费', type: 'cost', line: 'B2' },
  { code: 'S5003', title: '税费', type: 'cost', line: 'B2' },
  { code: 'S6001', title: '转入维修资金', type: 'distribution', line: 'B4' },
  { code: 'S6002', title: '共用部位维修', type: 'distribution', line: 'B4' },
  { code: 'S6003', title: '业委会经费', type: 'distribution', line: 'B4' },
  { code: 'S6004', title: '抵扣物业费', type: 'distribution', line: 'B4' },
  { code: 'S6005', title: '审计费', type: 'distribution', line: 'B4' },
];
