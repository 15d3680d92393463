import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { arrearsOutcome, day, id, optionalText, page, text } from '../../values';

const atDesk = ['clerk', 'manager'] as const;
const community = { kind: 'community', field: 'communityId' } as const;
const unit = { kind: 'unit', field: 'unitId' } as const;
const step = z.enum(['message', 'call', 'demand', 'mediation', 'court']).meta({ title: '催缴步骤' });

const daysAfter = (title: string) => z.int().min(1).max(1000).meta({ title });

export const ladder = {
  overdueHomes: operation({
    summary:
      'Homes with overdue bills, longest overdue first: sum, what was done, the next step and its day, or why nothing may be done. Phones masked.',
    who: atDesk,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      homes: z.array(
        z.object({
          unitId: z.string(),
          unitLabel: z.string(),
          bills: z.number(),
          totalFen: z.number(),
          /** 违约金 that has accrued on them and is not claimed; `agreed`: the contract has a clause at all. */
          late: z.object({ agreed: z.boolean(), days: z.number(), fen: z.number() }).nullable(),
          oldestDue: z.string(),
          phoneMasked: z.string(),
          done: z.array(
            z.object({
              stepId: z.string(),
              step,
              title: z.string(),
              day: z.string(),
              note: z.string(),
              outcomes: z.array(z.object({ title: z.string(), day: day('哪一天'), note: z.string() })),
            }),
          ),
          next: z
            .object({ step, title: z.string(), from: z.string(), ready: z.boolean(), source: z.string() })
            .nullable(),
          /** 异议在办, 减免在办: empty if nothing stands in the way. */
          paused: z.string(),
          disputed: z.boolean(),
          /** 诉讼时效 of the bill whose ends first. */
          limitation: z.object({ until: day('诉讼时效'), passed: z.boolean() }),
        }),
      ),
    }),
  }),
  takeStep: operation({
    summary:
      'Take the next step about a home’s overdue bills: send the reminder, note a call, make the written demand, note mediation or listing for court. Refused before its day, while paused, and once paid.',
    who: atDesk,
    about: unit,
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), step, note: text('说明', 300) }),
    output: z.object({ stepId: z.string() }),
  }),
  noteOutcome: operation({
    summary:
      'Note what came of a step: a call answered, a demand delivered, a case handed to mediation, a suit filed. Only added, never changed.',
    who: atDesk,
    about: { kind: 'document', collection: 'arrearsSteps', field: 'stepId' },
    changes: true,
    input: z.strictObject({
      stepId: id('催缴记录'),
      outcome: arrearsOutcome,
      day: day('哪一天'),
      note: optionalText('说明', 300),
    }),
    output: z.object({}),
  }),
  ladderTerms: operation({
    summary: 'The steps of the ladder with their days: by the covenant in force with its clause, or the default.',
    who: everyRole,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      steps: z.array(z.object({ step, title: z.string(), afterDays: z.number(), source: z.string() })),
      respondDays: z.number(),
      /** The covenant in force, if there is one, and its clause that sets the days. */
      covenant: z
        .object({ versionId: z.string(), title: z.string(), clause: z.number().nullable(), clauseText: z.string() })
        .nullable(),
      /** Entered, and waiting for a second person to hold it against the clause. */
      entered: z
        .object({
          clause: z.number(),
          clauseText: z.string(),
          steps: z.array(z.object({ step, title: z.string(), afterDays: z.number() })),
          respondDays: z.number(),
          /** By the caller, who therefore does not confirm it. */
          own: z.boolean(),
        })
        .nullable(),
    }),
  }),
  decideLadderTerms: operation({
    summary:
      'A second person, never of the firm, has held the days entered against the clause of the covenant: they count from now on, or are dropped.',
    who: ['committee', 'community', 'street'],
    about: community,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      versionId: id('管理规约'),
      clause: z.int().min(1).max(300).meta({ title: '第几条' }),
      confirm: z.boolean().meta({ title: '和规约一致' }),
    }),
    output: z.object({ state: z.enum(['confirmed', 'dropped']) }),
  }),
  setLadderTerms: operation({
    summary:
      'Enter the days a clause of the covenant in force sets. They count once a second person has confirmed them, while that version is in force.',
    who: ['manager', 'committee', 'community', 'street'],
    about: community,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      versionId: id('管理规约'),
      clause: z.int().min(1).max(300).meta({ title: '第几条' }),
      afterDays: z
        .strictObject({
          message: daysAfter('消息提醒'),
          call: daysAfter('电话沟通'),
          demand: daysAfter('书面催告'),
          mediation: daysAfter('申请调解'),
          court: daysAfter('列入起诉名单'),
        })
        .meta({ title: '各步天数' }),
      respondDays: daysAfter('催告给的天数'),
    }),
    output: z.object({}),
  }),
  dispute: operation({
    summary: 'A household objects to what it is asked to pay; reminders rest until it is answered.',
    who: ['owner', 'family'],
    about: unit,
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), text: text('异议', 1000) }),
    output: z.object({ disputeId: z.string() }),
  }),
  disputes: operation({
    summary: 'The objections of a home and their answers, newest first.',
    who: ['owner', 'family', ...atDesk],
    about: unit,
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      disputes: z.array(
        z.object({
          disputeId: z.string(),
          text: z.string(),
          askedDay: z.string(),
          state: z.enum(['open', 'answered']),
          answer: z.string(),
        }),
      ),
    }),
  }),
  answerDispute: operation({
    summary: 'The company answers an objection; the ladder goes on from where it stood.',
    who: atDesk,
    about: { kind: 'document', collection: 'arrearsDisputes', field: 'disputeId' },
    changes: true,
    input: z.strictObject({ disputeId: id('异议'), answer: text('答复', 1000) }),
    output: z.object({}),
  }),
  arrearsByBuilding: operation({
    summary:
      'How many homes of each building are overdue and with what sum; buildings of fewer than ten homes are merged. No names.',
    who: everyRole,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      buildings: z.array(
        z.object({ building: z.string(), units: z.number(), overdueHomes: z.number(), overdueFen: z.number() }),
      ),
    }),
  }),
};
