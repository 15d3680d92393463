import { utils, write } from '@e965/xlsx';

export type Cell = string | number | null;

/** One page of a spreadsheet; widths in characters. */
export interface Page {
  name: string;
  rows: readonly (readonly Cell[])[];
  widths: readonly number[];
}

/** Fen as yuan: exact to the fen in a double, and only ever shown. */
export const yuan = (fen: number): number => Number((fen / 100).toFixed(2));

/** 0.01 ㎡ as ㎡, likewise. */
export const squareMetres = yuan;

/** Letters a cell holds, as the format counts them; a writer refuses the whole file over one more. */
const LONGEST = 32_767;
const CUT = '…（后面的太长，表里放不下）';

function fitting(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= LONGEST) return cell;
  // Not in the middle of a character.
  return cell.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
}

/** A real spreadsheet (.xlsx), packed. Plain values only: a text that begins with `=` stays a text. */
export function spreadsheet(pages: readonly Page[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows, widths } of pages) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(fitting)));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
