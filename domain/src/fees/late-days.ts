import { addDays, type Day, daysBetween } from '../day/day';
import { type LateClause, lateCharge } from './late-charge';

/** Days on which nothing accrues, both inside. */
export interface Pause {
  from: Day;
  to: Day;
}

/** What a late charge is reckoned from. */
export interface LateDebt {
  principalFen: number;
  due: Day;
  /** The first day not claimed yet, where days before it were. */
  from?: Day;
  /** The last day that counts: of payment, of the suit, or today. */
  through: Day;
  /** While the household's objection was open (异议在办). */
  pauses: readonly Pause[];
}

export interface LateAccrual {
  from: Day;
  through: Day;
  days: number;
  fen: number;
}

/** 违约金 by day: from the day after the last day to pay, less the days of a pause; nothing without a clause. Fen, rounded once. */
export function lateAccrual(
  { principalFen, due, from: asked, through, pauses }: LateDebt,
  clause: LateClause | null,
): LateAccrual {
  const first = addDays(due, 1);
  const from = asked !== undefined && asked > first ? asked : first;
  const days = countedDays(from, through, pauses);
  return { from, through, days, fen: lateCharge(principalFen, days, clause) };
}

function countedDays(from: Day, through: Day, pauses: readonly Pause[]): number {
  if (through < from) return 0;
  let days = daysBetween(from, through) + 1;
  let after = from;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = pause.from > after ? pause.from : after;
    const end = pause.to < through ? pause.to : through;
    if (end < start) continue;
    days -= daysBetween(start, end) + 1;
    after = addDays(end, 1);
  }
  return days;
}
