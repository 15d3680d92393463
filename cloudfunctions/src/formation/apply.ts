import { FORMATION_CLOCKS, isDue } from '@mulin/domain/assembly/formation';
import { dayOf, lastDayOf } from '@mulin/domain/day/day';
import { percent } from '@mulin/domain/fraction/fraction';
import { formations } from '@mulin/shared-types/documents/formation';
import type { formation } from '@mulin/shared-types/operations/formation';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { requireUploads } from '../kit/uploads';
import { standingsOf } from './facts';

/** 书面申请: starts the sixty days in which the street forms the group. Whoever asks second is told the day of the first. */
export const apply: Handler<typeof formation, 'apply'> = async ({ reason, fileIds }, ctx) => {
  const community = communityIn(ctx);
  requireUploads(fileIds, 'polls', community._id);
  const [standing] = await standingsOf([community]);
  if (standing?.facts.committee !== 'none') throw new Refusal('CONFLICT', '这个小区已经有业主委员会');
  if (!isDue(standing.facts)) {
    const { deliveredAreaCenti, totalAreaCenti } = standing.facts;
    throw new Refusal(
      'TOO_EARLY',
      `交付面积要过半才能申请，现在是 ${percent(deliveredAreaCenti, totalAreaCenti)}`,
      'communityId',
    );
  }
  await table(formations).insertIfAbsent({
    _id: community._id,
    communityId: community._id,
    streetId: community.streetId,
    districtId: community.districtId,
    appliedAt: ctx.now,
    appliedBy: ctx.caller.openid,
    applicant: applicantOf(ctx.caller.acting.map(({ role }) => role)),
    reason,
    fileIds,
    group: [],
    groupAt: null,
    groupNoticeId: null,
    preparedAt: null,
    preparedNoticeId: null,
    version: 1,
  });
  const begun = await table(formations).get(community._id);
  return { groupUntil: lastDayOf(dayOf(begun?.appliedAt ?? ctx.now), FORMATION_CLOCKS.group.days) };
};

const applicantOf = (roles: readonly string[]): string =>
  roles.includes('owner') ? '业主' : roles.includes('community') ? '社区' : '建设单位或物业';
