import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button/Button';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import type { Tint } from '../icons/tints';

type Tone = 'pine' | 'people' | 'wait';

export interface TodoRowProps {
  /** The tile at the left; the workbench leaves it out. */
  icon?: IconName;
  /** `people` votes, `wait` waiting for you. Default `pine`. */
  tone?: Tone;
  /** What and how much: 物业费待缴 527.34 元. */
  title: ReactNode;
  /** When: 7—12 月，7 月 31 日前缴. */
  detail?: string;
  /** Badges and notes instead of a detail. */
  meta?: ReactNode;
  /** The first row's button is primary, the others soft. */
  first?: boolean;
  last?: boolean;
  action: { text: string; onClick: () => void };
}

const tint: Record<Tone, Tint> = { pine: 'pine', people: 'slate', wait: 'berry' };

/** One thing to do, with one button; in 大字 the button drops below. */
export function TodoRow({ icon, tone = 'pine', title, detail, meta, first, last, action }: TodoRowProps) {
  return (
    <View className={classes('ml-todo', last && 'ml-todo--last')}>
      {icon ? (
        <View className={classes('ml-todo__ic', tone !== 'pine' && `ml-todo__ic--${tone}`)}>
          <Icon name={icon} tint={tint[tone]} />
        </View>
      ) : null}
      <View className="ml-grow">
        <View className="ml-todo__t">{title}</View>
        {detail ? <View className="ml-todo__d">{detail}</View> : null}
        {meta ? <View className="ml-item__m ml-todo__m">{meta}</View> : null}
      </View>
      <Button kind={first ? 'main' : 'soft'} text={action.text} onClick={action.onClick} />
    </View>
  );
}
