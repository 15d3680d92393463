import { dayOf } from '@mulin/domain/day/day';
import { orders, receiptBooks } from '@mulin/shared-types/documents/payment';
import { now } from '../../kit/clock';
import { oneOf, table, transaction } from '../../kit/database';
import type { Timer } from '../../kit/others';

const CHUNK = 200;
/** Orders in one transaction. */
const ABREAST = 20;
const TICK_MS = 5_000;

/**
 * 收据编号: payments get their numbers in the order they came, without a gap in the community's year. No counter is shared where
 * people wait; the book and its orders move in one transaction, so a number is never given twice, even by two ticks at once or one that dies.
 */
export const numberReceipts: Timer = async () => {
  const until = new Date(now().getTime() + TICK_MS);
  let left = true;
  while (left && now() < until) {
    const waiting = await table(orders).find(
      { state: oneOf(['paid', 'refunded'] as const), receiptNo: null },
      { limit: CHUNK, orderBy: [['paidAt', 'asc']], fields: ['communityId', 'paidAt'] },
    );
    for (const [book, ids] of byBook(waiting)) {
      for (let at = 0; at < ids.length; at += ABREAST) await giveNumbers(book, ids.slice(at, at + ABREAST));
    }
    left = waiting.length === CHUNK;
  }
};

interface Book {
  communityId: string;
  /** UTC+8 year of the payment. */
  year: string;
}

function byBook(paid: readonly { _id: string; communityId: string; paidAt: Date | null }[]): [Book, string[]][] {
  const books = new Map<string, [Book, string[]]>();
  for (const { _id, communityId, paidAt } of paid) {
    if (!paidAt) continue;
    const year = dayOf(paidAt).slice(0, 4);
    const [, ids] = books.get(`${communityId}:${year}`) ?? [undefined, []];
    books.set(`${communityId}:${year}`, [{ communityId, year }, [...ids, _id]]);
  }
  return [...books.values()];
}

async function giveNumbers({ communityId, year }: Book, orderIds: readonly string[]): Promise<void> {
  const bookId = `${communityId}:${year}`;
  await transaction(async (tx) => {
    const book = await tx.get(receiptBooks, bookId);
    let last = book?.last ?? 0;
    for (const orderId of orderIds) {
      const order = await tx.get(orders, orderId);
      if (order?.receiptNo !== null) continue;
      last += 1;
      await tx.update(orders, orderId, { receiptNo: `SJ${year}-${String(last).padStart(6, '0')}` });
    }
    if (book) await tx.update(receiptBooks, bookId, { last });
    else await tx.insert(receiptBooks, { _id: bookId, communityId, last });
  });
}
