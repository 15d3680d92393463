import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';

export interface VerdictProps {
  passed: boolean;
  /** In place of 通过 or 没通过: 选出来了. */
  word?: string;
  /** One sentence: 四道线全过。少一道都不算通过。 */
  because: string;
}

/** 通过 or 没通过, and why, in one sentence. */
export function Verdict({ passed, word = passed ? '通过' : '没通过', because }: VerdictProps) {
  return (
    <View className={classes('ml-verdict', !passed && 'ml-verdict--no')} {...aria({ role: 'status' })}>
      <View className="ml-verdict__ic">
        {passed ? <Icon name="check" tint="white" /> : <Text className="ml-verdict__x">×</Text>}
      </View>
      <View className="ml-grow">
        <View className="ml-verdict__t">{word}</View>
        <View className="ml-sm">{because}</View>
      </View>
    </View>
  );
}
