import { addDays, type Day, dayOf, endOf, startOf, wallClock } from '@mulin/domain/day/day';
import type { Collection } from '@mulin/shared-types/collection';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import { between, type Row, table, type Where } from '../kit/database';
import type { Order } from '../kit/reading';
import { type Cell, squareMetres, yuan } from '../kit/spreadsheet';

/** A spreadsheet program opens this many without trouble; a year of a very large community is taken in parts. */
const MOST_ROWS = 50_000;

export interface Span {
  communityId: string;
  from: Day;
  to: Day;
  /** What a page is read with, for a list that is read as its page reads it. */
  ctx: Context;
}

/** A column: its heading, how wide, and what stands in it. */
export type Column<T> = readonly [heading: string, width: number, cell: (row: T) => Cell];

/** A list as it is written to a file: its columns, and its rows of whatever it is taken for. */
export interface Sheet<Of> {
  title: string;
  heads: readonly (readonly [heading: string, width: number])[];
  rows(of: Of): Promise<Cell[][]>;
}

/** One list an office keeps of a community: whose it is, and its rows. */
export interface Kept extends Sheet<Span> {
  /** One sentence for who has to choose. */
  holds: string;
  who: readonly Role[];
  /** What the days chosen are of; empty where it is how things stand today. */
  dayTitle: string;
}

interface About {
  title: string;
  holds: string;
  who: readonly Role[];
  dayTitle?: string;
}

/** What is read, and what of each stands in which column. */
export function sheet<T, Of>(
  title: string,
  read: (of: Of) => Promise<readonly T[]>,
  columnsOf: (columns: Columns<T>) => readonly Column<T>[],
): Sheet<Of> {
  const columns = columnsOf(writing);
  return {
    title,
    heads: columns.map(([heading, width]) => [heading, width]),
    rows: async (of) => (await read(of)).map((row) => columns.map(([, , cell]) => cell(row))),
  };
}

/** A list whose rows are read in a way of its own. */
export const kept = <T>(
  about: About,
  read: (span: Span) => Promise<readonly T[]>,
  columnsOf: (columns: Columns<T>) => readonly Column<T>[],
): Kept => ({ dayTitle: '', ...about, ...sheet(about.title, read, columnsOf) });

/** All of a collection that `where` says, in order; refused when there are too many for one file. */
export async function all<C extends Collection>(collection: C, where: Where<Row<C>>, orderBy: Order<Row<C>>) {
  const many = await table(collection).count(where);
  if (many > MOST_ROWS)
    throw new Refusal('INVALID_INPUT', `有 ${many} 行，一份表最多 ${MOST_ROWS} 行，请缩短日子分几份导出`, 'to');
  // What is written while it is read may make it one longer.
  return table(collection).findAll(where, { atMost: 2 * MOST_ROWS, orderBy });
}

/** The same of the community, as far as `where` picks. */
export const from =
  <C extends Collection>(
    collection: C,
    { where, orderBy }: { where?: (span: Span) => Where<Row<C>>; orderBy: Order<Row<C>> },
  ) =>
  async (span: Span) =>
    all(collection, { communityId: span.communityId, ...where?.(span) } as unknown as Where<Row<C>>, orderBy);

/** Days from–to as a test on a field of instants. */
export const moments = ({ from, to }: Span) => between(new Date(startOf(from)), new Date(endOf(to)));
/** The same on a field of days. */
export const days = ({ from, to }: Span) => between(from, addDays(to, 1));

/** Columns of rows of one kind: one way each to write a text, a sum, an area, a day and a moment. */
export interface Columns<T> {
  text(heading: string, width: number, of: (row: T) => string | number): Column<T>;
  fen(heading: string, of: (row: T) => number): Column<T>;
  area(heading: string, of: (row: T) => number): Column<T>;
  day(heading: string, of: (row: T) => Date | string | null): Column<T>;
  moment(heading: string, of: (row: T) => Date | null): Column<T>;
}

const writing = {
  text: <T>(heading: string, width: number, of: (row: T) => string | number): Column<T> => [heading, width, of],
  fen: <T>(heading: string, of: (row: T) => number): Column<T> => [`${heading}（元）`, 14, (row) => yuan(of(row))],
  area: <T>(heading: string, of: (row: T) => number): Column<T> => [
    `${heading}（㎡）`,
    12,
    (row) => squareMetres(of(row)),
  ],
  day: <T>(heading: string, of: (row: T) => Date | string | null): Column<T> => [
    heading,
    12,
    (row) => {
      const at = of(row);
      return at instanceof Date ? dayOf(at) : (at ?? '');
    },
  ],
  moment: <T>(heading: string, of: (row: T) => Date | null): Column<T> => [
    heading,
    20,
    (row) => {
      const at = of(row);
      return at === null ? '' : wallClock(at);
    },
  ],
};
