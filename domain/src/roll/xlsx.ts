// Kept apart from the other files of this folder, so that phones never bundle a spreadsheet reader.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { MOST_ROWS } from './register';
import type { Sheet } from './types';
import { bursts } from './zip-size';

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED_BYTES = 200_000_000;
const MOST_COLUMNS = 200;

/** The sheets of a workbook (.xlsx, .xls or .csv) as rows of cells by position. Refuses what is no workbook or too large. */
export function readWorkbook(bytes: Uint8Array, mostRows = MOST_ROWS): Sheet[] {
  if (bytes.length > MOST_BYTES) throw new Refusal('INVALID_INPUT', '文件超过20兆，请拆分后再导入', 'file');
  if (bursts(bytes, MOST_UNPACKED_BYTES))
    throw new Refusal('INVALID_INPUT', '文件展开后过大，或者打不开，请另存为 .xlsx 后再试', 'file');
  const book = open(bytes, mostRows);
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet ? [{ name, rows: rowsOf(sheet), merges: mergesOf(sheet) }] : [];
  });
}

const reading = { dense: true, cellFormula: false, cellHTML: false } as const;

function open(bytes: Uint8Array, mostRows: number): WorkBook {
  try {
    const text = plainText(bytes);
    const options = { ...reading, sheetRows: mostRows + 1 };
    if (text === undefined) return read(bytes, { ...options, type: 'array' });
    // As it stands there: else room 1-2 is a day in January, and an identity number loses its last digits.
    return read(text, { ...options, type: 'string', raw: true });
  } catch {
    throw new Refusal('INVALID_INPUT', '打不开这个文件，请另存为 .xlsx 后再试', 'file');
  }
}

/** A .csv does not say in which letters it is written: UTF-8 if it is that, else what Chinese Windows writes. Undefined for binary files. */
function plainText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Values by position, without the empty tail that formatting leaves behind. */
function rowsOf(sheet: WorkSheet): unknown[][] {
  const rows: unknown[][] = [];
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    const values = Array.from((cells ?? []).slice(0, MOST_COLUMNS), valueIn);
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
    rows[index] = values;
  }
  const all = Array.from(rows, (row) => row ?? []);
  while (all.length > 0 && all[all.length - 1]?.length === 0) all.pop();
  return all;
}

/** `="0471"`, how a .csv keeps a spreadsheet from taking a text for a number. */
const AS_TEXT = /^="([^"]*)"$/;

/** Numbers stay numbers: what a format shows (1.38E+10) is not what was entered. Error cells are empty. */
function valueIn(cell: CellObject | undefined): unknown {
  if (!cell || cell.t === 'e' || cell.t === 'z' || cell.v === undefined || cell.v === '') return null;
  return typeof cell.v === 'string' ? cell.v.replace(AS_TEXT, '$1') : cell.v;
}

function mergesOf(sheet: WorkSheet): Sheet['merges'] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}
