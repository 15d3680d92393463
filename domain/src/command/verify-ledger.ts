// npm run verify-ledger -- FILE.xlsx|json …: checks an audit export, offline. 0: all holds, 1: something does not, 2: unreadable.
import { readFileSync } from 'node:fs';
import { AUDIT_SCHEMA, type AuditFile } from '../ledger/audit/audit-file';
import { auditFrom, type ReadAudit } from '../ledger/audit/read-sheets';
import { linksOf, verifyAudit } from '../ledger/audit/verify';
import { readWorkbook } from '../roll/xlsx';
import { readJson, unreadable, wordsOf } from './input';

const USAGE = 'usage: npm run verify-ledger -- FILE.xlsx|json …  (every volume of one export)';

function main(): void {
  const files = process.argv.slice(2);
  if (files.length === 0) unreadable(USAGE);
  const { ok, entries, seals, faults } = verifyAudit(files.map(volumeIn));
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(`${entries} 笔，${seals} 段封存，${ok ? '全部对得上' : `${faults.length} 处对不上`}`);
  process.exitCode = ok ? 0 : 1;
}

function volumeIn(file: string): ReadAudit {
  try {
    return file.endsWith('.json') ? fromJson(file) : auditFrom(readWorkbook(readFileSync(file), MOST_ROWS));
  } catch (error) {
    return unreadable(`${file}: ${wordsOf(error)}`);
  }
}

/** Far more than a volume holds. */
const MOST_ROWS = 100_000;

/** The chain values are not written in it: each follows from the seals and the entries, and the seals' ends say whether they fit. */
function fromJson(name: string): ReadAudit {
  const file = readJson(name, USAGE) as AuditFile;
  if (file.schema !== AUDIT_SCHEMA) unreadable(`${name}: not a ${AUDIT_SCHEMA} file`);
  return { file, links: linksOf(file) };
}

main();
