import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';
import { useElder } from '../../settings/elder';
import type { BottomBarProps } from '../bottom-bar/BottomBar';
import { classes } from '../classes';
import { TabBar, type TabName } from '../tab-bar/TabBar';
import { frameStyle } from './frame';
import { Guard } from './Guard';
import { NavBar } from './NavBar';

export interface PageProps {
  title: string;
  /** Set on the four tab pages: draws the tab bar, and no way back. */
  tab?: TabName;
  /** What to press on this page: a `<BottomBar>`. */
  bar?: ReactElement<BottomBarProps> | undefined;
}

/** The frame of every page: title, body, and a tab bar or a bottom bar. 大字 is switched on here and nowhere else. */
export function Page({ title, tab, bar, children }: PropsWithChildren<PageProps>) {
  const [elder] = useElder();
  const foot = tab ? 'tab' : bar ? (bar.props.note ? 'bar2' : 'bar') : 'plain';
  return (
    <View className={classes('ml-page', `ml-page--${foot}`, elder && 'ml-elder')} style={frameStyle()}>
      <NavBar title={title} left={tab === 'home'} tab={tab !== undefined} />
      <View className="ml-body">
        <Guard>{children}</Guard>
      </View>
      {bar}
      {tab ? <TabBar current={tab} /> : null}
    </View>
  );
}
