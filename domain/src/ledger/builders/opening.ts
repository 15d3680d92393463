import { debitNatured } from '../account';
import { accountOf } from '../chart';
import { type FeeSystem, type OpenedBook, type OpeningBalance, openedAccounts, restOf } from '../opening';
import { credit, type Dimensions, debit, type Event, type Line, type Posting, post, signedFen } from '../posting';

/** Every opening, its parts and what takes it back come from a source that begins so. */
export const OPENING = 'opening:';
export const isOpening = ({ source }: Pick<Posting, 'source'>): boolean => source.startsWith(OPENING);

export interface Opens {
  book: OpenedBook;
  feeSystem: FeeSystem;
}

/** One home's part: what it owes, has paid ahead or has left as deposit. Fen. */
export interface OpenedHome {
  account: string;
  fen: number;
  about: Dimensions;
}

/** 期初余额 of a book on its day, without what the homes make up: that comes part by part, against what is over. */
export function openingTaken(event: Event, opens: Opens, balances: readonly OpeningBalance[]): Posting {
  const may = openedAccounts(opens.book, opens.feeSystem);
  const lines = balances
    .filter(({ account }) => may[account] === 'sum' || may[account] === 'supplier')
    .map(({ account, fen, counterparty }) => own(account, fen, counterparty === '' ? {} : { counterparty }));
  return post(event, '期初余额', [...lines, ...over(opens, lines)]);
}

/** 期初分户: old arrears, balances and deposits of some homes. */
export function openingOfHomes(event: Event, opens: Opens, homes: readonly OpenedHome[]): Posting {
  const lines = homes.map(({ account, fen, about }) => own(account, fen, about));
  return post(event, '期初余额（分户）', [...lines, ...over(opens, lines)]);
}

/** 旧欠更正: one debt that was never owed is taken out again. 酬金制: it waited in P2001 to be paid. */
export function oldDebtTakenBack(event: Event, opens: Opens, { account, fen, about }: OpenedHome): Posting {
  const waits = opens.feeSystem === 'commission' && account !== 'P1103';
  const from = waits ? 'P2001' : restOf(opens.book, opens.feeSystem);
  return post(event, '期初旧欠更正', [debit(from, fen, about), credit(account, fen, about)]);
}

const own = (account: string, fen: number, about: Dimensions): Line =>
  debitNatured(accountOf(account)) ? debit(account, fen, about) : credit(account, fen, about);

/** The other side of them all. */
function over({ book, feeSystem }: Opens, lines: readonly Line[]): Line[] {
  const fen = lines.reduce((sum, line) => sum + signedFen(line), 0);
  const rest = restOf(book, feeSystem);
  return [fen < 0 ? debit(rest, -fen) : credit(rest, fen)];
}
