import { createHash, randomBytes } from 'node:crypto';
import type { CloudAccount } from '../../functions/environment';

/** An answer of WeChat Pay V2 in snake_case, as it goes over the wire before the SDK turns it to camelCase. */
export type PayAnswer = Record<string, string | number | Record<string, string>>;

/** The service provider through which a CloudBase environment takes money. */
export const PROVIDER = { appid: 'wx8888888888888888', mchId: '1800008281' };

export const nonce = (): string => randomBytes(16).toString('hex').toUpperCase();

/** The request itself could not be read: a field is missing or malformed. */
export const commFail = (message: string): PayAnswer => ({ return_code: 'FAIL', return_msg: message });

const common = (account: CloudAccount, subMchId: string) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: PROVIDER.appid,
  mch_id: PROVIDER.mchId,
  sub_appid: account.appid,
  sub_mch_id: subMchId,
  nonce_str: nonce(),
});

/** The request was understood and refused: `err_code` says why. */
export const businessFail = (
  account: CloudAccount,
  subMchId: string,
  code: string,
  description: string,
): PayAnswer => ({
  ...common(account, subMchId),
  result_code: 'FAIL',
  err_code: code,
  err_code_des: description,
});

export function success(account: CloudAccount, subMchId: string, fields: PayAnswer): PayAnswer {
  return { ...common(account, subMchId), result_code: 'SUCCESS', ...fields };
}

/** What wx.requestPayment wants; the local cloud accepts any signature, so it is only shaped like one. */
export function paymentParameters(account: CloudAccount, prepayId: string, nowMs: number): Record<string, string> {
  const parameters = {
    app_id: account.appid,
    time_stamp: String(Math.floor(nowMs / 1000)),
    nonce_str: nonce(),
    package: `prepay_id=${prepayId}`,
    sign_type: 'MD5',
  };
  const pay_sign = createHash('md5').update(JSON.stringify(parameters)).digest('hex').toUpperCase();
  return { ...parameters, pay_sign };
}
