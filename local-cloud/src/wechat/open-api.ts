import type { AdminHandler, Invocation } from '../protocol/action';
import { decodeOpenApiRequest, encodeOpenApiAnswer, type OpenApiField } from './protobuf';

/** What WeChat's own server answers: `errcode` 0 or an error, and the API's fields in snake_case. */
export type WeChatAnswer = { errcode: number; errmsg: string } & Record<string, unknown>;
/** One WeChat server API; parameters are in snake_case. */
export type WeChatApi = (params: Record<string, unknown>, invocation: Invocation | undefined) => WeChatAnswer;

export const wechatError = (errcode: number, errmsg: string): WeChatAnswer => ({ errcode, errmsg });
export const wechatOk = (fields: Record<string, unknown> = {}): WeChatAnswer => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields,
});

const API_NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

/**
 * `cloud.openapi.*` (action wx.openApi). A function may call only what its config.json lists under permissions.openapi, as in
 * the real cloud.
 */
export function openApiAction(
  apis: Record<string, WeChatApi>,
  mayCall: (functionName: string, api: string) => boolean,
): AdminHandler {
  return async ({ params, parts, invocation }) => {
    const name = String(params.apiName ?? '');
    const answer = (content: { json: unknown } | { errorCode: number }) => ({
      raw: encodeOpenApiAnswer(content),
      contentType: 'application/octet-stream',
    });
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
    const request = decodeOpenApiRequest(parts.requestData ?? Buffer.alloc(0));
    if (!api || request.apiType !== 0) return answer({ errorCode: API_NOT_FOUND });
    if (invocation && !mayCall(invocation.functionName, name)) return answer({ errorCode: NO_PERMISSION });
    return answer({ json: api(Object.fromEntries(request.fields.map(parsed)), invocation) });
  };
}

function parsed({ key, value, contentType }: OpenApiField): [string, unknown] {
  if (contentType) return [key, Buffer.from(value)];
  try {
    return [key, JSON.parse(Buffer.from(value).toString('utf8'))];
  } catch {
    return [key, undefined];
  }
}
