import { fundEntries } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { type Transaction, table, transaction } from '../kit/database';
import { enteredAnew } from '../kit/entered-anew';
import { type ChunkOf, runJob, startJob } from '../kit/jobs';
import { requireOther } from '../kit/same-person';
import { outdateIn, refuseClosed } from '../ledger/closed';
import { depositIn } from './deposit';
import { type Entry, jobIdOf } from './entry';
import { interestChunk, interestIn } from './interest';
import { openingChunk } from './opening';
import { payIn } from './pay';
import { beginSettlementIn, settlementChunk, stillDecided } from './settle';
import { takeBackIn } from './take-back/at-once';
import { requireReversible, wrongOf } from './take-back/enter';
import { takeBackChunk } from './take-back/parts';
import { beginUnsettlingIn, unsettleChunk } from './take-back/settlement';
import { refuseIfSpent } from './take-back/spent';

export const BOOKING = 'fund-booking';

/** 复核 by another person than who entered it; only then money moves. Asked again while lines are written, it goes on with them. */
export const confirm: Handler<typeof fund, 'confirm'> = async ({ agree, reason }, ctx) => {
  const entry = ctx.subjectOf(fundEntries);
  if (entry.state === 'working') return { state: await work(entry, ctx) };
  if (entry.state !== 'waiting') return { state: entry.state };
  await requireOther(entry.enteredBy, ctx.caller.openid, '登记和复核要两个人，请换一位来复核');
  ctx.note({ kind: entry.kind, amountFen: entry.amountFen, agree });
  if (!agree) return { state: await refuse(entry, reason) };
  const preparing = await refuseClosed(entry.communityId, 'F', entry.day);
  // What the contractor has earned is owed to him, whatever becomes of the decision; before that nothing goes out without one.
  if (entry.projectId !== null && (entry.kind === 'advance' || entry.kind === 'settlement')) {
    await stillDecided(entry.projectId);
  }
  const wrong = await wrongOf(entry);
  if (wrong) {
    requireReversible(wrong);
    await refuseIfSpent(wrong);
  }
  const state = inParts.includes(wrong?.kind ?? entry.kind) ? ('working' as const) : ('done' as const);
  const by = ctx.caller.openid;
  const confirmed = { state, confirmedBy: by, confirmedAt: ctx.now };
  await transaction(async (tx) => {
    const still = await tx.get(fundEntries, entry._id);
    if (still?.state !== 'waiting' || enteredAnew(still, entry)) {
      throw new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');
    }
    await tx.update(fundEntries, entry._id, confirmed);
    await post(tx, still, wrong, by, ctx.now);
    if (preparing !== undefined) await outdateIn(tx, preparing, entry.day);
  });
  return { state: state === 'done' ? state : await work({ ...entry, ...confirmed }, ctx) };
};

/** Written home by home after it was confirmed. */
const inParts: readonly Entry['kind'][] = ['opening', 'interest', 'settlement'];

async function post(tx: Transaction, entry: Entry, wrong: Entry | undefined, by: string, at: Date): Promise<void> {
  if (wrong) return takeBack(tx, entry, wrong, by, at);
  switch (entry.kind) {
    case 'opening':
      return;
    case 'interest':
      return interestIn(tx, entry, by, at);
    case 'settlement':
      return beginSettlementIn(tx, entry);
    case 'deposit':
      return depositIn(tx, entry, by, at);
    default:
      return payIn(tx, entry, by, at);
  }
}

async function takeBack(tx: Transaction, entry: Entry, wrong: Entry, by: string, at: Date): Promise<void> {
  if (wrong.kind === 'settlement') return beginUnsettlingIn(tx, wrong);
  if (!inParts.includes(wrong.kind)) await takeBackIn(tx, entry, wrong, by, at);
}

async function refuse({ _id }: Entry, reason: string): Promise<Entry['state']> {
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  if (await table(fundEntries).update(_id, { state: 'waiting' }, { state: 'refused', reason })) return 'refused';
  throw new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');
}

async function work(entry: Entry, { now: at, caller }: Pick<Context, 'now' | 'caller'>): Promise<Entry['state']> {
  await startBooking(entry, caller.openid, at);
  await runJob(jobIdOf(entry._id), bookingChunk());
  return (await table(fundEntries).get(entry._id))?.state ?? 'working';
}

export const startBooking = ({ _id, communityId, homes }: Entry, startedBy: string, at: Date) =>
  startJob({ _id: jobIdOf(_id), kind: BOOKING, communityId, total: homes, input: { entryId: _id }, startedBy }, at);

const chunks: Partial<Record<Entry['kind'], (entry: Entry) => ChunkOf>> = {
  opening: openingChunk,
  interest: interestChunk,
  settlement: settlementChunk,
};

/** What an entry's lines are made of is read once, however many parts are written. */
export function bookingChunk(): ChunkOf {
  const made = new Map<string, ChunkOf>();
  return async (job) => {
    const entryId = String(job.input.entryId);
    const chunk = made.get(entryId) ?? (await chunkFor(entryId));
    made.set(entryId, chunk);
    const step = await chunk(job);
    if (step.finished) await table(fundEntries).update(entryId, { state: 'working' }, { state: 'done' });
    return step;
  };
}

async function chunkFor(entryId: string): Promise<ChunkOf> {
  const entry = await table(fundEntries).get(entryId);
  const wrong = entry && (await wrongOf(entry));
  if (entry && wrong) return wrong.kind === 'settlement' ? unsettleChunk(entry, wrong) : takeBackChunk(entry, wrong);
  const chunk = entry && chunks[entry.kind];
  if (!chunk) throw new Error(`nothing to book for ${entryId}`);
  return chunk(entry);
}
