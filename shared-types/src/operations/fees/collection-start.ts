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
      /** What waits for another person, shown to those who may agree; `mine`: said by who looks. */
      asked: z.object({ mode, ground: z.string(), mine: z.boolean() }).nullable(),
    }),
  }),
  askCollectionStart: operation({
    summary:
      'Say by the entry contract whether the months before collection are owed later or given away; nothing changes until somebody else agrees, and only before the first bill.',
    who: ['manager', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), mode, ground: text('入驻合同第几条', 200) }),
    output: z.object({}),
  }),
  decideCollectionStart: operation({
    summary: 'Another person agrees to what was said of the months before collection, or does not.',
    who: ['manager', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      mode,
      ground: text('入驻合同第几条', 200),
      agree: z.boolean().meta({ title: '是否同意' }),
    }),
    output: z.object({}),
  }),
};
