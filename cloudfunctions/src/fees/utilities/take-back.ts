import { dayOf } from '@mulin/domain/day/day';
import { reversal } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { meterBills, meters, utilityPayments } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { runJob } from '../../kit/jobs';
import { postingOf, postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import type { MeterBill } from './scope';
import { backJobIdOf, startTakingBack, takeBackChunk } from './take-back-shares';

const newestFirst = () => new Refusal('CONFLICT', '这块表后面的账单已经分摊了，先收回最新的那一张');
const justDone = () => new Refusal('CONFLICT', '这张账单刚刚有人办过，请刷新再看');

/** 申请收回: only the newest of its meter, so that the readings stay in one line. */
export const askTakeBack: Handler<typeof fees, 'askTakeBack'> = async ({ reason }, ctx) => {
  const bill = ctx.subjectOf(meterBills);
  const meter = await table(meters).get(bill.meterId);
  if (bill.state === 'sharing') throw new Refusal('TOO_EARLY', '还在分摊到户，分完再申请收回');
  if (meter?.newestBillId !== bill._id) throw newestFirst();
  const { meterId, month } = bill;
  const waiting = await table(utilityPayments).count({ meterId, month, state: 'waiting' });
  if (waiting > 0) throw new Refusal('CONFLICT', '这张账单有一笔付款等着复核，先复核完');
  const takeBack = { reason, askedBy: ctx.caller.openid, askedAt: ctx.now, decidedBy: null, decidedAt: null };
  if (!(await table(meterBills).update(bill._id, { state: 'done' }, { state: 'back-asked', takeBack }))) {
    throw justDone();
  }
  ctx.note({ reason });
  return { state: 'back-asked' };
};

/** 复核收回 by another person. Asked again while shares are taken back, it goes on with them. */
export const decideTakeBack: Handler<typeof fees, 'decideTakeBack'> = async ({ agree }, ctx) => {
  const bill = ctx.subjectOf(meterBills);
  const { openid } = ctx.caller;
  if (bill.state !== 'back-asked' && bill.state !== 'taking-back') return { state: bill.state };
  if (bill.state === 'back-asked') {
    await requireOther(bill.takeBack?.askedBy ?? null, openid, '申请收回和复核要两个人，请换一位来复核');
    ctx.note({ agree });
    if (!agree) {
      const stands = { state: 'done' as const, takeBack: null };
      if (!(await table(meterBills).update(bill._id, { state: 'back-asked' }, stands))) throw justDone();
      return { state: 'done' };
    }
    await transaction((tx) => reverseIn(tx, bill, openid, ctx.now));
  }
  await startTakingBack(bill, ctx.now);
  await runJob(backJobIdOf(bill._id), takeBackChunk);
  return { state: (await table(meterBills).get(bill._id))?.state ?? 'taking-back' };
};

/** The supplier's bill turned round in the books (table nos. 25, 60); what the supplier was paid already counts for the new one. */
async function reverseIn(tx: Transaction, { _id, takeBack: asked }: MeterBill, by: string, at: Date): Promise<void> {
  const bill = await tx.get(meterBills, _id);
  const meter = bill && (await tx.get(meters, bill.meterId));
  if (!meter || bill.state !== 'back-asked' || bill.takeBack === null) throw justDone();
  if (bill.takeBack.askedAt.getTime() !== asked?.askedAt.getTime()) throw justDone();
  if (meter.newestBillId !== _id) throw newestFirst();
  const invoiced = await tx.get(postings, `meter-bill:${_id}#invoiced`);
  if (!invoiced) throw new Error(`${_id} was never posted`);
  const event = { communityId: bill.communityId, day: dayOf(at), source: `meter-bill:${_id}`, line: 'taken-back' };
  const takeBack = { ...bill.takeBack, decidedBy: by, decidedAt: at };
  await tx.update(meterBills, _id, { state: 'taking-back', takeBack });
  await tx.update(meters, meter._id, { newestBillId: bill.beforeId });
  await postNewIn(tx, reversal(postingOf(invoiced), event, bill.takeBack.reason), by, at);
}
