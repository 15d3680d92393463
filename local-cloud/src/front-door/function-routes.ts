import type { Failure } from '../functions/failure';
import type { Functions } from '../functions/functions';
import { readBody } from './body';
import { openidOf, sendJsonText, sendRefusal } from './exchange';
import type { Routes } from './router';

/** What CloudBase lets through to a function, and back to a mini-program, in bytes. */
const CALL_LIMIT = 100 * 1024;
const ANSWER_LIMIT = 1024 * 1024;

const PREFIX = '/functions/';

/** `POST /functions/<name>` with a JSON object: the call a mini-program would make with wx.cloud.callFunction. */
export function functionRoutes(functions: Functions, seen: (openid: string) => void): Routes {
  return {
    async [`POST ${PREFIX}*`]({ req, res, path }) {
      const openid = openidOf(req);
      const event = (await readBody(req, CALL_LIMIT)).toString('utf8');
      if (openid !== undefined) seen(openid);
      const outcome = await functions.invoke(path.slice(PREFIX.length), event, {
        source: 'wx_client',
        ...(openid === undefined ? {} : { openid }),
      });
      if (!outcome.ok) {
        const [status, code, message] = worded(outcome.failure);
        sendRefusal(res, status, code, message);
      } else if (outcome.json.length * 3 > ANSWER_LIMIT && Buffer.byteLength(outcome.json) > ANSWER_LIMIT) {
        sendRefusal(res, 502, 'ANSWER_TOO_LARGE', '云函数返回内容超过 1 MB，微信客户端收不到');
      } else sendJsonText(res, 200, outcome.json);
    },
  };
}

function worded({ kind }: Failure): [status: number, code: string, message: string] {
  switch (kind) {
    case 'unknown':
      return [404, 'FUNCTION_NOT_FOUND', '没有这个云函数'];
    case 'busy':
      return [429, 'TOO_MANY_REQUESTS', '请求过多，请稍后再试'];
    case 'closing':
      return [503, 'CLOSING', '本地云正在关闭'];
    case 'timeout':
      return [504, 'FUNCTION_TIMEOUT', '云函数执行超时，请稍后再试'];
    case 'badEvent':
      return [400, 'INVALID_INPUT', '请求内容不是 JSON 对象'];
    default:
      return [500, 'FUNCTION_FAILED', '云函数执行失败，请稍后再试'];
  }
}
