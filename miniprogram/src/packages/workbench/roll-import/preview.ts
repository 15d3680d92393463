import type { Cloud } from '../../../cloud/cloud';

/** What a spreadsheet would do to the roll. */
export type Preview = Awaited<ReturnType<Cloud['roll']['preview']>>;
export type ColumnMatch = Preview['columns'][number];
export type BadRow = Preview['rejected'][number];
/** Corrections to the heading match: meaning → column letter. */
export type Mapping = Record<string, string>;

/** Meanings that must have a column before anything can be accepted. */
export const missingColumns = (columns: readonly ColumnMatch[]): string[] =>
  columns.filter(({ required, column }) => required && column === null).map(({ title }) => title);
