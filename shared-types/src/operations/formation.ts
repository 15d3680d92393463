import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole } from '../roles';
import { fileId, id, instant, optionalText, text } from '../values';

const part = z.enum(['street', 'community', 'developer', 'owner']).meta({ title: '代表' });
const stage = z.enum(['not-due', 'due', 'applied', 'group', 'called', 'formed', 'filed']);
const version = z.int().min(0).max(1_000_000).meta({ title: '版本' });
const files = z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' });

/** A clock of the preparation that runs now. */
const clock = z.object({
  clock: z.enum(['group', 'assembly', 'preparation']),
  dueDay: z.string(),
  overdueDays: z.number(),
  source: z.string(),
});

const standing = z.object({
  communityId: z.string(),
  name: z.string(),
  stage,
  /** Handed over so far and in all, 0.01 ㎡; the line is more than half. */
  deliveredAreaCenti: z.number(),
  totalAreaCenti: z.number(),
  percent: z.string(),
  due: z.boolean(),
  clock: clock.nullable(),
});

const rate = z.object({ formed: z.number(), due: z.number(), communities: z.number() });

export const formation = contract(
  'formation',
  'The way to the first owners’ assembly 首次业主大会: conditions, preparatory group, clocks.',
  {
    show: operation({
      summary: 'How far a community is on the way to its first assembly: condition, application, group, clocks.',
      who: everyRole,
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        now: instant('现在'),
        standing,
        conditionSource: z.string(),
        application: z.object({ at: instant('申请时间'), applicant: z.string(), reason: z.string() }).nullable(),
        group: z.array(
          z.object({ name: z.string(), part, partTitle: z.string(), chairs: z.boolean(), label: z.string() }),
        ),
        groupAt: instant('组建时间').nullable(),
        groupNoticeId: z.string().nullable(),
        preparedNoticeId: z.string().nullable(),
        /** The first assembly, once called. */
        pollId: z.string().nullable(),
        version: z.number(),
      }),
    }),
    apply: operation({
      summary:
        'Apply in writing for the first assembly to be prepared; only once more than half of the area is handed over. Once per community.',
      who: ['owner', 'manager', 'community'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({ communityId: id('小区'), reason: text('申请理由', 300), fileIds: files }),
      output: z.object({ groupUntil: z.string() }),
    }),
    formGroup: operation({
      summary:
        'Form the preparatory group and post its list: odd, owners at least half, chaired by the street (Guide Rules art. 10). Forming it anew replaces the list by another notice.',
      who: ['street'],
      about: { kind: 'document', collection: 'formations', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        version,
        members: z
          .array(
            z.strictObject({
              name: text('姓名', 40),
              part,
              chairs: z.boolean().meta({ title: '组长' }),
              label: optionalText('房号', 40),
            }),
          )
          .min(1)
          .max(31)
          .meta({ title: '筹备组成员' }),
        reason: optionalText('调整理由', 200),
      }),
      output: z.object({ noticeId: z.string(), assemblyUntil: z.string() }),
    }),
    publishPreparation: operation({
      summary:
        'Post what the group has prepared: how owners were confirmed, drafts of covenant and rules of procedure, how candidates are found (Guide Rules art. 12); owners object on the roll check of the vote.',
      who: ['community', 'street'],
      about: { kind: 'document', collection: 'formations', field: 'communityId' },
      changes: true,
      input: z.strictObject({ communityId: id('小区'), version, body: text('公告内容', 2000), fileIds: files }),
      output: z.object({ noticeId: z.string(), earliestOpen: z.string() }),
    }),
    street: operation({
      summary: '组建率 of one street: each community’s standing, those overdue first.',
      who: ['street', 'bureau'],
      about: { kind: 'street', field: 'streetId' },
      changes: false,
      input: z.strictObject({ streetId: id('镇街') }),
      output: z.object({ rate, communities: z.array(standing) }),
    }),
    district: operation({
      summary: '组建率 by street for the bureau.',
      who: ['bureau'],
      about: { kind: 'district', field: 'districtId' },
      changes: false,
      input: z.strictObject({ districtId: id('旗县区') }),
      output: z.object({
        rate,
        streets: z.array(rate.extend({ streetId: z.string(), name: z.string(), overdue: z.number() })),
      }),
    }),
  },
);
