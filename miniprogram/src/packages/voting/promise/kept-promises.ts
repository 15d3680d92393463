import Taro from '@tarojs/taro';
import { openid } from '../../../local/persona';
import type { Receipt } from '../shown/receipt';

/** 登记承诺 as this phone holds it: nothing of what was chosen, but enough to prove that a ballot was handed in. */
export interface KeptPromise {
  code: string;
  promise: Receipt['promise'];
  /** The receipt is of the very ballot this phone made. */
  own: boolean;
}

const prefix = 'mulin.promise.';
/** Ballots of one voter in one vote. */
const most = 10;

const keyOf = (pollId: string, voterId: string) => `${prefix}${openid() ?? ''}.${pollId}.${voterId}`;

/** Keeps a promise on the phone, also when the cloud should later deny it; the newest first. */
export function keepPromise(pollId: string, voterId: string, kept: KeptPromise): void {
  const earlier = keptPromises(pollId, voterId).filter(({ code }) => code !== kept.code);
  Taro.setStorageSync(keyOf(pollId, voterId), JSON.stringify([kept, ...earlier].slice(0, most)));
}

/** What the phone holds of one voter in one vote; only `keepPromise` writes there. */
export function keptPromises(pollId: string, voterId: string): KeptPromise[] {
  const text: unknown = Taro.getStorageSync(keyOf(pollId, voterId));
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as KeptPromise[]) : [];
}

/** All promises in one vote, whoever of this phone's homes and principals they are of. */
export function promisesIn(pollId: string): KeptPromise[] {
  const own = keyOf(pollId, '');
  return Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(own))
    .flatMap((key) => keptPromises(pollId, key.slice(own.length)));
}
