import type { Block } from '../paper/paper';
import { lay } from './block';
import { line, type Mark, moved } from './marks';
import { missingNote, type Page, pagesOf, SHEET, SIDE, type Style } from './pages';
import { type Setting, widthOf } from './setting';

/** One slip: what stands on it, and what the foot of its page says if it needs whole pages. */
export interface Slip {
  blocks: readonly Block[];
  foot: string;
}

const HALF = SHEET.height / 2;
const MARGIN = 26;
const CUT = '✂ 沿虚线裁开';

/** Two slips a sheet with a line to cut along, if every one of them fits half a sheet; else each on pages of its own. */
export function pagesOfSlips(slips: readonly Slip[], style: Omit<Style, 'foot'>): Page[] {
  const halves = slips.map(({ blocks }) => half(blocks, style));
  if (halves.some(({ height }) => height > HALF - 2 * MARGIN)) {
    return slips.flatMap(({ blocks, foot }) => pagesOf(blocks, { ...style, foot }));
  }
  const pages: Page[] = [];
  for (let at = 0; at < halves.length; at += 2) {
    const [upper, lower] = [halves[at], halves[at + 1]];
    pages.push([
      ...moved(upper?.marks ?? [], SIDE, MARGIN),
      ...(lower ? [...cutLine(style), ...moved(lower.marks, SIDE, HALF + MARGIN)] : cutLine(style)),
    ]);
  }
  return pages;
}

function half(blocks: readonly Block[], { faces, size }: Omit<Style, 'foot'>): { marks: Mark[]; height: number } {
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

function cutLine({ faces }: Omit<Style, 'foot'>): Mark[] {
  const size = 8;
  const text = faces.widthOf('✂', false) === undefined ? CUT.slice(2) : CUT;
  const width = widthOf(text, size, false, { faces, size, width: 0, missing: new Set() });
  const from = (SHEET.width - width) / 2;
  return [
    line(14, HALF, from - 8, HALF, true),
    { kind: 'text', x: from, y: HALF + 3, text, size, bold: false, grey: true },
    line(from + width + 8, HALF, SHEET.width - 14, HALF, true),
  ];
}
