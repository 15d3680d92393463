import { type Day, dayOf } from '@mulin/domain/day/day';
import { type LadderStep, nextStep } from '@mulin/domain/fees/ladder';
import { arrearsDisputes, arrearsSteps, reductions } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/fees';
import type { Bill } from '../../fees/bill-postings';
import { askedByBuilding } from '../../fees/bill-sums';
import { above, atLeast, below, oneOf, type Row, table } from '../../kit/database';
import { waiting } from '../reductions/ask';

export type Step = Row<typeof arrearsSteps>;

/** Bills in one read of a reminder's chunk. */
const READ = 1_000;
/** Overdue bills and steps of one home: twelve a year for as long as a debt may be claimed, and more. */
const MOST_BILLS = 500;
const MOST_STEPS = 200;

/** Overdue fees of owners: the developer's debts are a matter of their own. */
const feesOn = (today: Day) => ({ state: 'open', charge: 'service', payer: 'owner', dueDay: below(today) }) as const;

/** What the ladder chases: fees, and 违约金 once it was claimed by a bill, which is owed like any other. */
const overdueOn = (today: Day) => ({ ...feesOn(today), charge: oneOf(['service', 'late'] as const) });

/** One home's, the oldest first. */
export async function overdueBills({ unitId }: { unitId: string }, today: Day): Promise<Bill[]> {
  return table(bills).findAll({ unitId, ...overdueOn(today) }, { atMost: MOST_BILLS, orderBy: [['dueDay', 'asc']] });
}

/** A page of a community's homes with their bills, those that have owed longest first: whatever else is owed is not read. */
export async function overduePage(communityId: string, today: Day, { skip, limit }: { skip: number; limit: number }) {
  const where = { communityId, ...overdueOn(today) };
  const { total, values } = await table(bills).valuesInOrder(where, 'unitId', 'dueDay', { skip, limit });
  const found = await table(bills).findAll(
    { unitId: oneOf(values), ...overdueOn(today) },
    { atMost: MOST_BILLS * limit, orderBy: [['dueDay', 'asc']] },
  );
  const homes = homesOf(found);
  return { total, homes: values.map((unitId) => [unitId, homes.get(unitId) ?? []] as const) };
}

/** By building: how many homes owe fees, and what they owe. Fen. */
export async function overdueSums(communityId: string, today: Day) {
  const where = { communityId, ...feesOn(today) };
  const [homes, asked] = await Promise.all([
    table(bills).distinctBy(where, 'building', 'unitId'),
    askedByBuilding(where),
  ]);
  return (building: string) => ({
    overdueHomes: homes.get(building) ?? 0,
    overdueFen: asked.get(building) ?? 0,
  });
}

/** The same bills of the homes behind one, as many as one read brings, home by home. */
export async function overdueAfter(communityId: string, today: Day, after: string) {
  const found = await table(bills).find(
    { communityId, unitId: above(after), ...overdueOn(today) },
    {
      limit: READ,
      orderBy: [
        ['unitId', 'asc'],
        ['dueDay', 'asc'],
      ],
    },
  );
  const homes = [...homesOf(found).values()];
  const finished = found.length < READ;
  // The last home of a full read may have more bills than were read; it begins the next one.
  return { homes: finished || homes.length === 1 ? homes : homes.slice(0, -1), finished };
}

/** Bills home by home, in the order they came. */
export function homesOf(overdue: readonly Bill[]): Map<string, Bill[]> {
  const homes = new Map<string, Bill[]>();
  for (const bill of overdue) {
    const own = homes.get(bill.unitId);
    if (own) own.push(bill);
    else homes.set(bill.unitId, [bill]);
  }
  return homes;
}

/** Everything ever done about a home's bills, newest first. */
export const stepsOf = (unitId: string): Promise<Step[]> =>
  table(arrearsSteps).find({ unitId }, { limit: MOST_STEPS, orderBy: [['at', 'desc']] });

/** How a home stands on the ladder. Steps count while they named the bill that is the oldest now. */
export async function standingOf(unitId: string, overdue: readonly Bill[], steps: readonly LadderStep[], now: Date) {
  const [oldest] = overdue;
  const all = await stepsOf(unitId);
  const done = all.filter(({ bills: named }) => named.some(({ billId }) => billId === oldest?._id)).reverse();
  const pause = await pauseOf(unitId, dayOf(now));
  return { all, done, next: oldest && nextStep(oldest.dueDay, done, steps), ...pause };
}

/** Why nobody presses this home now; `paused` is empty if nothing stands in the way. */
async function pauseOf(unitId: string, today: Day): Promise<{ paused: string; disputed: boolean }> {
  const [open, asked, granted] = await Promise.all([
    table(arrearsDisputes).count({ unitId, state: 'open' }),
    table(reductions).count({ unitId, state: oneOf(waiting) }),
    table(reductions).count({ unitId, state: 'approved', to: atLeast(today) }),
  ]);
  const disputed = open > 0;
  if (disputed) return { paused: '住户提了异议，先答复', disputed };
  if (asked > 0) return { paused: '减免申请在办', disputed };
  return { paused: granted > 0 ? '困难家庭，减免期内不催' : '', disputed };
}
