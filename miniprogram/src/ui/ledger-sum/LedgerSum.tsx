import { Text, View } from '@tarojs/components';
import { classes } from '../classes';

/** As the contract's `sumLine`. */
export interface SumRow {
  /** How the operand joins the ones above it. */
  operator?: '' | '+' | '−' | '×' | '=';
  name: string;
  /** Where the operand comes from: 不动产证登记. */
  why?: string;
  /** Printed figure: `yuan(…)`, `squareMetres(…)`, `rate(…)`. */
  value: string;
  unit?: string;
}

export interface LedgerSumProps {
  /** A line with `=` is a sum under a single rule; the last one is the total with the double rule. */
  rows: readonly SumRow[];
  /** Every unit is one character (元): the unit column narrows. */
  narrow?: boolean;
  /** No operator column, as on receipts. */
  bare?: boolean;
}

const kindOf = ({ operator }: SumRow, last: boolean) =>
  operator === '=' && (last ? 'ml-sum__r--total' : 'ml-sum__r--sub');

/** 算式: one operand a line, a double rule under the total. Every sum in 睦邻 is shown like this. */
export function LedgerSum({ rows, narrow = false, bare = false }: LedgerSumProps) {
  return (
    <View className={classes('ml-sum', bare && 'ml-sum--noop')}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an operand is its place in the sum
        <View key={at} className={classes('ml-sum__r', kindOf(row, at === rows.length - 1))}>
          <Text className="ml-sum__op">{row.operator ?? ''}</Text>
          <View className="ml-sum__k">
            {row.name}
            {row.why ? <View className="ml-sum__s">{row.why}</View> : null}
          </View>
          <View className="ml-sum__v">
            {row.value}
            <Text className={classes('ml-sum__u', narrow && 'ml-sum__u--s')}>{row.unit ?? ''}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
