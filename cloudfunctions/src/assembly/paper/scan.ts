import { createHash } from 'node:crypto';
import type { UploadFolder } from '@mulin/shared-types/uploads';
import { readFile } from '../../kit/files';
import { requireUpload } from '../../kit/uploads';

/** A scan as it is kept: the file, and its SHA-256, so that nobody exchanges the picture behind it unseen. */
export interface Scan {
  scanFileId: string;
  scanHash: string;
}

/** 扫描件: uploaded for this purpose in this community, and really there. */
export async function scanOf(fileId: string, folder: UploadFolder, communityId: string): Promise<Scan> {
  requireUpload(fileId, folder, communityId, 'scanFileId');
  const content = await readFile(fileId);
  return { scanFileId: fileId, scanHash: createHash('sha256').update(content).digest('hex') };
}
