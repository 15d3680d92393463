import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { id, instant } from '../../values';
import { poll } from './views';

/** 查看: what runs, what is asked, how many have taken part. */
export const reading = {
  list: operation({
    summary: 'The votes of a community: running, announced, finished; drafts only for those who write them.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      finished: z.boolean().default(false).meta({ title: '已结束' }),
    }),
    output: z.object({
      now: instant('现在'),
      running: z.number(),
      finished: z.number(),
      polls: z.array(poll.extend({ passed: z.number().nullable(), mine: z.enum(['voted', 'to-vote', 'no-right']) })),
    }),
  }),
  show: operation({
    summary: 'One vote: what is asked, by which rule, turnout so far. Never a choice before the close.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ now: instant('现在'), poll }),
  }),
  remindSilent: operation({
    summary:
      'How many heads have not voted yet, by building of at least ten heads, so that the convener knows where to knock; never who chose what.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      buildings: z.array(z.object({ building: z.string(), heads: z.number(), voted: z.number() })),
    }),
  }),
};
