import { ruleFor } from '@mulin/domain/assembly/matters';
import { daysWaiting } from '@mulin/domain/assembly/petition';
import type { Gap } from '@mulin/domain/assembly/turnout';
import { dayOf } from '@mulin/domain/day/day';
import { percent } from '@mulin/domain/fraction/fraction';
import type { OutputOf } from '@mulin/shared-types/contract';
import { petitionSignatures } from '@mulin/shared-types/documents/petitions';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Context } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { matterTitle } from '../calling/poll';
import { type Petition, signatureId, standingOf, stateAt } from './petition';

export type Shown = OutputOf<(typeof assembly.operations)['petition']>['petition'];

/** One petition as anybody in the community may see it; the heads are those of the caller's homes. */
export async function petitionView(petition: Petition, heads: readonly string[], ctx: Context): Promise<Shown> {
  const { now, caller } = ctx;
  const standing = await standingOf(petition);
  const state = stateAt(petition, now);
  return {
    petitionId: petition._id,
    matters: petition.matters.map(({ matter, text }) => ({
      matter,
      matterTitle: matterTitle(matter),
      text,
      special: ruleFor(matter, dayOf(now)) === 'CC278_SPECIAL',
    })),
    reason: petition.reason,
    state,
    startedAt: petition.startedAt.toISOString(),
    until: petition.until.toISOString(),
    daysWaiting: state === 'reached' && petition.reachedAt ? daysWaiting(dayOf(petition.reachedAt), dayOf(now)) : null,
    endedReason: petition.endedReason,
    pollId: petition.pollId,
    area: lineOf(standing.area, petition.totalAreaCenti),
    heads: lineOf(standing.heads, petition.totalHeads),
    signed: (await signaturesOf(petition._id, heads)).some((one) => one.state === 'signed'),
    mine: petition.by === caller.openid,
  };
}

const lineOf = ({ have, need, missing }: Gap, of: number) => ({
  have,
  need: need ?? 0,
  of,
  missing,
  percent: percent(have, of),
});

/** What these heads have under a petition. */
export async function signaturesOf(petitionId: string, heads: readonly string[]) {
  if (heads.length === 0) return [];
  return table(petitionSignatures).find(
    { _id: oneOf(heads.map((headId) => signatureId(petitionId, headId))) },
    { limit: heads.length },
  );
}

/** The homes the caller owns in this community. */
export async function ownHomes({ caller, place }: Context): Promise<Row<typeof units>[]> {
  const ids = caller.acting.flatMap(({ role, unitId }) => (role === 'owner' && unitId !== undefined ? [unitId] : []));
  return [...(await table(units).getMany(ids)).values()].filter((home) => home.communityId === place.communityId);
}
