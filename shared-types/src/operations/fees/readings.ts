import * as z from 'zod';
import { operation } from '../../contract';
import { day, fileHash, fileId, id, month, rejectedLines } from '../../values';
import { meterKind } from './meters';

const about = { kind: 'community', field: 'communityId' } as const;
const input = z.strictObject({
  communityId: id('小区'),
  fileId: fileId('抄表表'),
  month: month('账期'),
  dueDay: day('缴费期限'),
  fileIds: z.array(fileId('照片')).min(1).max(9).meta({ title: '账单和表的照片' }),
});

/** 抄表表: a month's readings in a spreadsheet; every line waits for a second person like a bill entered by hand. */
export const readingOperations = {
  previewReadings: operation({
    summary:
      'Read a spreadsheet of common meters’ readings (place, reading, price, sum in yuan): which bills it would enter, and which lines cannot be entered and why. Writes nothing.',
    who: ['clerk', 'manager'],
    about,
    changes: false,
    input,
    output: z.object({
      /** SHA-256, in hex. */
      fileHash: z.string(),
      accepted: z.array(
        z.object({
          line: z.number(),
          kind: meterKind,
          place: z.string(),
          fromText: z.string(),
          toText: z.string(),
          usedText: z.string(),
          totalFen: z.number(),
        }),
      ),
      rejected: rejectedLines,
    }),
  }),
  enterReadings: operation({
    summary: 'Enter the lines that were previewed; sent again it changes nothing. Each bill waits for another person.',
    who: ['clerk', 'manager'],
    about,
    changes: true,
    input: input.extend({
      fileHash,
    }),
    output: z.object({ entered: z.number(), rejected: rejectedLines }),
  }),
};
