import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, buildingKind } from '../values';

/** 面积更正: entered by one person, approved by another. One of a home waits at a time. */
export const areaCorrections = collection({
  name: 'areaCorrections',
  summary: 'A correction of a home’s area or kind from a day on, and what became of the bills it concerns.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    beforeCenti: areaCenti('原面积'),
    areaCenti: areaCenti('更正后面积'),
    areaSource: z.enum(['register', 'surveyed', 'contract']),
    beforeKind: buildingKind,
    /** 类别: the standard its bills are reckoned by, whole bills at a time. */
    kind: buildingKind,
    /** First day of the right area. */
    fromDay: z.string(),
    reason: z.string(),
    state: z.enum(['asked', 'refused', 'approved', 'done']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    note: z.string(),
    /** Which of the home's corrections it became; 0 before it is approved. */
    no: z.int(),
    /** Bills written anew, and what paid ones gave back to the credit. */
    rewritten: z.int(),
    creditedFen: z.int(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'waiting',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
