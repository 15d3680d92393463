import { type AccountType, debitNatured } from './account';
import { accountOf, chart } from './chart';

/** Books whose balances of before come in as one sheet. The fund (F) has its accounts home by home, D is the authorities'. */
export type OpenedBook = 'P' | 'S' | 'K';

/**
 * How an account's balance comes in: `sum` as one figure; `homes` as a figure that a list of homes makes up, so that each home owes or
 * has its own; `supplier` one line for each who is owed, so that each can be paid; `rest` what is over, either way.
 */
export type Opened = 'sum' | 'homes' | 'supplier' | 'rest';
export type FeeSystem = 'lump-sum' | 'commission';

const ofFees: Readonly<Record<string, Opened>> = {
  P1001: 'sum',
  P1003: 'sum',
  P1101: 'homes',
  P1102: 'homes',
  P1103: 'homes',
  P1104: 'sum',
  P1201: 'sum',
  P2002: 'homes',
  P2003: 'supplier',
  P2004: 'sum',
  P2005: 'homes',
  P2006: 'sum',
  P2007: 'sum',
};
const ofEarnings: Readonly<Record<string, Opened>> = {
  S1001: 'sum',
  S1101: 'sum',
  S1102: 'sum',
  S2001: 'sum',
  S2002: 'sum',
  S2003: 'sum',
  S3001: 'rest',
};
const ofCommittee: Readonly<Record<string, Opened>> = { K1001: 'sum', K1101: 'sum', K3001: 'rest' };

/**
 * What an opening of a book may hold. 包干制: what is over is the firm's, and no fee waits in P2001, since no bill is there to earn it
 * by: it is the home's balance. 酬金制: what is over is held for the owners, and what was billed and not paid waits in P2001.
 */
export function openedAccounts(book: OpenedBook, feeSystem: FeeSystem): Readonly<Record<string, Opened>> {
  if (book === 'S') return ofEarnings;
  if (book === 'K') return ofCommittee;
  return feeSystem === 'commission' ? { ...ofFees, P2001: 'sum', P2101: 'rest' } : { ...ofFees, P3001: 'rest' };
}

/** The account that takes what is over. */
export const restOf = (book: OpenedBook, feeSystem: FeeSystem): string => {
  const found = Object.entries(openedAccounts(book, feeSystem)).find(([, how]) => how === 'rest');
  if (!found) throw new Error(`book ${book} has nothing for the rest`);
  return found[0];
};

/** The account a spreadsheet calls by its code or by its name, if the book may open with it. */
export function openedAccount(book: OpenedBook, feeSystem: FeeSystem, said: string): string | undefined {
  const may = openedAccounts(book, feeSystem);
  const plain = said.replace(/\s/g, '');
  return chart.find(({ code, title }) => code in may && (plain === title || plain.toUpperCase().startsWith(code)))
    ?.code;
}

/** 期初余额 of one account, in its own sense: only what is over may be below nothing. Fen. */
export interface OpeningBalance {
  account: string;
  fen: number;
  /** Of what is owed to a supplier: who. */
  counterparty: string;
}

/** What does not agree, by how much. Fen. */
export interface OpeningDifference {
  what: string;
  fen: number;
}

const sumOf = (balances: readonly OpeningBalance[], ...accounts: string[]): number =>
  balances.reduce((sum, { account, fen }) => sum + (accounts.includes(account) ? fen : 0), 0);

/** Debit as plus: what is left when what is owed and what is over is taken from what is there. Fen. */
const leftOf = (balances: readonly OpeningBalance[]): number =>
  balances.reduce((sum, { account, fen }) => sum + (debitNatured(accountOf(account)) ? fen : -fen), 0);

/** 借贷要平、分户要和总数一样: while anything stands here, nothing is entered. */
export function openingDifferences(
  { book, feeSystem }: { book: OpenedBook; feeSystem: FeeSystem },
  balances: readonly OpeningBalance[],
  homes: Readonly<Record<string, number>>,
): OpeningDifference[] {
  const byHomes = Object.entries(openedAccounts(book, feeSystem)).filter(([, how]) => how === 'homes');
  const found = [
    { what: '资产减去负债和结余', fen: leftOf(balances) },
    ...byHomes.map(([account]) => ({
      what: `“${accountOf(account).title}”减去分户表合计`,
      fen: sumOf(balances, account) - (homes[account] ?? 0),
    })),
    ...(book === 'P' && feeSystem === 'commission'
      ? [
          {
            what: '酬金制：“预收物业费”减去没收到的物业费',
            fen: sumOf(balances, 'P2001') - sumOf(balances, 'P1101', 'P1102'),
          },
        ]
      : []),
  ];
  return found.filter(({ fen }) => fen !== 0);
}

const typeTitles: Partial<Record<AccountType, string>> = { asset: '资产', liability: '负债', equity: '结余' };

/** For the sheet to fill in: every account the book may open with, and how. */
export const openingRows = (book: OpenedBook, feeSystem: FeeSystem) =>
  chart.flatMap(({ code, title, type }) => {
    const how = openedAccounts(book, feeSystem)[code];
    return how === undefined ? [] : [{ code, title, side: typeTitles[type] ?? '', how }];
  });
