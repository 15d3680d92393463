import type { Day } from '@mulin/domain/day/day';
import { monthsText } from '@mulin/domain/day/spoken';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { Bill } from './bill-postings';
import type { Span } from './months';
import { isOverdue } from './open-bills';
import type { Kind } from './reckoning';

const feeName = (kind: Kind): string => (kind === 'parking' ? `${buildingKinds.parking}服务费` : '物业费');

/** 2026 年 7—12 月物业费 */
export const billTitle = ({ kind, fromMonth, months }: Span & { kind: Kind }): string =>
  `${monthsText({ fromMonth, months })}${feeName(kind)}`;

/** A bill as people are shown it. */
export function billView(bill: Bill, today: Day) {
  const { _id, unitId, unitLabel, fromMonth, months, sum, netFen, dueDay, state } = bill;
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
    dueDay,
    state,
    overdue,
  };
}
