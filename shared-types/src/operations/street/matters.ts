import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { day, fileId, id, instant, optionalText, over, page, seenFile, text } from '../../values';

const kind = z.enum(['duty', 'exit', 'sudden', 'link', 'contract', 'utility', 'other']).meta({ title: '哪一类' });
const urgency = z.enum(['urgent', 'normal', 'complex']).meta({ title: '缓急' });
const state = z.enum(['filed', 'accepted', 'dispatched', 'handling', 'to-check', 'closed', 'refused']);
const about = { kind: 'document', collection: 'jointMatters', field: 'matterId' } as const;
const matterId = id('事项');
const fileIds = z.array(fileId('照片')).max(6).default([]).meta({ title: '照片' });

const row = z.object({
  matterId: z.string(),
  no: z.string(),
  communityName: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  state,
  stateTitle: z.string(),
  unit: z.string(),
  dueDay: day('时限').nullable(),
  late: z.boolean(),
  /** What became of it. */
  outcome: z.string(),
});

export const matters = {
  matters: operation({
    summary:
      'Matters of a community before the joint meeting: what, which unit, until when, what became of it; no persons.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      over,
      ...page,
    }),
    output: z.object({ matters: z.array(row) }),
  }),
  mattersInStreet: operation({
    summary: 'Matters of a whole street, those due first on top.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({
      streetId: id('镇街'),
      over,
      ...page,
    }),
    output: z.object({ matters: z.array(row) }),
  }),
  matter: operation({
    summary: 'One matter with facts, 接 办 盯 and every step, for the offices.',
    who: supervisorRoles,
    about,
    changes: false,
    input: z.strictObject({ matterId }),
    output: z.object({
      now: instant('现在'),
      matter: row.extend({
        communityId: z.string(),
        urgency,
        urgencyTitle: z.string(),
        facts: z.string(),
        requestId: z.string().nullable(),
        meetingId: z.string().nullable(),
        method: z.string(),
        receiver: z.string(),
        handler: z.string(),
        watcher: z.string(),
        limitDay: day('办理时限').nullable(),
        /** The latest day a limit may be set to now. */
        longestDay: day('最晚'),
        /** How working days are counted: by which year's notice. */
        workdaysText: z.string(),
        members: z.array(z.string()),
        /** Sessions it can be decided in. */
        meetings: z.array(z.object({ meetingId: z.string(), day: day('会议日') })),
        steps: z.array(
          z.object({
            at: instant('时间'),
            title: z.string(),
            who: z.string(),
            note: z.string(),
            files: z.array(seenFile),
          }),
        ),
        may: z.array(z.enum(['accept', 'decide', 'receive', 'report', 'extend', 'close'])),
      }),
    }),
  }),
  fileMatter: operation({
    summary: 'Put a matter before the joint meeting.',
    who: ['community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('编号'),
      kind,
      urgency,
      title: text('事项', 60),
      facts: text('情况', 1000),
      fileIds,
    }),
    output: z.object({ matterId: z.string(), no: z.string() }),
  }),
  acceptMatter: operation({
    summary: 'The street accepts a matter or says why not.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({
      matterId,
      accept: z.boolean().meta({ title: '受理没有' }),
      urgency,
      note: optionalText('说明', 300),
    }),
    output: z.object({}),
  }),
  decideMatter: operation({
    summary:
      'What the meeting decided: how, which unit, until when; three different persons receive, handle and watch it.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({
      matterId,
      /** Absent: settled between sessions in the group, with the same record. */
      meetingId: id('会议').optional(),
      method: text('怎么办', 500),
      unit: text('责任单位', 40),
      receiver: text('接的人', 40),
      handler: text('办的人', 40),
      watcher: text('盯的人', 40),
      limitDay: day('办理时限'),
    }),
    output: z.object({}),
  }),
  receiveMatter: operation({
    summary: 'The unit has received it.',
    who: ['community', 'street'],
    about,
    changes: true,
    input: z.strictObject({ matterId, note: optionalText('谁接的、什么时候', 200) }),
    output: z.object({}),
  }),
  reportMatter: operation({
    summary: 'What has been done so far, or that it is done, which somebody else then looks at.',
    who: ['community', 'street'],
    about,
    changes: true,
    input: z.strictObject({
      matterId,
      finished: z.boolean().meta({ title: '办完没有' }),
      note: text('办到哪了', 500),
      fileIds,
    }),
    output: z.object({}),
  }),
  extendMatter: operation({
    summary: 'Set a later limit once, with the reason.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({ matterId, limitDay: day('新时限'), note: text('理由', 300) }),
    output: z.object({}),
  }),
  closeMatter: operation({
    summary:
      'Looked at by another person: done, with evidence and what everybody may read about it; or back to be done.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({
      matterId,
      done: z.boolean().meta({ title: '办好没有' }),
      note: text('结果', 300),
      fileIds,
    }),
    output: z.object({}),
  }),
};
