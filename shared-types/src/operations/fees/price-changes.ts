import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, fileId, id, instant, optionalPublicText, optionalText, publicText, text } from '../../values';

const ofStandard = { kind: 'document', collection: 'standards', field: 'standardId' } as const;
const standardId = id('收费标准');
const noticed = z.object({ noticeId: z.string() });
const done = z.object({});

/** 调价程序: what has to happen before a new version may change a price in force. First versions need none of it. */
export const priceChanges = {
  planPriceChange: operation({
    summary: 'Post the plan to change a price with the audit of last year; the days of posting begin.',
    who: ['clerk', 'manager'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({
      standardId,
      audit: text('审计或评估机构、报告号', 120),
      reasons: publicText('调整理由', 500),
      fileIds: z.array(fileId('审计或评估报告')).min(1).max(9).meta({ title: '审计或评估报告' }),
    }),
    output: noticed,
  }),
  tellOffice: operation({
    summary: 'Note that an office was told of the plan, when and how.',
    who: ['clerk', 'manager'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({
      standardId,
      office: z.enum(['street', 'community', 'price', 'market', 'housing']).meta({ title: '告知哪个部门' }),
      day: day('哪天告知'),
      how: text('怎么告知的', 120),
    }),
    output: done,
  }),
  consentToPriceChange: operation({
    summary:
      'The street says yes or no to a posted plan, for itself or with the paper of the zone team; the last word counts.',
    who: ['street'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({
      standardId,
      consenter: z.enum(['township', 'zone-team']).meta({ title: '谁的意见' }),
      agree: z.boolean().meta({ title: '是否同意' }),
      paper: text('文号或意见', 200),
    }),
    output: done,
  }),
  groundPriceChange: operation({
    summary:
      'Name what the change rests on: a decision of the owners’ assembly, or the contract’s clause while there is no assembly.',
    who: ['clerk', 'manager'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({
      standardId,
      pollId: id('表决').optional(),
      questionId: id('议题').optional(),
      clause: optionalText('合同调价条款', 300),
      fileIds: z.array(fileId('合同页')).max(9).default([]).meta({ title: '合同页' }),
    }),
    output: done,
  }),
  postPriceResult: operation({
    summary:
      'Post the result once every step before is done, with the day the new price holds from; posted again, its days begin again.',
    who: ['clerk', 'manager'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({ standardId, effectiveFrom: day('从哪天起') }),
    output: noticed,
  }),
  withdrawDraft: operation({
    summary: 'Give up a drafted version for good; a plan that hangs for it is answered on the board with the reason.',
    who: ['clerk', 'manager'],
    about: ofStandard,
    changes: true,
    input: z.strictObject({ standardId, reason: optionalPublicText('撤回原因', 200) }),
    output: done,
  }),
  priceChange: operation({
    summary: 'What a drafted version changes, and how far the procedure for it has come.',
    who: ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles],
    about: ofStandard,
    changes: false,
    input: z.strictObject({ standardId }),
    output: z.object({
      name: z.string(),
      state: z.enum(['draft', 'published', 'ended', 'withdrawn']),
      effectiveFrom: day('起始日'),
      changes: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
      /** Posted at all. */
      begun: z.boolean(),
      audit: z.string(),
      reasons: z.string(),
      planNoticeId: z.string().nullable(),
      resultNoticeId: z.string().nullable(),
      steps: z.array(
        z.object({
          id: z.enum(['plan', 'posted', 'told', 'consent', 'ground', 'result']),
          title: z.string(),
          source: z.string(),
          done: z.boolean(),
          detail: z.string(),
        }),
      ),
      untold: z.array(z.object({ office: z.string(), title: z.string() })),
      consents: z.array(
        z.object({
          consenter: z.string(),
          title: z.string(),
          agreed: z.boolean(),
          paper: z.string(),
          at: instant('时间'),
        }),
      ),
      /** Why the result may not be posted yet; empty when it may. */
      resultWaits: z.string(),
      /** Earliest day the new price may hold from, if the result is posted today. */
      earliest: day('最早起始日'),
      /** Whether owners’ assembly decides; while there is none the contract’s clause does. */
      assembly: z.boolean(),
    }),
  }),
};
