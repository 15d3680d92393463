import type { Block } from '../paper/paper';
import { lay } from './block';
import { line, type Mark, moved } from './marks';
import { missingNote, type Page, pagesOf, SHEET, SIDE } from './pages';
import { type Faces, type Setting, widthOf } from './setting';

/** One slip: what stands on it, and what the foot of its page says if it needs whole pages. */
export interface Slip {
  blocks: readonly Block[];
  foot: string;
}

const HALF = SHEET.height / 2;
const MARGIN = 26;
const CUT = '沿虚线裁开';
/** Body text of slips two to a sheet, the larger if there is room; and of those that get sheets of their own. */
const HALF_SIZES = [11, 10];
const WHOLE_SIZE = 13;

/** Two slips a sheet with a line to cut along, if every one of them fits half a sheet; else each on pages of its own. */
export function pagesOfSlips(slips: readonly Slip[], faces: Faces): Page[] {
  for (const size of HALF_SIZES) {
    const halves = slips.map(({ blocks }) => half(blocks, faces, size));
    if (halves.every(({ height }) => height <= HALF - 2 * MARGIN)) return twoToASheet(halves, faces);
  }
  return slips.flatMap(({ blocks, foot }) => pagesOf(blocks, { faces, size: WHOLE_SIZE, foot }));
}

interface Half {
  marks: Mark[];
  height: number;
}

function twoToASheet(halves: readonly Half[], faces: Faces): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < halves.length; at += 2) {
    const [upper, lower] = [halves[at], halves[at + 1]];
    pages.push([
      ...moved(upper?.marks ?? [], SIDE, MARGIN),
      ...cutLine(faces),
      ...moved(lower?.marks ?? [], SIDE, HALF + MARGIN),
    ]);
  }
  return pages;
}

function half(blocks: readonly Block[], faces: Faces, size: number): Half {
  const setting: Setting = { faces, size, width: SHEET.width - 2 * SIDE, missing: new Set() };
  const marks: Mark[] = [];
  let height = 0;
  const put = (block: Block) => {
    for (const piece of lay(block, setting).pieces) {
      marks.push(...moved(piece.marks, 0, height));
      height += piece.height;
    }
  };
  for (const block of blocks) put(block);
  if (setting.missing.size > 0) put({ kind: 'text', small: true, text: missingNote(setting) });
  return { marks, height };
}

function cutLine(faces: Faces): Mark[] {
  const size = 8;
  const width = widthOf(CUT, size, false, { faces, size, width: 0, missing: new Set() });
  const from = (SHEET.width - width) / 2;
  return [
    line(14, HALF, from - 8, HALF, true),
    { kind: 'text', x: from, y: HALF + 3, text: CUT, size, bold: false, grey: true },
    line(from + width + 8, HALF, SHEET.width - 14, HALF, true),
  ];
}
