import { parseYuan } from '@mulin/domain/money/fen';
import { CloudError } from '../../../cloud/error';
import { type RecordKind, recordKinds } from './kinds';

/** 钱收在哪里: what the firm holds it owes to the owners until it is handed over. */
export const heldBy = [
  { id: 'special', text: '业主专户' },
  { id: 'firm-bank', text: '物业账户' },
  { id: 'firm-cash', text: '物业现金' },
  { id: 'advance', text: '专户，以后几个月的' },
  { id: 'from-advance', text: '从预收里算一个月' },
] as const;
type HeldBy = (typeof heldBy)[number]['id'];

/** 怎么付的: an invoice may wait, a year may be paid ahead and become cost month by month. */
export const settledBy = [
  { id: 'bank', text: '银行付' },
  { id: 'cash', text: '现金付' },
  { id: 'later', text: '发票到了，以后付' },
  { id: 'prepaid', text: '从预付里摊' },
] as const;
type SettledBy = (typeof settledBy)[number]['id'];

/** The form as it is typed. */
export interface Typed {
  account: string | undefined;
  /** Yuan. */
  amount: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  counterparty: string;
  contract: string;
  /** `pollId#question` as picked; empty: none was held here. */
  decision: string;
  paperDecision: string;
  /** Of an income: where the money lies. */
  heldBy: HeldBy;
  /** Of a cost of the property fee. */
  settled: SettledBy;
  photos: string[];
}

export const nothingWritten: Typed = {
  account: undefined,
  amount: '',
  day: '',
  title: '',
  counterparty: '',
  contract: '',
  decision: '',
  paperDecision: '',
  heldBy: 'special',
  settled: 'bank',
  photos: [],
};

/** What goes into the books once it is confirmed. */
export interface Written extends Omit<Typed, 'account' | 'amount'> {
  account: string;
  amountFen: number;
}

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** Refuses at the field what would be refused later: an entry without a voucher is none. */
export function written({ account, amount, ...words }: Typed, kind: RecordKind): Written {
  const names = recordKinds[kind];
  if (!account) throw wrong(`选一样，${names.account}`, 'account');
  const amountFen = parseYuan(amount, 'amountFen');
  if (words.title.trim() === '') throw wrong(`写上${names.what}`, 'title');
  if (words.counterparty.trim() === '') throw wrong(`写上${names.who}`, 'counterparty');
  if (kind === 'income' && words.contract.trim() === '') throw wrong('写上按哪份合同收的', 'contract');
  if (words.photos.length === 0) throw wrong('拍一张凭证，没有凭证不能记', 'fileIds');
  return { ...words, account, amountFen };
}

/** What an income says of its vote (民法典 278 (8)). */
export function voteOf({ decision, paperDecision }: Pick<Written, 'decision' | 'paperDecision'>) {
  const [pollId = '', questionId = ''] = decision.split('#');
  return pollId === '' ? { paperDecision } : { pollId, questionId };
}
