import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { Mark } from '../layout/marks';
import { type Page, SHEET } from '../layout/pages';
import { fontFaces } from './faces';

const INK = '#1d2523';
const GREY = '#5c6864';
const SHADE = '#eef2f0';
const HAIR = 0.6;

/**
 * Writes pages as a PDF with both faces embedded, cut down to the characters used. `dated` is the only time in the file, so that
 * the same content always gives the same bytes.
 */
export function pdfOf(title: string, pages: readonly Page[], dated: Date): Promise<Buffer> {
  const faces = fontFaces();
  const document = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    autoFirstPage: false,
    // pdfkit's own Helvetica would be read from disk.
    font: null as unknown as string,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Producer: 'Mulin', Creator: 'Mulin', CreationDate: dated },
  });
  // Its types know files and buffers only; it takes a parsed face as well.
  document.registerFont('regular', faces.regular as unknown as Buffer);
  document.registerFont('bold', faces.bold as unknown as Buffer);
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const page of pages) {
    document.addPage();
    for (const mark of page) draw(document, mark);
  }
  document.end();
  return whole;
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      if (mark.text === '') return;
      document
        .font(mark.bold ? 'bold' : 'regular')
        .fontSize(mark.size)
        .fillColor(mark.grey ? GREY : INK)
        .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'line':
      document.lineWidth(HAIR).strokeColor(mark.dashed ? GREY : INK);
      if (mark.dashed) document.dash(3, { space: 3 });
      document.moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY).stroke();
      if (mark.dashed) document.undash();
      return;
    case 'box':
      document.rect(mark.x, mark.y, mark.width, mark.height);
      if (mark.filled) document.fill(SHADE);
      else document.lineWidth(1).strokeColor(INK).stroke();
      return;
    case 'code':
      drawCode(document, mark);
  }
}

/** A QR code as black rectangles, one for every run of squares in a row: sharp at any size. */
function drawCode(document: PDFKit.PDFDocument, { x, y, side, text }: Extract<Mark, { kind: 'code' }>): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const square = side / size;
  for (const [row, squares] of data.entries()) {
    for (let from = 0; from < size; from += 1) {
      if (!squares[from]) continue;
      let to = from;
      while (squares[to]) to += 1;
      document.rect(x + from * square, y + row * square, (to - from) * square, square);
      from = to;
    }
  }
  document.fill('#000000');
}
