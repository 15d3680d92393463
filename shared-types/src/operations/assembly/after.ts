import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { id, instant, optionalText, page, seenFile, text } from '../../values';
import { files } from './questions';
import { legalMode, pollState } from './views';

export const objectionKind = z.enum(['count', 'roll-row', 'ballot-not-mine', 'procedure']).meta({ title: '异议种类' });
const objectionState = z.enum(['open', 'withdrawn', 'dismissed', 'noted', 'referred', 'ruled']);

const objection = z.object({
  objectionId: z.string(),
  questionId: z.string().nullable(),
  kind: objectionKind,
  kindText: z.string(),
  text: z.string(),
  files: z.array(seenFile),
  state: objectionState,
  stateText: z.string(),
  at: instant('提出时间'),
  dueDay: z.string(),
  answer: z.string(),
  answeredBy: z.string(),
});

/** 宣布结果之后: objections, and the decision a result becomes. */
export const after = {
  objectToResult: operation({
    summary:
      'Object to a published result within the objection period: the count, a roll row, a ballot, the procedure.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      pollId: id('表决'),
      /** Left out: the whole vote. */
      questionId: id('事项').optional(),
      kind: objectionKind,
      text: text('哪里不对', 1000),
      fileIds: files,
    }),
    output: z.object({ objectionId: z.string(), dueDay: z.string() }),
  }),
  withdrawResultObjection: operation({
    summary: 'Take back an own objection that has not been answered yet.',
    who: ['owner'],
    about: { kind: 'document', collection: 'resultObjections', field: 'objectionId' },
    changes: true,
    input: z.strictObject({ objectionId: id('异议') }),
    output: z.object({ objectionId: z.string() }),
  }),
  resultObjections: operation({
    summary: 'How many objected to a result and in what; the caller’s own in full. Never a person.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      /** Last UTC+8 day to object; null before the publication. */
      until: z.string().nullable(),
      mayObject: z.boolean(),
      why: z.string(),
      ground: z.string(),
      unanswered: z.number(),
      counts: z.array(
        z.object({ kind: objectionKind, kindText: z.string(), all: z.number(), open: z.number(), upheld: z.number() }),
      ),
      own: z.array(objection),
    }),
  }),
  objectionsToAnswer: operation({
    summary: 'The objections to a result, for those who answer them; a body that ran the vote does not.',
    who: supervisorRoles,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      mayAnswer: z.boolean(),
      why: z.string(),
      objections: z.array(objection.extend({ home: z.string(), mayAnswer: z.boolean() })),
    }),
  }),
  answerResultObjection: operation({
    summary:
      'Answer an objection with the reason: dismissed; upheld though the outcome stands (a note on the board says so); or referred for a ruling.',
    who: supervisorRoles,
    about: { kind: 'document', collection: 'resultObjections', field: 'objectionId' },
    changes: true,
    input: z.strictObject({
      objectionId: id('异议'),
      outcome: z.enum(['dismissed', 'noted', 'referred']).meta({ title: '处理结果' }),
      /** To who objected. */
      reason: text('理由', 1000),
      /** On the board, without persons; needed unless dismissed. */
      publicNote: optionalText('公开说明', 1000),
    }),
    output: z.object({ state: objectionState, noticeId: z.string().nullable() }),
  }),
  decision: operation({
    summary: 'What became of a result: its days, the rules it was made under, rulings about it, what it binds.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      pollId: z.string(),
      communityId: z.string(),
      title: z.string(),
      state: pollState,
      stateText: z.string(),
      /** Why it is not final yet; empty if it is. */
      waitsFor: z.string(),
      legalMode,
      bindingText: z.string(),
      publishedDay: z.string().nullable(),
      objectUntil: z.string().nullable(),
      finalDay: z.string().nullable(),
      /** Last day to ask a court to annul it, for who knew of it on the day of publication; null where there is no decision. */
      courtUntil: z.string().nullable(),
      courtText: z.string(),
      outcomes: z.array(
        z.object({
          questionId: z.string(),
          shortName: z.string(),
          outcomeText: z.string(),
          passed: z.boolean(),
          ruleTitle: z.string(),
          ruleText: z.string(),
          /** 乌兰镇 4 月 2 日撤销; null while it stands. */
          revokedBy: z.string().nullable(),
          rulingId: z.string().nullable(),
        }),
      ),
      history: z.array(z.object({ day: z.string(), title: z.string(), detail: z.string() })),
      received: z.array(z.object({ as: z.string(), at: instant('收到时间'), advice: z.string() })),
    }),
  }),
  decisionText: operation({
    summary: 'The exact wording of the decision, built from the data; says so where it is only an opinion round.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      title: z.string(),
      final: z.boolean(),
      paragraphs: z.array(z.string()),
      signature: z.array(z.string()),
      /** Short code of the wording, to compare with the notice. */
      fingerprint: z.string(),
    }),
  }),
  filingSheet: operation({
    summary: 'What the street and the residents’ committee are told of a decision, as rows of a sheet.',
    who: ['committee', ...supervisorRoles],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      title: z.string(),
      ground: z.string(),
      rows: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  }),
  receiveDecision: operation({
    summary: 'The residents’ committee or the street confirms that it has been told of a decision, with advice if any.',
    who: ['community', 'street'],
    about: { kind: 'document', collection: 'decisions', field: 'decisionId' },
    changes: true,
    input: z.strictObject({ decisionId: id('决定'), advice: optionalText('建议', 500) }),
    output: z.object({ received: z.number() }),
  }),
  decisions: operation({
    summary: 'Results on their way to a decision, newest first: what still waits, what is final, what was revoked.',
    who: ['committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      decisions: z.array(
        z.object({
          pollId: z.string(),
          title: z.string(),
          state: pollState,
          stateText: z.string(),
          waitsFor: z.string(),
          unanswered: z.number(),
          objectUntil: z.string().nullable(),
          finalDay: z.string().nullable(),
          /** Whether the caller’s own body has confirmed to have it; false also where that is not asked. */
          received: z.boolean(),
        }),
      ),
    }),
  }),
};
