import { invoices, orders } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requirePaid } from '../receipts/receipt';

/** 统一社会信用代码 or an older tax number. */
const TAX_NUMBER = /^[0-9A-Z]{15,20}$/;

export const askInvoice: Handler<typeof payment, 'askInvoice'> = async ({ title, ...input }, ctx) => {
  const order = ctx.subjectOf(orders);
  requirePaid(order);
  if (order.state === 'refunded') throw new Refusal('CONFLICT', '这笔已经全退了，不能再开发票');
  const taxNumber = input.taxNumber.replace(/\s/g, '').toUpperCase();
  if (taxNumber !== '' && !TAX_NUMBER.test(taxNumber)) {
    throw new Refusal('INVALID_INPUT', '税号是 15 到 20 位数字和字母，个人不用填', 'taxNumber');
  }
  const unit = await table(units).get(order.unitId);
  const fresh = await table(invoices).insertIfAbsent({
    _id: order._id,
    communityId: order.communityId,
    unitId: order.unitId,
    unitLabel: unit?.label ?? '',
    title,
    taxNumber,
    totalFen: order.totalFen,
    state: 'requested',
    invoiceNo: '',
    redNo: '',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    issuedBy: null,
    issuedAt: null,
  });
  const asked = fresh || (await table(invoices).update(order._id, { state: 'requested' }, { title, taxNumber }));
  if (!asked) throw new Refusal('CONFLICT', '发票已经开了，抬头要改请找物业冲红重开');
  ctx.note({ orderId: order._id });
  return { state: 'requested' };
};

export const invoice: Handler<typeof payment, 'invoice'> = async ({ orderId }) => {
  const found = await table(invoices).get(orderId);
  if (!found) return { invoice: null };
  const { state, title, taxNumber, invoiceNo } = found;
  return { invoice: { state, title, taxNumber, invoiceNo } };
};
