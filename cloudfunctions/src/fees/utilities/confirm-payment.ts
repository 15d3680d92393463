import { dayOf } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { invoicePaid } from '@mulin/domain/ledger/builders/costs';
import { collectedForUtility } from '@mulin/domain/ledger/builders/payments';
import { meters, utilityPayments } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { voucherIdOf, voucherIn } from '../../kit/voucher';
import type { Payment } from './payments';

/** 复核 by another person; only then it is in the books (table nos. 22, 27) with its voucher. */
export const confirmUtilityPayment: Handler<typeof fees, 'confirmUtilityPayment'> = async ({ agree, reason }, ctx) => {
  const payment = ctx.subjectOf(utilityPayments);
  if (payment.state !== 'waiting') return { state: payment.state };
  await requireOther(payment.enteredBy, ctx.caller.openid, '登记和复核要两个人，请换一位来复核');
  ctx.note({ kind: payment.kind, amountFen: payment.amountFen, agree });
  if (agree) {
    await transaction((tx) => confirmIn(tx, payment._id, ctx.caller.openid, ctx.now));
    return { state: 'done' };
  }
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  if (await table(utilityPayments).update(payment._id, { state: 'waiting' }, { state: 'refused', reason })) {
    return { state: 'refused' };
  }
  throw justDone();
};

const justDone = () => new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');

async function confirmIn(tx: Transaction, paymentId: string, by: string, at: Date): Promise<void> {
  const payment = await tx.get(utilityPayments, paymentId);
  const meter = payment && (await tx.get(meters, payment.meterId));
  if (!meter || payment.state !== 'waiting') throw justDone();
  const { supplier, month, kind } = payment;
  const posting = postingOf(payment, at);
  await tx.update(utilityPayments, paymentId, { state: 'done', confirmedBy: by, confirmedAt: at });
  const what = kind === 'supplier' ? '付' : '代收分户表';
  const title = `${what}${monthText(month)}${METERS[meter.kind].title}（${meter.place}）`;
  await voucherIn(tx, { ...payment, title }, supplier, posting.id, at);
  await postNewIn(tx, posting, by, at);
}

/** Booked on the day it is confirmed: the day it moved may lie in a half-year whose statement hangs on the board. */
function postingOf(payment: Payment, at: Date) {
  const { _id, communityId, kind, way, amountFen, supplier } = payment;
  const event = { communityId, day: dayOf(at), source: `utility-payment:${_id}`, line: kind };
  const voucherIds = [voucherIdOf(_id)];
  return kind === 'supplier'
    ? invoicePaid(event, amountFen, supplier, voucherIds)
    : collectedForUtility(event, way, amountFen, { counterparty: supplier, voucherIds });
}
