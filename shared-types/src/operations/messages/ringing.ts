import * as z from 'zod';
import { operation } from '../../contract';

const purpose = z.enum(['votes', 'results', 'fees', 'requests', 'home']).meta({ title: '提醒的事' });
const minute = (title: string) => z.int().min(0).max(1439).meta({ title });

const choices = z.object({
  /** False where no template is set up: then nothing rings, and the inbox is all there is. */
  available: z.boolean(),
  quiet: z.object({ from: z.number(), to: z.number() }).nullable(),
  purposes: z.array(
    z.object({
      purpose,
      title: z.string(),
      detail: z.string(),
      templateId: z.string(),
      on: z.boolean(),
      left: z.number(),
    }),
  ),
});

/** 微信提醒: what rings on the phone beside the inbox. */
export const ringing = {
  ringing: operation({
    summary: 'What may ring on the caller’s phone, how many rings are agreed to, and the quiet hours.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({}),
    output: choices,
  }),
  agreeToRing: operation({
    summary: 'The caller accepted these templates in WeChat’s question: one more ring each.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ accepted: z.array(purpose).min(1).max(3).meta({ title: '同意提醒的事' }) }),
    output: choices,
  }),
  chooseRinging: operation({
    summary:
      'Set what the caller wants to hear of, and the quiet hours 免打扰 (minutes of the day, UTC+8; null for none).',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({
      off: z.array(purpose).max(5).meta({ title: '不想听的' }),
      quiet: z
        .strictObject({ from: minute('免打扰开始'), to: minute('免打扰结束') })
        .nullable()
        .meta({ title: '免打扰时间' }),
    }),
    output: choices,
  }),
};
