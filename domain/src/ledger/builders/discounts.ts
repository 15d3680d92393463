import type { Day } from '../../day/day';
import { credit, debit, type Posting, post, postingId } from '../posting';
import { about, type BookedBill, event, receivable, spreadOverMonths } from './bills';

/** A prepay discount on a bill; a payment taken back and made again gets its own number. Fen. */
export interface BillDiscount {
  no: number;
  fen: number;
}

const lineOf = (no: number): string => `discount:${no}`;
const lineBack = (no: number): string => `discount-back:${no}`;

/** Ids of what was posted about a bill's discounts, of which so many were granted by now. */
export const discountPostingIds = (billId: string, granted: number): string[] =>
  Array.from({ length: granted }, (_, at) => at + 1).flatMap((no) =>
    [lineOf(no), lineBack(no)].map((line) => postingId(`bill:${billId}`, line)),
  );

/** What of a discount concerns months that are income by then, and the rest. Fen. */
function parts(bill: BookedBill, fen: number, earnedThrough: string) {
  const months = [...spreadOverMonths(bill, fen)];
  const earned = months.reduce((sum, [month, share]) => sum + (month <= earnedThrough ? share : 0), 0);
  return { earned, deferred: fen - earned };
}

/** 预缴优惠: the share of months already earned goes to P4003 now, the rest lowers what is deferred (table no. 4). */
export function discountGranted(bill: BookedBill, { no, fen }: BillDiscount, earnedThrough: string, day: Day): Posting {
  const { earned, deferred } = parts(bill, fen, earnedThrough);
  return post(event(bill, day, lineOf(no)), '预缴优惠', [
    debit('P2001', deferred, about(bill)),
    debit('P4003', earned, about(bill)),
    credit(receivable(bill), fen, about(bill)),
  ]);
}

/** The payment it was granted on goes back, and it with it: months earned since have their share in P4003 too (table no. 5). */
export function discountTakenBack(
  bill: BookedBill,
  { no, fen }: BillDiscount,
  earnedThrough: string,
  day: Day,
): Posting {
  const { earned, deferred } = parts(bill, fen, earnedThrough);
  const lines = [
    debit(receivable(bill), fen, about(bill)),
    credit('P2001', deferred, about(bill)),
    credit('P4003', earned, about(bill)),
  ];
  const reverses = postingId(`bill:${bill.id}`, lineOf(no));
  return post(event(bill, day, lineBack(no)), '预缴优惠收回', lines, { reverses });
}
