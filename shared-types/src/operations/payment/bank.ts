import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, fileId, id, page, rejectedLines, signedFen, text } from '../../values';

const account = z.enum(['P1001', 'S1001', 'F1001', 'K1001']).meta({ title: '账户' });
const side = z.enum(['bank', 'books', 'balance']);
const keepers = ['cashier', 'manager', 'committee', 'community'] as const;
const watching = [...keepers, ...supervisorRoles.filter((role) => role !== 'community')] as const;
const about = { kind: 'community', field: 'communityId' } as const;
const difference = z.object({ day: day('日期'), side, fen: z.number(), words: z.string() });

/** 银行对账: the bank's own paper against the books' account, for each of the four accounts. */
export const bank = {
  bankAccounts: operation({
    summary: 'The accounts at the bank, what the books say they hold, and through which day the bank agreed.',
    who: watching,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      accounts: z.array(
        z.object({
          account,
          title: z.string(),
          booksFen: z.number(),
          /** Null: never held against the bank. */
          through: day('对到哪天').nullable(),
          open: z.number(),
          mayRecord: z.boolean(),
        }),
      ),
    }),
  }),
  previewBankList: operation({
    summary: 'What the bank’s list says, every row that cannot be read, and what does not agree. Writes nothing.',
    who: keepers,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), account, fileId: fileId('银行流水') }),
    output: z.object({
      from: day('从哪天'),
      to: day('到哪天'),
      lines: z.number(),
      /** Rows of days that were held against the bank already; left out. */
      known: z.number(),
      openingFen: z.number(),
      inFen: z.number(),
      outFen: z.number(),
      closingFen: z.number(),
      booksFen: z.number(),
      rejected: rejectedLines,
      differences: z.array(difference),
      /** Differences of earlier lists whose other side is in this one. */
      settled: z.number(),
    }),
  }),
  recordBankList: operation({
    summary: 'Record the bank’s list of an account; what does not agree waits for another person.',
    who: keepers,
    about,
    changes: true,
    input: z.strictObject({ communityId: id('小区'), account, fileId: fileId('银行流水') }),
    output: z.object({ to: day('到哪天'), differences: z.number() }),
  }),
  recordBankBalance: operation({
    summary: 'Record what the bank’s slip says an account holds at the end of a day, with its photo.',
    who: keepers,
    about,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      account,
      day: day('哪天的余额'),
      closingFen: signedFen('银行余额'),
      fileId: fileId('回单照片'),
    }),
    output: z.object({ to: day('到哪天'), differences: z.number() }),
  }),
  bankPapers: operation({
    summary: 'What was recorded so far, the newest first.',
    who: watching,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      papers: z.array(
        z.object({
          account,
          title: z.string(),
          kind: z.enum(['list', 'balance']),
          to: day('到哪天'),
          lines: z.number(),
          closingFen: z.number(),
          differences: z.number(),
        }),
      ),
    }),
  }),
  bankDifferences: operation({
    summary: 'Differences that nobody has explained yet, oldest day first.',
    who: watching,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      differences: z.array(
        difference.extend({
          differenceId: z.string(),
          title: z.string(),
          mayExplain: z.boolean(),
        }),
      ),
    }),
  }),
  explainBankDifference: operation({
    summary: 'Somebody other than who recorded the bank’s paper says what a difference is.',
    who: keepers,
    about: { kind: 'document', collection: 'bankDifferences', field: 'differenceId' },
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
