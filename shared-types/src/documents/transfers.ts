import * as z from 'zod';
import { collection } from '../collection';
import { fen } from '../values';

/** 过户登记: a home that has a new owner by the register of real estate; the id is (home, version of its line on the roll). */
export const unitTransfers = collection({
  name: 'unitTransfers',
  summary: 'A home’s change of owner, entered by one person and confirmed by another.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** Of the line on the roll that is replaced. */
    version: z.int(),
    /** 不动产登记簿上的登记日. */
    day: z.string(),
    owners: z.array(
      z.object({ nameSealed: z.string(), nameHash: z.string(), phoneSealed: z.string(), phoneHash: z.string() }),
    ),
    /** 同名: somebody new is called as an owner before, and whether it is the same person; empty where nobody is. */
    sameOwner: z.enum(['', 'same', 'other']),
    headId: z.string(),
    /** 结清证明编号; or why there is none. */
    certificate: z.string(),
    whyWithout: z.string(),
    fileIds: z.array(z.string()),
    /** 余额留给新业主: the word of both, or a judgment; empty: it goes back to who paid it before the home passes. */
    creditFileIds: z.array(z.string()),
    /** 余额 that passed with the home, and 装修押金 that did not; 0 before. */
    creditFen: fen('余额'),
    depositFen: fen('装修押金'),
    state: z.enum(['asked', 'done', 'refused']),
    answer: z.string(),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string(),
    decidedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-number',
      keys: [
        ['owners.phoneHash', 1],
        ['askedAt', -1],
      ],
    },
  ],
});
