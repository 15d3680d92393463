import * as z from 'zod';
import { collection } from '../collection';

/** 结清证明. The id is its serial number; it is never changed: a newer one of the home takes its place. No names. */
export const certificates = collection({
  name: 'certificates',
  summary: 'What the books said a home had settled, and until which day.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    communityName: z.string(),
    companyName: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** UTC+8 day it was issued on. */
    day: z.string(),
    /** Property fees are settled for these days. */
    feesFrom: z.string(),
    feesTo: z.string(),
    /** Other accounts of the home that stood at nothing: 代收水电费. */
    others: z.array(z.string()),
    issuedBy: z.string(),
    issuedAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['issuedAt', -1],
      ],
    },
  ],
});

/** Wrong codes tried on one serial number in one hour, so that nobody can go through them all. */
export const certificateTries = collection({
  name: 'certificateTries',
  summary: 'How often a wrong code was tried on a certificate; the id is serial and hour.',
  document: z.object({ _id: z.string(), wrong: z.int(), at: z.date() }),
  indexes: [],
});
