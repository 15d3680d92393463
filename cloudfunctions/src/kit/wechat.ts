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

/** WeChat's judgement of what a person wrote, at most 2500 characters (`security.msgSecCheck`). */
export async function judgeText(content: string, openid: string, scene: Scene): Promise<'pass' | 'review' | 'risky'> {
  const { result } = await sdk.openapi.security.msgSecCheck({ version: 2, scene, openid, content });
  return result?.suggest === 'pass' || result?.suggest === 'risky' ? result.suggest : 'review';
}
