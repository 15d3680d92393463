import * as wxServerSdk from 'wx-server-sdk';
import type { Sdk, SdkDatabase } from './sdk';

/** The only file that touches `wx-server-sdk`; everything else in the functions goes through the kit. */
export const sdk = wxServerSdk as unknown as Sdk;

sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });

export const database: SdkDatabase = sdk.database({ throwOnNotFound: false });

export interface Invocation {
  /** Empty when no WeChat user stands behind the call: timers, payment callbacks, anonymous web calls. */
  openid: string;
  /** How the call came in: `wx_client`, `wx_trigger` … */
  source: string;
}

/** Who is calling. The SDK turns an all-digit openid into a Number and loses digits, so that one is read where it came from. */
export function invocation(): Invocation {
  const { OPENID, SOURCE } = sdk.getWXContext();
  const openid = typeof OPENID === 'number' ? process.env.WX_OPENID : OPENID;
  return { openid: openid ?? '', source: String(SOURCE ?? '') };
}
