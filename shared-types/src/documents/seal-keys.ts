import * as z from 'zod';
import { collection } from '../collection';

/** 开票密钥: one holder's key for one poll. The secret stays with the holder until the voting is over. */
export const sealKeys = collection({
  name: 'sealKeys',
  summary: 'The public key of one of the three who open sealed ballots, its rehearsal, and after the close its secret.',
  document: z.object({
    /** `<pollId>.<holder>` */
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    holder: z.enum(['committee', 'community', 'street']),
    /** X25519, hex. */
    key: z.string(),
    by: z.string(),
    at: z.date(),
    /** Something only the secret key can read, and a keyed hash of what it says. */
    challenge: z.object({ by: z.string(), nonce: z.string(), body: z.string() }),
    answerHash: z.string(),
    rehearsedAt: z.date().nullable(),
    /** Sealed under the environment's key; null until the holder opens, after the close. */
    secretSealed: z.string().nullable(),
    openedAt: z.date().nullable(),
  }),
  indexes: [],
});
