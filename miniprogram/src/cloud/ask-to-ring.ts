import Taro from '@tarojs/taro';
import { CloudError } from './error';
import { askStandIn } from './web';

/** What WeChat does not take, by its own codes; everything else is a plain no. */
const whyNot: Record<number, string> = {
  10005: '微信没能弹出来，回到这一页再点一次',
  20004: '您在微信里关了这个小程序的订阅消息，要在右上角“…”→ 设置里打开',
};

/**
 * WeChat's question 是否允许发送消息, for at most three templates; only a tap may ask it, so nothing may be awaited before. Returns the
 * templates that were accepted. On the web the local cloud plays WeChat.
 */
export async function askToRing(templateIds: readonly string[]): Promise<string[]> {
  const tmplIds = [...templateIds];
  const answer = process.env.TARO_ENV === 'weapp' ? await byWeChat(tmplIds) : await byStandIn(tmplIds);
  return tmplIds.filter((id) => answer[id] === 'accept');
}

const byStandIn = (tmplIds: string[]) => askStandIn('request-subscribe', JSON.stringify({ tmplIds }));

function byWeChat(tmplIds: string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    void Taro.requestSubscribeMessage({
      tmplIds,
      entityIds: [],
      success: (answer: object) => resolve({ ...answer }),
      fail: ({ errCode }: { errCode?: number }) =>
        reject(new CloudError('CONFLICT', whyNot[errCode ?? 0] ?? '微信没有答应，消息里照样有一份')),
    });
  });
}
