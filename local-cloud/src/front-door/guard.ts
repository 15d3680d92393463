import type { IncomingMessage } from 'node:http';
import { Refused } from './exchange';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/**
 * Only this machine's own pages and programs may speak to the local cloud: a foreign name that resolves to 127.0.0.1
 * (DNS rebinding) is refused by its Host, a page of another origin by its Origin.
 */
export function guard(req: IncomingMessage): void {
  const host = req.headers.host ?? '';
  if (!LOOPBACK.test(host)) throw new Refused(403, 'FORBIDDEN_HOST', '本地云只接受来自本机的访问');
  if (req.method === 'GET' || req.method === 'HEAD') return;
  const origin = req.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new Refused(403, 'FORBIDDEN_ORIGIN', '本地云不接受其他网站的请求');
  }
  if (origin === undefined && req.headers['sec-fetch-site'] === 'cross-site') {
    throw new Refused(403, 'FORBIDDEN_ORIGIN', '本地云不接受其他网站的请求');
  }
}
