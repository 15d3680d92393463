import type { ReadStream } from 'node:fs';
import { Refusal } from '@mulin/shared-types/refusal';
import { writing } from './act';
import { sdk } from './cloud';

/** CloudBase takes at most this many files in one request. */
const CHUNK = 50;
/** A link to a file ends by itself after two hours. */
const LINK_SECONDS = 7200;

/** Stores a file and returns its id `cloud://…`. The path must name the community first: `fees/<communityId>/…`. */
export async function storeFile(cloudPath: string, content: Buffer | ReadStream): Promise<string> {
  return (await writing(() => sdk.uploadFile({ cloudPath, fileContent: content }))).fileID;
}

/** The SDK rejects with its own shape when the file is not there; the person gets to hear that. */
export async function readFile(fileId: string): Promise<Buffer> {
  try {
    return (await sdk.downloadFile({ fileID: fileId })).fileContent;
  } catch (error) {
    if (/NONEXIST|not exist|404/i.test(String((error as { code?: unknown }).code ?? '') + String(error))) {
      throw new Refusal('NOT_FOUND', '文件不存在，可能上传没有完成，请重新上传');
    }
    throw error;
  }
}

/** Links to look at files with, in the order asked; a file that is gone has an empty one. */
export async function linksTo(fileIds: readonly string[]): Promise<{ fileId: string; url: string }[]> {
  const links: { fileId: string; url: string }[] = [];
  for (let at = 0; at < fileIds.length; at += CHUNK) {
    const chunk = fileIds.slice(at, at + CHUNK);
    const { fileList } = await sdk.getTempFileURL({
      fileList: chunk.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
    });
    const urls = new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
    links.push(...chunk.map((fileId) => ({ fileId, url: urls.get(fileId) ?? '' })));
  }
  return links;
}

/** A file that is gone already is as good as removed. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let at = 0; at < fileIds.length; at += CHUNK)
    await writing(() => sdk.deleteFile({ fileList: fileIds.slice(at, at + CHUNK) }));
}
