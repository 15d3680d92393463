import { dayOf } from '@mulin/domain/day/day';
import { reductions as reductionsCollection } from '@mulin/shared-types/documents/arrears';
import { units } from '@mulin/shared-types/documents/places';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireUploads } from '../../kit/uploads';

const SHOWN = 20;
export const waiting = ['asked', 'checked'] as const;

/** Asked twice at once it is one application: its id is made of the home and how many it had before. */
export const askReduction: Handler<typeof arrears, 'askReduction'> = async (input, ctx) => {
  const { unitId, ground, fileIds, separateConsent } = input;
  const { communityId, label } = ctx.subjectOf(units);
  requireUploads(fileIds, 'reductions', communityId);
  if ((await table(reductionsCollection).count({ unitId, state: oneOf(waiting) })) > 0) {
    throw new Refusal('CONFLICT', '这套房已经有一份申请在办，办完再申请');
  }
  const before = await table(reductionsCollection).count({ unitId });
  const _id = idOf('red', 'place', 'reduction', unitId, String(before + 1));
  await table(reductionsCollection).insert({
    _id,
    communityId,
    unitId,
    unitLabel: label,
    ground,
    fileIds,
    state: 'asked',
    checkNote: '',
    checkedBy: '',
    reason: '',
    decidedBy: '',
    percentOff: 0,
    from: '',
    to: '',
    policy: '',
    fundedBy: 'provider',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    decidedAt: null,
  });
  // PIPL 29: the application and its entry in the trail are the record of it.
  ctx.note({ separateConsent });
  return { reductionId: _id };
};

export const withdrawReduction: Handler<typeof arrears, 'withdrawReduction'> = async ({ reductionId }) => {
  const taken = await table(reductionsCollection).update(
    reductionId,
    { state: oneOf(waiting) },
    { state: 'withdrawn', fileIds: [] },
  );
  if (!taken) throw new Refusal('TOO_LATE', '已经办完了，不能再撤回');
  return {};
};

export const reductions: Handler<typeof arrears, 'reductions'> = async ({ unitId }) => {
  const found = await table(reductionsCollection).find({ unitId }, { limit: SHOWN, orderBy: [['askedAt', 'desc']] });
  return {
    reductions: found.map(({ _id, askedAt, state, reason, percentOff, from, to }) => ({
      reductionId: _id,
      askedDay: dayOf(askedAt),
      state,
      reason,
      percentOff,
      from,
      to,
    })),
  };
};
