import { View } from '@tarojs/components';
import { classes } from '../classes';
import { Link } from '../link/Link';

export interface ReviewRowProps {
  /** 第 1 件 · 续聘锡源物业 3 年. */
  question: string;
  /** Where more is asked than usual: 改公共地方用途，同意要过四分之三. */
  threshold?: string | undefined;
  /** The word chosen; without it 还没选. */
  answer?: string | undefined;
  last?: boolean;
  onChange: () => void;
}

/** One answer, seen once more before 交票. */
export function ReviewRow({ question, threshold, answer, last, onChange }: ReviewRowProps) {
  return (
    <View className={classes('ml-rev', last && 'ml-rev--last')}>
      <View className="ml-grow">
        <View className="ml-sm">{question}</View>
        {threshold ? <View className="ml-note">{threshold}</View> : null}
        <View className={classes('ml-rev__a', !answer && 'ml-berry')}>{answer ?? '还没选'}</View>
      </View>
      <Link text={answer ? '改' : '去选'} label={`改${question}`} onClick={onChange} />
    </View>
  );
}
