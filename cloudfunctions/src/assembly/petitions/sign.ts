import { petitionSignatures, petitions } from '@mulin/shared-types/documents/petitions';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { increase, oneOf, type Row, table, transaction } from '../../kit/database';
import { MOST_UNITS } from '../calling/electorate';
import { isDevelopers, NOT_HANDED_OVER } from '../voting/undelivered';
import { type Petition, signatureId, standingOf, stateAt } from './petition';
import { reachIfMet } from './reach';

export interface SigningHead {
  headId: string;
  label: string;
  /** All of its homes; parking weighs nothing by itself. */
  areaCenti: number;
}

/** The head that owns a home, with all it weighs. */
export async function votingHead(unit: Row<typeof units>): Promise<SigningHead> {
  const { communityId, headId, label } = unit;
  const homes = await table(units).findAll(
    { communityId, headId },
    { atMost: MOST_UNITS, fields: ['areaCenti', 'kind'] },
  );
  const areaCenti = homes.reduce((sum, home) => sum + (home.kind === 'parking' ? 0 : home.areaCenti), 0);
  if (areaCenti === 0) throw new Refusal('INVALID_INPUT', '只有车位的不单独算一人，不能签', 'unitId');
  return { headId, label, areaCenti };
}

/** One signature of one head: whoever signs again, here or from another of its homes, finds it there. */
export async function putSignature(
  petition: Petition,
  head: SigningHead,
  homeId: string,
  { caller, now }: Pick<Context, 'caller' | 'now'>,
): Promise<void> {
  const _id = signatureId(petition._id, head.headId);
  const given = { homeId, label: head.label, areaCenti: head.areaCenti, by: caller.openid, at: now };
  const signature = {
    _id,
    petitionId: petition._id,
    communityId: petition.communityId,
    headId: head.headId,
    state: 'signed' as const,
    ...given,
  };
  if (await table(petitionSignatures).insertIfAbsent(signature)) return;
  const lapsed = { state: oneOf(['taken-back', 'lapsed'] as const) };
  await table(petitionSignatures).update(_id, lapsed, { state: 'signed', ...given });
}

/** Who bought a home that was not handed over does not sign for the developer. */
export async function refuseUndelivered(home: Row<typeof units>): Promise<void> {
  if (await isDevelopers(home)) throw new Refusal('FORBIDDEN', NOT_HANDED_OVER, 'unitId');
}

/** 签名. Still taken after both lines are met: some may not stand the check. */
export const signPetition: Handler<typeof assembly, 'signPetition'> = async ({ unitId, petitionId }, ctx) => {
  const petition = await petitionFor(petitionId, ctx);
  const state = stateAt(petition, ctx.now);
  if (state !== 'collecting' && state !== 'reached') throw new Refusal('TOO_LATE', '签名已经结束');
  if (ctx.now >= petition.until) throw new Refusal('TOO_LATE', '签名已经截止');
  const home = ctx.subjectOf(units);
  await refuseUndelivered(home);
  await putSignature(petition, await votingHead(home), unitId, ctx);
  if (state === 'reached') return { signed: true, reached: true };
  const { reached } = await standingOf(petition);
  return { signed: true, reached: reached && (await reachIfMet(petition, ctx.now)) };
};

/** 撤回签名: by whoever gave it, while signatures are being collected. */
export const unsignPetition: Handler<typeof assembly, 'unsignPetition'> = async ({ petitionId }, ctx) => {
  const petition = await petitionFor(petitionId, ctx);
  const id = signatureId(petitionId, ctx.subjectOf(units).headId);
  await transaction(async (tx) => {
    const still = await tx.get(petitions, petition._id);
    if (!still || stateAt(still, ctx.now) !== 'collecting')
      throw new Refusal('TOO_LATE', '已经签够或者结束了，签名不能再撤回');
    const signature = await tx.get(petitionSignatures, id);
    if (!signature || signature.state === 'taken-back') return;
    if (signature.by !== ctx.caller.openid) throw new Refusal('CONFLICT', '您家的签名是共有人签的，要撤回请签名的人来');
    await tx.update(petitionSignatures, id, { state: 'taken-back' });
    await tx.update(petitions, petition._id, { takenBack: increase(1) });
  });
  return { signed: false };
};

/** The petition an operation about a home names; it must be one of that home's community. */
async function petitionFor(petitionId: string, { place }: Pick<Context, 'place'>): Promise<Petition> {
  const petition = await table(petitions).get(petitionId);
  if (!petition || petition.communityId !== place.communityId)
    throw new Refusal('NOT_FOUND', '没有找到这次连署', 'petitionId');
  return petition;
}
