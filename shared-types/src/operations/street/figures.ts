import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { id, period } from '../../values';

const part = z.object({ name: z.string(), all: z.number(), late: z.number() });

const figures = z.object({
  all: z.number(),
  answeredInTime: z.string(),
  doneInTime: z.string(),
  late: z.number(),
  climbed: z.number(),
  rating: z.string(),
});

export const figuresOperations = {
  requestFigures: operation({
    summary:
      'How requests of a community were answered in a period: in time, by category and by level, without persons; everybody but the offices reads months that are over, few homes put together with later months.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), period: period('期间') }),
    output: z.object({
      periodText: z.string(),
      /** Null: not over yet, or too few homes reported to say anything without pointing at somebody. */
      figures: figures.nullable(),
      byCategory: z.array(part),
      byLevel: z.array(part),
      note: z.string(),
    }),
  }),
  compareCommunities: operation({
    summary:
      'The same for every community of a street side by side, those worst in time first, with the satisfaction asked about that period.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({ streetId: id('镇街'), period: period('期间') }),
    output: z.object({
      periodText: z.string(),
      communities: z.array(
        figures.extend({
          communityId: z.string(),
          name: z.string(),
          /** 满意率 of the last survey of the period; null: none closed, or too few answered. */
          satisfaction: z
            .object({ percent: z.string(), target: z.number().nullable(), reached: z.boolean().nullable() })
            .nullable(),
        }),
      ),
    }),
  }),
};
