import Taro from '@tarojs/taro';
import type { CSSProperties } from 'react';

interface Frame {
  /** Height of the status bar, px. */
  status: number;
  /** Height of the bar with the title, px. */
  nav: number;
  /** What WeChat's capsule takes at the right, px. */
  capsule: number;
}

const web: Frame = { status: 0, nav: 44, capsule: 16 };

/** The title bar sits level with WeChat's capsule, whatever the phone. */
function measure(): Frame {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  if (!capsule.height) return { status: statusBarHeight, nav: 44, capsule: 97 };
  return {
    status: statusBarHeight,
    nav: (capsule.top - statusBarHeight) * 2 + capsule.height,
    capsule: windowWidth - capsule.left + 10,
  };
}

let style: CSSProperties | undefined;

/** The frame as custom properties for the page's outermost View. */
export function frameStyle(): CSSProperties {
  if (style) return style;
  const { status, nav, capsule } = process.env.TARO_ENV === 'weapp' ? measure() : web;
  const properties: Record<string, string> = {
    '--wx-status': `${status}px`,
    '--wx-nav': `${nav}px`,
    '--wx-capsule': `${capsule}px`,
  };
  style = properties;
  return style;
}
