import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Exchange, Refused } from './exchange';
import { mediaType } from './media-types';
import type { Routes } from './router';

interface Kept {
  mtimeMs: number;
  plain: Buffer;
  zipped: Buffer | undefined;
}

const HASHED = /[.-][0-9a-f]{8,}\.\w+$/i;
const zip = promisify(gzip);

/**
 * The built H5 app at `/`: hashed names may be cached for ever, every path without an extension is the app itself. What the app
 * does not have is looked for in `besideDir`.
 */
export function staticRoutes(h5Dir: string, besideDir?: string): Routes {
  const root = path.resolve(h5Dir);
  const beside = besideDir === undefined ? undefined : path.resolve(besideDir);
  const kept = new Map<string, Kept>();

  async function load(file: string): Promise<Kept | undefined> {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const known = kept.get(file);
    if (known?.mtimeMs === found.mtimeMs) return known;
    const plain = await readFile(file);
    const worthZipping = plain.length > 1024 && /^text|javascript|json|svg|wasm/.test(mediaType(file));
    const fresh = { mtimeMs: found.mtimeMs, plain, zipped: worthZipping ? await zip(plain) : undefined };
    kept.set(file, fresh);
    return fresh;
  }

  async function send({ req, res, path: asked, method }: Exchange): Promise<void> {
    const name = path.normalize(decoded(asked));
    let file = within(root, name);
    let found = await load(file);
    if (!found && beside !== undefined && path.extname(file) !== '') {
      file = within(beside, name);
      found = await load(file);
    }
    if (!found && path.extname(file) === '') {
      file = path.join(root, 'index.html');
      found = await load(file);
    }
    if (!found) throw new Refused(404, 'NOT_FOUND', '没有这个文件');
    const zipped = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? '')) ? found.zipped : undefined;
    const body = zipped ?? found.plain;
    res.writeHead(200, {
      'content-type': mediaType(file),
      'content-length': body.length,
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      ...(found.zipped ? { vary: 'accept-encoding' } : {}),
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    res.end(method === 'HEAD' ? undefined : body);
  }

  return { 'GET /*': send };
}

function within(root: string, name: string): string {
  const file = path.join(root, name);
  if (file !== root && !file.startsWith(root + path.sep)) throw new Refused(404, 'NOT_FOUND', '没有这个文件');
  return file;
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    if (!plain.includes('\0')) return plain;
  } catch {
    // falls through to the refusal
  }
  throw new Refused(400, 'INVALID_INPUT', '地址无法识别');
}
