import * as z from 'zod';
import { collection } from '../collection';
import { type MessageKind, messageKinds, messageSubjects } from '../message-kinds';

/** 消息: the lasting copy of what a person was told, whatever else rang on the phone. No names, phones or choices in it. */
export const messages = collection({
  name: 'messages',
  summary: 'One thing one person was told.',
  document: z.object({
    /** Made of person and what is told, so that telling twice tells once. */
    _id: z.string(),
    openid: z.string(),
    communityId: z.string(),
    kind: z.enum(Object.keys(messageKinds) as MessageKind[]),
    title: z.string(),
    body: z.string(),
    /** 3号楼2单元501, if it is about one home; else empty. */
    home: z.string(),
    about: z.object({ kind: z.enum(messageSubjects), id: z.string(), unitId: z.string().optional() }).nullable(),
    at: z.date(),
    readAt: z.date().nullable(),
    /** 紧急: rings in quiet hours too. */
    urgent: z.boolean(),
    /** It asks for something (投票、缴费、答问卷): done meanwhile, it does not ring any more. */
    asks: z.boolean(),
    /** 微信提醒: `waiting` from `ringAt` on, `sending` once taken up (never twice), then how it ended. */
    ring: z.enum(['none', 'waiting', 'sending', 'sent', 'failed']),
    ringAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
    {
      name: 'unread',
      keys: [
        ['openid', 1],
        ['readAt', 1],
        ['at', 1],
      ],
    },
    {
      name: 'to-ring',
      keys: [
        ['ring', 1],
        ['ringAt', 1],
      ],
    },
  ],
});
