/** 银行存款科目: what the bank's own paper is held against (ledger.md §2 no. 5). */
export const bankAccountTitles = {
  P1001: '物业费账户',
  S1001: '公共收益专户',
  F1001: '维修资金专户',
  K1001: '业委会账户',
} as const;

export type BankAccount = keyof typeof bankAccountTitles;
export const bankAccounts: readonly BankAccount[] = ['P1001', 'S1001', 'F1001', 'K1001'];
