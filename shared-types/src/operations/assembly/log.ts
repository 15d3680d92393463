import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { id, instant } from '../../values';
import { treeHead } from './views';

const about = { kind: 'document', collection: 'polls', field: 'pollId' } as const;
const number = (title: string) => z.int().min(1).max(10_000_000).meta({ title });

/** 登记簿: that a ballot was handed in, never what it says or whose it is. */
export const log = {
  treeHeads: operation({
    summary:
      'The signed heads of a vote’s log, the newest first: whoever keeps one can see later that nothing logged before it was changed or taken out.',
    who: everyRole,
    about,
    changes: false,
    input: z.strictObject({ pollId: id('表决'), before: number('之前').optional() }),
    output: z.object({
      /** The name of the vote in everything signed: the hash of its card. */
      cardHash: z.string(),
      operatorKey: z.string(),
      heads: z.array(treeHead),
      /** Ask again with it as `before`; null at the beginning of the log. */
      next: z.number().nullable(),
    }),
  }),
  log: operation({
    summary:
      'The log of a vote, a page at a time: number and leaf hash of every ballot, enough to work out every tree head.',
    who: everyRole,
    about,
    changes: false,
    input: z.strictObject({ pollId: id('表决'), from: number('从第几号起').default(1) }),
    output: z.object({
      entries: z.array(z.object({ number: z.number(), leaf: z.string() })),
      /** Number of the next page’s first ballot; null if there is none yet. */
      next: z.number().nullable(),
    }),
  }),
  logSize: operation({
    summary: 'How many ballots are in the log of a vote, for anybody who has its number from the printed notice.',
    who: 'anyone',
    about,
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ size: z.number(), at: instant('时间').nullable(), closed: z.boolean() }),
  }),
};
