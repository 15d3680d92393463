import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, residentRoles } from '../roles';
import { day, id, instant, optionalPublicText, optionalText, page, period, publicText, text } from '../values';

const kind = z.enum(['satisfaction', 'opinion']).meta({ title: '问卷种类' });
const each = z.enum(['head', 'person']).meta({ title: '谁来答' });
const askers = ['committee', 'community', 'street'] as const;
const about = { kind: 'document', collection: 'surveys', field: 'surveyId' } as const;

const question = z.strictObject({
  id: id('问题编号'),
  text: text('问题', 120),
  kind: z.enum(['score', 'one', 'many', 'words']).meta({ title: '怎么答' }),
  options: z.array(text('选项', 40)).max(12).default([]).meta({ title: '选项' }),
});
const answer = z.strictObject({
  questionId: id('问题编号'),
  picks: z.array(z.int().min(0).max(11)).max(12).default([]).meta({ title: '选择' }),
  words: optionalText('想说的话', 500),
});

const listed = {
  surveyId: z.string(),
  kind,
  title: z.string(),
  /** 2026 年下半年: what satisfaction is asked about; empty for opinions. */
  periodText: z.string(),
  each,
  publisher: z.string(),
  closesOn: day('截止日'),
  state: z.enum(['open', 'closed', 'cancelled']),
  answers: z.number(),
  at: instant('发起时间'),
};
const share = z.object({ of: z.number(), satisfied: z.number(), percent: z.string() });

/** 问卷、满意度、征求意见 (row A11). */
export const surveys = contract('surveys', 'Surveys of satisfaction and opinion, published without persons.', {
  open: operation({
    summary: 'Ask a community: satisfaction of a period, or opinions before a decision. Those concerned are told.',
    who: askers,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** Chosen by the page, so that a repeated tap asks once. */
      requestId: id('编号'),
      kind,
      title: publicText('标题', 60),
      intro: optionalPublicText('说明', 1000),
      each,
      /** 哪一期的满意度; without it, the half year of today. Opinions have none. */
      period: period('哪一期').nullable().default(null).meta({ title: '哪一期' }),
      targetPercent: z.int().min(1).max(100).nullable().default(null).meta({ title: '满意率目标' }),
      closesOn: day('截止日'),
      questions: z.array(question).min(1).max(20).meta({ title: '问题' }),
    }),
    output: z.object({ surveyId: z.string() }),
  }),
  list: operation({
    summary: 'The surveys of a community, newest first.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ total: z.number(), surveys: z.array(z.object(listed)) }),
  }),
  show: operation({
    summary: 'One survey; its sums once it is closed, and only when enough have answered that nobody stands out.',
    who: everyRole,
    about,
    changes: false,
    input: z.strictObject({ surveyId: id('问卷') }),
    output: z.object({
      ...listed,
      intro: z.string(),
      reason: z.string(),
      targetPercent: z.number().nullable(),
      questions: z.array(question),
      /** May still be answered today. */
      open: z.boolean(),
      mayCancel: z.boolean(),
      result: z
        .object({
          answers: z.number(),
          withheld: z.boolean(),
          questions: z.array(
            z.object({ questionId: z.string(), counts: z.array(z.number()), words: z.array(z.string()) }),
          ),
          satisfied: share.extend({ reached: z.boolean().nullable() }).nullable(),
          buildings: z.array(share.extend({ building: z.string() })),
        })
        .nullable(),
    }),
  }),
  own: operation({
    summary: 'What the caller’s head, or the caller, has answered.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), surveyId: id('问卷') }),
    output: z.object({
      may: z.boolean(),
      why: z.string(),
      answers: z.array(answer).nullable(),
      at: instant('答题时间').nullable(),
    }),
  }),
  answer: operation({
    summary: 'Answer a survey, or change the answer while it is open.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      surveyId: id('问卷'),
      answers: z.array(answer).max(20).meta({ title: '回答' }),
    }),
    output: z.object({}),
  }),
  cancel: operation({
    summary: 'Call an open survey off, with a reason; what was answered is not published.',
    who: askers,
    about,
    changes: true,
    input: z.strictObject({ surveyId: id('问卷'), reason: publicText('原因', 200) }),
    output: z.object({}),
  }),
});
