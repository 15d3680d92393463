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

/** A real spreadsheet (.xlsx), packed. Plain values only: a text that begins with `=` stays a text. */
export function spreadsheet(pages: readonly Page[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows, widths } of pages) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
