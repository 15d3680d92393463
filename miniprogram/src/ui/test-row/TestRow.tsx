import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';

export interface TestRowProps {
  passed: boolean;
  /** Decides the colour: pine for area, slate for heads. */
  measure: 'area' | 'heads';
  /** 参加的面积. */
  name: string;
  /** Share in percent, 0–100, and as printed. */
  share: number;
  text: string;
  /** The exact value: 35,872.40 ㎡. */
  value: string;
  /** Where the line lies, percent, and what it is exactly: 三分之二线 32,175.67 ㎡. */
  line: { at: number; text: string };
  last?: boolean;
}

/** One test of a result, passed or not, with both numbers it was judged by. */
export function TestRow({ passed, measure, name, share, text, value, line, last }: TestRowProps) {
  return (
    <View className={classes('ml-test', last && 'ml-test--last')}>
      <View className="ml-test__h">
        <View
          className={classes('ml-test__no', !passed && 'ml-test__no--bad')}
          {...aria({ role: 'img', label: passed ? '通过' : '没通过' })}
        >
          {passed ? <Icon name="check" tint="white" size={16} /> : <Text className="ml-test__x">×</Text>}
        </View>
        <Text className="ml-test__k">{name}</Text>
        <Text className="ml-test__v">{text}</Text>
      </View>
      <View className="ml-test__t" {...aria({ hidden: true })}>
        <View
          className={classes('ml-thr__f', measure === 'heads' && 'ml-thr__f--heads')}
          style={{ width: `${Math.min(share, 100)}%` }}
        />
        <View className="ml-test__l" style={{ left: `${line.at}%` }} />
      </View>
      <View className="ml-test__n">
        <Text className="ml-num">{value}</Text>
        <Text className={classes('ml-num', passed ? 'ml-berry' : 'ml-brick')}>{line.text}</Text>
      </View>
    </View>
  );
}
