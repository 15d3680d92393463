import * as z from 'zod';
import { operation } from '../../contract';
import { instant, text } from '../../values';

/** 核验收据: for whoever holds the paper. */
export const receiptChecks = {
  verifyReceipt: operation({
    summary:
      'Check a receipt by its number and code, without signing in: community, home, amount, bills, way, time, and what of it was given back. No names.',
    who: 'anyone',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({ receiptNo: text('收据编号', 24), code: text('核验码', 12) }),
    output: z.object({
      receiptNo: z.string(),
      communityName: z.string(),
      payee: z.string(),
      unitLabel: z.string(),
      titles: z.array(z.string()),
      periodText: z.string(),
      totalFen: z.number(),
      returnedFen: z.number(),
      capital: z.string(),
      wayTitle: z.string(),
      paidAt: instant('支付时间').nullable(),
    }),
  }),
};
