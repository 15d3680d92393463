import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { id, instant, optionalText, text } from '../../values';

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
        }),
      ),
    }),
  }),
  answer: operation({
    summary: 'Answer a question; the answer stands beside it for everyone.',
    who: ['clerk', 'manager', 'cashier', 'committee'],
    about: { kind: 'document', collection: 'questions', field: 'questionId' },
    changes: true,
    input: z.strictObject({ questionId: id('提问'), answer: text('回答', 1000) }),
    output: z.object({}),
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
          questionId: z.string(),
          noticeId: z.string(),
          noticeTitle: z.string(),
          line: z.string(),
          text: z.string(),
          dueDay: z.string(),
        }),
      ),
    }),
  }),
};
