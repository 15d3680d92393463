import { ledgerAuditParts, ledgerAudits } from '@mulin/shared-types/documents/ledger';
import { jobs } from '@mulin/shared-types/documents/people';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { fileNameOf } from './volume';

const MOST_PARTS = 1000;

export const audits: Handler<typeof ledger, 'audits'> = async ({ communityId, skip, limit }) => {
  const [total, found] = await Promise.all([
    table(ledgerAudits).count({ communityId }),
    table(ledgerAudits).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] }),
  ]);
  const known = await table(jobs).getMany(found.map(({ _id }) => _id));
  return {
    total,
    audits: found.map(({ _id, book, from, to, askedAt }) => {
      const { state = 'running', done = 0, total: all = 0, error = '' } = known.get(_id) ?? {};
      return { auditId: _id, book, from, to, state, done, total: all, error, askedAt: askedAt.toISOString() };
    }),
  };
};

/** Who took the books out of the house stands in the record of changes. */
export const auditFiles: Handler<typeof ledger, 'auditFiles'> = async ({ auditId }, ctx) => {
  const audit = ctx.subjectOf(ledgerAudits);
  const { name } = communityIn(ctx);
  const parts = await table(ledgerAuditParts).findAll({ auditId }, { atMost: MOST_PARTS, orderBy: [['part', 'asc']] });
  const links = await linksTo(parts.flatMap(({ sheetId, dataId }) => [sheetId, dataId]));
  const link = (fileId: string) => links.find((one) => one.fileId === fileId) ?? { fileId, url: '' };
  ctx.note({ book: audit.book, from: audit.from, to: audit.to, volumes: parts.length });
  return {
    volumes: parts.map(({ part, entries, sheetId, dataId }) => ({
      part,
      entries,
      sheet: link(sheetId),
      sheetName: `${fileNameOf(name, audit, part)}.xlsx`,
      data: link(dataId),
      dataName: `${fileNameOf(name, audit, part)}.json`,
    })),
  };
};
