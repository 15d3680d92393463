import { dayOf } from '@mulin/domain/day/day';
import { quantityText } from '@mulin/domain/fees/meters';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { monthOf } from '../months';
import { keyOf, refuseClosedMeter } from './meters';
import { refuseOldDebts } from './old-debts';
import type { Meter, MeterBill } from './scope';
import { soundSums } from './sound-sums';

/** More than a month's bill is ever taken back and written anew. */
const MOST_AGAIN = 20;

export type MeterBillInput = Parameters<Handler<typeof fees, 'enterMeterBill'>>[0];

/** 登记: one bill a meter and month. A returned one is written anew; one that waits or is shared out stays. */
export const enterMeterBill: Handler<typeof fees, 'enterMeterBill'> = async (input, ctx) => {
  const { _id, totalFen, ownFen } = await enterBill(ctx.subjectOf(meters), input, ctx);
  ctx.note({ meterBillId: _id, totalFen, ownFen });
  return { meterBillId: _id };
};

/** What the paper says holds together and follows on what was entered before; returns the sums that are not shared. */
export async function soundBill(meter: Meter, input: MeterBillInput, now: Date): Promise<ReturnType<typeof soundSums>> {
  refuseClosedMeter(meter);
  const today = dayOf(now);
  if (input.month > monthOf(today)) throw new Refusal('TOO_EARLY', '这个月还没到', 'month');
  if (input.dueDay < today) throw new Refusal('INVALID_INPUT', '缴费期限不能早于今天', 'dueDay');
  requireUploads(input.fileIds, 'vouchers', meter.communityId);
  const sums = soundSums(meter, input);
  refuseGap(input, await newestOf(meter));
  await refuseOldDebts(meter, input.month);
  return sums;
}

export async function enterBill(meter: Meter, input: MeterBillInput, { now, caller }: Context): Promise<MeterBill> {
  const sums = await soundBill(meter, input, now);
  const { rule, ground } = keyOf(meter, input.month);
  const bill: MeterBill = {
    ...input,
    ...sums,
    rule,
    ground,
    _id: await billIdOf(meter._id, input.month),
    communityId: meter.communityId,
    state: 'waiting',
    reason: '',
    enteredBy: caller.openid,
    enteredAt: now,
    confirmedBy: null,
    confirmedAt: null,
    voucherId: null,
    beforeId: null,
    takeBack: null,
  };
  const { _id, ...written } = bill;
  const fresh = await table(meterBills).insertIfAbsent(bill);
  if (!fresh && !(await table(meterBills).update(_id, { state: 'refused' }, written)) && !(await isRepeat(bill))) {
    throw new Refusal('CONFLICT', '这块表这个月已经登记过了，请刷新', 'month');
  }
  return bill;
}

/** (meter, month); behind one that was taken back comes the next number. */
async function billIdOf(meterId: string, month: string): Promise<string> {
  const known = await table(meterBills).find({ meterId, month }, { limit: MOST_AGAIN, fields: ['state'] });
  const back = known.filter(({ state }) => state === 'taking-back' || state === 'taken-back').length;
  if (back === MOST_AGAIN) throw new Refusal('CONFLICT', '这个月的账单收回的次数太多，请先核对清楚', 'month');
  return back === 0 ? `${meterId}:${month}` : `${meterId}:${month}:${back + 1}`;
}

/** The newest bill of a meter that was confirmed. */
const newestOf = async ({ newestBillId }: Pick<Meter, 'newestBillId'>): Promise<MeterBill | undefined> =>
  newestBillId === null ? undefined : table(meterBills).get(newestBillId);

/** The next reading begins where the newest one ended. */
export function refuseGap(
  { month, fromMilli }: Pick<MeterBill, 'month' | 'fromMilli'>,
  newest: MeterBill | undefined,
): void {
  if (!newest) return;
  if (month <= newest.month) throw new Refusal('CONFLICT', '这块表这个月或更晚的账单已经分摊了', 'month');
  if (fromMilli !== newest.toMilli) {
    throw new Refusal('INVALID_INPUT', `上次读数应该是 ${quantityText(newest.toMilli)}`, 'fromMilli');
  }
}

/** A second tap on the same button. */
async function isRepeat({ _id, enteredBy, totalFen, toMilli, ownMilli, subsMilli }: MeterBill): Promise<boolean> {
  const known = await table(meterBills).get(_id);
  return (
    known?.state === 'waiting' &&
    known.enteredBy === enteredBy &&
    known.totalFen === totalFen &&
    known.toMilli === toMilli &&
    known.ownMilli === ownMilli &&
    known.subsMilli === subsMilli
  );
}
