/** The five books (账套) of a community; each balances by itself because each has another owner of the money. */
export const books = {
  P: { title: '物业费', owner: '物业企业（包干制）或业主（酬金制）' },
  S: { title: '公共收益', owner: '全体业主（民法典 282）' },
  F: { title: '维修资金', owner: '业主，按户核算（民法典 281）' },
  K: { title: '业委会经费', owner: '全体业主' },
  D: { title: '保证金与财政资金', owner: '住建局、镇街代管' },
} as const;
export type Book = keyof typeof books;

/** Debit-natured: asset, cost, distribution, contra-income. Credit-natured: liability, income, equity. */
export type AccountType = 'asset' | 'liability' | 'equity' | 'income' | 'contra-income' | 'cost' | 'distribution';

export interface Account {
  code: string;
  title: string;
  type: AccountType;
  /** Where it appears in the statements A–E (公示表行次); empty for the firm's own bank and payables. */
  line: string;
}

const debitTypes: readonly AccountType[] = ['asset', 'cost', 'distribution', 'contra-income'];

/** Whether a debit makes the account more: assets, costs, uses and reductions of income. */
export function debitNatured(account: Account): boolean {
  return debitTypes.includes(account.type);
}
