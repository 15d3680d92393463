import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { classes } from '../classes';

export interface CardProps {
  /** `list`: rows bring their own padding. `flush`: tables reach the edge. */
  kind?: 'list' | 'flush';
  title?: ReactNode;
  /** At the right of the title: a badge, a note, a link, a legend. */
  aside?: ReactNode;
  className?: string;
}

export function Card({ kind, title, aside, className, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={classes('ml-card', kind && `ml-card--${kind}`, className)}>
      {title ? (
        <View className="ml-between ml-card__top">
          <Text className="ml-card__h">{title}</Text>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}
