import { View } from '@tarojs/components';
import { classes } from '../classes';

export interface Stat {
  value: string;
  text: string;
  /** Overdue: brick, when it is not nought. */
  bad?: boolean;
}

/** Three numbers side by side. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <View className="ml-stats">
      {stats.map(({ value, text, bad }, at) => (
        <View key={text} className={classes('ml-stat', at === 0 && 'ml-stat--first')}>
          <View className={classes('ml-stat__n', bad && 'ml-brick')}>{value}</View>
          <View className="ml-stat__t">{text}</View>
        </View>
      ))}
    </View>
  );
}
