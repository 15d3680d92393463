import { dayOf } from '@mulin/domain/day/day';
import { formatFen } from '@mulin/domain/money/fen';
import { meterBills, utilityPayments } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import type { MeterBill } from './scope';

export type Payment = Row<typeof utilityPayments>;
type Entered = Pick<Payment, 'kind' | 'way' | 'amountFen' | 'day' | 'fileIds'>;

/** More than one month of a meter is ever paid in. */
const MOST_PAYMENTS = 50;

/** Every payment for a month of a meter, also those for a bill of it that was taken back since: that money has moved. */
export const paymentsOf = ({ meterId, month }: Pick<MeterBill, 'meterId' | 'month'>): Promise<Payment[]> =>
  table(utilityPayments).find({ meterId, month }, { limit: MOST_PAYMENTS, orderBy: [['enteredAt', 'asc']] });

/** What the supplier got, or was collected for it, waiting for a second person or confirmed. Fen. */
export const movedFen = (
  payments: readonly Pick<Payment, 'kind' | 'state' | 'amountFen'>[],
  of: Payment['kind'],
): number =>
  payments.reduce((sum, { kind, state, amountFen }) => (kind !== of || state === 'refused' ? sum : sum + amountFen), 0);

/** 付水电费, entered: never more than the bill. */
export const payUtility: Handler<typeof fees, 'payUtility'> = (slip, ctx) =>
  enter(ctx, { ...slip, kind: 'supplier', way: 'bank' });

/** 代收, entered: what the homes behind the meter paid by their own, never more than their meters showed. */
export const enterCollected: Handler<typeof fees, 'enterCollected'> = (slip, ctx) =>
  enter(ctx, { ...slip, kind: 'collected' });

/** One at a time; its number is its id, so that a second tap is the same one. */
async function enter(ctx: Context, entered: Entered): Promise<{ paymentId: string }> {
  const bill = ctx.subjectOf(meterBills);
  const { communityId, meterId, month, supplier } = bill;
  const { kind, way, amountFen, day, fileIds } = entered;
  requireUploads(fileIds, 'vouchers', communityId);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '日子不能晚于今天', 'day');
  if (bill.state !== 'done' && bill.state !== 'sharing') {
    throw new Refusal('CONFLICT', '这张账单还没复核，或者在收回，现在不登记收付');
  }
  const known = await paymentsOf(bill);
  const waiting = known.find(({ state }) => state === 'waiting');
  if (waiting) {
    if (isRepeat(waiting, entered, ctx.caller.openid)) return { paymentId: waiting._id };
    throw new Refusal('CONFLICT', '有一笔等着复核，先复核完');
  }
  refuseTooMuch(bill, known, entered);
  const paymentId = `${meterId}:${month}:paid-${known.length + 1}`;
  const fresh = await table(utilityPayments).insertIfAbsent({
    _id: paymentId,
    communityId,
    meterId,
    month,
    meterBillId: bill._id,
    kind,
    way,
    supplier,
    amountFen,
    day,
    fileIds,
    state: 'waiting',
    reason: '',
    enteredBy: ctx.caller.openid,
    enteredAt: ctx.now,
    confirmedBy: null,
    confirmedAt: null,
  });
  if (!fresh) throw new Refusal('CONFLICT', '刚刚有人登记了，请刷新再看');
  ctx.note({ paymentId, kind, amountFen });
  return { paymentId };
}

const isRepeat = (waiting: Payment, { kind, amountFen, day }: Entered, openid: string): boolean =>
  waiting.enteredBy === openid && waiting.kind === kind && waiting.amountFen === amountFen && waiting.day === day;

function refuseTooMuch(
  { totalFen, subsFen }: MeterBill,
  known: readonly Payment[],
  { kind, amountFen }: Pick<Entered, 'kind' | 'amountFen'>,
): void {
  const supplied = kind === 'supplier';
  const leftFen = Math.max(0, (supplied ? totalFen : subsFen) - movedFen(known, kind));
  if (amountFen <= leftFen) return;
  const most = `${formatFen(leftFen)} 元`;
  const message = supplied ? `这张账单最多再付 ${most}` : `分户表最多再收 ${most}`;
  throw new Refusal('INVALID_INPUT', message, 'amountFen');
}
