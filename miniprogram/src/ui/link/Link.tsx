import { Text } from '@tarojs/components';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import { Pressable } from '../pressable/Pressable';

export interface LinkProps {
  text: string;
  icon?: IconName;
  /** A chevron at the right: leads to another page. */
  arrow?: boolean;
  /** What a screen reader says when the text alone is not enough. */
  label?: string;
  onClick: () => void;
}

/** Pine words to press, 44 high. */
export function Link({ text, icon, arrow = false, label, onClick }: LinkProps) {
  return (
    <Pressable className="ml-link" role={arrow ? 'link' : 'button'} label={label} onClick={onClick}>
      {icon ? <Icon name={icon} tint="pine" size={20} /> : null}
      <Text>{text}</Text>
      {arrow ? <Icon name="chevron-right" tint="pine" size={16} /> : null}
    </Pressable>
  );
}
