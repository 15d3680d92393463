import * as z from 'zod';
import { contract, operation } from '../contract';
import { companyRoles, residentRoles, supervisorRoles } from '../roles';
import { fileId, id, instant, optionalText, page, seenFile, text, urgency } from '../values';

const state = z.enum(['reported', 'taken', 'done', 'closed', 'withdrawn']);

const row = z.object({
  requestId: z.string(),
  no: z.string(),
  title: z.string(),
  category: z.string(),
  place: z.string(),
  urgency,
  urgencyTitle: z.string(),
  state,
  stateTitle: z.string(),
  /** Counted from now: 剩 11 分钟, 超时 2 小时. */
  limitText: z.string(),
  late: z.boolean(),
  reportedAt: instant('报修时间'),
});

const request = row.extend({
  communityId: z.string(),
  unitId: z.string(),
  unitLabel: z.string(),
  common: z.boolean(),
  text: z.string(),
  files: z.array(seenFile),
  takeBy: instant('应接单时间'),
  doneBy: instant('应完工时间'),
  confirmBy: instant('自动确认时间').nullable(),
  costFen: z.number(),
  rating: z.number().nullable(),
  reopened: z.number(),
  reporterPhoneMasked: z.string(),
  steps: z.array(
    z.object({
      at: instant('时间'),
      what: z.string(),
      title: z.string(),
      who: z.string(),
      note: z.string(),
      files: z.array(seenFile),
    }),
  ),
  /** What the caller may do now. */
  may: z.array(z.enum(['take', 'finish', 'confirm', 'reopen', 'withdraw'])),
});

export const requests = contract(
  'requests',
  'Repairs: reporting, taking, finishing with evidence, rating, reopening.',
  {
    categories: operation({
      summary: 'Categories, places and time limits by urgency.',
      who: [...residentRoles, ...companyRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        categories: z.array(z.object({ category: z.string(), title: z.string(), urgency })),
        urgencies: z.array(
          z.object({ urgency, title: z.string(), takeText: z.string(), doneText: z.string(), example: z.string() }),
        ),
      }),
    }),
    report: operation({
      summary: 'Report something broken, with photos.',
      who: residentRoles,
      about: { kind: 'unit', field: 'unitId' },
      changes: true,
      input: z.strictObject({
        unitId: id('房屋'),
        /** Chosen by the page, so that a repeated tap reports once. */
        requestId: id('报修编号'),
        category: text('类别', 40),
        common: z.boolean().meta({ title: '是否公共地方' }),
        place: text('地点', 60),
        urgency,
        text: text('情况说明', 500),
        fileIds: z.array(fileId('照片')).max(6).default([]).meta({ title: '照片' }),
      }),
      output: z.object({ requestId: z.string(), no: z.string(), takeBy: instant('应接单时间'), similar: z.number() }),
    }),
    mine: operation({
      summary: 'Requests of a home, newest first.',
      who: residentRoles,
      about: { kind: 'unit', field: 'unitId' },
      changes: false,
      input: z.strictObject({ unitId: id('房屋'), ...page }),
      output: z.object({ now: instant('现在'), requests: z.array(row) }),
    }),
    queue: operation({
      summary: 'Requests of a community for those who work on them; late ones first.',
      who: ['clerk', 'repairer', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({
        communityId: id('小区'),
        state: z.enum(['open', 'done', 'closed']).default('open').meta({ title: '状态' }),
        ...page,
      }),
      output: z.object({
        now: instant('现在'),
        counts: z.object({ reported: z.number(), taken: z.number(), done: z.number(), late: z.number() }),
        requests: z.array(row.extend({ unitLabel: z.string() })),
      }),
    }),
    show: operation({
      summary: 'One request with its whole history.',
      who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: false,
      input: z.strictObject({ requestId: id('报修') }),
      output: z.object({ now: instant('现在'), request }),
    }),
    take: operation({
      summary: 'A repairer takes a reported request; only one can.',
      who: ['repairer', 'clerk', 'manager'],
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: true,
      input: z.strictObject({ requestId: id('报修'), note: optionalText('约定', 200) }),
      output: z.object({}),
    }),
    finish: operation({
      summary: 'Finished, with at least one photo as evidence.',
      who: ['repairer', 'manager'],
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: true,
      input: z.strictObject({
        requestId: id('报修'),
        note: text('做了什么', 300),
        fileIds: z.array(fileId('完工照片')).min(1).max(6).meta({ title: '完工照片' }),
        costFen: z.int().min(0).max(100_000_000).default(0).meta({ title: '材料费' }),
      }),
      output: z.object({ confirmBy: instant('自动确认时间') }),
    }),
    confirm: operation({
      summary: 'The resident says it is mended and rates it.',
      who: residentRoles,
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: true,
      input: z.strictObject({
        requestId: id('报修'),
        rating: z.int().min(1).max(5).meta({ title: '评分' }),
        note: optionalText('评价', 300),
      }),
      output: z.object({}),
    }),
    reopen: operation({
      summary: 'Not mended, or broken again: back to the queue.',
      who: residentRoles,
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: true,
      input: z.strictObject({
        requestId: id('报修'),
        note: text('哪里没好', 300),
        fileIds: z.array(fileId('照片')).max(6).default([]).meta({ title: '照片' }),
      }),
      output: z.object({}),
    }),
    withdraw: operation({
      summary: 'The resident takes a request back that nobody has finished.',
      who: residentRoles,
      about: { kind: 'document', collection: 'requests', field: 'requestId' },
      changes: true,
      input: z.strictObject({ requestId: id('报修'), note: optionalText('原因', 200) }),
      output: z.object({}),
    }),
  },
);
