import { ScrollView, Text, View } from '@tarojs/components';
import { type PropsWithChildren, useRef } from 'react';
import { aria } from '../aria';
import { Link } from '../link/Link';
import { useDialogFocus } from './useDialogFocus';

export interface DialogProps {
  title: string;
  onClose: () => void;
}

/** What lies on a sheet: its title, the way out, and the content. NutUI's Popup says no role, so it is said here. */
export function Dialog({ title, onClose, children }: PropsWithChildren<DialogProps>) {
  const box = useRef<HTMLElement>(null);
  useDialogFocus(box, onClose);
  return (
    <View ref={box} className="ml-sheet" {...aria({ role: 'dialog', label: title })}>
      <View className="ml-between">
        <Text className="ml-card__h">{title}</Text>
        <Link text="关闭" onClick={onClose} />
      </View>
      <ScrollView className="ml-sheet__in" scrollY>
        {children}
      </ScrollView>
    </View>
  );
}
