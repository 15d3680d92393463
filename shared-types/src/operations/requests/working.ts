import * as z from 'zod';
import { operation } from '../../contract';
import { fileId, id, instant, optionalText, page, pauseReason, requestKind, text } from '../../values';
import { aboutRequest, requestId, row, who } from './fields';

/** What who works on a request does, each step with its time. */
export const working = {
  queue: operation({
    summary: 'Requests of a community for those who work on them; late ones first.',
    who: who.watch,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      state: z.enum(['open', 'pool', 'mine', 'done', 'closed']).default('open').meta({ title: '状态' }),
      kind: requestKind.optional(),
      category: text('类别', 40).optional(),
      ...page,
    }),
    output: z.object({
      counts: z.object({ reported: z.number(), taken: z.number(), late: z.number() }),
      requests: z.array(row.extend({ unitLabel: z.string(), handlerName: z.string() })),
    }),
  }),
  take: operation({
    summary: 'Somebody takes what lies in the pool, or what was assigned to them; only one can.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: optionalText('约定', 200) }),
    output: z.object({}),
  }),
  assign: operation({
    summary: 'Give it to one of the staff, also from one to another.',
    who: who.lead,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, workerId: id('师傅'), note: optionalText('交代', 200) }),
    output: z.object({}),
  }),
  handBack: operation({
    summary: 'Whoever has it gives it back to the pool, with the reason.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: text('为什么退回', 200) }),
    output: z.object({}),
  }),
  appoint: operation({
    summary: 'When somebody comes: agreed with the home, or on the way now.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, visitAt: instant('上门时间'), note: optionalText('说明', 200) }),
    output: z.object({}),
  }),
  arrive: operation({
    summary: 'On site, work begins.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: optionalText('看到什么', 300) }),
    output: z.object({}),
  }),
  pause: operation({
    summary:
      'Nothing can go on, and why; the clock stands still only for the home or for a linked project of the fund.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      why: pauseReason,
      note: text('等什么', 200),
      projectId: id('维修资金项目').optional(),
    }),
    output: z.object({}),
  }),
  resume: operation({
    summary: 'What was waited for has come.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: optionalText('说明', 200) }),
    output: z.object({}),
  }),
  finish: operation({
    summary: 'Finished: a repair with at least one photo as evidence, a complaint or suggestion with its answer.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      note: text('做了什么', 300),
      fileIds: z.array(fileId('完工照片')).max(6).default([]).meta({ title: '完工照片' }),
      costFen: z.int().min(0).max(100_000_000).default(0).meta({ title: '材料费' }),
    }),
    output: z.object({}),
  }),
};
