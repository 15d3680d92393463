import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, fileId, id, seenFile, text } from '../../values';
import { files } from './questions';

export const governingKind = z.enum(['covenant', 'rules-of-procedure', 'committee-rules']).meta({ title: '文本种类' });
const clause = z.object({ no: z.number(), chapter: z.string(), text: z.string() });
const clauses = z
  .array(
    z.strictObject({
      /** Heading it stands under; empty for none. */
      chapter: z.string().trim().max(40).default('').meta({ title: '章名' }),
      text: text('条文', 2000),
    }),
  )
  .max(300)
  .meta({ title: '条文' });

const version = z.object({
  versionId: z.string(),
  kind: governingKind,
  kindText: z.string(),
  title: z.string(),
  /** `in-force` and `superseded` are worked out for today. */
  state: z.enum(['draft', 'attached', 'in-force', 'to-come', 'superseded', 'revoked', 'rejected', 'dropped']),
  stateText: z.string(),
  clauseCount: z.number(),
  decidedDay: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  /** Last day it was in force; null while it is, or if it never was. */
  inForceUntil: z.string().nullable(),
  pollId: z.string().nullable(),
  /** Rule of decision of the day it was adopted. */
  ruleTitle: z.string(),
});
const wholeVersion = version.extend({
  communityId: z.string(),
  clauses: z.array(clause),
  files: z.array(seenFile),
  revision: z.number(),
  wantedFrom: z.string().nullable(),
  basedOn: z.string().nullable(),
  /** Short code of the text; null while it can change. */
  fingerprint: z.string().nullable(),
  confirmedNote: z.string(),
  mayChange: z.boolean(),
  mayConfirm: z.boolean(),
});

const written = {
  title: text('名称', 60),
  clauses,
  fileIds: files,
  /** From this day, if adopted by then; left out: from the day its adoption is final. */
  wantedFrom: day('施行日期').optional(),
};

/** 管理规约、议事规则: drafted, adopted by vote, in force from a day, superseded by the next. */
export const covenants = {
  governing: operation({
    summary: 'The covenant, rules of procedure and committee rules of a community: in force, earlier, under way.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      today: z.string(),
      mayDraft: z.boolean(),
      kinds: z.array(
        z.object({
          kind: governingKind,
          kindText: z.string(),
          inForce: z.string().nullable(),
          versions: z.array(version),
        }),
      ),
    }),
  }),
  governingVersion: operation({
    summary: 'One version with its clauses and files; drafts only for those who write them.',
    who: everyRole,
    about: { kind: 'document', collection: 'governingDocuments', field: 'versionId' },
    changes: false,
    input: z.strictObject({ versionId: id('文本版本') }),
    output: wholeVersion,
  }),
  compareGoverning: operation({
    summary: 'Which clauses differ between a version and an earlier one of the same kind.',
    who: everyRole,
    about: { kind: 'document', collection: 'governingDocuments', field: 'versionId' },
    changes: false,
    input: z.strictObject({ versionId: id('文本版本'), earlierId: id('对照版本') }),
    output: z.object({
      title: z.string(),
      same: z.number(),
      changes: z.array(
        z.object({
          change: z.enum(['added', 'removed', 'changed', 'moved']),
          no: z.number().nullable(),
          earlierNo: z.number().nullable(),
          chapter: z.string(),
          text: z.string(),
          earlierText: z.string(),
        }),
      ),
    }),
  }),
  governingOn: operation({
    summary: 'Which version was in force on a day, with its clauses, so that a ground can cite one.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), kind: governingKind, day: day('日期').optional() }),
    output: z.object({
      day: z.string(),
      version: z
        .object({ versionId: z.string(), title: z.string(), inForceFrom: z.string(), clauses: z.array(clause) })
        .nullable(),
    }),
  }),
  draftGoverning: operation({
    summary: 'Write a new version down: typed clause by clause, or attached as a file.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      kind: governingKind,
      basedOn: id('原版本').optional(),
      ...written,
    }),
    output: z.object({ versionId: z.string(), revision: z.number() }),
  }),
  reviseGoverning: operation({
    summary: 'Change a draft, if nobody has changed it meanwhile.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'governingDocuments', field: 'versionId' },
    changes: true,
    input: z.strictObject({
      versionId: id('文本版本'),
      revision: z.int().min(1).meta({ title: '修改次数' }),
      ...written,
    }),
    output: z.object({ versionId: z.string(), revision: z.number() }),
  }),
  dropGoverning: operation({
    summary: 'Throw a draft away.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'governingDocuments', field: 'versionId' },
    changes: true,
    input: z.strictObject({ versionId: id('文本版本') }),
    output: z.object({ versionId: z.string() }),
  }),
  confirmGoverning: operation({
    summary:
      'Community or street confirms, by the signed papers, that a version was adopted on paper on a day; never who wrote it down.',
    who: ['community', 'street'],
    about: { kind: 'document', collection: 'governingDocuments', field: 'versionId' },
    changes: true,
    input: z.strictObject({
      versionId: id('文本版本'),
      revision: z.int().min(1).meta({ title: '修改次数' }),
      decidedDay: day('通过日期'),
      inForceFrom: day('施行日期'),
      note: text('说明', 300),
      /** 决定原件的照片 */
      fileIds: z.array(fileId('证明材料')).min(1).max(9).meta({ title: '证明材料' }),
    }),
    output: z.object({ versionId: z.string() }),
  }),
};
