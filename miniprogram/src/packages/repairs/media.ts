import { isVideo } from '@mulin/shared-types/uploads';
import { uploadFile, uploadPhotos } from '../../cloud/uploads';

/** The photos one after another, then the video. */
export async function uploadMedia(
  photos: readonly string[],
  video: string | undefined,
  communityId: string,
): Promise<string[]> {
  const place = { folder: 'requests', communityId } as const;
  const ids = await uploadPhotos(photos, place);
  return video === undefined ? ids : [...ids, await uploadFile(video, place, 'mp4')];
}

interface Shown {
  fileId: string;
  url: string;
}

export const photosOf = <F extends Shown>(files: readonly F[]): F[] => files.filter(({ fileId }) => !isVideo(fileId));
export const videosOf = <F extends Shown>(files: readonly F[]): F[] => files.filter(({ fileId }) => isVideo(fileId));
