import { CloudError, offline } from './error';
import { wechatCloud } from './weapp';
import { post } from './web';

/** Uploads one photo chosen on the phone and answers its file id (`cloud://…`). `folder` says what it belongs to: `requests`. */
export async function uploadPhoto(localPath: string, folder: string): Promise<string> {
  const cloudPath = `${folder}/${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}.jpg`;
  return process.env.TARO_ENV === 'weapp' ? toCloud(localPath, cloudPath) : toLocal(localPath, cloudPath);
}

/** Several, one after another: phones upload one picture at a time better than six at once. */
export async function uploadPhotos(localPaths: readonly string[], folder: string): Promise<string[]> {
  const ids: string[] = [];
  for (const localPath of localPaths) ids.push(await uploadPhoto(localPath, folder));
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
  const picture = await (await fetch(localPath)).blob();
  const type = picture.type || 'image/jpeg';
  const answer = await post(`/wx/upload?path=${encodeURIComponent(cloudPath)}`, picture, type);
  if (typeof answer === 'object' && answer !== null && 'fileID' in answer) return String(answer.fileID);
  throw new CloudError('INTERNAL', '照片没传上，再试一次');
}
