import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon } from '../icons/Icon';

export interface DoneProps {
  /** 缴好了. */
  title: string;
  detail?: string;
}

/** What was asked for has been done. */
export function Done({ title, detail }: DoneProps) {
  return (
    <View className="ml-done" {...aria({ role: 'status', live: 'polite' })}>
      <View className="ml-done__ic">
        <Icon name="check" tint="white" />
      </View>
      <View className="ml-done__t">{title}</View>
      {detail ? <View className="ml-sm">{detail}</View> : null}
    </View>
  );
}
