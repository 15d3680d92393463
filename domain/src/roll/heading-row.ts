import { cellText } from './cell';
import { columnIndex, columnLetter } from './column';
import { meaningOf } from './headings';
import { type ColumnMatch, type Mapping, MEANINGS, type Meaning, type Sheet } from './types';

/** Headings of a sheet and what they mean. */
export interface Headings {
  /** Index of the first row below the headings. */
  from: number;
  /** Text of each column's heading. */
  texts: string[];
  /** Meaning → column index. */
  columns: Map<Meaning, { index: number; confidence: number }>;
}

const LOOK_AT = 30;

/** Finds the heading row (or two rows) by meaning among the first thirty; null if the sheet holds no register. */
export function findHeadings(sheet: Sheet): Headings | null {
  let best: { headings: Headings; score: number } | null = null;
  for (let row = 0; row < Math.min(LOOK_AT, sheet.rows.length); row += 1) {
    for (const [rows, candidate] of [oneRow(sheet, row), twoRows(sheet, row)].entries()) {
      if (!candidate) continue;
      // One row is preferred to two that say the same.
      const score = scoreOf(candidate) - rows;
      if (score > 0 && (!best || score > best.score)) best = { headings: candidate, score };
    }
  }
  return best ? best.headings : null;
}

/** A register names a place, and at least two of owner, area and telephone. */
export function isRegister(headings: Headings): boolean {
  const has = (meaning: Meaning) => headings.columns.has(meaning);
  return (has('no') || has('location')) && has('owner') && has('area');
}

/** Replaces the proposal by what a person said. */
export function corrected(headings: Headings, mapping: Mapping | undefined): Headings {
  if (!mapping) return headings;
  const columns = new Map(headings.columns);
  for (const [meaning, letter] of Object.entries(mapping) as [Meaning, string | null | undefined][]) {
    if (letter === undefined || !(meaning in MEANINGS)) continue;
    const index = letter === null ? -1 : columnIndex(letter);
    if (index < 0) columns.delete(meaning);
    else {
      for (const [other, place] of columns) if (place.index === index) columns.delete(other);
      columns.set(meaning, { index, confidence: 100 });
    }
  }
  return { ...headings, columns };
}

/** The match as a page shows it. */
export function describe(headings: Headings): ColumnMatch[] {
  return (Object.keys(MEANINGS) as Meaning[]).map((meaning) => {
    const place = headings.columns.get(meaning);
    return {
      meaning,
      title: MEANINGS[meaning].title,
      heading: place ? (headings.texts[place.index] ?? '') : '',
      column: place ? columnLetter(place.index) : null,
      required: MEANINGS[meaning].required,
      confidence: place ? place.confidence : 0,
    };
  });
}

function oneRow(sheet: Sheet, row: number): Headings | null {
  const texts = textsOf(sheet, row);
  return texts.some((text) => text !== '')
    ? matched(
        texts,
        texts.map(() => ''),
        row + 1,
      )
    : null;
}

/** `业主信息` over `姓名 | 电话`; a heading merged downwards keeps its upper text. */
function twoRows(sheet: Sheet, row: number): Headings | null {
  const upper = spread(sheet, row);
  const lower = textsOf(sheet, row + 1);
  if (lower.every((text) => text === '') || lower.some((text) => /^-?\d+(\.\d+)?$/.test(text))) return null;
  const width = Math.max(upper.length, lower.length);
  const texts: string[] = [];
  const above: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const below = lower[column] ?? '';
    texts.push(below || (upper[column] ?? ''));
    above.push(below ? (upper[column] ?? '') : '');
  }
  return matched(texts, above, row + 2);
}

function matched(texts: string[], above: string[], from: number): Headings {
  const columns: Headings['columns'] = new Map();
  for (const [index, text] of texts.entries()) {
    const parent = above[index] ?? '';
    const found = meaningOf(text) ?? (parent === '' ? null : meaningOf(parent + text));
    if (!found) continue;
    const other = columns.get(found.meaning);
    if (!other || other.confidence < found.confidence)
      columns.set(found.meaning, { index, confidence: found.confidence });
  }
  return { from, texts, columns };
}

/** How many meanings are there, how surely; a place and an owner or an area are the least. */
function scoreOf(headings: Headings): number {
  const has = (meaning: Meaning) => headings.columns.has(meaning);
  if (!(has('no') || has('location')) || !(has('owner') || has('area'))) return 0;
  let score = 0;
  for (const place of headings.columns.values()) score += 100 + place.confidence;
  return headings.columns.size >= 3 ? score : 0;
}

function textsOf(sheet: Sheet, row: number): string[] {
  return (sheet.rows[row] ?? []).map((cell) => cellText(cell));
}

/** The row with horizontally merged texts over all their columns. */
function spread(sheet: Sheet, row: number): string[] {
  const texts = textsOf(sheet, row);
  for (const merge of sheet.merges ?? []) {
    if (row < merge.top || row > merge.bottom) continue;
    const text = cellText(sheet.rows[merge.top]?.[merge.left]);
    for (let column = merge.left; column <= merge.right; column += 1) texts[column] = text;
  }
  return Array.from(texts, (text) => text ?? '');
}
