import type { Block } from '../paper/paper';
import { lay } from './block';
import { type Laid, line, type Mark, moved } from './marks';
import { type Faces, GETA, printable, type Setting, widthOf } from './setting';

/** A4 upright, in points. */
export const SHEET = { width: 595.28, height: 841.89 };
export const SIDE = 56;
const TOP = 50;
const BOTTOM = 58;
const SPACE = SHEET.height - TOP - BOTTOM;
const FOOT_SIZE = 8.5;

export type Page = Mark[];

export interface Style {
  faces: Faces;
  /** Body text, in points. */
  size: number;
  /** Stands left at the foot of every page, before the page number. */
  foot: string;
}

/** Sets blocks on as many pages as they need and numbers them. */
export function pagesOf(blocks: readonly Block[], { faces, size, foot }: Style): Page[] {
  const setting: Setting = { faces, size, width: SHEET.width - 2 * SIDE, missing: new Set() };
  const laid = blocks.map((block) => lay(block, setting));
  if (setting.missing.size > 0) laid.push(lay({ kind: 'text', small: true, text: missingNote(setting) }, setting));
  const pages = flow(laid);
  return pages.map((page, index) => [...page, ...footOf(foot, index + 1, pages.length, setting)]);
}

/** Which characters 〓 stands for: a name must not be lost. */
export const missingNote = ({ missing }: Setting): string => {
  const codes = [...missing].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase()}`);
  return `${GETA} 为字库没有的字，依次是 ${codes.join('、')}，请用笔补上。`;
};

function flow(laid: readonly Laid[]): Page[] {
  const pages: Page[] = [[]];
  let y = 0;
  const put = (marks: readonly Mark[], height: number) => {
    pages.at(-1)?.push(...moved(marks, SIDE, TOP + y));
    y += height;
  };
  const all = laid.flatMap(({ pieces, head }) => pieces.map((piece, index) => ({ piece, head: index > 0 && head })));
  for (const [index, { piece, head }] of all.entries()) {
    if (y > 0 && y + together(all, index) > SPACE) {
      pages.push([]);
      y = 0;
      if (head) put(head.marks, head.height);
    }
    put(piece.marks, piece.height);
  }
  return pages;
}

/** Height of a piece and of those it must not be parted from; never more than a page asks for. */
function together(all: readonly { piece: Laid['pieces'][number] }[], from: number): number {
  let height = 0;
  for (let at = from; at < all.length; at += 1) {
    const piece = all[at]?.piece;
    if (!piece) break;
    if (height + piece.height > SPACE) break;
    height += piece.height;
    if (!piece.keepWithNext) break;
  }
  return height;
}

function footOf(foot: string, page: number, of: number, setting: Setting): Mark[] {
  const y = SHEET.height - BOTTOM + 24;
  const right = `第 ${page} 页 共 ${of} 页`;
  const text = { kind: 'text', y: y + 14, size: FOOT_SIZE, bold: false, grey: true } as const;
  const end = SHEET.width - SIDE;
  return [
    line(SIDE, y, end, y),
    { ...text, x: SIDE, text: printable(foot, setting) },
    { ...text, x: end - widthOf(right, FOOT_SIZE, false, setting), text: right },
  ];
}
