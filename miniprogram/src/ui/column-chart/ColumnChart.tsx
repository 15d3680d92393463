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
}

/** 每月收支: two columns a month. The table under it says the same in figures. */
export function ColumnChart({ months }: ColumnChartProps) {
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
            {...aria({ role: 'img', label: `${label}，收入 ${yuan(income)} 元，支出 ${yuan(expense)} 元` })}
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
