import type { Choices, Signatures } from '../paper/paper';
import { type Laid, line, type Mark, type Piece } from './marks';
import { baseline, LINE, printable, type Setting, widthOf } from './setting';

/** Boxes a pen of an old hand meets: about five millimetres. */
const BOX = 14;
const BETWEEN = 26;

export function layChoices({ options }: Choices, setting: Setting): Laid {
  const { size, width } = setting;
  const height = Math.max(BOX, size * LINE) + 6;
  const pieces: Piece[] = [];
  let marks: Mark[] = [];
  let x = size * 2;
  for (const option of options) {
    const text = printable(option, setting);
    const wide = BOX + 6 + widthOf(text, size, true, setting);
    if (x + wide > width && marks.length > 0) {
      pieces.push({ height, marks });
      marks = [];
      x = size * 2;
    }
    marks.push(
      { kind: 'box', x, y: (height - BOX) / 2, width: BOX, height: BOX, filled: false },
      {
        kind: 'text',
        x: x + BOX + 6,
        y: baseline(size, (height - size * LINE) / 2),
        text,
        size,
        bold: true,
        grey: false,
      },
    );
    x += wide + BETWEEN;
  }
  return { pieces: [...pieces, { height, marks }] };
}

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
