import * as z from 'zod';
import { collection } from '../collection';

/**
 * 留痕链: what was done in a community, sealed block by block. Each block's hash covers the one before and every entry of its own;
 * the signature keeps whoever can write the database, but does not hold the environment's key, from sealing anew.
 */
export const auditSeals = collection({
  name: 'auditSeals',
  summary: 'A block of the hash chain over a community’s audit entries; the id is (chain, number).',
  document: z.object({
    _id: z.string(),
    /** The community's id; empty for what was done outside any. */
    chain: z.string(),
    no: z.int(),
    entryIds: z.array(z.string()),
    before: z.string(),
    hash: z.string(),
    signature: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-number',
      keys: [
        ['chain', 1],
        ['no', 1],
      ],
      unique: true,
    },
  ],
});
