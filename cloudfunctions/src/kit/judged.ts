import { judgeText, type Scene } from './wechat';

/** What everyone will read is shown to WeChat first; if WeChat does not answer, the owner's right to speak goes before. */
export async function isRisky(content: string, openid: string, scene: Scene): Promise<boolean> {
  try {
    return (await judgeText(content, openid, scene)) === 'risky';
  } catch (error) {
    console.error('msgSecCheck', error);
    return false;
  }
}
