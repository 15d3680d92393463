import type { Day } from '../day/day';
import { shareOf } from '../money/round';
import { payableFen } from './owed';
import { refundForUnserved } from './prepay';
import { stretches } from './service-time';

/** Days of service, both inside. */
interface Service {
  serviceFrom: Day;
  serviceTo: Day;
}

const timesOf = (from: Day, to: Day) => stretches(from, to).map(({ time }) => time);

/** Of a sum for some days of service, the part for the days from `from` on. Fen, rounded once. */
export function unservedShare(fen: number, { serviceFrom, serviceTo }: Service, from: Day): number {
  if (from > serviceTo) return 0;
  const first = from > serviceFrom ? from : serviceFrom;
  return refundForUnserved(fen, timesOf(serviceFrom, serviceTo), timesOf(first, serviceTo));
}

/** A paid bill as the refund of its unserved days looks at it. Fen. */
export interface PaidService extends Service {
  netFen: number;
  discountFen: number;
  credits: readonly { from: Day; to: Day; fen: number }[];
}

/** 退还未服务期间的物业费: what was paid for the days from `from` on, less what of it was credited as too much already. Fen. */
export function unservedRefund(bill: PaidService, from: Day): number {
  const paid = unservedShare(payableFen({ ...bill, credits: [] }), bill, from);
  const credited = bill.credits.reduce(
    (sum, note) => sum + unservedShare(note.fen, { serviceFrom: note.from, serviceTo: note.to }, from),
    0,
  );
  return Math.max(0, paid - credited);
}

/**
 * By how much a bill is too high when so much is right for the days it charges, those whose service did not come left out. What is
 * right has the bill's discount, too. Below nothing: too low by that. Fen.
 */
export function overpaidFen(bill: PaidService, unservedFrom: Day | undefined, rightFen: number): number {
  const unserved = unservedFrom === undefined ? 0 : unservedRefund(bill, unservedFrom);
  const discount = bill.netFen === 0 ? 0 : shareOf(rightFen, bill.discountFen, bill.netFen);
  return payableFen(bill) - unserved - (rightFen - discount);
}
