import { Refusal } from '@mulin/shared-types/refusal';
import { now } from './clock';
import { countIn } from './rates';
import { judgeText, type Scene } from './wechat';

/** What everyone will read is shown to WeChat first; if WeChat does not answer, the owner's right to speak goes before. */
export async function isRisky(content: string, openid: string, scene: Scene): Promise<boolean> {
  await countIn('judging', openid, now());
  try {
    return (await judgeText(content, openid, scene)) === 'risky';
  } catch (error) {
    if (error instanceof Refusal) throw error;
    console.error('msgSecCheck', error);
    return false;
  }
}

/** WeChat's scene for what is said in public, and how much it reads at once. */
const FORUM = 3;
const AT_ONCE = 2500;
/** Pieces overlap, or a word would pass that lies across their edge. */
const OVERLAP = 100;

/** 内容检查: refuses what anybody writes for others to read if WeChat would not let it stand. */
export async function requireDecent(content: string, openid: string, field: string): Promise<void> {
  const characters = [...content];
  for (let at = 0; at === 0 || at + OVERLAP < characters.length; at += AT_ONCE - OVERLAP)
    if (await isRisky(characters.slice(at, at + AT_ONCE).join(''), openid, FORUM))
      throw new Refusal('INVALID_INPUT', '内容没有通过微信的检查，请改一改再发', field);
}
