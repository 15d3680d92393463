import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { linksTo } from './files';

const TIMEOUT_MS = 15_000;

export interface FileHead {
  head: Buffer;
  /** Bytes of the whole file. */
  size: number;
}

/** The first bytes of a stored file and how long it is, without fetching a video as a whole; undefined if it is not there. */
export async function headOf(fileId: string, bytes: number): Promise<FileHead | undefined> {
  const [link] = await linksTo([fileId]);
  if (!link?.url) return undefined;
  const get = link.url.startsWith('https:') ? getSecure : getPlain;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get(link.url, { headers: { range: `bytes=0-${bytes - 1}` }, timeout: TIMEOUT_MS }, resolve);
    request.on('error', reject).on('timeout', () => request.destroy(new Error('the file store does not answer')));
  });
  if (response.statusCode === 404) {
    response.destroy();
    return undefined;
  }
  return { head: await beginning(response, bytes), size: sizeIn(response) };
}

/** A store that does not know ranges sends everything; then the rest is not waited for. */
async function beginning(response: IncomingMessage, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length >= bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

const sizeIn = ({ headers }: IncomingMessage): number =>
  Number(/\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] ?? headers['content-length'] ?? 0);
