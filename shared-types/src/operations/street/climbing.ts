import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles, supervisorRoles } from '../../roles';
import { day, id, instant, page, requestLevel, text } from '../../values';

const deed = z.enum(['answer', 'extend', 'hand-back', 'contest']);
const acts = { about: { kind: 'document', collection: 'requests', field: 'requestId' }, changes: true } as const;
const levelRoles = ['manager', 'committee', 'community', 'street'] as const;

const climb = z.object({
  level: requestLevel,
  /** 社区, or 社区、镇街 when life is in danger. */
  holdersText: z.string(),
  state: z.enum(['climbing', 'answered', 'over']),
  since: instant('到这一级的时间'),
  dueAt: instant('再往上报的时间').nullable(),
  /** Where it goes then; empty where nobody is above. */
  nextTitle: z.string(),
  steps: z.array(
    z.object({
      at: instant('时间'),
      title: z.string(),
      who: z.string(),
      note: z.string(),
      until: z.string().nullable(),
    }),
  ),
  may: z.array(deed),
  /** The latest day another limit may be set to; empty when the caller may not. */
  extendUntil: z.string(),
});

const climbedRow = z.object({
  requestId: z.string(),
  no: z.string(),
  title: z.string(),
  communityName: z.string(),
  since: instant('到这一级的时间'),
  dueAt: instant('再往上报的时间').nullable(),
  answered: z.boolean(),
});

export const climbing = {
  climb: operation({
    summary: 'How far a request has climbed, why and since when, and what the caller may do about it.',
    who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', ...supervisorRoles],
    about: { kind: 'document', collection: 'requests', field: 'requestId' },
    changes: false,
    input: z.strictObject({ requestId: id('报修') }),
    output: z.object({
      now: instant('现在'),
      /** The way up from here for this request: bodies that exist only. */
      ladder: z.array(z.object({ title: z.string(), afterText: z.string() })),
      climb: climb.nullable(),
    }),
  }),
  climbed: operation({
    summary: 'Requests of a community that have climbed to a level, those that came first on top.',
    who: ['manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), level: requestLevel, ...page }),
    output: z.object({ requests: z.array(climbedRow) }),
  }),
  climbedInStreet: operation({
    summary: 'Requests of a whole street that have climbed to the street or the joint meeting.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({
      streetId: id('镇街'),
      level: z.enum(['street', 'joint-meeting']).meta({ title: '办理层级' }),
      ...page,
    }),
    output: z.object({ requests: z.array(climbedRow) }),
  }),
  answerClimb: operation({
    summary:
      'The level a request has reached answers the reporter; it climbs no further unless the reporter is not content.',
    who: levelRoles,
    ...acts,
    input: z.strictObject({ requestId: id('报修'), note: text('答复', 500) }),
    output: z.object({}),
  }),
  extendClimb: operation({
    summary: 'The level a request has reached sets another limit with a reason, once in a round.',
    who: levelRoles,
    ...acts,
    input: z.strictObject({ requestId: id('报修'), until: day('新时限'), note: text('理由', 300) }),
    output: z.object({}),
  }),
  handBackClimb: operation({
    summary:
      'Hand a request back to the company with a limit; not mended by then, it comes back to who handed it back.',
    who: ['committee', 'community', 'street'],
    ...acts,
    input: z.strictObject({ requestId: id('报修'), until: day('限期'), note: text('理由', 300) }),
    output: z.object({}),
  }),
  contestClimb: operation({
    summary: 'The home is not content with the answer: it goes on to the next level at once.',
    who: residentRoles,
    ...acts,
    input: z.strictObject({ requestId: id('报修'), note: text('哪里不满意', 300) }),
    output: z.object({}),
  }),
};
