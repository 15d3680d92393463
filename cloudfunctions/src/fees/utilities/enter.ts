import { dayOf } from '@mulin/domain/day/day';
import { quantityText } from '@mulin/domain/fees/meters';
import { formatFen } from '@mulin/domain/money/fen';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { monthOf } from '../months';
import { lastBill } from './meters';
import { type MeterBill, sumsOf } from './scope';

type Input = Parameters<Handler<typeof fees, 'enterMeterBill'>>[0];

/** 登记: one bill a meter and month. A returned one is written anew; one that waits or is shared out stays. */
export const enterMeterBill: Handler<typeof fees, 'enterMeterBill'> = async (input, ctx) => {
  const { now, caller } = ctx;
  const { _id: meterId, communityId } = ctx.subjectOf(meters);
  const today = dayOf(now);
  if (input.month > monthOf(today)) throw new Refusal('TOO_EARLY', '这个月还没到', 'month');
  if (input.dueDay < today) throw new Refusal('INVALID_INPUT', '缴费期限不能早于今天', 'dueDay');
  requireUploads(input.fileIds, 'vouchers', communityId);
  const ownFen = soundSums(input);
  await refuseGap(input);
  const bill: MeterBill = {
    ...input,
    _id: `${meterId}:${input.month}`,
    meterId,
    communityId,
    ownFen,
    state: 'waiting',
    reason: '',
    enteredBy: caller.openid,
    enteredAt: now,
    confirmedBy: null,
    confirmedAt: null,
    voucherId: null,
  };
  const { _id, ...written } = bill;
  const fresh = await table(meterBills).insertIfAbsent(bill);
  if (!fresh && !(await table(meterBills).update(_id, { state: 'refused' }, written)) && !(await isRepeat(bill))) {
    throw new Refusal('CONFLICT', '这块表这个月已经登记过了，请刷新', 'month');
  }
  ctx.note({ meterBillId: _id, totalFen: input.totalFen, ownFen });
  return { meterBillId: _id };
};

/** Readings, price and the bill's own sum must agree, so that everybody can work it out again. Returns the company's part. */
function soundSums(input: Input): number {
  const { fromMilli, toMilli, ownMilli, ownReason, totalFen } = input;
  if (toMilli <= fromMilli) throw new Refusal('INVALID_INPUT', '本次读数要比上次大', 'toMilli');
  if (ownMilli > toMilli - fromMilli) throw new Refusal('INVALID_INPUT', '自用不能比用量还多', 'ownMilli');
  if (ownMilli > 0 && ownReason === '') throw new Refusal('INVALID_INPUT', '写明自用在哪里', 'ownReason');
  const { readFen, ownFen } = sumsOf(input);
  if (readFen !== totalFen) {
    throw new Refusal('INVALID_INPUT', `读数乘单价是 ${formatFen(readFen)} 元，和账单金额对不上`, 'totalFen');
  }
  return Math.min(ownFen, totalFen);
}

async function refuseGap({ meterId, month, fromMilli }: Input): Promise<void> {
  const last = await lastBill(meterId);
  if (!last) return;
  if (month <= last.month) throw new Refusal('CONFLICT', '这块表更晚的账单已经分摊了', 'month');
  if (fromMilli !== last.toMilli) {
    throw new Refusal('INVALID_INPUT', `上次读数应该是 ${quantityText(last.toMilli)}`, 'fromMilli');
  }
}

/** A second tap on the same button. */
async function isRepeat({ _id, enteredBy, totalFen, toMilli, ownMilli }: MeterBill): Promise<boolean> {
  const known = await table(meterBills).get(_id);
  return (
    known?.state === 'waiting' &&
    known.enteredBy === enteredBy &&
    known.totalFen === totalFen &&
    known.toMilli === toMilli &&
    known.ownMilli === ownMilli
  );
}
