import Taro from '@tarojs/taro';
import { openid } from '../local/persona';

/** The last good answers, on the phone, so that what was seen once can be read without a network. */
export interface Kept<T> {
  data: T;
  /** ISO instant. */
  at: string;
}

const prefix = 'mulin.kept.';
/** Larger answers are not kept: WeChat allows 1 MB a key and 10 MB in all. */
const largest = 200_000;

const keyOf = (name: string) => `${prefix}${openid() ?? ''}.${name}`;

export function keep(name: string, data: unknown): void {
  const text = JSON.stringify({ data, at: new Date().toISOString() });
  if (text.length > largest) return;
  try {
    Taro.setStorageSync(keyOf(name), text);
  } catch (full) {
    console.warn('kept answers cleared', full);
    forgetKept();
  }
}

/** Only what `keep` wrote under this very name is read back, so the shape is the one its `useLoad` wrote. */
export function kept<T>(name: string): Kept<T> | undefined {
  const text: unknown = Taro.getStorageSync(keyOf(name));
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Kept<T>) : undefined;
}

/** Forgets every answer: when the person changes, withdraws consent, or the phone is full. */
export function forgetKept(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) Taro.removeStorageSync(key);
}
