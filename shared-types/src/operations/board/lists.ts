import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, id } from '../../values';

export const lists = {
  lists: operation({
    summary:
      'The named lists 四公开, 三公开, 八项内容 and the price board, item by item: what hangs there, and what is missing.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      lists: z.array(
        z.object({
          list: z.enum(['four-open', 'three-open', 'eight-items', 'price-board']),
          title: z.string(),
          basis: z.string(),
          missing: z.number(),
          items: z.array(
            z.object({
              kind: z.string(),
              title: z.string(),
              /** What has to be said in it. */
              fields: z.array(z.string()),
              responsible: z.string(),
              /** Where it can be read; more than one when several notices together say it. None: it is missing. */
              notices: z.array(z.object({ noticeId: z.string(), title: z.string(), postedOn: day('公示日') })),
              /** Days over its last day; null while it is in time, or when there is no day of its own. */
              overdueDays: z.number().nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
};
