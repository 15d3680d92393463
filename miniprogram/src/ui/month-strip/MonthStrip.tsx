import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Legend, type LegendItem } from '../legend/Legend';

export type MonthState = 'paid' | 'now' | 'open' | 'owed';

export interface MonthStripProps {
  year: number;
  /** January to December. */
  months: readonly MonthState[];
}

const words: Record<MonthState, string> = { paid: '已缴', now: '这次缴', open: '没缴', owed: '欠着' };
const tones: Record<MonthState, LegendItem['tone']> = { paid: 'soft', now: 'pine', open: 'mute', owed: 'wait' };
const always: readonly MonthState[] = ['paid', 'now'];
const legendOf = (months: readonly MonthState[]): LegendItem[] =>
  (['paid', 'now', 'owed', 'open'] as const)
    .filter((state) => always.includes(state) || months.includes(state))
    .map((state) => ({ tone: tones[state], text: words[state] }));

/** Which months of the year are paid, paid now, owed from before, or still open. */
export function MonthStrip({ year, months }: MonthStripProps) {
  return (
    <View className="ml-strip">
      <View className="ml-between ml-months__h">
        <Text className="ml-sm ml-strong">{year} 年</Text>
        <Legend items={legendOf(months)} />
      </View>
      <View className="ml-months">
        {months.map((state, at) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never move
            key={at}
            className={classes('ml-month', state !== 'open' && `ml-month--${state}`)}
            {...aria({ role: 'img', label: `${at + 1} 月${words[state]}` })}
          >
            {at + 1}
          </View>
        ))}
      </View>
    </View>
  );
}
