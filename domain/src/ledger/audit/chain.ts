import { hashOf } from '../../canonical/hash';
import type { Day } from '../../day/day';
import type { Book } from '../account';
import { bookOf } from '../chart';
import { postingContent } from '../content';
import { amountOf, isDebit, type Line, type Posting } from '../posting';

/** A line as an auditor sees it: no household is named, and nobody who got an allowance (个人信息保护法 25, 28). Fen. */
export interface ShownLine {
  account: string;
  debitFen: number;
  creditFen: number;
  voucherIds: readonly string[];
  counterparty: string;
  contract: string;
  decisionId: string;
}

/** One posting as one book shows it. What it says in other books, and what is not shown, stands there as hashes. */
export interface Entry {
  no: number;
  day: Day;
  /** The fact's own day, when its period was closed already; else empty. */
  factDay: Day | '';
  memo: string;
  /** 红字冲销 */
  reversal: boolean;
  /** 结转 */
  closing: boolean;
  lines: readonly ShownLine[];
  /** Of the whole posting, with household, bill and source. */
  digest: string;
  /** Of its lines in the other books. */
  others: Readonly<Partial<Record<Book, string>>>;
}

/** What the chain of a community's ledger begins with. */
export const chainStart = (communityId: string): string => hashOf({ communityId }, 'mulin/ledger-start/1');

/** 账本链: each link seals a posting and all before it. */
export const chainLink = (before: string, entry: string): string => hashOf({ before, entry }, 'mulin/ledger-chain/1');

/** The posting as the auditor of one book sees it. */
export function entryIn(book: Book, posting: Posting, no: number): Entry {
  const { [book]: _own, ...others } = bookHashes(posting);
  return {
    no,
    day: posting.day,
    factDay: posting.factDay ?? '',
    memo: oneLine(posting.memo),
    reversal: posting.reverses !== undefined,
    closing: posting.closing === true,
    lines: linesIn(book, posting),
    digest: hashOf(postingContent(posting), 'mulin/ledger-posting/1'),
    others,
  };
}

/** From what is shown of one book: the same whichever book it is. */
export function entryHash(book: Book, entry: Entry): string {
  const { no, day, factDay, memo, reversal, closing, digest, others, lines } = entry;
  const hashed = { ...others, [book]: linesHash(lines) };
  return hashOf({ no, day, factDay, memo, reversal, closing, digest, books: hashed }, 'mulin/ledger-entry/1');
}

/** The hash of a posting's entry, whichever book looks at it. */
export function postingHash(posting: Posting, no: number): string {
  const book = bookOf(posting.lines[0]?.account ?? '');
  return entryHash(book, entryIn(book, posting, no));
}

function bookHashes(posting: Posting): Partial<Record<Book, string>> {
  const books = [...new Set(posting.lines.map(({ account }) => bookOf(account)))];
  return Object.fromEntries(books.map((book) => [book, linesHash(linesIn(book, posting))]));
}

const linesHash = (lines: readonly ShownLine[]): string => hashOf(lines, 'mulin/ledger-lines/1');

const linesIn = (book: Book, { lines }: Posting): ShownLine[] =>
  lines.filter(({ account }) => bookOf(account) === book).map(shown);

const shown = (line: Line): ShownLine => ({
  account: line.account,
  debitFen: isDebit(line) ? amountOf(line) : 0,
  creditFen: isDebit(line) ? 0 : amountOf(line),
  voucherIds: line.voucherIds ?? [],
  counterparty: line.account === 'K5002' || line.counterparty === line.unitId ? '' : oneLine(line.counterparty ?? ''),
  contract: oneLine(line.contract ?? ''),
  decisionId: oneLine(line.decisionId ?? ''),
});

/** A cell of a spreadsheet keeps no line breaks, so the hash does not depend on any. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
