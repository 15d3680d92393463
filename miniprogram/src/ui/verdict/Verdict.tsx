import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';

export interface VerdictProps {
  passed: boolean;
  /** One sentence: 四道线全过。少一道都不算通过。 */
  because: string;
}

/** 通过 or 没通过, and why, in one sentence. */
export function Verdict({ passed, because }: VerdictProps) {
  return (
    <View className={classes('ml-verdict', !passed && 'ml-verdict--no')} {...aria({ role: 'status' })}>
      <View className="ml-verdict__ic">
        {passed ? <Icon name="check" tint="white" /> : <Text className="ml-verdict__x">×</Text>}
      </View>
      <View className="ml-grow">
        <View className="ml-verdict__t">{passed ? '通过' : '没通过'}</View>
        <View className="ml-sm">{because}</View>
      </View>
    </View>
  );
}
