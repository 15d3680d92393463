import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { oneOf, table, transaction } from '../../kit/database';
import { type ChunkOf, type Job, type NewJob, runJob, startJob } from '../../kit/jobs';
import { isOldDebt } from '../bill-postings';
import { concessionsOf } from '../concessions';
import { monthOf } from '../months';
import { priceListOf } from '../reckoning';
import { subsidyTermsOf } from '../subsidies/terms';
import { type Correction, correctIn } from './correct-bill';

/** Twelve a year for as long as a debt may be claimed, and more. */
const MOST_BILLS = 500;

/** What became of the home's bills. */
export interface Outcome {
  /** Bills written anew. */
  rewritten: number;
  /** What paid ones gave back to the credit. Fen. */
  creditedFen: number;
  /** What the developer paid for days that are the owner's, and may have back. Fen. */
  keptFen: number;
}

/**
 * The home's bills that reach past the day and do not know of the correction yet, one after the other. Done again after a crash it
 * finds the others corrected; a bill that is being paid just then is left to the next tick.
 */
export async function correctHome(correction: Correction, job: Job): Promise<Outcome> {
  const { unitId, fromDay, no } = correction;
  const community = await table(communities).get(correction.communityId);
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  // 期初旧欠 came from other books and was reckoned there.
  const wrong = (await liveBills(unitId)).filter(
    (bill) => bill.corrections < no && bill.serviceTo >= fromDay && !isOldDebt(bill),
  );
  const billing = {
    community,
    prices: await priceListOf(community._id),
    concessions: await concessionsOf([unitId], monthOf(fromDay)),
    subsidy: await subsidyTermsOf(community),
    runId: job._id,
    by: job.startedBy,
    at: now(),
  };
  let paying = false;
  let keptFen = 0;
  for (const { _id } of wrong) {
    const corrected = await transaction((tx) => correctIn(tx, billing, correction, _id));
    if (corrected === 'paying') paying = true;
    else if (corrected !== 'right') keptFen += corrected.keptFen;
  }
  if (paying) throw new Error('a bill is being paid; the next tick goes on');
  return { ...(await outcomeOf(unitId, no, job._id)), keptFen };
}

const liveBills = (unitId: string) =>
  table(bills).findAll(
    { unitId, state: oneOf(['open', 'paid'] as const), charge: 'service' },
    { atMost: MOST_BILLS, orderBy: [['fromMonth', 'asc']] },
  );

async function outcomeOf(unitId: string, no: number, runId: string) {
  const after = await liveBills(unitId);
  const notes = after.flatMap(({ credits }) => credits).filter((note) => note.no === no);
  return {
    rewritten: after.filter((bill) => bill.runId === runId).length,
    creditedFen: notes.reduce((sum, { fen }) => sum + fen, 0),
  };
}

/** Begins to put the bills right, or goes on, and waits for it a little. */
export async function putRight(job: Omit<NewJob, 'total'>, chunk: ChunkOf, at: Date): Promise<void> {
  await startJob({ ...job, total: 1 }, at);
  await runJob(job._id, chunk);
}
