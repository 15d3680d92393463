import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

const key = 'mulin.elder';
const elder = createStore(Taro.getStorageSync(key) === true);

/** 大字版: whether it is on, and how to change it. The phone remembers the choice. */
export function useElder(): [on: boolean, set: (on: boolean) => void] {
  return [useStore(elder), setElder];
}

/** Somebody has chosen on this phone, whatever the profile says. */
export const elderChosen = (): boolean => typeof Taro.getStorageSync(key) === 'boolean';

export function setElder(on: boolean): void {
  Taro.setStorageSync(key, on);
  elder.set(on);
}
