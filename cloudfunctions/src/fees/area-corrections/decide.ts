import { formatArea } from '@mulin/domain/area/area';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { BEGINNING } from '../area-history';
import { changeRollIn } from '../corrections/change-roll';
import { putRight } from '../corrections/correct-home';
import { type Decision, decisionOn } from '../corrections/decision';
import { accountIn, openAccounts } from '../unit-account';
import { CORRECT_AREA, correctChunk, jobIdOf } from './correct-bills';

export type Correction = Row<typeof corrections>;

/** 复核面积更正: never by who entered it, because what is given back is money. */
export const decideAreaCorrection: Handler<typeof fees, 'decideAreaCorrection'> = async ({ approve, note }, ctx) => {
  const asked = ctx.subjectOf(corrections);
  const { caller, now: at } = ctx;
  const decided = await decisionOn(asked, { approve, note }, ctx);
  if (!approve) {
    await table(corrections).update(asked._id, { state: 'asked' }, { ...decided, state: 'refused' });
    return outcomeOf(asked._id);
  }
  if (asked.state === 'asked') {
    await openAccounts([{ _id: asked.unitId, communityId: asked.communityId }]);
    await transaction((tx) => approveIn(tx, asked, decided));
  }
  const stands = await table(corrections).get(asked._id);
  if (stands?.state === 'approved') {
    const { _id, communityId } = asked;
    const job = { _id: jobIdOf(_id), kind: CORRECT_AREA, communityId, input: { correctionId: _id } };
    await putRight({ ...job, startedBy: caller.openid }, correctChunk, at);
  }
  const { beforeCenti, areaCenti, beforeKind, kind } = asked;
  const areas = altered(
    ['面积（㎡）', formatArea(beforeCenti), formatArea(areaCenti)],
    ['种类', buildingKinds[beforeKind], buildingKinds[kind]],
  );
  ctx.note({ correctionId: asked._id, approve, ...(approve ? areas : {}) });
  return outcomeOf(asked._id);
};

async function outcomeOf(correctionId: string) {
  const one = await table(corrections).get(correctionId);
  if (!one) throw new Refusal('NOT_FOUND', '没有找到这份更正');
  return { state: one.state, rewritten: one.rewritten, creditedFen: one.creditedFen };
}

/** The roll has the new area, what it was is kept, and the home's account knows from which day: whoever bills it from here on does. */
async function approveIn(tx: Transaction, asked: Correction, decided: Decision): Promise<void> {
  const fresh = await tx.get(corrections, asked._id);
  if (fresh?.state !== 'asked') return;
  const before = await tx.get(units, asked.unitId);
  if (before?.areaCenti !== asked.beforeCenti || before.kind !== asked.beforeKind) {
    throw new Refusal('CONFLICT', '名册上的面积或类别后来又变过，请退回，重新登记更正');
  }
  const { version } = before;
  const { areas, corrections: earlier } = await accountIn(tx, asked.unitId);
  const no = earlier + 1;
  const known = areas.length > 0 ? areas : [{ from: BEGINNING, areaCenti: asked.beforeCenti, version }];
  const { fromDay: from, areaCenti, areaSource, kind } = asked;
  const stands = [...known, { from, areaCenti, version: version + 1 }];
  await tx.update(unitAccounts, asked.unitId, { areas: stands, corrections: no });
  await changeRollIn(tx, before, { areaCenti, areaSource, kind }, { by: decided.decidedBy, at: decided.decidedAt });
  await tx.update(corrections, asked._id, { ...decided, state: 'approved', no });
}
