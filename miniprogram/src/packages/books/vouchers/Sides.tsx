import { yuan } from '../../../ui/figures';
import { StatTable } from '../../../ui/stat-table/StatTable';

export interface SidesProps {
  memo: string;
  lines: readonly { title: string; debitFen: number; creditFen: number }[];
}

const side = (fen: number) => (fen === 0 ? '' : yuan(fen));

/** 借 and 贷 of one entry. */
export function Sides({ memo, lines }: SidesProps) {
  return (
    <StatTable
      columns="votes"
      parts={[
        {
          head: [memo, '借', '贷'],
          rows: lines.map(({ title, debitFen, creditFen }) => ({ cells: [title, side(debitFen), side(creditFen)] })),
        },
      ]}
    />
  );
}
