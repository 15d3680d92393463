import { randomBytes } from 'node:crypto';
import type { Shelf } from '../place/shelves';
import { type WeChatApi, wechatError, wechatOk } from './open-api';

export interface PhoneCode {
  code: string;
  phone: string;
  /** Milliseconds by the local cloud's clock. */
  expiresAt: number;
}

const VALID_MS = 5 * 60_000;

/** Codes of `<button open-type="getPhoneNumber">`: good for five minutes and one use. */
export interface PhoneCodes {
  give(phone: string): string;
  getPhoneNumber: WeChatApi;
}

export function openPhoneCodes(shelf: Shelf<PhoneCode>, now: () => number, appid: string): PhoneCodes {
  return {
    give(phone) {
      for (const old of shelf.values()) if (old.expiresAt < now()) shelf.delete(old.code);
      const code = randomBytes(32).toString('hex');
      shelf.set(code, { code, phone, expiresAt: now() + VALID_MS });
      return code;
    },
    getPhoneNumber({ code }) {
      if (typeof code !== 'string' || code === '') return wechatError(41008, 'missing code');
      const given = shelf.get(code);
      shelf.delete(code);
      if (!given || given.expiresAt < now()) return wechatError(40029, 'invalid code');
      return wechatOk({
        phone_info: {
          phoneNumber: given.phone,
          purePhoneNumber: given.phone,
          countryCode: '86',
          watermark: { timestamp: Math.floor(now() / 1000), appid },
        },
      });
    },
  };
}
