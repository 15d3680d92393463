import type { Facts, Table } from '../paper/paper';
import { linesOf } from './lines';
import { type Laid, line, type Mark, moved, type Piece } from './marks';
import { baseline, LINE, type Setting, widthOf } from './setting';

const PAD = 5;
/** More lines than this in one cell go on in a further row, which may stand on the next page. */
const MOST_LINES = 24;

interface Cell {
  text: string;
  width: number;
  align?: 'right' | 'center';
  bold?: boolean;
  shaded?: boolean;
}

export function layTable({ columns, rows }: Table, setting: Setting): Laid {
  const small = { ...setting, size: setting.size * 0.92 };
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (setting.width * share) / whole);
  const cells = (texts: readonly string[], more: Partial<Cell>): Cell[] =>
    columns.map(({ align }, index) => ({ text: texts[index] ?? '', width: widths[index] ?? 0, align, ...more }));
  const titles = columns.map(({ title }) => title);
  const [head] = rowPieces(cells(titles, { bold: true, shaded: true, align: 'center' }), small);
  const body = rows.flatMap((row) => rowPieces(cells(row, {}), small));
  const [first, ...rest] = withEnd(body, setting);
  if (!head || !first) return { pieces: head ? [head] : [] };
  const both = { height: head.height + first.height, marks: [...head.marks, ...moved(first.marks, 0, head.height)] };
  return { head, pieces: [both, ...rest] };
}

export function layFacts({ rows }: Facts, setting: Setting): Laid {
  const longest = Math.max(...rows.map(([name]) => widthOf(name, setting.size, false, setting)));
  const names = Math.min(longest + 2 * PAD + 1, setting.width * 0.4);
  const pieces = rows.flatMap(([name, value]) =>
    rowPieces(
      [
        { text: name, width: names, shaded: true },
        { text: value, width: setting.width - names },
      ],
      setting,
    ),
  );
  return { pieces: withEnd(pieces, setting) };
}

/** A row of cells with a frame around each; several if a cell is very long. */
function rowPieces(cells: readonly Cell[], setting: Setting): Piece[] {
  const { size } = setting;
  const lines = cells.map(({ text, width, bold = false }) =>
    linesOf(text, { size, bold }, { ...setting, width: width - 2 * PAD }),
  );
  const most = Math.max(...lines.map(({ length }) => length));
  const pieces: Piece[] = [];
  for (let from = 0; from < most; from += MOST_LINES) {
    const height = Math.min(most - from, MOST_LINES) * size * LINE + PAD;
    const marks: Mark[] = [];
    let x = 0;
    for (const [index, cell] of cells.entries()) {
      marks.push(...frame(x, cell, height));
      const shown = lines[index]?.slice(from, from + MOST_LINES) ?? [];
      for (const [nth, text] of shown.entries()) marks.push(cellText(text, x, nth, cell, setting));
      x += cell.width;
    }
    pieces.push({ height, marks });
  }
  return pieces;
}

function frame(x: number, { width, shaded }: Cell, height: number): Mark[] {
  const right = x + width;
  const fill: Mark[] = shaded ? [{ kind: 'box', x, y: 0, width, height, filled: true }] : [];
  return [
    ...fill,
    line(x, 0, right, 0),
    line(x, height, right, height),
    line(x, 0, x, height),
    line(right, 0, right, height),
  ];
}

function cellText(text: string, left: number, nth: number, cell: Cell, setting: Setting): Mark {
  const { size } = setting;
  const { align, bold = false } = cell;
  const spare = cell.width - 2 * PAD - widthOf(text, size, bold, setting);
  const x = left + PAD + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
  return { kind: 'text', x, y: baseline(size, PAD / 2 + nth * size * LINE), text, size, bold, grey: false };
}

const withEnd = (pieces: Piece[], { size }: Setting): Piece[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, height: piece.height + size * 0.6 } : piece));
