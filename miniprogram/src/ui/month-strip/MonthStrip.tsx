import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Legend, type LegendItem } from '../legend/Legend';

export type MonthState = 'paid' | 'now' | 'open';

export interface MonthStripProps {
  year: number;
  /** January to December. */
  months: readonly MonthState[];
}

const words: Record<MonthState, string> = { paid: '已缴', now: '这次缴', open: '没缴' };
const legend: LegendItem[] = [
  { tone: 'soft', text: '已缴' },
  { tone: 'pine', text: '这次缴' },
];

/** Which months of the year are paid, paid now, or still open. */
export function MonthStrip({ year, months }: MonthStripProps) {
  return (
    <View className="ml-strip">
      <View className="ml-between ml-months__h">
        <Text className="ml-sm ml-strong">{year} 年</Text>
        <Legend items={months.includes('open') ? [...legend, { tone: 'mute', text: '没缴' }] : legend} />
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
