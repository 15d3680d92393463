import { yuan } from '../../../ui/figures';
import type { Paper } from './paper';

/** Points, as on a 375 wide phone. */
export const paperWidth = 375;
const margin = 24;
const rowHeight = 30;
const lineHeight = 22;
/** Chinese characters of 15 points that fit beside a name; digits and signs take about half of one. */
const perLine = 17;
const widthOf = (char: string) => (/[ -~]/.test(char) ? 0.55 : 1);

const font = (size: number, bold = false) =>
  `${bold ? '600 ' : ''}${size}px "PingFang SC", "Noto Sans CJK SC", sans-serif`;

/** A long value breaks into lines; Chinese may break anywhere. */
function linesOf(value: string): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const char of value) {
    if (width + widthOf(char) > perLine) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += char;
    width += widthOf(char);
  }
  return [...lines, line];
}

const heightOf = (rows: Paper['rows']): number =>
  rows.reduce((sum, { value }) => sum + rowHeight + (linesOf(value).length - 1) * lineHeight, 0);

export const paperHeight = ({ rows, foot }: Paper): number => 250 + heightOf(rows) + heightOf(foot);

/** The receipt as a picture: same words and figures as on the page. */
export function drawPaper(brush: CanvasRenderingContext2D, paper: Paper): void {
  brush.fillStyle = '#FFFFFF';
  brush.fillRect(0, 0, paperWidth, paperHeight(paper));
  brush.fillStyle = '#1B2724';
  brush.textBaseline = 'middle';
  centred(brush, paper.title, 40, font(20, true));
  centred(brush, `编号 ${paper.number}`, 68, font(13));
  let y = rule(brush, 92);
  y = table(brush, paper.rows, y);
  y = rule(brush, y + 6);
  brush.font = font(16, true);
  left(brush, '实收', y + 16);
  right(brush, `${yuan(paper.received)} 元`, y + 16);
  brush.font = font(13);
  left(brush, `大写：${paper.words}`, y + 46);
  y = rule(brush, y + 70);
  y = table(brush, paper.foot, y);
  centred(brush, '收据不是发票', y + 24, font(13));
}

function table(brush: CanvasRenderingContext2D, rows: Paper['rows'], from: number): number {
  let y = from;
  for (const { name, value } of rows) {
    brush.font = font(15);
    left(brush, name, y + rowHeight / 2);
    const lines = linesOf(value);
    lines.forEach((line, at) => {
      right(brush, line, y + rowHeight / 2 + at * lineHeight);
    });
    y += rowHeight + (lines.length - 1) * lineHeight;
  }
  return y;
}

function rule(brush: CanvasRenderingContext2D, y: number): number {
  brush.fillRect(margin, y, paperWidth - 2 * margin, 1);
  return y + 10;
}

function left(brush: CanvasRenderingContext2D, text: string, y: number): void {
  brush.textAlign = 'left';
  brush.fillText(text, margin, y);
}

function right(brush: CanvasRenderingContext2D, text: string, y: number): void {
  brush.textAlign = 'right';
  brush.fillText(text, paperWidth - margin, y);
}

function centred(brush: CanvasRenderingContext2D, text: string, y: number, face: string): void {
  brush.font = face;
  brush.textAlign = 'center';
  brush.fillText(text, paperWidth / 2, y);
}
