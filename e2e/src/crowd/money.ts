import type { DocumentOf } from '@mulin/shared-types/collection';
import type { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import type { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { postings } from '@mulin/shared-types/documents/postings';
import type { Door } from '../front-door/door';

/** Documents as the developer's side of the local cloud shows them: whole, dates as texts. */
export type Order = DocumentOf<typeof orders> & { _id: string };
export type Refund = DocumentOf<typeof refunds> & { _id: string };
export type Bill = DocumentOf<typeof bills> & { _id: string };
export type Account = DocumentOf<typeof unitAccounts> & { _id: string };
export type Posting = DocumentOf<typeof postings> & { _id: string };

const PAGE = 200;

async function every<T>(door: Door, collection: string): Promise<T[]> {
  const all: T[] = [];
  for (let total = 1; all.length < total; ) {
    const page = await door.dev<{ total: number; documents: T[] }>(
      `collections/${collection}?skip=${all.length}&limit=${PAGE}`,
    );
    total = page.total;
    all.push(...page.documents);
  }
  return all;
}

export const everyOrder = (door: Door) => every<Order>(door, 'orders');
export const everyRefund = (door: Door) => every<Refund>(door, 'refunds');
export const everyBill = (door: Door) => every<Bill>(door, 'bills');
export const everyAccount = (door: Door) => every<Account>(door, 'unitAccounts');
export const everyPosting = (door: Door) => every<Posting>(door, 'postings');

/** What WeChat itself knows. Fen. */
export interface WeChatBooks {
  orders: { outTradeNo: string; totalFee: number; state: string }[];
  refunds: { outRefundNo: string; refundFee: number; state: string }[];
}
export const weChatBooks = (door: Door) => door.dev<WeChatBooks>('payments');
