import type { Account } from '../account';

/** 保证金与财政资金账套 (book D). */
export const publicMoneyAccounts: readonly Account[] = [
  { code: 'D1001', title: '保证金专户', type: 'asset', line: 'deposits' },
  { code: 'D1002', title: '财政补贴专户', type: 'asset', line: 'subsidies' },
  { code: 'D2001', title: '履约保证金', type: 'liability', line: 'deposits' },
  { code: 'D2002', title: '待拨补贴', type: 'liability', line: 'subsidies' },
  { code: 'D3001', title: '扣罚保证金', type: 'liability', line: 'deposits' },
  { code: 'D3002', title: '考核扣减补贴', type: 'liability', line: 'subsidies' },
];
