import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import type { Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { runJob, startJob } from '../../kit/jobs';
import { requireOther } from '../../kit/same-person';
import { BEGINNING } from '../area-history';
import { accountIn, openAccounts } from '../unit-account';
import { CORRECT_AREA, correctChunk, jobIdOf } from './correct-bills';

export type Correction = Row<typeof corrections>;

/** A person waits this long at most; the timer goes on with the rest. */
const PATIENCE_MS = 8_000;

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
    const job = { _id: jobIdOf(_id), kind: CORRECT_AREA, communityId, total: 1, input: { correctionId: _id } };
    await startJob({ ...job, startedBy: caller.openid }, at);
    await runJob(job._id, correctChunk, new Date(now().getTime() + PATIENCE_MS));
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
  if (before?.areaCenti !== asked.beforeCenti) {
    throw new Refusal('CONFLICT', '名册上的面积后来又变过，请退回，重新登记更正');
  }
  const { communityId, version } = before;
  const { areas } = await accountIn(tx, asked.unitId);
  const known = areas.length > 0 ? areas : [{ from: BEGINNING, areaCenti: asked.beforeCenti, version }];
  const { fromDay: from, areaCenti, areaSource } = asked;
  await tx.update(unitAccounts, asked.unitId, { areas: [...known, { from, areaCenti, version: version + 1 }] });
  const historyId = `${asked.unitId}#${version}`;
  if (!(await tx.get(unitHistory, historyId))) {
    const kept = { unitId: asked.unitId, communityId, version, before, replacedAt: at, by };
    await tx.insert(unitHistory, { _id: historyId, ...kept });
  }
  await tx.update(units, asked.unitId, { areaCenti, areaSource, version: version + 1, updatedAt: at });
  const decided = { note, decidedBy: by, decidedAt: at, no: known.length };
  await tx.update(corrections, asked._id, { state: 'approved', ...decided });
}
