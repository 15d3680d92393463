import { Text, View } from '@tarojs/components';
import { Fragment } from 'react';
import { aria } from '../aria';
import { yuan } from '../figures';
import { scale } from './scale';

export interface ChartMonth {
  /** 1 月. */
  label: string;
  /** Fen. */
  income: number;
  expense: number;
}

export interface ColumnChartProps {
  /** Half a year at most: six months. */
  months: readonly ChartMonth[];
  /** What the two columns are, and in what; default 收入 and 支出 in 元. Of 0.01 %, say %. */
  words?: readonly [left: string, right: string];
  unit?: '元' | '%';
}

/** 每月收支: two columns a month. The table under it says the same in figures. */
export function ColumnChart({ months, words: [left, right] = ['收入', '支出'], unit = '元' }: ColumnChartProps) {
  const { top, lines } = scale(Math.max(0, ...months.flatMap(({ income, expense }) => [income, expense])));
  const height = (fen: number) => `${((fen * 100) / top).toFixed(2)}%`;
  const grid = { gridTemplateColumns: `repeat(${months.length}, 1fr)` };
  return (
    <View>
      <View className="ml-cols" style={grid}>
        {lines.map(({ at, text }) => (
          <Fragment key={text}>
            <View className="ml-cols__g" style={{ bottom: `${at}%` }} />
            <Text className="ml-cols__y" style={{ top: `${100 - at}%` }} {...aria({ hidden: true })}>
              {text}
            </Text>
          </Fragment>
        ))}
        {months.map(({ label, income, expense }) => (
          <View
            key={label}
            className="ml-col"
            {...aria({
              role: 'img',
              label: `${label}，${left} ${yuan(income)} ${unit}，${right} ${yuan(expense)} ${unit}`,
            })}
          >
            <View className="ml-col__b" style={{ height: height(income) }} />
            <View className="ml-col__b ml-col__b--out" style={{ height: height(expense) }} />
          </View>
        ))}
      </View>
      <View className="ml-cols__x" style={grid} {...aria({ hidden: true })}>
        {months.map(({ label }) => (
          <Text key={label}>{label}</Text>
        ))}
      </View>
    </View>
  );
}
