import { DELIVERED, groupParts } from '@mulin/domain/assembly/formation';
import type { formation } from '@mulin/shared-types/operations/formation';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { standingsOf, standingView } from './facts';

export const show: Handler<typeof formation, 'show'> = async (_input, ctx) => {
  const [standing] = await standingsOf([communityIn(ctx)]);
  if (!standing) throw new Error('one community has one standing');
  const { formation: begun, pollId } = standing;
  return {
    now: ctx.now.toISOString(),
    standing: standingView(standing, ctx.now),
    conditionSource: DELIVERED.source,
    application: begun ? { at: begun.appliedAt.toISOString(), applicant: begun.applicant, reason: begun.reason } : null,
    group: (begun?.group ?? []).map((member) => ({ ...member, partTitle: groupParts[member.part] })),
    groupAt: begun?.groupAt?.toISOString() ?? null,
    groupNoticeId: begun?.groupNoticeId ?? null,
    preparedNoticeId: begun?.preparedNoticeId ?? null,
    pollId,
    version: begun?.version ?? 0,
  };
};
