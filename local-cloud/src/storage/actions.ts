import { type AdminHandlers, CloudError } from '../protocol/action';
import type { Addresses } from './addresses';
import { cleanCloudPath, type Files } from './files';

const UPLOAD_S = 900;
const DOWNLOAD_S = 7200;
/** As many files as CloudBase takes in one call. */
const MOST = 50;

/** The storage.* actions of the admin API. */
export function storageActions(files: Files, addresses: Addresses): AdminHandlers {
  return {
    async 'storage.getUploadMetadata'({ params }) {
      const cloudPath = cleanCloudPath(params.path);
      if (cloudPath === undefined) throw new CloudError('INVALID_PARAM', 'cloudPath is not a valid object path');
      const fileId = addresses.fileId(cloudPath);
      const url = addresses.sign('PUT', cloudPath, UPLOAD_S);
      // The SDK puts cosFileId into a header, where a Chinese path could not stand.
      const cosFileId = encodeURIComponent(cloudPath);
      return { json: { data: { url, token: 'local', authorization: 'local', fileId, cosFileId } } };
    },

    async 'storage.batchGetDownloadUrl'({ params }) {
      const download_list = listed(params.file_list).map((entry) => {
        const { fileid, max_age } = (entry ?? {}) as { fileid?: unknown; max_age?: unknown };
        const cloudPath = addresses.pathOf(fileid);
        if (cloudPath === undefined || !files.find(cloudPath)) {
          return { fileID: fileid, tempFileURL: '', maxAge: 0, code: 'STORAGE_FILE_NONEXIST' };
        }
        const maxAge = Number.isInteger(max_age) && Number(max_age) > 0 ? Number(max_age) : DOWNLOAD_S;
        return { fileID: fileid, tempFileURL: addresses.sign('GET', cloudPath, maxAge), maxAge, code: 'SUCCESS' };
      });
      return { json: { data: { download_list } } };
    },

    async 'storage.batchDeleteFile'({ params }) {
      const delete_list = await Promise.all(
        listed(params.fileid_list).map(async (fileID) => {
          const cloudPath = addresses.pathOf(fileID);
          const gone = cloudPath !== undefined && (await files.remove(cloudPath));
          return { fileID, code: gone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
        }),
      );
      return { json: { data: { delete_list } } };
    },
  };
}

function listed(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST) {
    throw new CloudError('INVALID_PARAM', `a list of 1 to ${MOST} files is needed`);
  }
  return value;
}
