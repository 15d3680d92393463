import Taro from '@tarojs/taro';
import { askStandIn } from './web';

/**
 * Asks, inside a tap, whether one message of each template may be sent (at most three). Answers the templates accepted.
 * Declining is fine: the in-app inbox holds everything.
 */
export async function askSubscribe(templateIds: readonly string[]): Promise<string[]> {
  const asked = templateIds.slice(0, 3);
  if (asked.length === 0) return [];
  try {
    const answer = process.env.TARO_ENV === 'weapp' ? await byWeChat(asked) : await byLocal(asked);
    return asked.filter((id) => answer[id] === 'accept');
  } catch {
    return [];
  }
}

async function byWeChat(tmplIds: string[]): Promise<Record<string, unknown>> {
  return { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) };
}

const byLocal = (tmplIds: string[]): Promise<Record<string, unknown>> =>
  askStandIn('request-subscribe', JSON.stringify({ tmplIds, outcome: 'accept' }));
