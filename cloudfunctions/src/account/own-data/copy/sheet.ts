import type { Collection } from '@mulin/shared-types/collection';
import { type Row, table, type Where } from '../../../kit/database';
import type { Order } from '../../../kit/reading';
import type { Cell } from '../../../kit/spreadsheet';
import type { Whose } from './whose';

/** One list of the copy (PIPL 45): a heading line and rows, read in pages however long it is. */
export interface Sheet {
  name: string;
  heads: readonly string[];
  /** The fields by which its documents are somebody’s: `requests.reportedBy`. */
  fields: readonly string[];
  count(whose: Whose): Promise<number>;
  rows(whose: Whose, page: { skip: number; limit: number }): Promise<Cell[][]>;
}

interface Listed<C extends Collection> {
  name: string;
  /** What makes a document this person’s. */
  by: string;
  heads: readonly string[];
  /** Null: nothing can be this person’s. */
  where(whose: Whose): Where<Row<C>> | null;
  order: Order<Row<C>>;
  rows(found: readonly Row<C>[], whose: Whose): Cell[][] | Promise<Cell[][]>;
}

export const newest = <F extends string>(field: F) => [[field, 'desc']] as const;

/** A document may become several rows, as one with its steps. */
export function sheet<C extends Collection>(from: C, { name, by, heads, where, order, rows }: Listed<C>): Sheet {
  return {
    name,
    heads,
    fields: [`${from.name}.${by}`],
    async count(whose) {
      const mine = where(whose);
      return mine === null ? 0 : table(from).count(mine);
    },
    async rows(whose, page) {
      const mine = where(whose);
      if (mine === null) return [];
      const found = await table(from).find(mine, { ...page, orderBy: order });
      return rows(found as Row<C>[], whose);
    },
  };
}
