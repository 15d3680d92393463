import { type UploadFolder, uploadPath } from '@mulin/shared-types/uploads';
import { CloudError, offline } from './error';
import { randomName } from './random-name';
import { wechatCloud } from './weapp';
import { askStandIn } from './web';

/** Where an upload belongs: what it is for, and the community it is about. */
export interface UploadPlace {
  folder: UploadFolder;
  communityId: string;
}

/** Uploads one photo or file chosen on the phone and answers its file id (`cloud://…`). */
export async function uploadFile(localPath: string, place: UploadPlace, ending: string): Promise<string> {
  const cloudPath = uploadPath(place.folder, place.communityId, `${await randomName()}.${ending}`);
  return process.env.TARO_ENV === 'weapp' ? toCloud(localPath, cloudPath) : toLocal(localPath, cloudPath);
}

/** Several photos, one after another: phones upload one picture at a time better than six at once. */
export async function uploadPhotos(localPaths: readonly string[], place: UploadPlace): Promise<string[]> {
  const ids: string[] = [];
  for (const localPath of localPaths) ids.push(await uploadFile(localPath, place, 'jpg'));
  return ids;
}

async function toCloud(filePath: string, cloudPath: string): Promise<string> {
  try {
    const { fileID } = await wechatCloud().uploadFile({ cloudPath, filePath });
    return fileID;
  } catch {
    throw offline();
  }
}

async function toLocal(localPath: string, cloudPath: string): Promise<string> {
  const content = await (await fetch(localPath)).blob();
  const { fileID } = await askStandIn(`upload?path=${encodeURIComponent(cloudPath)}`, content, content.type);
  if (typeof fileID === 'string') return fileID;
  throw new CloudError('INTERNAL', '没传上，再试一次');
}
