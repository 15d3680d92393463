import { requireSound } from '@mulin/domain/ledger/check-posting';
import { inOpenPeriod, isDebit, type Line, type Posting } from '@mulin/domain/ledger/posting';
import { ledgerLocks } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import type { Row, Transaction } from './database';

export type StoredPosting = Row<typeof postings>;

/** A posting as it is kept: both columns written out, no number yet. */
function storedPosting(posting: Posting, by: string, at: Date): StoredPosting {
  const { id, lines, factDay, reverses, ...same } = posting;
  return {
    ...same,
    _id: id,
    lines: lines.map(storedLine),
    factDay: factDay ?? null,
    reverses: reverses ?? null,
    no: null,
    by,
    at,
  };
}

/** The posting as the ledger's rules know it. */
export function postingOf(stored: StoredPosting): Posting {
  const { _id, lines, factDay, reverses, no: _no, by: _by, at: _at, ...same } = stored;
  return {
    ...same,
    id: _id,
    lines: lines.map(
      ({ debitFen, creditFen, ...about }): Line => (debitFen > 0 ? { ...about, debitFen } : { ...about, creditFen }),
    ),
    ...(factDay === null ? {} : { factDay }),
    ...(reverses === null ? {} : { reverses }),
  };
}

/**
 * Writes a posting together with what it is about, in one transaction. False when it is there already: its id is made of the
 * fact, so it is the same one. Refuses what does not balance.
 */
export async function postIn(tx: Transaction, posting: Posting, by: string, at: Date): Promise<boolean> {
  if (await tx.get(postings, posting.id)) return false;
  await postNewIn(tx, posting, by, at);
  return true;
}

/**
 * The same for a fact that this very transaction makes, so that its posting cannot be there. A fact of a closed period is booked in
 * the open one, with its own day beside it.
 */
export async function postNewIn(tx: Transaction, posting: Posting, by: string, at: Date): Promise<void> {
  const lock = await tx.get(ledgerLocks, posting.communityId);
  const booked = lock ? inOpenPeriod(posting, lock.closedThrough) : posting;
  await tx.insert(postings, storedPosting(requireSound(booked), by, at));
}

function storedLine(line: Line): StoredPosting['lines'][number] {
  const { voucherIds, ...about } = line;
  const amounts = isDebit(line)
    ? { debitFen: line.debitFen, creditFen: 0 }
    : { debitFen: 0, creditFen: line.creditFen };
  return { ...about, ...amounts, ...(voucherIds === undefined ? {} : { voucherIds: [...voucherIds] }) };
}
