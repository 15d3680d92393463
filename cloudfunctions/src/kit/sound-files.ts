import { faultOfMedia, faultOfTable } from '@mulin/domain/files/fault';
import { Refusal } from '@mulin/shared-types/refusal';
import { uploadKindOf } from '@mulin/shared-types/uploads';
import { keepJudged } from './judged-copy';
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
 * call in one place, so that no handler can forget it; what is in a spreadsheet is judged by its reader. What passed is kept as it was judged.
 */
export async function requireSoundFiles(input: unknown, openid: string, now: Date): Promise<void> {
  for (const { fileId, field } of filesIn(input).slice(0, MOST)) {
    const kind = uploadKindOf(fileId);
    if (kind === undefined) continue;
    if (kind === 'none') throw new Refusal('INVALID_INPUT', '这里不能传这种文件，请传照片或 PDF', field);
    await countIn('files', openid, now);
    const fault = await keepJudged(fileId, (head, size) =>
      kind === 'table' ? faultOfTable(size) : faultOfMedia(kind, head, size),
    );
    if (fault !== '') throw new Refusal('INVALID_INPUT', fault, field);
  }
}

function filesIn(value: unknown, field = ''): Named[] {
  if (typeof value === 'string') return value.startsWith('cloud://') ? [{ fileId: value, field }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => filesIn(item, field === '' ? key : `${field}.${key}`));
}
