import * as z from 'zod';

/** 季度统计, one community or many of them together: as it is shown, and as it was handed in. Money in fen, area 0.01 ㎡. */
export const quarterFigures = z.object({
  homes: z.number(),
  areaCenti: z.number(),
  openingFen: z.number(),
  depositFen: z.number(),
  interestFen: z.number(),
  usedFen: z.number(),
  otherFen: z.number(),
  closingFen: z.number(),
  paidOutFen: z.number(),
  firstFen: z.number(),
  firstOpenFen: z.number(),
  /** 0.01 %, truncated; nothing asked and nothing paid: null. */
  firstRate: z.number().nullable(),
  topUpOpenFen: z.number(),
  topUpPaidFen: z.number(),
  developerOpenFen: z.number(),
  uses: z.number(),
  emergencies: z.number(),
  emergencyPaidFen: z.number(),
  /** Days from application to the first payment, the longest; null when nothing was paid. */
  slowestDays: z.number().nullable(),
  dueFen: z.number(),
  underTopUp: z.number(),
  /** Accounts less ledger. */
  differenceFen: z.number(),
});
