import { Refusal } from '@mulin/shared-types/refusal';
import { sdk } from './cloud';

/** Each call here must be listed in the function's `config.json` under `permissions.openapi`, by the name in its comment. */

const errCodeOf = (error: unknown): unknown => (error as { errCode?: unknown } | null | undefined)?.errCode;

/** The phone number behind the code of `<button open-type="getPhoneNumber">`, 11 digits (`phonenumber.getPhoneNumber`). */
export async function phoneNumberOf(code: string): Promise<string> {
  try {
    const { phoneInfo } = await sdk.openapi.phonenumber.getPhoneNumber({ code });
    if (phoneInfo?.purePhoneNumber) return phoneInfo.purePhoneNumber;
  } catch (error) {
    if (errCodeOf(error) !== 40029 && errCodeOf(error) !== 41008) throw error;
  }
  throw new Refusal('INVALID_INPUT', '手机号授权已失效，请重新点一次“获取手机号”', 'phoneCode');
}

/** What kind of text a person wrote, in WeChat's words: 1 资料, 2 评论, 3 论坛, 4 社交日志. */
export type Scene = 1 | 2 | 3 | 4;

/** It judges only who has opened the mini-program within two hours: a text of whoever lets that time pass would go by unread. */
const LONG_INSIDE = 61010;

/** WeChat's judgement of what a person wrote, at most 2500 characters (`security.msgSecCheck`). */
export async function judgeText(content: string, openid: string, scene: Scene): Promise<'pass' | 'review' | 'risky'> {
  try {
    const { result } = await sdk.openapi.security.msgSecCheck({ version: 2, scene, openid, content });
    return result?.suggest === 'pass' || result?.suggest === 'risky' ? result.suggest : 'review';
  } catch (error) {
    if (errCodeOf(error) !== LONG_INSIDE) throw error;
    throw new Refusal('TOO_LATE', '您打开睦邻太久了，微信没法检查这段话。请退出去再进来，重新提交一次');
  }
}

/** 订阅消息 by one template to one person, leading to a page. */
export interface Ring {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

/**
 * How a ring ended: `refused` and `nobody` have no agreement left; `halted` is everything by this template, until the account is put
 * right; `wrong` is this one message; `quota` and `later` may be tried again.
 */
export type Rung = 'sent' | 'refused' | 'nobody' | 'wrong' | 'halted' | 'quota' | 'later';

/** By the error table of subscribeMessage.send and the general one. */
const rungBy: Record<number, Rung> = {
  43101: 'refused', // 用户未订阅消息, or what was agreed to is used up
  40003: 'nobody', // openid 不正确
  40037: 'halted', // 模板 ID 不正确
  43107: 'halted', // 订阅消息能力封禁: of the account or of this template, nothing the person did
  48001: 'halted', // 没有这个接口的权限
  41030: 'wrong', // page 不在已发布的版本里
  45168: 'wrong', // 命中敏感词
  47003: 'wrong', // 模板参数不准确
  45009: 'quota', // 当日调用达到上限
  45011: 'later', // 调用太频繁
  43108: 'later', // 并发下发消息给同一个人
};

/** The code is 0 where none came back: the network broke. */
export interface RingAnswer {
  rung: Rung;
  code: number;
}

/** Rings once (`subscribeMessage.send`). A page that is not in the released version is left out: better no page than no ring. */
export async function sendRing({ openid, templateId, page, data }: Ring): Promise<RingAnswer> {
  try {
    await sdk.openapi.subscribeMessage.send({ touser: openid, templateId, data, ...(page === '' ? {} : { page }) });
    return { rung: 'sent', code: 0 };
  } catch (error) {
    const code = Number(errCodeOf(error)) || 0;
    if (code === 41030 && page !== '') {
      console.error(`subscribeMessage.send ${templateId}`, error);
      return sendRing({ openid, templateId, page: '', data });
    }
    const rung = rungBy[code] ?? 'later';
    if (rung !== 'refused' && rung !== 'nobody') console.error(`subscribeMessage.send ${templateId}`, error);
    return { rung, code };
  }
}
