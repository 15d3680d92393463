import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { type Aria, aria } from '../aria';
import { keyboard } from './keyboard';

export interface PressableProps extends Omit<Aria, 'hidden' | 'live'> {
  className?: string;
  onClick?: (() => void) | undefined;
}

/** Anything a finger can press: it says its role and state, gives way under the finger, and is deaf while disabled. */
export function Pressable({
  className,
  onClick,
  children,
  role = 'button',
  ...state
}: PropsWithChildren<PressableProps>) {
  const press = state.disabled ? undefined : onClick;
  return (
    <View
      className={className ?? ''}
      {...aria({ role, ...state })}
      {...keyboard(press)}
      {...(press ? { onClick: press, hoverClass: 'ml-pressed', hoverStayTime: 80 } : {})}
    >
      {children}
    </View>
  );
}
