import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, id, instant, month, page, seenFile } from '../../values';

/** Those who may take the books out of the house: the firm’s manager, the owners’ committee, and the authorities over them. */
const auditors = ['manager', 'committee', ...supervisorRoles] as const;

export const ledgerAudit = {
  startAudit: operation({
    summary:
      'Write one book over a span of months into spreadsheets for auditors, with its hash chain; goes on by itself, volume by volume.',
    who: auditors,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      book: z.enum(['P', 'S', 'F', 'K', 'D']).meta({ title: '账本' }),
      fromMonth: month('从哪个月'),
      toMonth: month('到哪个月'),
    }),
    output: z.object({ auditId: z.string() }),
  }),
  audits: operation({
    summary: 'Audit exports of a community, newest first, and how far each is.',
    who: auditors,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      audits: z.array(
        z.object({
          auditId: z.string(),
          book: z.enum(['P', 'S', 'F', 'K', 'D']),
          from: day('从'),
          to: day('到'),
          state: z.enum(['running', 'done', 'failed']),
          /** Entries written and to be written. */
          done: z.number(),
          total: z.number(),
          error: z.string(),
          askedAt: instant('导出时间'),
        }),
      ),
    }),
  }),
  auditFiles: operation({
    summary: 'The volumes of an audit export, each as a spreadsheet and as data, behind links that end by themselves.',
    who: auditors,
    about: { kind: 'document', collection: 'ledgerAudits', field: 'auditId' },
    changes: true,
    input: z.strictObject({ auditId: id('导出') }),
    output: z.object({
      volumes: z.array(
        z.object({
          part: z.number(),
          entries: z.number(),
          sheet: seenFile,
          sheetName: z.string(),
          data: seenFile,
          dataName: z.string(),
        }),
      ),
    }),
  }),
};
