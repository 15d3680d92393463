import type { Cloud } from '../../../cloud/cloud';
import type { ChartMonth } from '../../../ui/column-chart/ColumnChart';

export type Share = Awaited<ReturnType<Cloud['fees']['utilityShares']>>['shares'][number];

/** As many months as a chart has room for. */
const MOST_MONTHS = 6;

/** 这一期: the newest month's shares, and those from before. */
export function split(shares: readonly Share[]): { month: string | undefined; now: Share[]; before: Share[] } {
  const month = shares
    .map((share) => share.month)
    .sort()
    .at(-1);
  return {
    month,
    now: shares.filter((share) => share.month === month),
    before: shares.filter((share) => share.month !== month),
  };
}

/** 每月电费和水费, the oldest first; what was taken back counts no more. Power stands left, water right. */
export function chartOf(shares: readonly Share[]): ChartMonth[] {
  const months = [...new Set(shares.map(({ month }) => month))].sort().slice(-MOST_MONTHS);
  const sum = (month: string, kind: Share['kind']) =>
    shares
      .filter((share) => share.month === month && share.kind === kind && share.state !== 'taken-back')
      .reduce((total, { fen }) => total + fen, 0);
  return months.map((month) => ({
    label: `${Number(month.slice(5))} 月`,
    income: sum(month, 'power'),
    expense: sum(month, 'water'),
  }));
}
