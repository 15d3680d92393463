import * as z from 'zod';
import { contract, operation } from '../contract';
import { companyRoles, supervisorRoles } from '../roles';
import { buildingKind, fileId, id, optionalText, page, text } from '../values';

/** Where each meaning was found: the sheet's heading and column letter; null if there is none. */
const columnMatch = z.object({
  meaning: z.string(),
  title: z.string(),
  heading: z.string(),
  column: z.string().nullable(),
  required: z.boolean(),
});
const badRow = z.object({ sheet: z.string(), line: z.number(), why: z.string(), message: z.string() });

export const roll = contract('roll', 'The register of homes and owners 房屋业主名册.', {
  preview: operation({
    summary:
      'Read an uploaded spreadsheet: heading match, rows that would be accepted, bad rows by line with reasons, warnings. Writes nothing to the roll.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      fileId: fileId('表格文件'),
      fileName: text('文件名', 200),
      /** Corrections to the heading match: meaning → column letter. */
      mapping: z
        .record(z.string().max(40), z.string().regex(/^[A-Z]{1,2}$/))
        .optional()
        .meta({ title: '表头对应' }),
    }),
    output: z.object({
      importId: z.string(),
      sheets: z.array(z.string()),
      /** The buildings of the rows that would be accepted, to say which have lifts. */
      buildings: z.array(z.string()),
      columns: z.array(columnMatch),
      headings: z.array(z.object({ column: z.string(), heading: z.string() })),
      totals: z.object({
        acceptedRows: z.number(),
        rejectedRows: z.number(),
        warningRows: z.number(),
        areaCenti: z.number(),
        heads: z.number(),
      }),
      /** The first rows as they would be written; names masked. */
      sample: z.array(
        z.object({
          line: z.number(),
          label: z.string(),
          areaCenti: z.number(),
          ownerMasked: z.string(),
          use: z.string(),
          status: z.string(),
        }),
      ),
      rejected: z.array(badRow),
      warnings: z.array(badRow),
      /** What would be kept as it is: area, kind or hand-over of homes that fees are charged for, owners of homes with money of theirs. */
      held: z.array(badRow),
      changes: z.object({
        added: z.number(),
        changed: z.number(),
        same: z.number(),
        missing: z.number(),
        held: z.number(),
      }),
    }),
  }),
  confirm: operation({
    summary:
      'Write a previewed register to the roll as a job; the file must be the one previewed. Area, kind and hand-over of homes that fees are charged for stay, and so do the owners of a home with credit or a deposit who would all be replaced; both are told line by line.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'rollImports', field: 'importId' },
    changes: true,
    input: z.strictObject({
      importId: id('导入'),
      liftBuildings: z.array(text('楼栋', 40)).max(500).meta({ title: '电梯楼栋' }),
    }),
    output: z.object({
      jobId: z.string(),
      state: z.enum(['running', 'done', 'failed']),
      done: z.number(),
      total: z.number(),
    }),
  }),
  drop: operation({
    summary: 'Drop a preview without writing anything.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'rollImports', field: 'importId' },
    changes: true,
    input: z.strictObject({ importId: id('导入') }),
    output: z.object({}),
  }),
  progress: operation({
    summary: 'How far a confirmed import has got.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'rollImports', field: 'importId' },
    changes: false,
    input: z.strictObject({ importId: id('导入') }),
    output: z.object({
      state: z.enum(['previewed', 'importing', 'imported', 'dropped']),
      done: z.number(),
      total: z.number(),
      message: z.string(),
      /** What the roll kept as it was; empty until all is written. */
      held: z.object({ rows: z.number(), lines: z.array(badRow) }),
    }),
  }),
  list: operation({
    summary: 'Units of the roll, building by building; names masked.',
    who: [...companyRoles, 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), building: optionalText('楼栋', 40), ...page }),
    output: z.object({
      total: z.number(),
      units: z.array(
        z.object({
          unitId: z.string(),
          label: z.string(),
          areaCenti: z.number(),
          areaSource: z.enum(['register', 'surveyed', 'contract']),
          kind: buildingKind,
          status: z.enum(['delivered', 'sold-undelivered', 'unsold']),
          ownersMasked: z.string(),
          bound: z.boolean(),
        }),
      ),
    }),
  }),
});
