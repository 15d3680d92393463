import * as z from 'zod';
import { collection } from '../collection';

/** 首次业主大会的筹备: application, preparatory group, what it has published. One per community. */
export const formations = collection({
  name: 'formations',
  summary: 'How a community prepares its first owners’ assembly.',
  document: z.object({
    /** The community's id. */
    _id: z.string(),
    communityId: z.string(),
    streetId: z.string(),
    districtId: z.string(),
    appliedAt: z.date(),
    appliedBy: z.string(),
    /** 业主, 建设单位 or 社区, in words. */
    applicant: z.string(),
    reason: z.string(),
    fileIds: z.array(z.string()),
    /** Public: the list hangs on the board. */
    group: z.array(
      z.object({
        name: z.string(),
        part: z.enum(['street', 'community', 'developer', 'owner']),
        chairs: z.boolean(),
        /** An owner's home; empty for the others. */
        label: z.string(),
      }),
    ),
    groupAt: z.date().nullable(),
    groupNoticeId: z.string().nullable(),
    preparedAt: z.date().nullable(),
    preparedNoticeId: z.string().nullable(),
    version: z.int(),
  }),
  indexes: [],
});
