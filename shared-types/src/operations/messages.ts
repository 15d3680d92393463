import * as z from 'zod';
import { contract, operation } from '../contract';
import { type MessageKind, messageKinds, messageSubjects } from '../message-kinds';
import { id, instant, page } from '../values';
import { ringing } from './messages/ringing';

export const messages = contract('messages', 'What a person was told 消息, and reminding those who have not voted.', {
  list: operation({
    summary: 'The caller’s own messages, newest first, and how many are unread.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject(page),
    output: z.object({
      now: instant('现在'),
      total: z.number(),
      unread: z.number(),
      rows: z.array(
        z.object({
          messageId: z.string(),
          kind: z.enum(Object.keys(messageKinds) as MessageKind[]),
          kindTitle: z.string(),
          title: z.string(),
          body: z.string(),
          home: z.string(),
          about: z.object({ kind: z.enum(messageSubjects), id: z.string(), unitId: z.string().optional() }).nullable(),
          at: instant('时间'),
          read: z.boolean(),
        }),
      ),
    }),
  }),
  read: operation({
    summary: 'Mark one of the caller’s own messages as read.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ messageId: id('消息') }),
    output: z.object({ unread: z.number() }),
  }),
  readAll: operation({
    summary: 'Mark the caller’s own messages up to an instant as read; what came in later stays unread.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ until: instant('看到的时间') }),
    output: z.object({ unread: z.number() }),
  }),
  remindNow: operation({
    summary:
      'Remind the owners of every head that has not voted yet, at most once a day per vote; nobody learns who they are. Besides it, reminders go out by themselves at the opening, three days and one day before the close.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: true,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ heads: z.number() }),
  }),
  ...ringing,
});
