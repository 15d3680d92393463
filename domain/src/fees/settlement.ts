import { addDays, type Day } from '../day/day';

/** The service of one bill, first and last day, and whether it is paid. */
export interface Service {
  from: Day;
  to: Day;
  paid: boolean;
}

/** The days a home has paid for in a row, or the first day of what it owes. */
export type Settlement = { from: Day; to: Day } | { owedFrom: Day };

/**
 * 结清: through which day a home is settled. A bill of service that has begun and is not paid is owed; one still to come neither stands
 * in the way nor is covered. Only the newest stretch without a gap is called paid: what nobody billed was not paid either.
 */
export function settlementOn(services: readonly Service[], today: Day): Settlement | undefined {
  const inOrder = [...services].sort((a, b) => (a.from < b.from ? -1 : 1));
  const owed = inOrder.find(({ from, paid }) => !paid && from <= today);
  if (owed) return { owedFrom: owed.from };
  let settled: { from: Day; to: Day } | undefined;
  for (const { from, to } of inOrder.filter(({ paid }) => paid)) {
    const follows = settled !== undefined && from <= addDays(settled.to, 1);
    settled = settled && follows ? { from: settled.from, to: to > settled.to ? to : settled.to } : { from, to };
  }
  return settled;
}
