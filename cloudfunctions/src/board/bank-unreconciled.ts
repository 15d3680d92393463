import type { Period } from '@mulin/domain/day/period';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { type BankAccount, bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { formatFen } from '@mulin/domain/money/fen';
import { bankDifferences, bankPapers } from '@mulin/shared-types/documents/bank';
import { atMost, table } from '../kit/database';
import { type Head, headOf } from '../payment/bank/head';

/** Where a book's money lies. */
const accountOf = { P: 'P1001', S: 'S1001', F: 'F1001', K: 'K1001' } as const;
type Book = keyof typeof accountOf;

/**
 * 未对账不公示 (ledger.md §2 no. 5), of the book's account at the bank: nothing is open, and an account that is held against the
 * bank is so to the period's end. One that never was is said on the statement itself.
 */
export async function bankUnreconciledOf(communityId: string, book: Book, { to }: Period): Promise<string[]> {
  const account = accountOf[book];
  const [head, open] = await Promise.all([
    headOf(communityId, account),
    table(bankDifferences).count({ communityId, state: 'open', day: atMost(to), account }),
  ]);
  const title = bankAccountTitles[account];
  return [
    ...(head && head.through < to ? [`${title}和银行只对到 ${wholeDayText(head.through)}，先对到期末`] : []),
    ...(open > 0 ? [`${title}有 ${open} 处银行差异还没查明`] : []),
  ];
}

/** Differences of one account that were explained and whose other side has not come. */
const MOST_EXPLAINED = 2000;

async function stillApart(communityId: string, account: BankAccount): Promise<string> {
  const explained = await table(bankDifferences).findAll(
    { communityId, state: 'explained', account },
    { atMost: MOST_EXPLAINED, fields: ['side', 'fen'] },
  );
  if (explained.length === 0) return '';
  const fen = explained.reduce((sum, one) => sum + (one.side === 'books' ? -one.fen : one.fen), 0);
  const more = fen > 0 ? '多' : '少';
  const apart = fen === 0 ? '合起来不差' : `银行比账上一共${more} ${formatFen(Math.abs(fen))} 元`;
  return `；有 ${explained.length} 处对不上的查过原因，${apart}`;
}

/** Held against the slip of a balance alone, no line was looked at. */
async function howHeld({ _id, through }: Head): Promise<string> {
  const paper = await table(bankPapers).get(`${_id}:${through}`);
  return paper?.kind === 'balance' ? '（只对了余额，没有逐笔对）' : '';
}

/** What owners read about it beside the figures: what was explained is not agreed yet. */
export async function bankTextOf(communityId: string, book: Book): Promise<string> {
  const account = accountOf[book];
  const head = await headOf(communityId, account);
  const title = bankAccountTitles[account];
  if (!head) return `${title}还没有和银行对过账`;
  const [held, apart] = await Promise.all([howHeld(head), stillApart(communityId, account)]);
  return `${title}和银行对到 ${wholeDayText(head.through)}${held}${apart}`;
}
