import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../aria';
import { Link } from '../link/Link';

export interface SheetProps {
  open: boolean;
  title: string;
  /** 关闭, or a press beside the sheet. */
  onClose: () => void;
}

/** A sheet that comes up from below over the page and its bars. */
export function Sheet({ open, title, onClose, children }: PropsWithChildren<SheetProps>) {
  if (!open) return null;
  return (
    <View className="ml-over" catchMove>
      <View className="ml-mask" onClick={onClose} {...aria({ hidden: true })} />
      <View className="ml-sheet" {...aria({ role: 'dialog', label: title })}>
        <View className="ml-between">
          <Text className="ml-card__h">{title}</Text>
          <Link text="关闭" onClick={onClose} />
        </View>
        <ScrollView className="ml-sheet__in" scrollY>
          {children}
        </ScrollView>
      </View>
    </View>
  );
}
