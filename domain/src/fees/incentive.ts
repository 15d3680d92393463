import { type Day, lengthOfMonth, parts, write } from '../day/day';
import { prepayDiscount } from './prepay';
import { wholeMonths } from './service-time';
import type { FeeStandard } from './standard';

/** A bill as a published incentive (预缴优惠) looks at it. `fen`: what would be paid without one. */
export interface PaidAhead {
  serviceFrom: Day;
  serviceTo: Day;
  due: Day;
  fen: number;
}

/** What paying now saves, and through which day it does. Fen. */
export interface Discount {
  incentiveId: string;
  title: string;
  fen: number;
  through: Day;
}

/**
 * The published incentive a bill earns when it is paid on a day, the one that saves most; the same for everyone who meets it
 * (明码标价规定 art. 6). Ahead means by the due day and within the first month served: nobody who pays late gets one.
 */
export function discountFor(bill: PaidAhead, incentives: FeeStandard['incentives'], day: Day): Discount | undefined {
  const through = lastDayAhead(bill);
  if (day > through) return undefined;
  // The contract's last month may be cut short: only whole months count.
  const ahead = wholeMonths(bill.serviceFrom, bill.serviceTo);
  let best: Discount | undefined;
  for (const { id, title, months, incentive } of incentives) {
    if (ahead < months) continue;
    // Paid down to nothing there would be no payment to grant it on.
    const fen = Math.min(prepayDiscount(bill.fen, ahead, incentive), bill.fen - 1);
    if (fen > (best?.fen ?? 0)) best = { incentiveId: id, title, fen, through };
  }
  return best;
}

function lastDayAhead({ serviceFrom, due }: PaidAhead): Day {
  const [year, month] = parts(serviceFrom);
  const monthEnd = write(year, month, lengthOfMonth(year, month));
  return due < monthEnd ? due : monthEnd;
}
