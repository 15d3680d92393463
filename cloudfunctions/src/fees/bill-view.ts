import type { Day } from '@mulin/domain/day/day';
import { monthsText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { Bill } from './bill-postings';
import type { Span } from './months';
import { isOverdue } from './open-bills';

function feeName({ kind, charge, payer }: Named): string {
  const whose = payer === 'developer' ? '（建设单位缴）' : '';
  if (charge !== 'service') return `${METERS[charge].title}分摊${whose}`;
  return `${kind === 'parking' ? `${buildingKinds.parking}服务费` : '物业费'}${whose}`;
}

type Named = Pick<Bill, 'kind' | 'charge' | 'payer'>;

/** 2026 年 7—12 月物业费 */
export const billTitle = (bill: Span & Named): string => `${monthsText(bill)}${feeName(bill)}`;

/** A bill as people are shown it. */
export function billView(bill: Bill, today: Day) {
  const { _id, unitId, unitLabel, fromMonth, months, sum, netFen, credits, subsidyFen, dueDay, state } = bill;
  const overdue = isOverdue(bill, today);
  return {
    billId: _id,
    unitId,
    unitLabel,
    title: billTitle(bill),
    fromMonth,
    months,
    sum,
    netFen,
    creditedFen: credits.reduce((total, { fen }) => total + fen, 0),
    subsidyFen,
    dueDay,
    state,
    overdue,
  };
}
