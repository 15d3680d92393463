import { dayText, monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { capitalAmount } from '@mulin/domain/money/capital';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { billTitle } from '../../fees/bill-view';
import { sumToPay } from '../../fees/sum-to-pay';
import { monthAfterBilled } from '../../fees/unit-account';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { codeOf } from '../../kit/paper-code';
import { type Bill, type Order, wayTitles } from '../order';
import { nameOf } from '../people';
import { payerOf, payerShown } from './payer';

/** 收据: what was paid, for what, how, and where it stands in the books. It is not an invoice (发票管理办法 18). */
export const receipt: Handler<typeof payment, 'receipt'> = async (_, ctx) => {
  const order = ctx.subjectOf(orders);
  const held = await receiptOf(order, ctx);
  return { ...held, payerName: payerShown(held.payerName, order, ctx) };
};

export async function receiptOf(order: Order, { community }: Pick<Context, 'community'>) {
  requirePaid(order);
  const [paid, unit, account, posting, operators] = await Promise.all([
    billsOf(order),
    table(units).get(order.unitId),
    table(unitAccounts).get(order.unitId),
    order.postingId === null ? undefined : table(postings).get(order.postingId),
    operatorsOf(order),
  ]);
  const next = account && monthAfterBilled(account.billed);
  return {
    orderId: order._id,
    state: order.state,
    receiptNo: order.receiptNo,
    code: order.receiptNo === null ? null : receiptCodeOf(order),
    unitLabel: unit?.label ?? paid[0]?.unitLabel ?? '',
    payerName: await payerOf(order, paid[0], unit),
    periodText: paid.map(periodText).join('、'),
    sums: paid.map((bill) => sumOf(order, bill)),
    discount: discountOf(order),
    totalFen: order.totalFen,
    creditFen: order.creditFen,
    returnedFen: returnedFen(order),
    capital: capitalAmount(order.totalFen),
    payee: community?.company.name ?? '',
    wayTitle: wayTitles[order.way],
    operators,
    paidAt: order.paidAt?.toISOString() ?? null,
    postingNo: posting?.no ?? null,
    nextText: next === undefined ? '' : `下次缴费在 ${monthText(next)}`,
  };
}

export function requirePaid({ state }: Order): void {
  if (state !== 'paid' && state !== 'refunded') throw new Refusal('TOO_EARLY', '缴成以后才有收据');
}

/** Made of the order, so that the numbers of two communities never share one. */
export const receiptCodeOf = ({ _id }: Pick<Order, '_id'>): string => codeOf('receipt', _id);

/** 经手: 会计法 wants who took it in and who confirmed it. */
async function operatorsOf({ communityId, enteredBy, confirmedBy }: Order): Promise<string> {
  const [entered, confirmed] = await Promise.all(
    [enteredBy, confirmedBy].map((openid) => openid && nameOf(openid, { communityId })),
  );
  return [entered && `登记 ${entered}`, confirmed && `确认 ${confirmed}`].filter(Boolean).join('，');
}

export async function billsOf({ billIds }: Order): Promise<Bill[]> {
  return table(bills).find({ _id: oneOf(billIds) }, { limit: 100, orderBy: [['fromMonth', 'asc']] });
}

/** 2026 年 7 月 1 日—12 月 31 日 */
export const periodText = ({ serviceFrom, serviceTo }: Pick<Bill, 'serviceFrom' | 'serviceTo'>): string =>
  `${wholeDayText(serviceFrom)}—${dayText(serviceTo, serviceFrom)}`;

export const list: Handler<typeof payment, 'list'> = async ({ unitId, skip, limit }) => {
  const found = await table(orders).find({ unitId }, { skip, limit, orderBy: [['createdAt', 'desc']] });
  const about = await table(bills).find(
    { _id: oneOf(found.flatMap(({ billIds }) => billIds)) },
    { limit: 1000, fields: ['kind', 'charge', 'payer', 'fromMonth', 'months', 'netFen'] },
  );
  const titles = new Map(about.map((bill) => [bill._id, billTitle(bill)]));
  return {
    orders: found.map((order) => ({
      orderId: order._id,
      state: order.state,
      totalFen: order.totalFen,
      returnedFen: returnedFen(order),
      wayTitle: wayTitles[order.way],
      title: titleOf(order, titles),
      at: (order.paidAt ?? order.createdAt).toISOString(),
    })),
  };
};

/** What was paid on its bills that were taken back, and for service that did not come; while a refund is on its way it counts already. */
export const returnedFen = ({ returnedBillIds, unservedFen, parts }: Order): number =>
  parts.reduce((sum, { billId, fen }) => (returnedBillIds.includes(billId) ? sum + fen : sum), unservedFen);

/** 预缴优惠 granted with this payment, in words and altogether. */
function discountOf({ parts }: Order) {
  const granted = parts.filter(({ discountFen }) => discountFen > 0);
  if (granted.length === 0) return null;
  const titles = new Set(granted.map(({ discountTitle }) => discountTitle));
  return { title: [...titles].join('、'), fen: granted.reduce((sum, { discountFen }) => sum + discountFen, 0) };
}

/** A bill as this payment paid it: its arithmetic down to what was paid. */
function sumOf({ parts }: Order, bill: Bill) {
  const part = parts.find(({ billId }) => billId === bill._id);
  const { fen = bill.netFen, discountFen = 0, discountTitle = '' } = part ?? {};
  return { title: billTitle(bill), sum: sumToPay(bill, { fen, discountFen, discountTitle }), amountFen: fen };
}

function titleOf({ billIds: [first = '', ...more] }: Order, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(first) ?? '物业费';
  return more.length === 0 ? title : `${title}等 ${more.length + 1} 笔`;
}
