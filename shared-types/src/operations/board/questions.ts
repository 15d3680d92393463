import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { day, id, instant, optionalText, text } from '../../values';

const appeal = z.object({
  to: z.enum(['community', 'street']),
  why: z.string(),
  at: instant('时间'),
  dueDay: day('答复期限'),
  answer: z.string().nullable(),
  answeredAt: instant('答复时间').nullable(),
});

/** A question as whoever has to answer it reads it. */
const asked = {
  questionId: z.string(),
  noticeId: z.string(),
  noticeTitle: z.string(),
  line: z.string(),
  text: z.string(),
};

/** 提问和回答 under a notice. */
export const questions = {
  ask: operation({
    summary: 'Ask a question under a notice; it must be answered within seven days.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      noticeId: id('公示'),
      questionId: id('提问编号'),
      line: optionalText('哪一行', 40),
      text: text('问题', 500),
    }),
    output: z.object({ dueDay: z.string() }),
  }),
  questions: operation({
    summary: 'Questions under a notice and their answers; who asked is not shown.',
    who: everyRole,
    about: { kind: 'document', collection: 'notices', field: 'noticeId' },
    changes: false,
    input: z.strictObject({ noticeId: id('公示') }),
    output: z.object({
      questions: z.array(
        z.object({
          questionId: z.string(),
          line: z.string(),
          text: z.string(),
          askedAt: instant('提问时间'),
          dueDay: z.string(),
          answer: z.string().nullable(),
          answeredBy: z.string().nullable(),
          answeredAt: instant('回答时间').nullable(),
          mine: z.boolean(),
          /** 不满意，再找上一级, in turn. */
          appeals: z.array(appeal),
          /** The level the caller may take it to now. */
          next: z.enum(['community', 'street']).nullable(),
        }),
      ),
    }),
  }),
  takeFurther: operation({
    summary:
      'Whoever asked and is not satisfied with the answer, or got none in time, asks the community and then the street to answer.',
    who: ['owner', 'family'],
    about: { kind: 'document', collection: 'questions', field: 'questionId' },
    changes: true,
    input: z.strictObject({ questionId: id('提问'), why: text('哪里不满意', 500) }),
    output: z.object({ to: z.enum(['community', 'street']), dueDay: day('答复期限') }),
  }),
  answer: operation({
    summary: 'Answer a question; the answer stands beside it for everyone.',
    who: ['clerk', 'manager', 'cashier', 'committee'],
    about: { kind: 'document', collection: 'questions', field: 'questionId' },
    changes: true,
    input: z.strictObject({ questionId: id('提问'), answer: text('回答', 1000) }),
    output: z.object({}),
  }),
  answerFurther: operation({
    summary:
      'The community or the street answers a question that was taken to it; the answer stands beside it for everyone.',
    who: ['community', 'street'],
    about: { kind: 'document', collection: 'questions', field: 'questionId' },
    changes: true,
    input: z.strictObject({ questionId: id('提问'), answer: text('答复', 1000) }),
    output: z.object({}),
  }),
  takenFurther: operation({
    summary:
      'Questions that wait for the community or the street, the most urgent first, with what was answered before.',
    who: ['manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      questions: z.array(
        z.object({
          ...asked,
          answer: z.string().nullable(),
          appeals: z.array(appeal),
          dueDay: day('答复期限'),
          mayAnswer: z.boolean(),
        }),
      ),
    }),
  }),
  unanswered: operation({
    summary: 'Questions that wait for an answer, the most urgent first.',
    who: ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      questions: z.array(
        z.object({
          ...asked,
          dueDay: z.string(),
        }),
      ),
    }),
  }),
};
