import { placeLabel } from '@mulin/domain/roll/place';
import { MOST_ROWS } from '@mulin/domain/roll/register';
import type { BadRow, RegisterRow } from '@mulin/domain/roll/types';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../kit/database';
import { kept, type Standing } from './kept';
import type { Unit, UnitFacts } from './unit-of-row';

/** Every home of the roll, by its id. */
export async function rollOf(communityId: string): Promise<ReadonlyMap<string, Unit>> {
  const there = await table(units).findAll({ communityId }, { atMost: 2 * MOST_ROWS });
  return new Map(there.map((unit) => [unit._id, unit]));
}

/** Rows that say of a home something else than the roll, where an import does not change it: with the way that does. */
export const heldLines = (
  rows: readonly { row: RegisterRow; facts: UnitFacts }[],
  there: ReadonlyMap<string, Unit>,
  standing: Standing,
): BadRow[] =>
  rows.flatMap(({ row, facts }) =>
    kept(there.get(facts._id), facts, standing).why.map((message) => ({
      sheet: row.sheet,
      line: row.line,
      why: 'kept as it is',
      message: `${placeLabel(row)}：${message}`,
    })),
  );
