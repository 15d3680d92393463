import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';

export interface CheckRowProps {
  no: number;
  passed: boolean;
  title: string;
  /** What it proves when it holds. */
  proves: string;
  /** What was found. */
  found: string;
  last?: boolean;
}

/** One numbered check of a recount: what was looked at, what that proves, and what was found. */
export function CheckRow({ no, passed, title, proves, found, last }: CheckRowProps) {
  return (
    <View className={classes('ml-chk', last && 'ml-chk--last')}>
      <View className="ml-test__h">
        <View
          className={classes('ml-test__no', !passed && 'ml-test__no--bad')}
          {...aria({ role: 'img', label: passed ? '对' : '不对' })}
        >
          {passed ? <Icon name="check" tint="white" size={16} /> : <Text className="ml-test__x">×</Text>}
        </View>
        <Text className="ml-test__k">
          {no}. {title}
        </Text>
      </View>
      <View className={classes('ml-chk__d', 'ml-sm', !passed && 'ml-brick')}>{found}</View>
      <View className="ml-chk__d ml-note">{proves}</View>
    </View>
  );
}
