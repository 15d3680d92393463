import { Refusal } from '@mulin/shared-types/refusal';
import { isRisky } from '../kit/judged';

/** WeChat's scene for what is said in public. */
const FORUM = 3;

/** 内容检查: what an owner writes and all others read is shown to WeChat first. */
export async function requireDecent(content: string, openid: string, field: string): Promise<void> {
  if (await isRisky(content, openid, FORUM))
    throw new Refusal('INVALID_INPUT', '内容没有通过微信的检查，请改一改再发', field);
}
