import { dayOf } from '@mulin/domain/day/day';
import { sharePaidBack } from '@mulin/domain/ledger/builders/costs';
import { reversal } from '@mulin/domain/ledger/posting';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { postings } from '@mulin/shared-types/documents/postings';
import { meterBills } from '@mulin/shared-types/documents/utilities';
import { now } from '../../kit/clock';
import { increase, oneOf, type Transaction, table, transaction } from '../../kit/database';
import { type ChunkOf, startJob } from '../../kit/jobs';
import { postingOf, postNewIn } from '../../kit/posting';
import type { Bill } from '../bill-postings';
import type { MeterBill } from './scope';
import { householdsOf, tellTakenBackIn } from './tell';

export const TAKE_BACK_UTILITY = 'take-back-utility';
const CHUNK = 100;
const ABREAST = 10;
const MOST_AT_ONCE = 100;

export const backJobIdOf = (meterBillId: string): string => `${TAKE_BACK_UTILITY}:${meterBillId}`;

export const startTakingBack = ({ _id, communityId, enteredBy }: MeterBill, at: Date) =>
  startJob(
    {
      _id: backJobIdOf(_id),
      kind: TAKE_BACK_UTILITY,
      communityId,
      total: 0,
      input: { meterBillId: _id },
      startedBy: enteredBy,
    },
    at,
  );

/** On every tick, so that one cut off right behind its reversal goes on all the same. */
export async function openTakingBack(at: Date): Promise<void> {
  const open = await table(meterBills).find({ state: 'taking-back' }, { limit: MOST_AT_ONCE });
  for (const bill of open) await startTakingBack(bill, at);
}

/** The homes that still have their share, a hundred at a time; a share somebody is just paying is left to the next tick. */
export const takeBackChunk: ChunkOf = async (job) => {
  const meterBill = await table(meterBills).get(String(job.input.meterBillId));
  if (!meterBill) throw new Error(`nothing to take back for ${job._id}`);
  const left = await table(bills).find(
    { runId: `meter-bill:${meterBill._id}`, state: oneOf(['open', 'paid'] as const) },
    { limit: CHUNK, fields: ['unitId'] },
  );
  const households = await householdsOf(
    left.map(({ unitId }) => unitId),
    now(),
  );
  let done = 0;
  for (let at = 0; at < left.length; at += ABREAST) {
    const taken = left
      .slice(at, at + ABREAST)
      .map(({ _id, unitId }) => transaction((tx) => takeBackIn(tx, _id, meterBill, households.get(unitId) ?? [])));
    done += (await Promise.all(taken)).filter((gone) => gone).length;
  }
  if (left.length > 0 && done === 0) throw new Error('shares are being paid or refunded; the next tick goes on');
  const finished = left.length === 0;
  if (finished) await table(meterBills).update(meterBill._id, { state: 'taking-back' }, { state: 'taken-back' });
  return { cursor: '', done, finished };
};

/** Open: withdrawn. Paid: withdrawn, too, and what was paid is the home's credit. Who pays or gets it back just now is waited for. */
async function takeBackIn(
  tx: Transaction,
  billId: string,
  { takeBack, enteredBy }: MeterBill,
  household: readonly string[],
): Promise<boolean> {
  const bill = await tx.get(bills, billId);
  if (!bill || bill.state === 'withdrawn') return true;
  if (bill.state === 'open' && bill.orderId !== null) return false;
  const [by, at] = [takeBack?.decidedBy ?? enteredBy, now()];
  if (bill.state === 'paid' && !(await creditIn(tx, bill, by, at))) return false;
  await tx.update(bills, billId, { state: 'withdrawn' });
  const shared = await tx.get(postings, `bill:${billId}#shared`);
  if (!shared) throw new Error(`${billId} was never posted`);
  const event = { communityId: bill.communityId, day: dayOf(at), source: `bill:${billId}`, line: 'unshared' };
  await postNewIn(tx, reversal(postingOf(shared), event, takeBack?.reason ?? ''), by, at);
  await tellTakenBackIn(tx, household, bill, takeBack?.reason ?? '', at);
  return true;
}

/** The payment counts the bill as taken back, so that no refund gives the same money a second time. False while one is on its way. */
async function creditIn(tx: Transaction, bill: Bill, by: string, at: Date): Promise<boolean> {
  const order = bill.orderId === null ? undefined : await tx.get(orders, bill.orderId);
  if (!order || order.returnedBillIds.includes(bill._id)) return false;
  await tx.update(orders, order._id, { returnedBillIds: [...order.returnedBillIds, bill._id] });
  await tx.update(unitAccounts, bill.unitId, { creditFen: increase(bill.paidFen) });
  const event = { communityId: bill.communityId, day: dayOf(at), source: `bill:${bill._id}`, line: 'paid-back' };
  const home = { unitId: bill.unitId, billId: bill._id, servicePeriod: bill.fromMonth, due: bill.dueDay };
  await postNewIn(tx, sharePaidBack(event, bill.paidFen, home), by, at);
  return true;
}
