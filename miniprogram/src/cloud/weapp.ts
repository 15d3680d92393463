import type { CallOnTheWire } from '@mulin/shared-types/contract';
import Taro from '@tarojs/taro';
import { CloudError, offline } from './error';

let opened = false;

/** The CloudBase environment is opened with the first use, once. */
export function wechatCloud(): typeof Taro.cloud {
  if (!opened) {
    const env = process.env.MULIN_CLOUD_ENV;
    Taro.cloud.init(env ? { env, traceUser: true } : { traceUser: true });
    opened = true;
  }
  return Taro.cloud;
}

export async function callFunction(functionName: string, call: CallOnTheWire): Promise<unknown> {
  try {
    const { result } = await wechatCloud().callFunction({ name: functionName, data: { ...call } });
    return result;
  } catch (thrown) {
    throw failure(thrown);
  }
}

/** WeChat tells the network from the function by number: −504… and −501… come from the cloud, the rest never got there. */
function failure(thrown: unknown): CloudError {
  const code = typeof thrown === 'object' && thrown !== null && 'errCode' in thrown ? Number(thrown.errCode) : 0;
  if (code <= -501000 && code > -510000) return new CloudError('INTERNAL', '这会儿办的人多，过一会儿再试一次');
  return offline();
}
