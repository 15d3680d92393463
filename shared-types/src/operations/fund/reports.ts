import * as z from 'zod';
import { operation } from '../../contract';
import { quarterFigures } from '../../fund-figures';
import { day, id, instant } from '../../values';
import { community, keepers } from './fields';

export const quarterId = z
  .string()
  .regex(/^20\d\dQ[1-4]$/)
  .meta({ title: '季度' });

/** 季度上报: figures as they were handed in, and the district's sum of them. */
export const reports = {
  reportQuarter: operation({
    summary:
      'Hand in the statistics of a quarter that has ended; kept as they are at this moment, refused while accounts and ledger differ.',
    who: keepers,
    about: community,
    changes: true,
    input: z.strictObject({ communityId: id('小区'), quarter: quarterId }),
    output: z.object({ version: z.number(), onTime: z.boolean() }),
  }),
  quarterReports: operation({
    summary: 'What the communities of a district handed in for a quarter, who has not yet, and the sum.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: false,
    input: z.strictObject({ districtId: id('旗县区'), quarter: quarterId }),
    output: z.object({
      dueDay: day('应报日'),
      total: quarterFigures,
      communities: z.array(
        z.object({
          communityId: z.string(),
          name: z.string(),
          /** Null: not handed in yet. */
          reportedAt: instant('上报时间').nullable(),
          onTime: z.boolean(),
          homes: z.number(),
          closingFen: z.number(),
          usedFen: z.number(),
          underTopUp: z.number(),
        }),
      ),
    }),
  }),
};
