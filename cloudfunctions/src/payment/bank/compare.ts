import { addDays, type Day } from '@mulin/domain/day/day';
import type { BankAccount } from '@mulin/domain/ledger/bank/accounts';
import { type Movement, matchMovements } from '@mulin/domain/ledger/bank/match';
import type { BankLine } from '@mulin/domain/ledger/bank/read';
import { bankDifferences } from '@mulin/shared-types/documents/bank';
import { postings } from '@mulin/shared-types/documents/postings';
import { above, below, between, oneOf, type Row, table } from '../../kit/database';
import { sumsUpTo } from '../../kit/ledger-sums';
import type { Head } from './head';

type Known = Row<typeof bankDifferences>;
export type Found = Pick<Known, 'day' | 'side' | 'fen' | 'words'>;

const MOST_POSTINGS = 20_000;
/** What waits for its other side; far more than anybody could look through. */
const MOST_KNOWN = 2000;

/** What the bank's paper says; a balance alone has no lines. */
export interface Said {
  account: BankAccount;
  head: Head | undefined;
  from: Day;
  to: Day;
  closingFen: number;
  lines: readonly BankLine[] | null;
}

export interface Comparison {
  found: Found[];
  /** Differences of earlier papers whose other side has come. */
  settledIds: string[];
  booksFen: number;
}

/**
 * Every line of the bank against every posting on the account since the last paper, those written behind it for an earlier day too,
 * and against what waited for its other side. What the two balances still differ by, beyond all that is known, is a difference of
 * its own: nothing stays unsaid.
 */
export async function compare(communityId: string, said: Said): Promise<Comparison> {
  const { account, to, closingFen, lines } = said;
  const [known, booksFen] = await Promise.all([waiting(communityId, account), standingAt(communityId, account, to)]);
  const { found, settledIds } = lines === null ? nothing : await byLine(communityId, said, lines, known);
  const left = known.filter(({ _id }) => !settledIds.includes(_id));
  const explained = [...left, ...found].reduce((sum, one) => sum + (one.side === 'books' ? -one.fen : one.fen), 0);
  const rest = closingFen - booksFen - explained;
  return {
    found: rest === 0 ? found : [...found, { day: to, side: 'balance', fen: rest, words: '' }],
    settledIds,
    booksFen,
  };
}

const nothing = { found: [] as Found[], settledIds: [] as string[] };

async function byLine(communityId: string, said: Said, lines: readonly BankLine[], known: readonly Known[]) {
  const written = await movedOn(communityId, said);
  const there = lines.map(({ line, day, fen, counterparty }) => ({
    key: `line ${line}`,
    day,
    fen,
    words: counterparty,
  }));
  const old = (side: Known['side']) =>
    known
      .filter((one) => one.side === side)
      .map(({ _id, day, fen, words }) => ({ key: `old ${_id}`, day, fen, words }));
  const [bank, books] = [
    [...there, ...old('bank')],
    [...written, ...old('books')],
  ];
  const unmatched = matchMovements(bank, books);
  const isNew = ({ key }: Movement) => !key.startsWith('old ');
  const of = (side: Known['side'], all: typeof bank, keys: readonly string[]): Found[] => {
    const left = new Set(keys);
    return all
      .filter((one) => isNew(one) && left.has(one.key))
      .map(({ day, fen, words }) => ({ side, day, fen, words }));
  };
  const open = new Set([...unmatched.bank, ...unmatched.books]);
  return {
    found: [...of('bank', bank, unmatched.bank), ...of('books', books, unmatched.books)],
    settledIds: [...bank, ...books].filter((one) => !isNew(one) && !open.has(one.key)).map(({ key }) => key.slice(4)),
  };
}

const waiting = (communityId: string, account: BankAccount): Promise<Known[]> =>
  table(bankDifferences).findAll(
    { communityId, state: oneOf<Known['state']>(['open', 'explained']), account },
    { atMost: MOST_KNOWN },
  );

async function standingAt(communityId: string, account: BankAccount, day: Day): Promise<number> {
  const sum = (await sumsUpTo(communityId, day)).find((one) => one.account === account);
  return sum ? sum.debitFen - sum.creditFen : 0;
}

/** Since the last paper, and what was written behind it for a day before. */
async function movedOn(communityId: string, { account, head, from, to }: Said) {
  const on = { communityId, 'lines.account': account };
  const options = { atMost: MOST_POSTINGS, fields: ['day', 'memo', 'lines'] } as const;
  const [within, late] = await Promise.all([
    table(postings).findAll({ ...on, day: between(from, addDays(to, 1)) }, options),
    head ? table(postings).findAll({ ...on, at: above(head.at), day: below(from) }, options) : [],
  ]);
  return [...within, ...late].flatMap(({ _id, day, memo, lines }) => {
    const own = lines.filter((line) => line.account === account);
    const fen = own.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
    return fen === 0 ? [] : [{ key: _id, day, fen, words: memo }];
  });
}
