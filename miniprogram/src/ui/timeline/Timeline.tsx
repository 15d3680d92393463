import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { type Photo, Photos } from '../photos/Photos';

export interface TimelineStep {
  state: 'now' | 'done' | 'todo';
  title: string;
  /** 今天 08:50, 还剩 2 天. */
  when?: string;
  detail?: ReactNode;
  photos?: readonly Photo[];
}

/** What happened, newest on top; what is going on now has a berry ring. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="ml-tl">
      {steps.map(({ state, title, when, detail, photos }, at) => {
        const last = at === steps.length - 1;
        return (
          <View key={`${title}${when}`} className={classes('ml-tl__i', last && 'ml-tl__i--last')}>
            {last ? null : <View className="ml-tl__bar" />}
            <View
              className={classes('ml-tl__dot', state !== 'done' && `ml-tl__dot--${state}`)}
              {...aria({ hidden: true })}
            >
              {state === 'done' ? <Icon name="check" tint="white" size={12} /> : null}
            </View>
            <View className="ml-tl__t">
              <Text>{title}</Text>
              {when ? <Text className="ml-tl__w">{when}</Text> : null}
            </View>
            {detail ? <View className="ml-tl__d">{detail}</View> : null}
            {photos && photos.length > 0 ? <Photos photos={photos} /> : null}
          </View>
        );
      })}
    </View>
  );
}
