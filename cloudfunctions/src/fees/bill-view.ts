import type { Day } from '@mulin/domain/day/day';
import { monthsText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { creditedFen, payableFen } from '@mulin/domain/fees/owed';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { LateView } from '../arrears/late-charges/view';
import type { Bill } from './bill-postings';
import type { Offered } from './discount';
import type { Span } from './months';
import { isOverdue } from './open-bills';
import { sumToPay } from './sum-to-pay';

function feeName({ kind, charge, payer }: Named): string {
  const whose = payer === 'developer' ? '（建设单位缴）' : '';
  if (charge === 'late') return `违约金${whose}`;
  if (charge === 'repair') return '上门维修';
  if (charge !== 'service') return `${METERS[charge].title}分摊${whose}`;
  return `${kind === 'parking' ? `${buildingKinds.parking}服务费` : '物业费'}${whose}`;
}

type Named = Pick<Bill, 'kind' | 'charge' | 'payer'>;

/** 2026 年 7—12 月物业费 */
export const billTitle = (bill: Span & Named): string => `${monthsText(bill)}${feeName(bill)}`;

/** A bill as people are shown it: what it takes to pay it now, or what paying it took. */
export function billView(bill: Bill, today: Day, offered: Offered, late: ReadonlyMap<string, LateView>) {
  const { _id, unitId, unitLabel, fromMonth, months, netFen, subsidyFen, dueDay, state } = bill;
  const overdue = isOverdue(bill, today);
  const discount = discountShown(bill, offered);
  const payFen = state === 'paid' ? bill.paidFen : payableFen(bill) - (discount?.fen ?? 0);
  return {
    billId: _id,
    unitId,
    unitLabel,
    title: billTitle(bill),
    charge: bill.charge,
    fromMonth,
    months,
    sum: sumToPay(bill, { fen: payFen, discountFen: discount?.fen ?? 0, discountTitle: discount?.title ?? '' }),
    netFen,
    creditedFen: creditedFen(bill),
    payFen,
    discount,
    unserved: bill.unserved && { from: bill.unserved.from, fen: bill.unserved.fen, done: bill.unserved.done },
    subsidyFen,
    dueDay,
    state,
    overdue,
    late: late.get(_id) ?? null,
  };
}

/** 预缴优惠: what was granted with the payment, or what paying now saves and through which day. */
function discountShown({ _id, state, discountFen, discountTitle }: Bill, offered: Offered) {
  if (state === 'paid') return discountFen > 0 ? { title: discountTitle, fen: discountFen, through: null } : null;
  const { title = '', fen = 0, through = null } = offered.get(_id) ?? {};
  return fen > 0 ? { title, fen, through } : null;
}
