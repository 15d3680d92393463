import type { Heading, Text, Title } from '../paper/paper';
import { linesOf, type Style } from './lines';
import type { Laid, Mark, Piece } from './marks';
import { baseline, LINE, type Setting, widthOf } from './setting';

type Align = 'left' | 'center' | 'right';

/** One piece a line, so that a long text runs over pages. */
export function piecesOf(text: string, style: Style, setting: Setting, align: Align = 'left'): Piece[] {
  const height = style.size * LINE;
  return linesOf(text, style, setting).map((line, index) => ({
    height,
    marks: [lineMark(line, style, setting, align, index === 0 ? (style.indent ?? 0) : 0)],
  }));
}

function lineMark(text: string, { size, bold }: Style, setting: Setting, align: Align, indent: number): Mark {
  const spare = setting.width - widthOf(text, size, bold, setting);
  const x = align === 'left' ? indent : align === 'center' ? spare / 2 : spare;
  return { kind: 'text', x, y: baseline(size), text, size, bold, grey: false };
}

export function layText({ text, indent, small, bold, align }: Text, setting: Setting): Laid {
  const size = small ? setting.size * 0.84 : setting.size;
  const style = { size, bold: bold ?? false, indent: indent ? size * 2 : 0 };
  return { pieces: withSpaceAfter(piecesOf(text, style, setting, align), setting.size * 0.35) };
}

export function layHeading({ text }: Heading, setting: Setting): Laid {
  const space: Piece = { height: setting.size * 0.5, marks: [], keepWithNext: true };
  const lines = piecesOf(text, { size: setting.size * 1.12, bold: true }, setting);
  return { pieces: [space, ...withSpaceAfter(lines, setting.size * 0.3).map(kept)] };
}

export function layTitle({ text, under }: Title, setting: Setting): Laid {
  const title = piecesOf(text, { size: setting.size * 1.7, bold: true }, setting, 'center');
  const below = under ? piecesOf(under, { size: setting.size, bold: false }, setting, 'center') : [];
  return { pieces: withSpaceAfter([...title, ...below], setting.size * 0.7).map(kept) };
}

const kept = (piece: Piece): Piece => ({ ...piece, keepWithNext: true });

function withSpaceAfter(pieces: Piece[], space: number): Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, height: piece.height + space } : piece,
  );
}
