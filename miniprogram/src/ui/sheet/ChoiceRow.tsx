import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface ChoiceRowProps {
  on: boolean;
  name: string;
  note?: ReactNode;
  /** A badge at the right. */
  aside?: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

/** One line of a list to choose from. */
export function ChoiceRow({ on, name, note, aside, disabled, onClick }: ChoiceRowProps) {
  return (
    <Pressable
      className={classes('ml-unit', on && 'ml-unit--on')}
      role="radio"
      checked={on}
      disabled={disabled}
      onClick={onClick}
    >
      <View className="ml-opt__r">{on ? <Icon name="check" tint="white" size={16} /> : null}</View>
      <View className="ml-grow">
        <View className="ml-unit__n">{name}</View>
        {note ? <View className="ml-note">{note}</View> : null}
      </View>
      {aside}
    </Pressable>
  );
}
