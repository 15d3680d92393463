import { type Book, books } from '@mulin/domain/ledger/account';
import { AUDIT_SCHEMA, type AuditFile } from '@mulin/domain/ledger/audit/audit-file';
import { sheetsOf } from '@mulin/domain/ledger/audit/sheets';
import { trialOfSums } from '@mulin/domain/ledger/audit/trial';
import { linksOf } from '@mulin/domain/ledger/audit/verify';
import { type AccountSum, addUp } from '@mulin/domain/ledger/sums';
import { ledgerAuditParts, ledgerAudits } from '@mulin/shared-types/documents/ledger';
import { communities } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { type Row, table } from '../../kit/database';
import { storeFile } from '../../kit/files';
import type { ChunkOf } from '../../kit/jobs';
import { spreadsheet } from '../../kit/spreadsheet';
import { takeEntries } from './entries';

export const LEDGER_AUDIT = 'ledger-audit';
export type LedgerAudit = Row<typeof ledgerAudits>;

/** A volume has thousands of postings; no ledger has more volumes than this. */
const MOST_PARTS = 1000;

/** One volume. Done again after a crash it writes the same files in the same places. */
export const auditChunk: ChunkOf = async (job) => {
  const audit = await table(ledgerAudits).get(job._id);
  const community = await table(communities).get(job.communityId);
  if (!audit || !community) throw new Refusal('NOT_FOUND', '没有找到这次导出');
  const { part, throughNo } = cursorOf(job.cursor);
  const taken = await takeEntries(audit, throughNo);
  const sums = addUp(taken.entries.flatMap(({ lines }) => lines));
  const { communityId, book, from, to } = audit;
  const file: AuditFile = {
    schema: AUDIT_SCHEMA,
    communityId,
    communityName: community.name,
    book,
    from,
    to,
    part,
    entries: taken.entries,
    passed: taken.passed,
    seals: taken.seals,
    trial: taken.finished ? await trialOf(audit, part, sums) : null,
  };
  const path = `ledger-audits/${communityId}/${audit._id}-${part}`;
  await table(ledgerAuditParts).put({
    _id: `${audit._id}:${part}`,
    auditId: audit._id,
    communityId,
    part,
    entries: file.entries.length,
    sums,
    sheetId: await storeFile(`${path}.xlsx`, spreadsheet(sheetsOf(file, linksOf(file)))),
    dataId: await storeFile(`${path}.json`, Buffer.from(JSON.stringify(file))),
    at: now(),
  });
  const cursor = JSON.stringify({ part: part + 1, throughNo: taken.throughNo });
  return { cursor, done: file.entries.length, finished: taken.finished };
};

function cursorOf(cursor: string): { part: number; throughNo: number } {
  return cursor === '' ? { part: 1, throughNo: 0 } : JSON.parse(cursor);
}

/** 试算平衡 of the span: what was there, what moved in all volumes, and what the ledger itself says is there at the end. */
async function trialOf(audit: LedgerAudit, part: number, last: readonly AccountSum[]) {
  const parts = await table(ledgerAuditParts).findAll({ auditId: audit._id }, { atMost: MOST_PARTS });
  const moved = addUp([...parts.flatMap((one) => (one.part < part ? one.sums : [])), ...last]);
  const all = addUp([...audit.opening, ...moved]);
  if (JSON.stringify(all) !== JSON.stringify(addUp(audit.closing)))
    throw new Refusal('CONFLICT', '导出的时候又记了账，过一分钟重新导出');
  return trialOfSums(audit.opening, moved);
}

export const fileNameOf = (communityName: string, { book, from, to }: LedgerAudit, part: number): string =>
  `${communityName}${books[book as Book].title}账本${from.slice(0, 7)}至${to.slice(0, 7)}第${part}册`;
