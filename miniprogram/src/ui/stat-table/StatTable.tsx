import { Text, View } from '@tarojs/components';
import { classes } from '../classes';

export interface StatRow {
  /** First the name, then the figures as printed. */
  cells: readonly string[];
  /** Double rule under a sum. */
  sum?: boolean;
  /** Changed by more than 20 %: the last figure turns berry and a reason must stand under the table. */
  big?: boolean;
  /** The reader's own line, on a tint. */
  own?: boolean;
}

export interface StatTableProps {
  /** `money`: name, this period, last period, change. `votes`: name, area, heads. `sum`: name and one figure. */
  columns: 'money' | 'votes' | 'sum';
  /** A head and its rows; a statement has one for income and one for expense. */
  parts: readonly { head: readonly string[]; rows: readonly StatRow[] }[];
}

const widths = { money: false, votes: 'ml-tr--3', sum: 'ml-tr--2' } as const;

/** Figures in columns, four at most, right-aligned. */
export function StatTable({ columns, parts }: StatTableProps) {
  const shape = widths[columns];
  const tone = (at: number, last: number, big: boolean | undefined) =>
    classes(
      'ml-td',
      at > 0 ? 'ml-td--n' : 'ml-td--name',
      columns === 'money' && at === 2 && 'ml-td--last',
      at === last && big && 'ml-td--big',
    );
  return (
    <View className="ml-tbl">
      {parts.map(({ head, rows }) => (
        <View key={head[0]}>
          <View className={classes('ml-tr', 'ml-tr--h', shape)}>
            {head.map((word, at) => (
              <Text key={word} className={tone(at, -1, false)}>
                {word}
              </Text>
            ))}
          </View>
          {rows.map(({ cells, sum, big, own }) => (
            <View key={cells[0]} className={classes('ml-tr', shape, sum && 'ml-tr--sum', own && 'ml-tr--own')}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <Text key={at} className={tone(at, cells.length - 1, big)}>
                  {cell}
                </Text>
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
