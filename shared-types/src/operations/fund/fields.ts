import * as z from 'zod';
import { supervisorRoles } from '../../roles';
import { fileId, instant } from '../../values';

export const entryState = z.enum(['waiting', 'working', 'done', 'refused', 'reversed']);

/** 登记 as it is listed, in the book and under its project. */
export const entry = z.object({
  entryId: z.string(),
  kind: z.enum(['opening', 'deposit', 'interest', 'advance', 'settlement', 'payment', 'retention', 'reversal']),
  kindTitle: z.string(),
  title: z.string(),
  amountFen: z.number(),
  day: z.string(),
  homes: z.number(),
  state: entryState,
  reason: z.string(),
  /** Done and to be done, while its lines are being written. */
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
  mine: z.boolean(),
  /** The caller may enter that it was wrong. */
  reversible: z.boolean(),
  at: instant('时间'),
});

/** What the operations of the fund share: whom they are about, who keeps the book, papers. */
export const community = { kind: 'community', field: 'communityId' } as const;
export const ofProject = { kind: 'document', collection: 'fundProjects', field: 'projectId' } as const;
export const keepers = ['committee', ...supervisorRoles] as const;
export const files = z.array(fileId('材料')).min(1).max(9).meta({ title: '材料' });
export const done = z.object({ entryId: z.string() });
