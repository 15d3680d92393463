import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { id, text } from '../../values';

const holder = z.enum(['committee', 'community', 'street']).meta({ title: '保管方' });
const holders = ['committee', 'community', 'street'] as const;
const key = (title: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title });
const aboutPoll = { kind: 'document', collection: 'polls', field: 'pollId' } as const;

/** 三方封存: ballots that any two of committee, community and street open, and nobody before the close. */
export const sealing = {
  sealKeys: operation({
    summary: 'Who holds a key to the sealed ballots of a vote, who has rehearsed, who has opened.',
    who: everyRole,
    about: aboutPoll,
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      sealed: z.boolean(),
      /** Nobody opens before this instant. */
      closesAt: z.string(),
      holders: z.array(
        z.object({
          holder,
          title: z.string(),
          /** Null until the holder has made one. */
          key: z.string().nullable(),
          rehearsed: z.boolean(),
          opened: z.boolean(),
          /** The caller holds the post that keeps it. */
          mine: z.boolean(),
        }),
      ),
    }),
  }),
  offerSealKey: operation({
    summary:
      'Give the public half of a key made on the own phone, before the announcement. A new one takes the place of the old one and is rehearsed anew.',
    who: holders,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决'), holder, key: key('公钥') }),
    output: z.object({ challenge: z.object({ by: z.string(), nonce: z.string(), body: z.string() }) }),
  }),
  rehearseSealKey: operation({
    summary: 'Prove that the secret half, read back from its slip of paper, opens what was sealed to it.',
    who: holders,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({
      pollId: id('表决'),
      holder,
      answer: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .meta({ title: '演练答案' }),
    }),
    output: z.object({ rehearsed: z.literal(true) }),
  }),
  openSeal: operation({
    summary:
      'After the close: hand in the secret half. With two of three the ballots are opened and counted; the keys are of this vote only.',
    who: holders,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决'), holder, secretKey: key('密钥') }),
    output: z.object({ opened: z.number() }),
  }),
  declareUnopenable: operation({
    summary:
      'Two of three keys are lost: say to everybody that these ballots cannot be opened and count for nothing, a week after the last paper at the earliest. What was asked can be put to a new vote.',
    who: ['street', 'bureau'],
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决'), reason: text('原因', 200) }),
    output: z.object({ noticeId: z.string() }),
  }),
};
