import { Refusal } from '@mulin/shared-types/refusal';
import type { Sheet } from '../../roll/types';
import { type Book, books } from '../account';
import { AUDIT_SCHEMA, type AuditEntry, type AuditFile } from './audit-file';
import type { ShownLine } from './chain';
import { aboutRows, chainHead, journalHead, kindsOfEntry, sealHead, sheetNames, trialHead } from './sheets';

type Row = readonly unknown[];

const text = (value: unknown): string => String(value ?? '');
/** Yuan in a cell as fen. */
const fen = (value: unknown): number => Math.round(Number(value ?? 0) * 100);
const unreadable = (why: string): Refusal => new Refusal('INVALID_INPUT', `不是账本导出文件：${why}`, 'file');

/** What is written of the chain in the workbook, beside what is recomputed from the entries. */
export interface ReadAudit {
  file: AuditFile;
  links: Map<number, string>;
}

/** A volume read back from the sheets of its workbook. */
export function auditFrom(sheets: readonly Sheet[]): ReadAudit {
  const about = new Map(rowsOf(sheets, sheetNames.about, 1).map(([name, value]) => [text(name), value]));
  const fact = (key: keyof typeof aboutRows) => text(about.get(aboutRows[key]));
  if (fact('schema') !== AUDIT_SCHEMA) throw unreadable(`格式应为 ${AUDIT_SCHEMA}`);
  const book = fact('book');
  if (!(book in books)) throw unreadable(`没有账本 ${book}`);
  const chain = rowsOf(sheets, sheetNames.chain, 1, chainHead);
  const trial = sheets.some(({ name }) => name === sheetNames.trial);
  return {
    file: {
      schema: AUDIT_SCHEMA,
      communityId: fact('communityId'),
      communityName: fact('communityName'),
      book: book as Book,
      from: fact('from'),
      to: fact('to'),
      part: Number(fact('part')),
      entries: entriesFrom(rowsOf(sheets, sheetNames.journal, 1, journalHead), chain),
      passed: chain.filter((row) => text(row[3]) !== '').map((row) => ({ no: Number(row[0]), hash: text(row[3]) })),
      seals: rowsOf(sheets, sheetNames.seals, 1, sealHead).map(([from, through, before, hash]) => ({
        fromNo: Number(from),
        throughNo: Number(through),
        before: text(before),
        hash: text(hash),
      })),
      trial: trial ? rowsOf(sheets, sheetNames.trial, 1, trialHead).map(trialRow) : null,
    },
    links: new Map(chain.map((row) => [Number(row[0]), text(row[4])])),
  };
}

function rowsOf(sheets: readonly Sheet[], name: string, skip: number, head?: readonly string[]): Row[] {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw unreadable(`没有“${name}”表`);
  if (head?.some((title, at) => text(found.rows[0]?.[at]) !== title)) throw unreadable(`“${name}”的列变了`);
  return found.rows.slice(skip).filter((row) => row.length > 0);
}

const trialRow = ([account, title, opening, debit, credit, closing]: Row) => ({
  account: text(account),
  title: text(title),
  openingFen: fen(opening),
  debitFen: fen(debit),
  creditFen: fen(credit),
  closingFen: fen(closing),
});

/** Lines that stand one under the other with one number are one entry. */
function entriesFrom(journal: readonly Row[], chain: readonly Row[]): AuditEntry[] {
  const sealed = new Map(chain.map((row) => [Number(row[0]), row]));
  const entries = new Map<number, AuditEntry & { lines: ShownLine[] }>();
  for (const row of journal) {
    const no = Number(row[0]);
    const entry = entries.get(no) ?? { ...headOf(no, row), ...sealOf(sealed.get(no) ?? []), lines: [] };
    entry.lines.push(lineOf(row));
    entries.set(no, entry);
  }
  return [...entries.values()];
}

function headOf(no: number, row: Row) {
  const kind = text(row[12]);
  return {
    no,
    day: text(row[1]),
    factDay: text(row[2]),
    memo: text(row[3]),
    reversal: kind === kindsOfEntry.reversal || kind === kindsOfEntry.both,
    closing: kind === kindsOfEntry.closing || kind === kindsOfEntry.both,
    enteredBy: text(row[13]),
    confirmedBy: text(row[14]),
  };
}

function sealOf(row: Row): Pick<AuditEntry, 'digest' | 'others'> {
  const pairs = text(row[2])
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(':'));
  return { digest: text(row[1]), others: Object.fromEntries(pairs) };
}

const lineOf = (row: Row): ShownLine => ({
  account: text(row[4]),
  debitFen: fen(row[6]),
  creditFen: fen(row[7]),
  voucherIds: text(row[8])
    .split(' ')
    .filter((id) => id !== ''),
  counterparty: text(row[9]),
  contract: text(row[10]),
  decisionId: text(row[11]),
});
