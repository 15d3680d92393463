import type { Account } from '../account';

/** 业委会经费账套 (book K). */
export const committeeAccounts: readonly Account[] = [
  { code: 'K1001', title: '业委会账户', type: 'asset', line: 'E' },
  { code: 'K1101', title: '备用金', type: 'asset', line: 'E' },
  { code: 'K3001', title: '经费结余', type: 'equity', line: 'E' },
  { code: 'K4001', title: '公共收益拨入', type: 'income', line: 'E' },
  { code: 'K4002', title: '业主分摊', type: 'income', line: 'E' },
  { code: 'K5001', title: '办公会议', type: 'cost', line: 'E' },
  { code: 'K5002', title: '津贴', type: 'cost', line: 'E' },
  { code: 'K5003', title: '审计', type: 'cost', line: 'E' },
];
