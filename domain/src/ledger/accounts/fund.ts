import type { Account } from '../account';

/** 维修资金账套 (book F). */
export const fundAccounts: readonly Account[] = [
  { code: 'F1001', title: '维修资金专户', type: 'asset', line: 'C1' },
  { code: 'F1101', title: '应收交存款', type: 'asset', line: 'C1' },
  { code: 'F1102', title: '应收建设单位', type: 'asset', line: 'C1' },
  { code: 'F1201', title: '应急垫付', type: 'asset', line: 'C3' },
  { code: 'F1202', title: '预付工程款', type: 'asset', line: 'C2' },
  { code: 'F2001', title: '应付施工款', type: 'liability', line: 'C2' },
  { code: 'F2002', title: '质保金', type: 'liability', line: 'C2' },
  { code: 'F3001', title: '分户账', type: 'equity', line: 'C1' },
  { code: 'F3002', title: '未分配利息', type: 'equity', line: 'C1' },
  { code: 'F3003', title: '应急备用金', type: 'equity', line: 'C1' },
  { code: 'F3004', title: '待分到户的公共收益', type: 'equity', line: 'C1' },
];
