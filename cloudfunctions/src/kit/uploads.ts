import { Refusal } from '@mulin/shared-types/refusal';
import { isUploadOf, type UploadFolder } from '@mulin/shared-types/uploads';

/**
 * Refuses a file that was not uploaded for this purpose in this community, naming the field. The kit's links open whatever a
 * document names, so nothing else may get into one.
 */
export function requireUpload(fileId: string, folder: UploadFolder, communityId: string, field: string): void {
  if (!isUploadOf(fileId, folder, communityId)) throw new Refusal('INVALID_INPUT', '文件没有传好，请重新上传', field);
}

export function requireUploads(fileIds: readonly string[], folder: UploadFolder, communityId: string): void {
  for (const [index, fileId] of fileIds.entries()) requireUpload(fileId, folder, communityId, `fileIds.${index}`);
}
