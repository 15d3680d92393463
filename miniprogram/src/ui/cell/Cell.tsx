import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import type { Tint } from '../icons/tints';
import { Pressable } from '../pressable/Pressable';

export interface CellProps {
  icon?: IconName;
  tint?: Tint;
  text: ReactNode;
  /** A second line under the text: the cell grows to 64 and its icon to 24. */
  detail?: ReactNode;
  /** At the right: a note, a figure, a link. */
  aside?: ReactNode;
  /** 64 high with a large icon, as in 大字. */
  tall?: boolean;
  last?: boolean;
  /** With it the cell ends in a chevron. */
  onClick?: (() => void) | undefined;
}

/** One line of a list that leads somewhere or states a fact. */
export function Cell({
  icon,
  tint = 'grey',
  text,
  detail,
  aside,
  tall = detail !== undefined,
  last,
  onClick,
}: CellProps) {
  const className = classes('ml-cell', tall && 'ml-cell--tall', last && 'ml-cell--last');
  const inside = (
    <>
      {icon ? <Icon name={icon} tint={tint} size={tall ? 24 : 20} /> : null}
      <View className="ml-grow">
        <View className="ml-cell__t">{text}</View>
        {detail ? <View className="ml-note">{detail}</View> : null}
      </View>
      {typeof aside === 'string' ? <Text className="ml-note">{aside}</Text> : aside}
      {onClick ? <Icon name="chevron-right" tint="grey" size={16} /> : null}
    </>
  );
  if (!onClick) return <View className={className}>{inside}</View>;
  return (
    <Pressable className={className} role="link" onClick={onClick}>
      {inside}
    </Pressable>
  );
}
