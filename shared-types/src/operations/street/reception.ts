import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { day, id, optionalText, page, phone, text } from '../../values';

const host = z.enum(['committee', 'community', 'street']).meta({ title: '谁接待' });
const source = z.enum(['reception', 'hotline']).meta({ title: '来源' });
const clock = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ title });
const ofCommunity = { kind: 'community', field: 'communityId' } as const;
const ofCase = { kind: 'document', collection: 'receivedCases', field: 'caseId' } as const;

const reception = z.object({
  receptionId: z.string(),
  heldBy: host,
  heldByTitle: z.string(),
  host: z.string(),
  day: day('接待日'),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  whole: z.boolean(),
  state: z.enum(['planned', 'held', 'cancelled']),
  note: z.string(),
  mine: z.boolean(),
});

export const receptions = {
  receptionDays: operation({
    summary: 'Reception days for a community: the last month and what is planned.',
    who: everyRole,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({ today: day('今天'), days: z.array(reception) }),
  }),
  planReception: operation({
    summary: 'Plan a reception day: who, where, when; the street may hold one for all its communities.',
    who: ['committee', 'community', 'street'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('编号'),
      heldBy: host,
      whole: z.boolean().default(false).meta({ title: '全镇街' }),
      host: text('谁接待', 60),
      day: day('接待日'),
      from: clock('开始时间'),
      to: clock('结束时间'),
      place: text('地点', 80),
    }),
    output: z.object({ receptionId: z.string() }),
  }),
  endReception: operation({
    summary: 'A reception day was held, or is called off with a reason.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'receptionDays', field: 'receptionId' },
    changes: true,
    input: z.strictObject({
      receptionId: id('接待日'),
      held: z.boolean().meta({ title: '办了没有' }),
      note: text('情况', 200),
    }),
    output: z.object({}),
  }),
  takeCase: operation({
    summary: 'Enter a case heard at a reception day or passed on by the 12345 hotline; it has its own limit.',
    who: ['committee', 'community', 'street'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('编号'),
      source,
      /** Heard at this reception day; one that is for this community and has come. */
      receptionId: id('接待日').optional(),
      hotlineNo: optionalText('热线单号', 40),
      callerName: optionalText('来件人', 40),
      callerPhone: phone('电话').optional(),
      text: text('反映什么', 500),
      responsible: text('谁办', 40),
      /** Without it the preset of the source. */
      dueDay: day('答复时限').optional(),
    }),
    output: z.object({ caseId: z.string(), no: z.string(), dueDay: day('答复时限') }),
  }),
  cases: operation({
    summary: 'Cases of reception and hotline in a community, those due first on top; who called stands in none.',
    who: ['manager', 'committee', ...supervisorRoles],
    about: ofCommunity,
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      state: z.enum(['open', 'answered', 'closed']).default('open').meta({ title: '状态' }),
      ...page,
    }),
    output: z.object({
      limitsText: z.string(),
      cases: z.array(
        z.object({
          caseId: z.string(),
          no: z.string(),
          sourceTitle: z.string(),
          hotlineNo: z.string(),
          /** The reception day it was heard at, if that was entered. */
          heardOn: day('接待日').nullable(),
          text: z.string(),
          responsible: z.string(),
          stateTitle: z.string(),
          dueDay: day('答复时限'),
          late: z.boolean(),
          answer: z.string(),
          content: z.boolean().nullable(),
          may: z.array(z.enum(['answer', 'call-back', 'caller'])),
        }),
      ),
    }),
  }),
  caseCaller: operation({
    summary:
      'Who called and the number, to answer by telephone, with a reason; every look is in the audit, and the caller reads it.',
    who: ['community', 'street'],
    about: ofCase,
    changes: true,
    rate: 'looking',
    input: z.strictObject({ caseId: id('来件'), reason: text('查看理由', 300) }),
    output: z.object({ name: z.string(), phone: z.string() }),
  }),
  answerCase: operation({
    summary: 'Answer a case in writing.',
    who: ['manager', 'committee', 'community', 'street'],
    about: ofCase,
    changes: true,
    input: z.strictObject({ caseId: id('来件'), answer: text('答复', 500) }),
    output: z.object({}),
  }),
  callBack: operation({
    summary: 'Whoever entered it calls back: content closes it, not content opens it again with a new limit.',
    who: ['committee', 'community', 'street'],
    about: ofCase,
    changes: true,
    input: z.strictObject({
      caseId: id('来件'),
      content: z.boolean().meta({ title: '满意没有' }),
      note: text('回访情况', 300),
    }),
    output: z.object({}),
  }),
};
