import * as z from 'zod';
import { collection } from '../collection';

/** 提醒设置: what may ring on one person’s phone, and how often yet. */
export const ringChoices = collection({
  name: 'ringChoices',
  summary:
    'Which subscribe messages a person wants, how many were agreed to and not used, and the quiet hours; the id is the openid.',
  document: z.object({
    _id: z.string(),
    /** Purposes the person does not want to hear of, whatever was agreed to. */
    off: z.array(z.string()),
    /** Minutes of the day, UTC+8; null: any time. */
    quiet: z.object({ from: z.int(), to: z.int() }).nullable(),
    /** Purpose → rings agreed to and not sent yet (一次性订阅: one each). */
    left: z.record(z.string(), z.int()),
    updatedAt: z.date(),
  }),
  indexes: [],
});

/** 提醒发不出去: what WeChat last answered to a kind of ring that is our fault, until one of them goes out again. Of nobody in particular. */
export const ringFaults = collection({
  name: 'ringFaults',
  summary: 'A purpose whose subscribe messages WeChat does not take, and why; the id is the purpose.',
  document: z.object({
    _id: z.string(),
    /** WeChat’s errcode. */
    code: z.int(),
    since: z.date(),
    lastAt: z.date(),
  }),
  indexes: [],
});
