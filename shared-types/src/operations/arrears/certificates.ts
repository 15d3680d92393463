import * as z from 'zod';
import { operation } from '../../contract';
import { id, text } from '../../values';

/** What a certificate says, to whoever holds it. */
const shown = {
  serial: z.string(),
  communityName: z.string(),
  companyName: z.string(),
  unitLabel: z.string(),
  day: z.string(),
  feesFrom: z.string(),
  feesTo: z.string(),
  others: z.array(z.string()),
  /** Superseded: the home has a newer one. Lapsed: a payment it rests on was taken back. */
  state: z.enum(['valid', 'superseded', 'lapsed']),
};

export const certificates = {
  issueCertificate: operation({
    summary:
      'Certify that nothing is owed for a home: worked out from bills and ledger, never typed. Asked again on the same day it is the same one.',
    who: ['owner', 'family', 'clerk', 'cashier', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({ serial: z.string() }),
  }),
  certificates: operation({
    summary: 'The settlement certificates of a home, newest first, and what stands in the way of another one.',
    who: ['owner', 'family', 'clerk', 'cashier', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      certificates: z.array(z.object({ ...shown, code: z.string() })),
      /** Why none can be issued now, in words; empty if one can. */
      hindrance: z.string(),
    }),
  }),
  verify: operation({
    summary:
      'Check a settlement certificate by its serial number and code, without signing in: community, home, days, whether it holds. No names.',
    who: 'anyone',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({ serial: text('证明编号', 24), code: text('核验码', 12) }),
    output: z.object(shown),
  }),
};
