import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { StatTable } from '../../../ui/stat-table/StatTable';

interface Row {
  unitLabel: string;
  quantityText: string;
  fen: number;
  own: boolean;
}

/** One's own line stands on top until it comes in its place. */
const withOwn = (rows: readonly Row[], own: Omit<Row, 'own'> | undefined): readonly Row[] =>
  own === undefined || rows.some((row) => row.own) ? rows : [{ ...own, own: true }, ...rows];

export interface RowsProps {
  rows: readonly Row[];
  homes: number;
  /** The home the table is opened for, if it is. */
  mine?: Omit<Row, 'own'>;
  /** How many rows the last page held. */
  last: number;
  onMore: () => void;
}

/** 全表 by number of the home, without names; one's own line is marked. */
export function Rows({ rows, homes, mine, last, onMore }: RowsProps) {
  return (
    <>
      <Card kind="flush" title={`全表，${count(homes)} 户`} aside="只有房号，没有姓名">
        <StatTable
          columns="votes"
          parts={[
            {
              head: ['房号', '占的份', '分摊'],
              rows: withOwn(rows, mine).map(({ unitLabel, quantityText, fen, own }) => ({
                cells: [own ? `${unitLabel}（我家）` : unitLabel, quantityText, yuan(fen)],
                own,
              })),
            },
          ]}
        />
      </Card>
      <More last={last} onMore={onMore} />
      <Note>金额都是元。零头按余数大小补一分，各户加起来正好是总数。</Note>
    </>
  );
}
