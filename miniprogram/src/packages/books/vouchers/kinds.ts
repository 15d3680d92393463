import type { Cloud } from '../../../cloud/cloud';

export type Accounts = Awaited<ReturnType<Cloud['ledger']['kinds']>>;

/** What can be written by hand; bills and payments write themselves. */
export const recordKinds = {
  cost: { title: '物业费支出', accounts: 'costs', account: '花在什么上', what: '用途', who: '付给谁' },
  income: { title: '公共收益收入', accounts: 'sharedIncomes', account: '什么收入', what: '来源', who: '谁付的' },
  shared: { title: '公共收益支出', accounts: 'sharedCosts', account: '花在什么上', what: '用途', who: '付给谁' },
} as const satisfies Record<
  string,
  { title: string; accounts: keyof Accounts; account: string; what: string; who: string }
>;

export type RecordKind = keyof typeof recordKinds;

export const isRecordKind = (kind: string | undefined): kind is RecordKind => kind !== undefined && kind in recordKinds;
