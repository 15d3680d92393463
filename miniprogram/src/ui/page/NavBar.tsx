import { View } from '@tarojs/components';
import { back } from '../../routes';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface NavBarProps {
  title: string;
  /** Home only: the title stands left. */
  left?: boolean;
  /** A tab page: there is nowhere to go back to. */
  tab?: boolean;
}

/** 导航栏. Drawn by us so that 大字 and the page colour reach the top; WeChat draws its capsule over it. */
export function NavBar({ title, left = false, tab = false }: NavBarProps) {
  return (
    <View className="ml-nav">
      <View className="ml-nav__in">
        {tab ? null : (
          <Pressable className="ml-nav__back" label="返回" onClick={back}>
            <Icon name="chevron-left" tint="ink" />
          </Pressable>
        )}
        <View className={classes('ml-nav__t', left && 'ml-nav__t--left')}>{title}</View>
      </View>
    </View>
  );
}
