import { createHash } from 'node:crypto';
import { cellText } from '@mulin/domain/roll/cell';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { readFile } from './files';

/** Heading → what the column says, and whether the table cannot be read without it. The first names the thing each line is about. */
export type Headings<N extends string> = Readonly<Record<N, { like: RegExp; title: string; needed: boolean }>>;

export interface OfficeLine<N extends string> {
  /** As the spreadsheet counts. */
  line: number;
  /** What stands in a column; empty where there is no such column. */
  text(name: N): string;
}

export interface Rejected {
  line: number;
  why: string;
}

export interface OfficeTable<N extends string> {
  lines: OfficeLine<N>[];
  /** SHA-256 of the file, in hex: what was previewed is what gets written. */
  fileHash: string;
}

/** The first sheet of an office's spreadsheet below its heading line, wherever that stands; sums and empty lines left out. */
export async function readOfficeTable<N extends string>(
  fileId: string,
  headings: Headings<N>,
): Promise<OfficeTable<N>> {
  const bytes = await readFile(fileId);
  const rows = readWorkbook(bytes)[0]?.rows ?? [];
  const names = Object.keys(headings) as N[];
  const about = headings[names[0] as N];
  const at = rows.findIndex((row) => row.some((cell) => about.like.test(cellText(cell))));
  const heads = (rows[at] ?? []).map(cellText);
  const column = (name: N) => heads.findIndex((text) => headings[name].like.test(text));
  if (names.some((name) => headings[name].needed && column(name) < 0)) {
    const needed = names.filter((name) => headings[name].needed).map((name) => `“${headings[name].title}”`);
    throw new Refusal('INVALID_INPUT', `第一张表里要有${needed.join('')}${needed.length} 栏`, 'fileId');
  }
  const lines = rows
    .map((row, index) => ({ line: index + 1, text: (name: N) => cellText(row[column(name)]) }))
    .slice(at + 1)
    .filter(({ text }) => text(names[0] as N) !== '' && !/合计|总计/.test(text(names[0] as N)));
  return { lines, fileHash: createHash('sha256').update(bytes).digest('hex') };
}

/** Why an act on a line was refused, in words; nothing if it was not. */
export async function whyNot(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

export const inLines = (rejected: readonly Rejected[]): Rejected[] =>
  [...rejected].sort((one, other) => one.line - other.line);

/** What each line says; a line that cannot be read is kept with why, and the others go on. */
export function readLines<N extends string, T>(
  lines: readonly OfficeLine<N>[],
  read: (line: OfficeLine<N>) => T,
): { read: T[]; rejected: Rejected[] } {
  const found: { read: T[]; rejected: Rejected[] } = { read: [], rejected: [] };
  for (const line of lines) {
    try {
      found.read.push(read(line));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.rejected.push({ line: line.line, why: error.message });
    }
  }
  return found;
}
