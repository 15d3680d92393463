import * as z from 'zod';
import { operation } from '../../contract';
import { fileId, id, instant, page, signedFen, text } from '../../values';

const difference = z.object({
  whyText: z.string(),
  number: z.string(),
  hereFen: z.number(),
  thereFen: z.number(),
});

const sums = {
  payments: z.number(),
  paymentFen: z.number(),
  refunds: z.number(),
  refundFen: z.number(),
  chargeFen: z.number(),
};

const watching = ['cashier', 'manager', 'clerk'] as const;

/** 对账: WeChat's bill of a day against our own payments and refunds, and the money's way to the bank. */
export const settlements = {
  previewSettlement: operation({
    summary: 'What WeChat’s bill of one day says, line by line against our records. Writes nothing.',
    who: ['cashier'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), fileId: fileId('对账单') }),
    output: z.object({
      day: z.string(),
      ...sums,
      /** What the bank should have got for it. */
      bankFen: z.number(),
      /** Lines of other communities with the same merchant number; left out. */
      others: z.number(),
      differences: z.array(difference),
      recorded: z.boolean(),
    }),
  }),
  recordSettlement: operation({
    summary:
      'Record a day’s settlement: what agrees is posted from WeChat clearing to the bank, every difference waits for somebody else to look at it.',
    who: ['cashier'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      fileId: fileId('对账单'),
      bankFen: signedFen('银行到账金额'),
    }),
    output: z.object({ day: z.string(), differences: z.number() }),
  }),
  settlements: operation({
    summary: 'Recorded settlements, newest day first.',
    who: watching,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      settlements: z.array(z.object({ day: z.string(), ...sums, bankFen: z.number(), at: instant('时间') })),
    }),
  }),
  settlementDifferences: operation({
    summary: 'Differences that nobody has explained yet, oldest day first.',
    who: watching,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      differences: z.array(difference.extend({ differenceId: z.string(), day: z.string(), mine: z.boolean() })),
    }),
  }),
  explainDifference: operation({
    summary: 'Somebody other than who recorded the settlement says what a difference was.',
    who: ['manager', 'cashier'],
    about: { kind: 'document', collection: 'settlementDifferences', field: 'differenceId' },
    changes: true,
    input: z.strictObject({ differenceId: id('差异'), note: text('查明的原因', 200) }),
    output: z.object({
      /** False when it was not open any more: then nothing was written. */
      explained: z.boolean(),
      /** What stands as its reason now; empty where the two sides have come to agree by themselves. */
      note: z.string(),
    }),
  }),
};
