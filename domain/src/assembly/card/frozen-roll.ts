import { Refusal } from '@mulin/shared-types/refusal';
import { utf8 } from '../../canonical/bytes';
import { byCodeUnit, canonical } from '../../canonical/canonical';
import { leafHash, treeHash } from '../../canonical/merkle';
import type { RollRow } from '../tally/types';

/** A row of the roll as it is frozen and published: no name, no phone. `headKey` is a random label per poll and owner set. */
export interface FrozenRow {
  unit: string;
  headKey: string;
  /** Integer 0.01 ㎡, above zero. */
  area: number;
  kind: string;
  building: string;
}

/** Puts rows in the one order (by unit) and refuses what cannot be voted on. */
export function freezeRoll(rows: readonly FrozenRow[]): { rows: FrozenRow[]; root: string } {
  const sorted = rows
    .map(({ unit, headKey, area, kind, building }) => ({ unit, headKey, area, kind, building }))
    .sort((a, b) => byCodeUnit(a.unit, b.unit));
  for (const [index, row] of sorted.entries()) {
    if (row.unit === sorted[index - 1]?.unit)
      throw new Refusal('INVALID_INPUT', `名册中“${row.unit}”出现了两次`, 'roll');
    if (!Number.isSafeInteger(row.area) || row.area <= 0) {
      throw new Refusal('INVALID_INPUT', `名册中“${row.unit}”没有面积`, 'roll');
    }
  }
  return { rows: sorted, root: rollRoot(sorted) };
}

/** RFC 9162 tree hash over the rows in the order given. */
export function rollRoot(rows: readonly FrozenRow[]): string {
  return treeHash(rows.map(rowLeaf));
}

function rowLeaf(row: FrozenRow): string {
  const { unit, headKey, area, kind, building } = row;
  return leafHash(utf8(canonical({ unit, headKey, area, kind, building })));
}

/** The row as the counting code knows it. */
export function asRollRow(row: FrozenRow): RollRow {
  return { unit: row.unit, ownerId: row.headKey, area: row.area, kind: row.kind, building: row.building };
}
