import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Amount } from '../amount/Amount';

export interface BottomBarProps {
  /** One line above the buttons: what pressing means. */
  note?: string | undefined;
  /** The sum that pressing is about, in fen. */
  total?: { name: string; fen: number } | undefined;
}

/** The bar at the foot of an inner page: one or two buttons, the main one right. */
export function BottomBar({ note, total, children }: PropsWithChildren<BottomBarProps>) {
  return (
    <View className="ml-bar">
      {note ? <View className="ml-bar__note">{note}</View> : null}
      <View className="ml-bar__in">
        {total ? (
          <View>
            <View className="ml-note ml-bar__total">{total.name}</View>
            <Amount fen={total.fen} size="num" />
          </View>
        ) : null}
        {children}
      </View>
    </View>
  );
}
