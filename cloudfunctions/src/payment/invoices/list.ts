import { bills } from '@mulin/shared-types/documents/fees';
import type { invoices as collection } from '@mulin/shared-types/documents/payment';
import { invoices as invoicesCollection, orders } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { billTitle } from '../../fees/bill-view';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { returnedFen } from '../receipts/receipt';

type Invoice = Row<typeof collection>;

export const invoices: Handler<typeof payment, 'invoices'> = async ({ communityId, state, skip, limit }) => {
  const found = await table(invoicesCollection).find(
    { communityId, state },
    { skip, limit, orderBy: [['askedAt', 'asc']] },
  );
  return { invoices: await withPayments(found) };
};

/** Each with what it is over, its receipt's number, and what went back since: an issued one over that must be red-lettered. */
export async function withPayments(found: readonly Invoice[]) {
  const paid = await table(orders).getMany(found.map(({ _id }) => _id));
  const billed = await table(bills).getMany([...paid.values()].flatMap(({ billIds }) => billIds));
  return found.map((one) => {
    const { _id, state, unitLabel, title, taxNumber, totalFen, invoiceNo, askedAt } = one;
    const order = paid.get(_id);
    return {
      invoiceId: _id,
      ...{ state, unitLabel, title, taxNumber, totalFen, invoiceNo },
      receiptNo: order?.receiptNo ?? '',
      titles: (order?.billIds ?? []).flatMap((billId) => billed.get(billId) ?? []).map(billTitle),
      returnedFen: order ? returnedFen(order) : 0,
      at: askedAt.toISOString(),
    };
  });
}
