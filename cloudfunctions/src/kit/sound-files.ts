import { faultOfMedia } from '@mulin/domain/files/fault';
import { HEAD_BYTES } from '@mulin/domain/files/media';
import { Refusal } from '@mulin/shared-types/refusal';
import { uploadKindOf } from '@mulin/shared-types/uploads';
import { headOf } from './file-head';
import { countIn } from './rates';

interface Named {
  fileId: string;
  /** Where in the input it stands. */
  field: string;
}

/** More files than any form takes; an input that names more is not looked at further than this, and its handler refuses it. */
const MOST = 100;

/**
 * 上传内容检查: every file of a phone that an input names is what its ending says, small enough to be opened, and there. Done for every changing
 * call in one place, so that no handler can forget it; a spreadsheet is judged by its reader, which has limits of its own.
 */
export async function requireSoundFiles(input: unknown, openid: string, now: Date): Promise<void> {
  for (const { fileId, field } of filesIn(input).slice(0, MOST)) {
    const kind = uploadKindOf(fileId);
    if (kind === undefined) continue;
    if (kind === 'none') throw new Refusal('INVALID_INPUT', '这里不能传这种文件，请传照片或 PDF', field);
    if (kind === 'table') continue;
    await countIn('files', openid, now);
    const found = await headOf(fileId, HEAD_BYTES);
    const fault = found ? faultOfMedia(kind, found.head, found.size) : '文件没有传好，请重新上传';
    if (fault !== '') throw new Refusal('INVALID_INPUT', fault, field);
  }
}

function filesIn(value: unknown, field = ''): Named[] {
  if (typeof value === 'string') return value.startsWith('cloud://') ? [{ fileId: value, field }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => filesIn(item, field === '' ? key : `${field}.${key}`));
}
