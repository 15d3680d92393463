import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../aria';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';

export interface StateProps {
  icon: IconName;
  /** Something went wrong: the icon turns brick and the title is announced. */
  wrong?: boolean;
  /** What happened: 还没有合同公示. */
  title: string;
  /** What it means; for an empty list, whether it ought to be empty. */
  detail?: string | undefined;
}

/** Empty or failed: what happened, what it means, and buttons for what to do. */
export function State({ icon, wrong = false, title, detail, children }: PropsWithChildren<StateProps>) {
  return (
    <View className="ml-state" {...aria(wrong ? { role: 'alert' } : { role: 'status' })}>
      <View className="ml-state__ic">
        <Icon name={icon} tint={wrong ? 'brick' : 'grey'} size={36} />
      </View>
      <View className="ml-state__t">{title}</View>
      {detail ? <View className="ml-state__d">{detail}</View> : null}
      {children ? <View className="ml-state__do">{children}</View> : null}
    </View>
  );
}
