import { capitalAmount } from '@mulin/domain/money/capital';
import { orders } from '@mulin/shared-types/documents/payment';
import { communities } from '@mulin/shared-types/documents/places';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { billTitle } from '../../fees/bill-view';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { asTyped, checkedByCode } from '../../kit/paper-code';
import { MOST_COMMUNITIES } from '../../kit/place';
import { wayTitles } from '../order';
import { billsOf, periodText, receiptCodeOf, returnedFen } from './receipt';

/** 核验收据: by anybody who has the paper in hand. No such receipt and a wrong code answer alike. */
export const verifyReceipt: Handler<typeof payment, 'verifyReceipt'> = async (input, { now }) => {
  const receiptNo = asTyped(input.receiptNo);
  // Every community has its own number 1; the code tells them apart.
  const found = await table(orders).find({ receiptNo }, { limit: MOST_COMMUNITIES });
  const papers = found.map((order) => ({ paper: order, code: receiptCodeOf(order) }));
  const order = await checkedByCode(receiptNo, input.code, papers, now);
  if (!order) throw new Refusal('NOT_FOUND', '没有这张收据，或者编号、核验码抄错了，请对着纸再核一遍', 'receiptNo');
  const [paid, community] = await Promise.all([billsOf(order), table(communities).get(order.communityId)]);
  return {
    receiptNo,
    communityName: community?.name ?? '',
    payee: community?.company.name ?? '',
    unitLabel: paid[0]?.unitLabel ?? '',
    titles: paid.map(billTitle),
    periodText: paid.map(periodText).join('、'),
    totalFen: order.totalFen,
    returnedFen: returnedFen(order),
    capital: capitalAmount(order.totalFen),
    wayTitle: wayTitles[order.way],
    paidAt: order.paidAt?.toISOString() ?? null,
  };
};
