import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HEAD_BYTES } from '@mulin/domain/files/media';
import { linksTo, storeFile } from './files';

const TIMEOUT_MS = 15_000;
const GONE = '文件没有传好，请重新上传';

/** What is wrong with a file by its first `HEAD_BYTES` and its size in bytes; empty if nothing is. */
export type FaultOf = (head: Buffer, size: number) => string;

/**
 * Judges a phone's file and stores the very bytes that were judged in its place. From then on it is ours: storage lets a phone write only
 * what it put there itself (仅创建者可读写), so nobody exchanges a file after it was looked at. Says what is wrong, else nothing.
 */
export async function keepJudged(fileId: string, faultOf: FaultOf): Promise<string> {
  const response = await fetched(fileId);
  if (!response) return GONE;
  const folder = await mkdtemp(path.join(tmpdir(), 'mulin-'));
  const copy = path.join(folder, 'file');
  try {
    const fault = await received(response, copy, faultOf);
    if (fault === '') await storeFile(cloudPathOf(fileId), createReadStream(copy));
    return fault;
  } finally {
    response.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

/** On disk, because a video does not fit into the memory of a function. What the beginning shows ends it there. */
async function received(response: IncomingMessage, copy: string, faultOf: FaultOf): Promise<string> {
  const announced = Number(response.headers['content-length'] ?? 0);
  const file = await open(copy, 'wx');
  try {
    let head = Buffer.alloc(0);
    let size = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      // Unlike `write`, which may take only part of it when the disk is nearly full.
      await file.appendFile(part);
      size += part.length;
      if (head.length === HEAD_BYTES) continue;
      head = Buffer.concat([head, part]).subarray(0, HEAD_BYTES);
      const fault = head.length === HEAD_BYTES ? faultOf(head, Math.max(size, announced)) : '';
      if (fault !== '') return fault;
    }
    return size < announced ? GONE : faultOf(head, size);
  } finally {
    await file.close();
  }
}

/** Undefined if it is not there. */
async function fetched(fileId: string): Promise<IncomingMessage | undefined> {
  const [link] = await linksTo([fileId]);
  if (!link?.url) return undefined;
  const get = link.url.startsWith('https:') ? getSecure : getPlain;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get(link.url, { timeout: TIMEOUT_MS }, resolve);
    request.on('error', reject).on('timeout', () => request.destroy(new Error('the file store does not answer')));
  });
  if (response.statusCode === 200) return response;
  response.destroy();
  if (response.statusCode === 404) return undefined;
  throw new Error(`the file store answers ${response.statusCode}`);
}

const cloudPathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '');
