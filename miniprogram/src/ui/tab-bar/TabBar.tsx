import { Text, View } from '@tarojs/components';
import { go } from '../../routes';
import { useUncastVotes } from '../../settings/uncast';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import { Pressable } from '../pressable/Pressable';

export type TabName = 'home' | 'board' | 'assembly' | 'me';

const tabs: { name: TabName; text: string; icon: IconName }[] = [
  { name: 'home', text: '首页', icon: 'home' },
  { name: 'board', text: '公示', icon: 'board' },
  { name: 'assembly', text: '议事', icon: 'council' },
  { name: 'me', text: '我的', icon: 'me' },
];

export interface TabBarProps {
  current: TabName;
}

/** The four tabs. Part of the page, so that 大字 enlarges it and a sheet covers it; the count is the votes not yet cast. */
export function TabBar({ current }: TabBarProps) {
  const uncast = useUncastVotes();
  return (
    <View className="ml-tabbar" {...aria({ role: 'tablist' })}>
      {tabs.map(({ name, text, icon }) => {
        const on = name === current;
        const waiting = name === 'assembly' ? uncast : 0;
        return (
          <Pressable
            key={name}
            className={classes('ml-tabbar__i', on && 'ml-tabbar__i--on')}
            role="tab"
            selected={on}
            label={waiting > 0 ? `${text}，${waiting} 件没投票` : text}
            onClick={on ? undefined : () => go(name)}
          >
            <Icon name={icon} tint={on ? 'pine' : 'grey'} />
            <Text>{text}</Text>
            {waiting > 0 ? <Text className="ml-tabbar__n">{waiting}</Text> : null}
          </Pressable>
        );
      })}
    </View>
  );
}
