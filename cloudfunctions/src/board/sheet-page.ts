import { utils, type WorkSheet } from '@e965/xlsx';

export type Cell = string | number | null;

/** One page of a spreadsheet; widths in characters. */
export interface Page {
  name: string;
  rows: Cell[][];
  widths: readonly number[];
}

/** Fen as yuan: exact to the fen in a double, and only ever shown. */
export const yuan = (fen: number): number => Number((fen / 100).toFixed(2));

/** Plain values only: a text that begins with `=` stays a text. */
export function sheet(rows: Cell[][], widths: readonly number[]): WorkSheet {
  const made = utils.aoa_to_sheet(rows);
  made['!cols'] = widths.map((wch) => ({ wch }));
  return made;
}
