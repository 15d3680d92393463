import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface CheckFieldProps {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** 勾选: a sentence one agrees to or asks for. Never ticked beforehand. */
export function CheckField({ on, onChange, children }: PropsWithChildren<CheckFieldProps>) {
  return (
    <Pressable
      className={classes('ml-check', on && 'ml-check--on')}
      role="checkbox"
      checked={on}
      onClick={() => onChange(!on)}
    >
      <View className="ml-check__b">{on ? <Icon name="check" tint="white" size={16} /> : null}</View>
      <View className="ml-grow">{children}</View>
    </Pressable>
  );
}
