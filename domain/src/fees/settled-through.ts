import { addDays, type Day } from '../day/day';

/** Service a home was billed for, first and last day inside. */
export interface BilledService {
  from: Day;
  to: Day;
  paid: boolean;
}

/** 结清 from … to …, or since when something is owed; nothing where nothing was ever billed. */
export type SettledThrough = { from: Day; to: Day } | { owedFrom: Day } | undefined;

/**
 * Through which day a home's property fees are settled. Months that are billed ahead and not begun are not owed yet and end the
 * stretch; months that were never billed are not called paid: only the last unbroken stretch is certified.
 */
export function settledThrough(billed: readonly BilledService[], today: Day): SettledThrough {
  const inOrder = [...billed].sort((a, b) => (a.from < b.from ? -1 : 1));
  const open = inOrder.find(({ paid }) => !paid);
  if (open && open.from <= today) return { owedFrom: open.from };
  const settled = inOrder.filter(({ from }) => !open || from < open.from);
  let stretch: { from: Day; to: Day } | undefined;
  for (const { from, to } of settled) {
    if (!stretch || from > addDays(stretch.to, 1)) stretch = { from, to };
    else if (to > stretch.to) stretch.to = to;
  }
  return stretch;
}
