import type { IncomingMessage } from 'node:http';
import { Refused } from './exchange';

/** How much of a body that is too long is still read, so that the sender gets to see the refusal. */
const DISCARDED = 64 * 1024 * 1024;

/** The whole body, or a refusal if it is longer than `limit` bytes. */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new Refused(413, 'PAYLOAD_TOO_LARGE', `请求内容超过 ${Math.round(limit / 1024)} KB 上限`);
  if (Number(req.headers['content-length'] ?? 0) > DISCARDED) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DISCARDED) {
        req.pause();
        reject(tooLarge());
      }
    });
    req.on('end', () => {
      if (size > limit) reject(tooLarge());
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    req.on('error', reject);
    req.on('aborted', () => reject(new Refused(400, 'ABORTED', '请求中断')));
  });
}

const JSON_LIMIT = 1024 * 1024;

/** The body as a JSON object; `{}` for an empty one. */
export async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(req, JSON_LIMIT)).toString('utf8');
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(400, 'INVALID_INPUT', '请求内容不是 JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refused(400, 'INVALID_INPUT', '请求内容不是 JSON 对象');
  }
  return value as Record<string, unknown>;
}
