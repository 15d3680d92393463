import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request on its way through the front door. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  method: string;
  /** Still percent-encoded, without the query. */
  path: string;
  /** After the `?`, still encoded; empty if there is none. */
  search: string;
}

export type Handler = (exchange: Exchange) => void | Promise<void>;

/** A refusal by the front door itself; the message is Chinese and is shown to a person as it is. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function sendText(res: ServerResponse, status: number, type: string, text: string): void {
  res.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  res.end(text);
}

/** `text` is JSON already. */
export const sendJsonText = (res: ServerResponse, status: number, text: string): void =>
  sendText(res, status, 'application/json; charset=utf-8', text);

export const sendJson = (res: ServerResponse, status: number, value: unknown): void =>
  sendJsonText(res, status, JSON.stringify(value));

/** Errors look the same wherever they come from: `{ok:false, error:{code, message}}`. */
export const sendRefusal = (res: ServerResponse, status: number, code: string, message: string): void =>
  sendJson(res, status, { ok: false, error: { code, message } });

const OPENID = /^(?=.*[A-Za-z])[\w-]{1,64}$/;

/** The persona the phone says it is. The SDK turns all-digit values into numbers, so an openid holds a letter. */
export function openidOf(req: IncomingMessage): string | undefined {
  const given = req.headers['x-local-openid'];
  if (given === undefined || given === '') return undefined;
  if (typeof given !== 'string' || !OPENID.test(given)) {
    throw new Refused(
      400,
      'INVALID_OPENID',
      'x-local-openid 须为 1 至 64 位字母、数字、下划线或连字符，且至少含一个字母',
    );
  }
  return given;
}

export function requireOpenid(req: IncomingMessage): string {
  const openid = openidOf(req);
  if (openid === undefined) throw new Refused(401, 'SIGN_IN_NEEDED', '请先选择一个身份');
  return openid;
}
