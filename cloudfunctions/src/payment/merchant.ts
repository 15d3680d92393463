import { randomBytes } from 'node:crypto';
import { dayOf, wallClock } from '@mulin/domain/day/day';
import { Refusal } from '@mulin/shared-types/refusal';

/** The merchant number bound to this environment in the cloud console; without one there is no WeChat Pay. */
export function subMchId(): string {
  const id = process.env.MULIN_SUB_MCH_ID;
  if (!id) throw new Refusal('PAYMENT_FAILED', '钱没扣。这里还没开通微信支付，请到物业前台缴费');
  return id;
}

/** The environment WeChat calls back into. */
export const envId = (): string => process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? '';

export const nonce = (): string => randomBytes(16).toString('hex');

/** What names an order in every question to WeChat. */
export const named = (outTradeNo: string) => ({ outTradeNo, subMchId: subMchId(), nonceStr: nonce() });

/** WeChat's out_trade_no: at most 32 of `0-9A-Za-z_-`, never the same twice. */
export const newOrderId = (at: Date): string => `${dayOf(at).replaceAll('-', '')}${randomBytes(12).toString('hex')}`;

/** `20260713094126`, UTC+8. */
export const compactTime = (at: Date): string => wallClock(at).replace(/\D/g, '');

/** `timeEnd` of WeChat's answer; undefined when it is none. */
export function instantOf(timeEnd: string | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timeEnd ?? '');
  if (!parts) return undefined;
  const [, year, month, date, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
