import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { BEGINNING } from '../area-history';
import { changeRollIn } from '../corrections/change-roll';
import { putRight } from '../corrections/correct-home';
import { accountIn, openAccounts } from '../unit-account';
import { CORRECT_AREA, correctChunk, jobIdOf } from './correct-bills';

export type Correction = Row<typeof corrections>;

/** 复核面积更正: never by who entered it, because what is given back is money. */
export const decideAreaCorrection: Handler<typeof fees, 'decideAreaCorrection'> = async ({ approve, note }, ctx) => {
  const asked = ctx.subjectOf(corrections);
  const { caller, now: at } = ctx;
  await requireOther(asked.askedBy, caller.openid, '登记和同意要两个人，请换一位同事来定');
  if (!approve) {
    if (note === '') throw new Refusal('INVALID_INPUT', '不同意要写理由', 'note');
    const refused = { state: 'refused' as const, note, decidedBy: caller.openid, decidedAt: at };
    await table(corrections).update(asked._id, { state: 'asked' }, refused);
    return outcomeOf(asked._id);
  }
  if (asked.state === 'asked') {
    await openAccounts([{ _id: asked.unitId, communityId: asked.communityId }]);
    await transaction((tx) => approveIn(tx, asked, { note, by: caller.openid, at }));
  }
  const stands = await table(corrections).get(asked._id);
  if (stands?.state === 'approved') {
    const { _id, communityId } = asked;
    const job = { _id: jobIdOf(_id), kind: CORRECT_AREA, communityId, input: { correctionId: _id } };
    await putRight({ ...job, startedBy: caller.openid }, correctChunk, at);
  }
  ctx.note({ correctionId: asked._id, approve });
  return outcomeOf(asked._id);
};

async function outcomeOf(correctionId: string) {
  const one = await table(corrections).get(correctionId);
  if (!one) throw new Refusal('NOT_FOUND', '没有找到这份更正');
  return { state: one.state, rewritten: one.rewritten, creditedFen: one.creditedFen };
}

/** The roll has the new area, what it was is kept, and the home's account knows from which day: whoever bills it from here on does. */
async function approveIn(
  tx: Transaction,
  asked: Correction,
  { note, by, at }: { note: string; by: string; at: Date },
): Promise<void> {
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
  await changeRollIn(tx, before, { areaCenti, areaSource, kind }, { by, at });
  await tx.update(corrections, asked._id, { state: 'approved', note, decidedBy: by, decidedAt: at, no });
}
