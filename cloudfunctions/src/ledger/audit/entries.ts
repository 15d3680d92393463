import type { AuditEntry, Passed, Seal } from '@mulin/domain/ledger/audit/audit-file';
import { entryIn, postingHash } from '@mulin/domain/ledger/audit/chain';
import { ledgerSeals } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import { above, between, table } from '../../kit/database';
import { postingOf, type StoredPosting } from '../../kit/posting';
import type { LedgerSeal } from '../sealing';
import { handlersOf } from './handlers';
import type { LedgerAudit } from './volume';

/** A volume ends with the seal that fills it: about so many lines of a spreadsheet, which one call can write. */
const MOST_LINES = 8_000;
const MOST_POSTINGS = 4_000;
/** Seals looked through at once, and postings read at once. */
const SEALS = 500;
const READ = 1_000;

export interface Taken {
  entries: AuditEntry[];
  passed: Passed[];
  seals: Seal[];
  /** The last number looked at. */
  throughNo: number;
  finished: boolean;
}

/** The next volume's worth: whole seals that have a posting in the span, and of these everything, shown or passed. */
export async function takeEntries(audit: LedgerAudit, after: number): Promise<Taken> {
  const seals: LedgerSeal[] = [];
  const read: StoredPosting[] = [];
  let throughNo = after;
  let lines = 0;
  let finished = false;
  while (lines < MOST_LINES && read.length < MOST_POSTINGS && !finished) {
    const next = await nextSeals(audit, throughNo);
    finished = next.length === 0;
    for (const batch of batches(next.filter((seal) => touches(seal, audit)))) {
      if (lines >= MOST_LINES || read.length >= MOST_POSTINGS) break;
      const found = await postingsOf(audit.communityId, batch);
      seals.push(...batch);
      read.push(...found);
      lines += found.reduce((sum, posting) => sum + posting.lines.length, 0);
      throughNo = batch.at(-1)?.throughNo ?? throughNo;
    }
    const full = lines >= MOST_LINES || read.length >= MOST_POSTINGS;
    if (!full) throughNo = next.at(-1)?.throughNo ?? throughNo;
  }
  return { ...(await shown(read, audit)), seals: seals.map(sealOf), throughNo, finished };
}

const nextSeals = async ({ communityId, throughNo }: LedgerAudit, after: number): Promise<LedgerSeal[]> => {
  const found = await table(ledgerSeals).find(
    { communityId, throughNo: above(after) },
    { limit: SEALS, orderBy: [['throughNo', 'asc']] },
  );
  return found.filter((seal) => seal.throughNo <= throughNo);
};

const touches = ({ fromDay, toDay }: LedgerSeal, { from, to }: LedgerAudit): boolean => toDay >= from && fromDay <= to;

/** Neighbours that one read can bring together: a quiet community has many seals of a posting each. */
function batches(seals: readonly LedgerSeal[]): LedgerSeal[][] {
  const all: LedgerSeal[][] = [];
  for (const seal of seals) {
    const last = all.at(-1);
    const begins = last?.[0]?.fromNo;
    if (last && begins !== undefined && seal.throughNo - begins < READ) last.push(seal);
    else all.push([seal]);
  }
  return all;
}

async function postingsOf(communityId: string, batch: readonly LedgerSeal[]): Promise<StoredPosting[]> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return [];
  const found = await table(postings).find(
    { communityId, no: between(first.fromNo, last.throughNo + 1) },
    { limit: READ, orderBy: [['no', 'asc']] },
  );
  return found.filter(({ no }) =>
    batch.some(({ fromNo, throughNo }) => no !== null && no >= fromNo && no <= throughNo),
  );
}

async function shown(read: readonly StoredPosting[], { book, from, to, communityId }: LedgerAudit) {
  const isIn = ({ day, books }: StoredPosting) => day >= from && day <= to && books.includes(book);
  const handlers = await handlersOf(read.filter(isIn), communityId);
  const entries: AuditEntry[] = [];
  const passed: Passed[] = [];
  for (const stored of read) {
    const no = stored.no ?? 0;
    const handled = handlers.get(stored._id);
    if (handled) entries.push({ ...entryIn(book, postingOf(stored), no), ...handled });
    else passed.push({ no, hash: postingHash(postingOf(stored), no) });
  }
  return { entries, passed };
}

const sealOf = ({ fromNo, throughNo, before, hash }: LedgerSeal): Seal => ({ fromNo, throughNo, before, hash });
