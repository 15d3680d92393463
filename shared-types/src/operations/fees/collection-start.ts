import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, id, text } from '../../values';

const mode = z.enum(['deferred', 'waived']).meta({ title: '开始收费以前的怎么算' });

/** 先服务后收费 (S2): whether the 2–3 months before are owed or given away, the paper does not say; the entry contract does. */
export const collectionStart = {
  collectionStart: operation({
    summary: 'From which day fees are collected, and whether the months before are owed later or given away.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      collectFrom: day('开始收费日'),
      mode,
      ground: z.string(),
      text: z.string(),
      /** Bills were written by it: it stays. */
      fixed: z.boolean(),
    }),
  }),
  setCollectionStart: operation({
    summary:
      'Say by the entry contract whether the months before collection are owed later or given away; only before the first bill.',
    who: ['manager', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), mode, ground: text('入驻合同第几条', 200) }),
    output: z.object({}),
  }),
};
