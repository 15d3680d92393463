import type { Choices, Signatures } from '../paper/paper';
import { type Laid, line, type Mark, type Piece } from './marks';
import { baseline, LINE, printable, type Setting, widthOf } from './setting';

/** Boxes a pen of an old hand meets: about five millimetres. */
const BOX = 14;
const BETWEEN = 26;

/** In columns of one width, so that no name has more room than another. */
export function layChoices({ options }: Choices, setting: Setting): Laid {
  const { size, width } = setting;
  const height = Math.max(BOX, size * LINE) + 6;
  const texts = options.map((option) => printable(option, setting));
  const widest = Math.max(...texts.map((text) => widthOf(text, size, true, setting)));
  const column = BOX + 6 + widest + BETWEEN;
  const inRow = Math.max(1, Math.floor((width - size) / column));
  const pieces: Piece[] = [];
  for (let from = 0; from < texts.length; from += inRow) {
    const row = texts.slice(from, from + inRow);
    pieces.push({ height, marks: row.flatMap((text, nth) => tick(text, size + nth * column, height, size)) });
  }
  return { pieces: [...pieces, { height: 4, marks: [] }] };
}

const tick = (text: string, x: number, height: number, size: number): Mark[] => [
  { kind: 'box', x, y: (height - BOX) / 2, width: BOX, height: BOX, filled: false },
  { kind: 'text', x: x + BOX + 6, y: baseline(size, (height - size * LINE) / 2), text, size, bold: true, grey: false },
];

export function laySignatures({ lines }: Signatures, setting: Setting): Laid {
  const { size, width } = setting;
  const height = size * 2.7;
  const column = width / lines.length;
  const marks = lines.flatMap((name, index): Mark[] => {
    const x = index * column;
    const text = printable(name, setting);
    const y = baseline(size, height - size * LINE);
    const from = x + widthOf(text, size, false, setting) + 4;
    return [{ kind: 'text', x, y, text, size, bold: false, grey: false }, line(from, y + 3, x + column - 12, y + 3)];
  });
  return { pieces: [{ height: height + 4, marks }] };
}
