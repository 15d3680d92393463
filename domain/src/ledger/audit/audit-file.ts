import type { Day } from '../../day/day';
import type { Book } from '../account';
import type { TrialRow } from '../balances';
import type { Entry } from './chain';

export const AUDIT_SCHEMA = 'mulin-ledger-audit/1';

/** Who did it, by post and never by name; not part of the seal. */
export interface Handled {
  enteredBy: string;
  confirmedBy: string;
}

export type AuditEntry = Entry & Handled;

/** A posting of another book or another month: only its hash, so that the chain can be followed through it. */
export interface Passed {
  no: number;
  hash: string;
}

/** 封存: the postings that got their numbers in one go, and the chain before and after them. */
export interface Seal {
  fromNo: number;
  throughNo: number;
  before: string;
  hash: string;
}

/** 审计导出, one volume of it: one book over a span of days. Only the last volume has the trial balance of the whole span. */
export interface AuditFile {
  schema: typeof AUDIT_SCHEMA;
  communityId: string;
  communityName: string;
  book: Book;
  from: Day;
  to: Day;
  part: number;
  entries: AuditEntry[];
  passed: Passed[];
  seals: Seal[];
  /** Debit plus, credit minus; null but in the last volume. */
  trial: TrialRow[] | null;
}
