import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import type { Tint } from '../icons/tints';

type Kind = 'plain' | 'ok' | 'wait' | 'bad' | 'people';

export interface TipProps {
  kind?: Kind;
  /** Default `info`. */
  icon?: IconName;
}

const tint: Record<Kind, Tint> = { plain: 'grey', ok: 'pine', wait: 'berry', bad: 'brick', people: 'slate' };

/** A sentence that belongs beside what it explains. */
export function Tip({ kind = 'plain', icon = 'info', children }: PropsWithChildren<TipProps>) {
  return (
    <View
      className={classes('ml-tip', kind !== 'plain' && `ml-tip--${kind}`)}
      {...aria(kind === 'bad' ? { role: 'alert' } : { role: 'note' })}
    >
      <Icon name={icon} tint={tint[kind]} size={20} />
      <View className="ml-grow">{children}</View>
    </View>
  );
}
