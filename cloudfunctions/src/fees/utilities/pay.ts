import { dayOf } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { invoicePaid } from '@mulin/domain/ledger/builders/costs';
import { formatFen } from '@mulin/domain/money/fen';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { meterBills, meters, utilityPayments } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import type { MeterBill } from './scope';

export type Payment = Row<typeof utilityPayments>;

/** More than one month of a meter is ever paid in. */
const MOST_PAYMENTS = 50;

/** Every payment for a month of a meter, also those for a bill of it that was taken back since: the supplier has that money. */
export const paymentsOf = ({ meterId, month }: Pick<MeterBill, 'meterId' | 'month'>): Promise<Payment[]> =>
  table(utilityPayments).find({ meterId, month }, { limit: MOST_PAYMENTS, orderBy: [['enteredAt', 'asc']] });

/** What the supplier got or, confirmed by a second person, is about to get. Fen. */
export const supplierFen = (payments: readonly Pick<Payment, 'state' | 'amountFen'>[]): number =>
  payments.reduce((sum, { state, amountFen }) => (state === 'refused' ? sum : sum + amountFen), 0);

/** 付水电费, entered: never more than the bill, one payment at a time; its number is its id, so a second tap is the same one. */
export const payUtility: Handler<typeof fees, 'payUtility'> = async ({ amountFen, day, fileIds }, ctx) => {
  const bill = ctx.subjectOf(meterBills);
  const { communityId, meterId, month, supplier, totalFen } = bill;
  requireUploads(fileIds, 'vouchers', communityId);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '付款日不能晚于今天', 'day');
  if (bill.state !== 'done' && bill.state !== 'sharing') {
    throw new Refusal('CONFLICT', '这张账单还没复核，或者在收回，现在不付');
  }
  const known = await paymentsOf(bill);
  const waiting = known.find(({ state }) => state === 'waiting');
  if (waiting) {
    const same = waiting.enteredBy === ctx.caller.openid && waiting.amountFen === amountFen && waiting.day === day;
    if (same) return { paymentId: waiting._id };
    throw new Refusal('CONFLICT', '有一笔付款等着复核，先复核完');
  }
  const owedFen = totalFen - supplierFen(known);
  if (amountFen > owedFen) {
    throw new Refusal('INVALID_INPUT', `这张账单最多再付 ${formatFen(Math.max(0, owedFen))} 元`, 'amountFen');
  }
  const paymentId = `${meterId}:${month}:paid-${known.length + 1}`;
  const entered = await table(utilityPayments).insertIfAbsent({
    _id: paymentId,
    communityId,
    meterId,
    month,
    meterBillId: bill._id,
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
  if (!entered) throw new Refusal('CONFLICT', '刚刚有人登记了付款，请刷新再看');
  ctx.note({ paymentId, amountFen });
  return { paymentId };
};

/** 复核付款 by another person; only then it is in the books (table no. 22) with its voucher. */
export const confirmUtilityPayment: Handler<typeof fees, 'confirmUtilityPayment'> = async ({ agree, reason }, ctx) => {
  const payment = ctx.subjectOf(utilityPayments);
  if (payment.state !== 'waiting') return { state: payment.state };
  await requireOther(payment.enteredBy, ctx.caller.openid, '登记付款和复核要两个人，请换一位来复核');
  ctx.note({ amountFen: payment.amountFen, agree });
  if (agree) {
    await transaction((tx) => payIn(tx, payment._id, ctx.caller.openid, ctx.now));
    return { state: 'done' };
  }
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  if (await table(utilityPayments).update(payment._id, { state: 'waiting' }, { state: 'refused', reason })) {
    return { state: 'refused' };
  }
  throw justDone();
};

const justDone = () => new Refusal('CONFLICT', '这笔付款刚刚有人办过，请刷新再看');

async function payIn(tx: Transaction, paymentId: string, by: string, at: Date): Promise<void> {
  const payment = await tx.get(utilityPayments, paymentId);
  const meter = payment && (await tx.get(meters, payment.meterId));
  if (!meter || payment.state !== 'waiting') throw justDone();
  const { communityId, day, amountFen, supplier, month, fileIds } = payment;
  const voucherId = `voucher:${paymentId}`;
  // Booked on the day it is confirmed: the day it was paid may lie in a half-year whose statement hangs on the board.
  const event = { communityId, day: dayOf(at), source: `utility-payment:${paymentId}`, line: 'paid' };
  const posting = invoicePaid(event, amountFen, supplier, [voucherId]);
  await tx.update(utilityPayments, paymentId, { state: 'done', confirmedBy: by, confirmedAt: at });
  await tx.insert(vouchers, {
    _id: voucherId,
    communityId,
    title: `付${monthText(month)}${METERS[meter.kind].title}（${meter.place}）`,
    counterparty: supplier,
    amountFen,
    day,
    fileIds,
    postingId: posting.id,
    by,
    at,
  });
  await postNewIn(tx, posting, by, at);
}
