import { type Day, dayOf } from '@mulin/domain/day/day';
import { nextStep } from '@mulin/domain/fees/ladder';
import { arrearsDisputes, arrearsSteps, reductions } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/money';
import type { Bill } from '../../fees/bill-postings';
import { atLeast, below, oneOf, type Row, table } from '../../kit/database';
import { waiting } from '../reductions/ask';

export type Step = Row<typeof arrearsSteps>;

/** Overdue bills of one community and steps of one home: far beyond what there ever is. */
const MOST_BILLS = 50_000;
const MOST_STEPS = 200;

export const openFen = ({ netFen, paidFen }: Pick<Bill, 'netFen' | 'paidFen'>): number => netFen - paidFen;

/** Overdue bills of a community's owners, or of one home: the developer's debts are a matter of their own. */
export async function overdueBills(where: { communityId: string } | { unitId: string }, today: Day) {
  return table(bills).findAll(
    { ...where, state: 'open', payer: 'owner', dueDay: below(today) },
    { atMost: MOST_BILLS, orderBy: [['dueDay', 'asc']] },
  );
}

/** How a home stands on the ladder. Steps count while they named the bill that is the oldest now. */
export async function standingOf(unitId: string, overdue: readonly Bill[], now: Date) {
  const [oldest] = overdue;
  const all = await table(arrearsSteps).find({ unitId }, { limit: MOST_STEPS, orderBy: [['at', 'desc']] });
  const done = all.filter(({ bills: named }) => named.some(({ billId }) => billId === oldest?._id)).reverse();
  return { oldest, done, next: oldest && nextStep(oldest.dueDay, done), paused: await pauseOf(unitId, dayOf(now)) };
}

/** Why nobody presses this home now; empty if nothing stands in the way. */
async function pauseOf(unitId: string, today: Day): Promise<string> {
  const [disputed, asked, granted] = await Promise.all([
    table(arrearsDisputes).count({ unitId, state: 'open' }),
    table(reductions).count({ unitId, state: oneOf(waiting) }),
    table(reductions).count({ unitId, state: 'approved', to: atLeast(today) }),
  ]);
  if (disputed > 0) return '住户提了异议，先答复';
  if (asked > 0) return '减免申请在办';
  return granted > 0 ? '困难家庭，减免期内不催' : '';
}
