import type { Day } from '@mulin/domain/day/day';
import { lateClauseText } from '@mulin/domain/fees/term-lines';
import type { Bill } from '../../fees/bill-postings';
import { type LateItem, lateItems } from './accrual';

/** As a household reads it; null for a bill that is not late. */
export interface LateView {
  agreed: boolean;
  clause: string;
  days: number;
  fen: number;
}

/** The same of each of a home's open bills, by bill. */
export async function lateViews(unitId: string, open: readonly Bill[], today: Day): Promise<Map<string, LateView>> {
  const items = await lateItems(unitId, open, today);
  return new Map(items.flatMap((item) => pair(item.bill._id, lateView([item]))));
}

const pair = (billId: string, view: LateView | null): [string, LateView][] => (view ? [[billId, view]] : []);

/** Of open bills, all together; null when none of them is late. */
export const lateViewOf = async (unitId: string, open: readonly Bill[], today: Day): Promise<LateView | null> =>
  lateView(await lateItems(unitId, open, today));

function lateView(items: readonly LateItem[]): LateView | null {
  const open = items.filter(({ bill }) => bill.state === 'open');
  const [first] = open;
  if (!first) return null;
  const { clause } = open.find((item) => item.clause !== null) ?? first;
  return {
    agreed: clause !== null,
    clause: clause === null ? '' : lateClauseText(clause),
    days: Math.max(...open.map(({ days }) => days)),
    fen: open.reduce((sum, { fen, barred }) => sum + (barred ? 0 : fen), 0),
  };
}
