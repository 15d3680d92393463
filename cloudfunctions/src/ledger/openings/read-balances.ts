import {
  type FeeSystem,
  type OpenedBook,
  type OpeningBalance,
  openedAccount,
  openedAccounts,
} from '@mulin/domain/ledger/opening';
import { parseYuan } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Rejected, readLines, readOfficeTable } from '../../kit/office-table';

const headings = {
  account: { like: /科目/, title: '科目', needed: true },
  sum: { like: /金额|余额/, title: '金额', needed: true },
  who: { like: /单位|对方/, title: '对方单位', needed: false },
} as const;
const MOST_NAME = 60;
/** Accounts of a book and its suppliers; they are written in one transaction. */
const MOST_ROWS = 60;

export interface BalanceSheet {
  balances: OpeningBalance[];
  rejected: Rejected[];
  fileHash: string;
}

/** 期初余额表: one line per account in yuan, on the side the account has by nature; nothing for an account that stands at nothing. */
export async function readBalances(fileId: string, book: OpenedBook, feeSystem: FeeSystem): Promise<BalanceSheet> {
  const { lines, fileHash } = await readOfficeTable(fileId, headings);
  const filled = lines.filter(({ text }) => text('sum') !== '');
  if (filled.length === 0) throw new Refusal('INVALID_INPUT', '余额表里一个金额也没有', 'fileId');
  if (filled.length > MOST_ROWS) throw new Refusal('INVALID_INPUT', `余额表最多 ${MOST_ROWS} 行`, 'fileId');
  const may = openedAccounts(book, feeSystem);
  const seen = new Set<string>();
  const { read, rejected } = readLines(filled, ({ text }): OpeningBalance => {
    const account = openedAccount(book, feeSystem, text('account'));
    if (account === undefined) throw new Refusal('INVALID_INPUT', `这个账本的期初没有科目“${text('account')}”`);
    const counterparty = text('who').slice(0, MOST_NAME);
    if (may[account] === 'supplier' && counterparty === '') {
      throw new Refusal('INVALID_INPUT', '应付供应商要一家一行，写明对方单位');
    }
    const key = may[account] === 'supplier' ? `${account} ${counterparty}` : account;
    if (seen.has(key)) throw new Refusal('INVALID_INPUT', `“${text('account')}”有两行`);
    seen.add(key);
    return { account, fen: fenIn(text('sum'), may[account] === 'rest'), counterparty };
  });
  return { balances: read.filter(({ fen }) => fen !== 0), rejected, fileHash };
}

/** What is over may be a loss. */
function fenIn(text: string, mayBeBelow: boolean): number {
  const below = /^[-－−]/.test(text);
  if (below && mayBeBelow) return -parseYuan(text.slice(1), 'fileId');
  return parseYuan(text, 'fileId');
}
