import * as z from 'zod';
import { operation } from '../../contract';
import { fileHash, fileId, id, rejectedLines } from '../../values';

const about = { kind: 'community', field: 'communityId' } as const;

/** 收款表: the cashier's day in a spreadsheet; every line waits for a second person like a payment entered by hand. */
export const offlineList = {
  previewOfflineList: operation({
    summary:
      'Read a spreadsheet of payments taken at the counter (home, sum in yuan, cash or transfer): which bills each line pays, the oldest first, and which lines cannot be entered and why. Writes nothing. 200 lines at most.',
    who: ['cashier'],
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), fileId: fileId('收款表') }),
    output: z.object({
      /** SHA-256, in hex. */
      fileHash: z.string(),
      /** Lines that were entered before. */
      already: z.number(),
      accepted: z.array(
        z.object({
          line: z.number(),
          unitLabel: z.string(),
          totalFen: z.number(),
          wayTitle: z.string(),
          bills: z.array(z.string()),
        }),
      ),
      rejected: rejectedLines,
    }),
  }),
  enterOfflineList: operation({
    summary:
      'Enter the lines that were previewed; a line is entered once, however often the file is sent. Each waits for another person to confirm.',
    who: ['cashier'],
    about,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      fileId: fileId('收款表'),
      fileHash,
    }),
    output: z.object({ entered: z.number(), already: z.number(), rejected: rejectedLines }),
  }),
};
