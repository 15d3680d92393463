import type { Cloud } from '../../cloud/cloud';
import type { SumRow } from '../../ui/ledger-sum/LedgerSum';

/** One line of a bill's arithmetic as the cloud wrote it. */
export type SumLine = Awaited<ReturnType<Cloud['payment']['receipt']>>['sums'][number]['sum'][number];

/** Nothing taken off: the line says so on a bill and is left out of a receipt. */
const takesNothing = ({ operator, value }: SumLine) => operator === '−' && /^0(\.0+)?$/.test(value);

/** The arithmetic in one line, as on a receipt: `103.40 × 0.85 × 6 = 527.34`. */
export const sumText = (lines: readonly SumLine[]): string =>
  lines
    .filter((line) => !takesNothing(line))
    .map(({ operator, value }) => (operator === '' ? value : `${operator} ${value}`))
    .join(' ');

/** 大字: same lines, same figures; only the unit that repeats the name, and what follows the first comma of the reason, go. */
export const briefly = (line: SumLine): SumRow => ({
  ...line,
  why: line.why.split('，')[0] ?? '',
  unit: line.unit.split('/')[0] ?? '',
});
