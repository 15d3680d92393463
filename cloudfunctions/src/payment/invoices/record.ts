import { invoices } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';

/** 开了 once, then perhaps 冲红 once; never back. Told twice with the same number changes nothing. */
export const recordInvoice: Handler<typeof payment, 'recordInvoice'> = async ({ invoiceId, to, invoiceNo }, ctx) => {
  const { openid } = ctx.caller;
  const done =
    to === 'issued'
      ? await table(invoices).update(
          invoiceId,
          { state: 'requested' },
          { state: to, invoiceNo, issuedBy: openid, issuedAt: ctx.now },
        )
      : await table(invoices).update(invoiceId, { state: 'issued' }, { state: to, redNo: invoiceNo });
  const now = await table(invoices).get(invoiceId);
  const sameNo = to === 'issued' ? now?.invoiceNo : now?.redNo;
  if (!done && (now?.state !== to || sameNo !== invoiceNo)) {
    const why = to === 'issued' ? '这张发票已经登记过了' : '只有开出的发票能冲红一次';
    throw new Refusal('CONFLICT', `${why}，请刷新`, 'invoiceNo');
  }
  ctx.note({ invoiceId, to, invoiceNo });
  return { state: to };
};
