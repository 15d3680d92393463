import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { classes } from '../classes';

export interface CardProps {
  /** `list`: rows bring their own padding. `flush`: tables reach the edge. */
  kind?: 'list' | 'flush';
  title?: ReactNode;
  /** The title in body size, for a card that is not a chapter of its own. */
  small?: boolean;
  /** At the right of the title: a note, or a badge, a link, a legend. */
  aside?: ReactNode;
  className?: string;
}

export function Card({ kind, title, small = false, aside, className, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={classes('ml-card', kind && `ml-card--${kind}`, className)}>
      {title ? (
        <View className="ml-between ml-card__top">
          <Text className={small ? 'ml-strong' : 'ml-card__h'}>{title}</Text>
          {typeof aside === 'string' ? <Text className="ml-note">{aside}</Text> : aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}
