import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** Buttons side by side, the main one right. */
export function Buttons({ children }: PropsWithChildren) {
  return <View className="ml-btns">{children}</View>;
}
