import Taro from '@tarojs/taro';
import { openid } from '../local/persona';
import { createStore, useStore } from '../settings/store';
import type { Home } from './me';

const key = () => `mulin.home.${openid() ?? ''}`;
const stored: unknown = Taro.getStorageSync(key());
const chosen = createStore<string | undefined>(typeof stored === 'string' && stored !== '' ? stored : undefined);

/** The home last chosen under 换一套; it may have been unbound since. */
export const useChosenHome = (): string | undefined => useStore(chosen);

/** 换一套: from now on every page is about this home, also the next time the phone opens the app. */
export function chooseHome(unitId: string): void {
  Taro.setStorageSync(key(), unitId);
  chosen.set(unitId);
}

/** The chosen home while it is still mine, else the first I own, else the first. */
export function currentHome(homes: readonly Home[], unitId: string | undefined): Home | undefined {
  return homes.find((home) => home.unitId === unitId) ?? homes.find(({ relation }) => relation === 'owner') ?? homes[0];
}
