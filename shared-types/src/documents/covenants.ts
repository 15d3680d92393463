import * as z from 'zod';
import { collection } from '../collection';

/** 管理规约、议事规则: one version of a text the community lives by. What is in force on a day is worked out from the days, never written. */
export const governingDocuments = collection({
  name: 'governingDocuments',
  summary: 'One version of a covenant, of rules of procedure or of the committee’s rules of work.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['covenant', 'rules-of-procedure', 'committee-rules']),
    title: z.string(),
    clauses: z.array(z.object({ no: z.int(), chapter: z.string(), text: z.string() })),
    fileIds: z.array(z.string()),
    /** The version it was written from. */
    basedOn: z.string().nullable(),
    /** `attached`: a frozen vote decides on it, its text cannot change any more. */
    state: z.enum(['draft', 'attached', 'adopted', 'rejected', 'dropped']),
    /** One more with every change of the draft. */
    revision: z.int(),
    /** SHA-256 of kind, title and clauses, from the moment they cannot change any more. */
    textHash: z.string().nullable(),
    pollId: z.string().nullable(),
    questionId: z.string().nullable(),
    /** From which day it is meant to be in force; null: from the day its adoption is final. */
    wantedFrom: z.string().nullable(),
    decidedDay: z.string().nullable(),
    inForceFrom: z.string().nullable(),
    /** From this day on it is not in force, by a ruling (Property Management Regulation 19 ¶2). */
    revokedFrom: z.string().nullable(),
    revokedBy: z.string().nullable(),
    /** Passed on paper before, or outside of, this system: who saw the proof. */
    confirmed: z
      .object({ note: z.string(), fileIds: z.array(z.string()), as: z.enum(['community', 'street']), by: z.string() })
      .nullable(),
    draftedAs: z.enum(['committee', 'community', 'street']),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['state', 1],
      ],
    },
  ],
});
