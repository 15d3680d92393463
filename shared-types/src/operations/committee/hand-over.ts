import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, optionalText, page, text } from '../../values';

const about = { kind: 'document', collection: 'handOvers', field: 'handOverId' } as const;
/** Those who went out of office are owners still. */
const concerned = ['owner', 'committee', 'community', 'street'] as const;
const mark = z.object({ name: z.string(), at: z.string() }).nullable();

/** 交接 and what the street watches. */
export const handOver = {
  handOver: operation({
    summary:
      'The hand-over list to the committee in office: for both committees and the offices; null for anybody else.',
    who: concerned,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      handOver: z
        .object({
          handOverId: z.string(),
          dueDay: day('期限'),
          late: z.boolean(),
          done: z.boolean(),
          ground: z.string(),
          /** What I may confirm. */
          as: z.array(z.enum(['handed', 'received', 'witnessed'])),
          items: z.array(
            z.object({
              itemId: z.string(),
              title: z.string(),
              detail: z.string(),
              handed: mark,
              received: mark,
              witnessed: mark,
            }),
          ),
        })
        .nullable(),
    }),
  }),
  addHandOverItem: operation({
    summary: 'Put something more on the hand-over list.',
    who: concerned,
    about,
    changes: true,
    input: z.strictObject({ handOverId: id('交接单'), title: text('名称', 40), detail: optionalText('说明', 200) }),
    output: z.object({}),
  }),
  confirmHandOver: operation({
    summary: 'Confirm that something was handed over, received, or witnessed by the community.',
    who: concerned,
    about,
    changes: true,
    input: z.strictObject({
      handOverId: id('交接单'),
      itemId: id('交接项'),
      as: z.enum(['handed', 'received', 'witnessed']).meta({ title: '确认' }),
    }),
    output: z.object({}),
  }),
  watched: operation({
    summary: 'Committees of a street that need looking after: terms ending, not filed, seats vacant.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({
      streetId: id('镇街'),
      list: z.enum(['ending', 'unfiled', 'vacant']).meta({ title: '清单' }),
      ...page,
    }),
    output: z.object({
      total: z.number(),
      committees: z.array(
        z.object({
          committeeId: z.string(),
          communityId: z.string(),
          communityName: z.string(),
          text: z.string(),
          late: z.boolean(),
        }),
      ),
    }),
  }),
};
