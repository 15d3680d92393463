import type { Beside, Block } from '../paper/paper';
import { type Laid, type Mark, moved } from './marks';
import { layFacts, layTable } from './rows';
import type { Setting } from './setting';
import { layHeading, layText, layTitle, piecesOf } from './text';
import { layChoices, laySignatures } from './ticks';

/** Side of a QR code: read by an old phone from a hand's breadth. */
const CODE = 74;

export function lay(block: Block, setting: Setting): Laid {
  switch (block.kind) {
    case 'title':
      return layTitle(block, setting);
    case 'heading':
      return layHeading(block, setting);
    case 'text':
      return layText(block, setting);
    case 'facts':
      return layFacts(block, setting);
    case 'table':
      return layTable(block, setting);
    case 'choices':
      return layChoices(block, setting);
    case 'signatures':
      return laySignatures(block, setting);
    case 'beside':
      return layBeside(block, setting);
    case 'gap':
      return { pieces: [{ height: block.height, marks: [] }] };
  }
}

/** One piece: the code and what stands beside it are not torn apart. */
function layBeside({ code, caption, blocks }: Beside, setting: Setting): Laid {
  const column = CODE + 24;
  const left = setting.width - column;
  const marks: Mark[] = [];
  let height = 0;
  for (const block of blocks) {
    for (const piece of lay(block, { ...setting, width: left - 12 }).pieces) {
      marks.push(...moved(piece.marks, 0, height));
      height += piece.height;
    }
  }
  marks.push({ kind: 'code', x: left + (column - CODE) / 2, y: 2, side: CODE, text: code });
  let under = CODE + 4;
  for (const piece of piecesOf(
    caption,
    { size: setting.size * 0.8, bold: false },
    { ...setting, width: column },
    'center',
  )) {
    marks.push(...moved(piece.marks, left, under));
    under += piece.height;
  }
  return { pieces: [{ height: Math.max(height, under) + 4, marks }] };
}
