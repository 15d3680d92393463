import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock/clock';
import type { Shelf } from '../place/shelves';

/** A stored file; `path` is its cloud path, the last part of its fileID. */
export interface StoredFile {
  path: string;
  size: number;
  /** ISO instant by the local cloud's clock. */
  storedAt: string;
  /** The persona who uploaded it from the phone, if one did. */
  openid?: string;
}

/** The files of the environment's bucket. On disk a file lies under the hash of its cloud path, so no path can lead astray. */
export interface Files {
  store(cloudPath: string, content: Readable | Buffer, openid?: string): Promise<StoredFile>;
  find(cloudPath: string): StoredFile | undefined;
  read(file: StoredFile): Readable;
  remove(cloudPath: string): Promise<boolean>;
  list(): StoredFile[];
}

/** The path a COS object may have; undefined if CloudBase would refuse it. */
export function cleanCloudPath(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const cloudPath = given.replace(/^\/+/, '');
  if (cloudPath === '' || Buffer.byteLength(cloudPath) > 850) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  if (/[\u0000-\u001f\u007f\\?#]/.test(cloudPath)) return undefined;
  const segments = cloudPath.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined;
  return cloudPath;
}

/** 仅创建者可读写: a phone writes what is new or its own; what a function stored is nobody's on a phone. */
export const mayWrite = (there: StoredFile | undefined, openid: string): boolean =>
  there === undefined || there.openid === openid;

export function openFiles(folder: string, shelf: Shelf<StoredFile>, clock: Clock): Files {
  mkdirSync(folder, { recursive: true });
  const onDisk = (cloudPath: string) => path.join(folder, createHash('sha256').update(cloudPath).digest('hex'));
  return {
    async store(cloudPath, content, openid) {
      const target = onDisk(cloudPath);
      const growing = `${target}.${randomUUID()}.part`;
      const sink = createWriteStream(growing, { flags: 'wx' });
      try {
        await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, sink);
        await rename(growing, target);
      } catch (error) {
        await rm(growing, { force: true });
        throw error;
      }
      const stored = {
        path: cloudPath,
        size: sink.bytesWritten,
        storedAt: new Date(clock.now()).toISOString(),
        ...(openid === undefined ? {} : { openid }),
      };
      shelf.set(cloudPath, stored);
      return stored;
    },
    find: (cloudPath) => shelf.get(cloudPath),
    read: (file) => createReadStream(onDisk(file.path)),
    async remove(cloudPath) {
      if (!shelf.get(cloudPath)) return false;
      shelf.delete(cloudPath);
      await rm(onDisk(cloudPath), { force: true });
      return true;
    },
    list: () => shelf.values(),
  };
}
