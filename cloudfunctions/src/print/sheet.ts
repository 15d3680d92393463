import type { OutputOf } from '@mulin/shared-types/contract';
import type { print } from '@mulin/shared-types/operations/print';
import { pagesOf } from './layout/pages';
import type { Block } from './paper/paper';
import { fontFaces } from './pdf/faces';
import { type NewPrint, type Print, printed } from './stored';

/** A paper that reads from top to bottom over as many A4 pages as it takes. */
export interface Sheet extends Pick<NewPrint, 'communityId' | 'kind' | 'about' | 'fileName' | 'fixedAt'> {
  blocks: readonly Block[];
  foot: string;
  /** Body text in points. */
  size: number;
}

export async function printSheet(sheet: Sheet, now: Date): Promise<OutputOf<(typeof print.operations)['notice']>> {
  const { blocks, foot, size, ...about } = sheet;
  const made = await printed(
    {
      ...about,
      part: '',
      nth: 1,
      ballots: 0,
      from: '',
      to: '',
      content: { blocks, foot, size },
      pagesOf: () => pagesOf(blocks, { faces: fontFaces(), size, foot }),
    },
    now,
  );
  return shown(made.print, made.url);
}

/** What an operation answers with. */
export const shown = ({ fileId, fileName, pages }: Print, url: string) => ({ file: { fileId, url }, fileName, pages });
