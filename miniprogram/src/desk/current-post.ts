import Taro from '@tarojs/taro';
import { openid } from '../local/persona';
import { createStore, useStore } from '../settings/store';
import type { Membership } from '../who/me';

const key = () => `mulin.post.${openid() ?? ''}`;
const stored: unknown = Taro.getStorageSync(key());
const chosen = createStore<string | undefined>(typeof stored === 'string' && stored !== '' ? stored : undefined);

/** The post last chosen under 换身份; it may have ended since. */
export const useChosenPost = (): string | undefined => useStore(chosen);

/** 换身份: from now on the workbench is that of this post. */
export function choosePost(membershipId: string): void {
  Taro.setStorageSync(key(), membershipId);
  chosen.set(membershipId);
}

/** The chosen post while I still hold it, else the first. */
export const currentPost = (posts: readonly Membership[], membershipId: string | undefined): Membership | undefined =>
  posts.find(({ id }) => id === membershipId) ?? posts[0];
