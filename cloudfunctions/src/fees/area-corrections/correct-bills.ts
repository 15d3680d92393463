import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { oneOf, type Row, table, transaction } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { concessionsOf } from '../concessions';
import { lastDay, monthOf } from '../months';
import { priceListOf } from '../reckoning';
import { subsidyTermsOf } from '../subsidies/terms';
import { correctIn } from './correct-bill';

export const CORRECT_AREA = 'correct-area';
export const jobIdOf = (correctionId: string): string => `${CORRECT_AREA}:${correctionId}`;

/** Twelve a year for as long as a debt may be claimed, and more. */
const MOST_BILLS = 500;

/**
 * The home's bills that reach past the day and do not know of the correction yet, one after the other. Done again after a crash it
 * finds the others corrected; a bill that is being paid just then is left to the next tick.
 */
export const correctChunk: ChunkOf = async (job) => {
  const correction = await table(corrections).get(String(job.input.correctionId));
  const community = await table(communities).get(job.communityId);
  if (!correction || !community) throw new Refusal('NOT_FOUND', '没有找到这份更正');
  const { unitId, fromDay, no } = correction;
  const wrong = (await liveBills(unitId)).filter((bill) => bill.areas < no && lastDay(bill) >= fromDay);
  const billing = {
    community,
    prices: await priceListOf(job.communityId),
    concessions: await concessionsOf([unitId], monthOf(fromDay)),
    subsidy: await subsidyTermsOf(community),
    runId: job._id,
    by: job.startedBy,
    at: now(),
  };
  let paying = false;
  for (const { _id } of wrong) {
    if ((await transaction((tx) => correctIn(tx, billing, correction, _id))) === 'paying') paying = true;
  }
  if (paying) throw new Error('a bill is being paid; the next tick goes on');
  await finish(correction, job._id);
  return { cursor: 'done', done: 1, finished: true };
};

const liveBills = (unitId: string) =>
  table(bills).findAll(
    { unitId, state: oneOf(['open', 'paid'] as const), charge: 'service' },
    { atMost: MOST_BILLS, orderBy: [['fromMonth', 'asc']] },
  );

async function finish({ _id, unitId, no }: Row<typeof corrections>, runId: string): Promise<void> {
  const after = await liveBills(unitId);
  const creditedFen = after
    .flatMap(({ credits }) => credits)
    .filter((note) => note.no === no)
    .reduce((sum, { fen }) => sum + fen, 0);
  const rewritten = after.filter((bill) => bill.runId === runId).length;
  await table(corrections).update(_id, { state: 'approved' }, { state: 'done', rewritten, creditedFen });
}
