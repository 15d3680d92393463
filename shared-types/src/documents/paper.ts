import * as z from 'zod';
import { collection } from '../collection';

/**
 * 纸质票: one sheet that was handed in. Received → entered by one person → confirmed by another who typed the same → handed in to the
 * head's slot. What it says lies sealed and is never compared in the open.
 */
export const paperBallots = collection({
  name: 'paperBallots',
  summary: 'One paper ballot handed in by one head.',
  document: z.object({
    /** Slot and how-manieth sheet of this head. */
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    slotId: z.string(),
    /** The head's first home, for those who handle the sheet. */
    label: z.string(),
    code: z.string(),
    /** An agent handed it in, under this proxy. */
    proxyId: z.string().nullable(),
    handedInAt: z.date(),
    receivedBy: z.string(),
    /** `confirmed`: both typed the same, the slot takes it next; stays so for a moment only. */
    state: z.enum(['received', 'entered', 'differs', 'confirmed', 'handed-in', 'void']),
    /** One more with every entry: the condition under which it is confirmed. */
    version: z.int(),
    /** Choices as first typed, and the server's nonce. */
    sealed: z.string().nullable(),
    enteredBy: z.string().nullable(),
    enteredAt: z.date().nullable(),
    scanFileId: z.string().nullable(),
    /** SHA-256 of the photographed sheet. */
    scanHash: z.string(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    /** Questions on which the two differed, without what either typed. */
    differing: z.array(z.string()),
    voidReason: z.string(),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['state', 1],
        ['handedInAt', 1],
      ],
    },
    { name: 'by-slot', keys: [['slotId', 1]] },
    {
      name: 'by-scan',
      keys: [
        ['pollId', 1],
        ['scanHash', 1],
      ],
    },
    {
      name: 'to-finish',
      keys: [
        ['state', 1],
        ['confirmedAt', 1],
      ],
    },
  ],
});
