import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Card } from '../card/Card';
import { classes } from '../classes';

export interface SkeletonProps {
  /** The shape of what is coming: rows with an icon, or a card with figures. Default `list`. */
  shape?: 'list' | 'card';
  /** How many rows or lines. Default 4. */
  rows?: number;
  /** 正在取公示…; empty where another skeleton on the page says it. */
  text?: string;
}

const widths = ['72%', '58%', '80%', '64%'];
const shorter = ['50%', '36%', '58%', '42%'];

/** The page's own shape in grey while it is being fetched. */
export function Skeleton({ shape = 'list', rows = 4, text = '正在取…' }: SkeletonProps) {
  const lines = Array.from({ length: rows }, (_, at) => at);
  return (
    <View className="ml-sks" {...aria({ role: 'status', label: text })}>
      <Card {...(shape === 'list' ? { kind: 'list' } : {})}>
        {lines.map((at) =>
          shape === 'list' ? (
            <View key={at} className={classes('ml-item', at === rows - 1 && 'ml-item--last')}>
              <View className="ml-sk ml-sk--ic" />
              <View className="ml-grow">
                <View className="ml-sk ml-sk--t" style={{ width: widths[at % 4] }} />
                <View className="ml-sk ml-sk--d" style={{ width: shorter[at % 4] }} />
              </View>
            </View>
          ) : (
            <View key={at} className="ml-sk ml-sk--line" style={{ width: widths[at % 4] }} />
          ),
        )}
      </Card>
      {text ? <View className="ml-note ml-sks__t">{text}</View> : null}
    </View>
  );
}
