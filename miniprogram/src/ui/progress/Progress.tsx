import { View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { count } from '../figures';

export interface ProgressProps {
  /** 正在出账. */
  name: string;
  done: number;
  total: number;
  /** 户. */
  unit: string;
  /** What it means: 可以先离开这一页. */
  note?: string;
  /** One of several: all but the last have a rule under them. */
  last?: boolean;
}

/** How far a job has got: the exact numbers, and a bar that repeats them. */
export function Progress({ name, done, total, unit, note, last = true }: ProgressProps) {
  const share = total > 0 ? Math.min((done * 100) / total, 100) : 0;
  return (
    <View className={classes('ml-lim', last && 'ml-lim--last')} {...aria({ role: 'status', live: 'polite' })}>
      <View className="ml-between">
        <View>{name}</View>
        <View className="ml-num ml-strong">
          {count(done)} / {count(total)} {unit}
        </View>
      </View>
      <View className="ml-lim__t">
        <View className="ml-lim__f" style={{ width: `${share}%` }} />
      </View>
      {note ? <View className="ml-note">{note}</View> : null}
    </View>
  );
}
