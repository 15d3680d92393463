import { dayOf } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { utilityInvoiced } from '@mulin/domain/ledger/builders/costs';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { enteredAnew } from '../../kit/entered-anew';
import { runJob } from '../../kit/jobs';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { voucherIdOf, voucherIn } from '../../kit/voucher';
import { refuseGap } from './enter';
import { refuseClosedMeter } from './meters';
import { refuseOldDebts } from './old-debts';
import { homesOf, type MeterBill } from './scope';
import { jobIdOf, shareChunk, startSharing } from './share-out';

/** 复核 by another person; only then it stands in the books and is shared out. Asked again, it goes on with the sharing. */
export const confirmMeterBill: Handler<typeof fees, 'confirmMeterBill'> = async ({ agree, reason }, ctx) => {
  const bill = ctx.subjectOf(meterBills);
  if (bill.state !== 'waiting' && bill.state !== 'sharing') return { state: bill.state };
  if (bill.state === 'waiting') {
    await requireOther(bill.enteredBy, ctx.caller.openid, '登记和复核要两个人，请换一位来复核');
    ctx.note({ totalFen: bill.totalFen, agree });
    if (!agree) return { state: await giveBack(bill, reason) };
    const meter = await table(meters).get(bill.meterId);
    if (!meter) throw new Refusal('NOT_FOUND', '没有找到这块表');
    await homesOf(meter);
    await refuseOldDebts(meter, bill.month);
    await transaction((tx) => confirmIn(tx, bill, ctx.caller.openid, ctx.now));
  }
  await startSharing(bill, ctx.now);
  await runJob(jobIdOf(bill._id), shareChunk);
  return { state: (await table(meterBills).get(bill._id))?.state ?? 'sharing' };
};

async function giveBack({ _id }: MeterBill, reason: string): Promise<MeterBill['state']> {
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  if (await table(meterBills).update(_id, { state: 'waiting' }, { state: 'refused', reason })) return 'refused';
  throw new Refusal('CONFLICT', '这张账单刚刚有人办过，请刷新再看');
}

/** Table no. 25 with its voucher: what the company used is its cost, the rest is owed by the homes. */
async function confirmIn(tx: Transaction, seen: MeterBill, by: string, at: Date): Promise<void> {
  const { _id } = seen;
  const bill = await tx.get(meterBills, _id);
  const meter = bill && (await tx.get(meters, bill.meterId));
  if (!meter || bill.state !== 'waiting' || enteredAnew(bill, seen)) {
    throw new Refusal('CONFLICT', '这张账单刚刚有人办过，请刷新再看');
  }
  refuseClosedMeter(meter);
  const newest = meter.newestBillId === null ? undefined : await tx.get(meterBills, meter.newestBillId);
  refuseGap(bill, newest);
  const { communityId, totalFen, ownFen, subsFen, supplier, fileIds, month } = bill;
  const voucherId = voucherIdOf(_id);
  const day = dayOf(at);
  const event = { communityId, day, source: `meter-bill:${_id}`, line: 'invoiced' };
  const posting = utilityInvoiced(
    event,
    { totalFen, ownFen, meteredFen: subsFen },
    { counterparty: supplier, voucherIds: [voucherId] },
  );
  const confirmed = { state: 'sharing' as const, confirmedBy: by, confirmedAt: at };
  await tx.update(meterBills, _id, { ...confirmed, voucherId, beforeId: meter.newestBillId });
  await tx.update(meters, meter._id, { newestBillId: _id });
  const title = `${monthText(month)}${METERS[meter.kind].title}（${meter.place}）`;
  const papers = { _id, communityId, title, amountFen: totalFen, day, fileIds, enteredBy: bill.enteredBy };
  await voucherIn(tx, papers, supplier, posting.id, at);
  await postNewIn(tx, posting, by, at);
}
