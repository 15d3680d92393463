import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';

export interface StepsProps {
  /** How many there are, and which one (1, 2, …) this is; one more than there are when all are done. */
  count: number;
  now: number;
  /** 第 1 件 / 共 3 件. */
  title: ReactNode;
  /** 您的一票：103.40㎡、1 人. */
  aside?: ReactNode;
}

/** Where one is in a ballot or any other row of steps. */
export function Steps({ count, now, title, aside }: StepsProps) {
  const steps = Array.from({ length: count }, (_, at) => at + 1);
  return (
    <View>
      <View className="ml-between ml-steps__h">
        <View className="ml-sm">{title}</View>
        {aside ? <View className="ml-sm">{aside}</View> : null}
      </View>
      <View className="ml-steps" {...aria({ hidden: true })}>
        {steps.map((step) => (
          <View
            key={step}
            className={classes('ml-step', step < now && 'ml-step--done', step === now && 'ml-step--now')}
          />
        ))}
      </View>
    </View>
  );
}
