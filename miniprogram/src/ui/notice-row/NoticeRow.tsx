import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Badge, type BadgeProps } from '../badge/Badge';
import { Button } from '../button/Button';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import { Pressable } from '../pressable/Pressable';

export interface NoticeRowProps {
  /** The kind's icon on a tile; home leaves it out. */
  icon?: IconName;
  title: ReactNode;
  badge?: BadgeProps | undefined;
  /** Kind and date, each its own word: 收支, 7 月 10 日. */
  meta?: string[];
  /** Overdue: the tile turns brick. */
  overdue?: boolean;
  /** Who owes it, and what you can do about it. */
  action?: { note: string; text: string; disabled?: boolean; onClick: () => void } | undefined;
  last?: boolean;
  onClick?: () => void;
}

/** One notice on the board. The row opens it; the action below it is a button of its own. */
export function NoticeRow({ icon, title, badge, meta = [], overdue, action, last, onClick }: NoticeRowProps) {
  return (
    <View className={classes('ml-item', last && 'ml-item--last')}>
      {icon ? (
        <View className={classes('ml-item__ic', overdue && 'ml-item__ic--bad')}>
          <Icon name={icon} tint={overdue ? 'brick' : 'pine'} size={20} />
        </View>
      ) : null}
      <View className="ml-grow">
        <Pressable role={onClick ? 'link' : 'listitem'} onClick={onClick}>
          <View className="ml-item__t">{title}</View>
          <View className="ml-item__m">
            {badge ? <Badge {...badge} /> : null}
            {meta.map((word) => (
              <Text key={word}>{word}</Text>
            ))}
          </View>
        </Pressable>
        {action ? (
          <View className="ml-between ml-item__a">
            <Text className="ml-note">{action.note}</Text>
            <Button
              kind="line"
              small
              text={action.text}
              label={typeof title === 'string' ? `${action.text}：${title}` : action.text}
              disabled={action.disabled ?? false}
              onClick={action.onClick}
            />
          </View>
        ) : null}
      </View>
    </View>
  );
}
