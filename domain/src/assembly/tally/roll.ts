import { Refusal } from '@mulin/shared-types/refusal';
import type { Policy } from '../policy';
import type { RollRow, Weight } from './types';

/** The rows that vote and count: not revoked, inside the scope, parking only if the policy counts it. */
export class Electorate<Row extends RollRow = RollRow> {
  /** Unit → its row. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Owner → the units of that head, in roll order. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  readonly total: Weight;

  constructor(roll: readonly Row[], policy: Pick<Policy, 'countParking'>, scope?: readonly string[] | null) {
    const rows = new Map<string, Row>();
    const heads = new Map<string, string[]>();
    let area = 0;
    for (const row of roll) {
      if (row.revoked || (row.kind === 'parking' && !policy.countParking)) continue;
      if (scope && (row.building === undefined || !scope.includes(row.building))) continue;
      if (rows.has(row.unit)) throw new Refusal('INVALID_INPUT', `名册中“${row.unit}”出现了两次`, 'roll');
      if (!Number.isSafeInteger(row.area) || row.area < 0) {
        throw new Refusal('INVALID_INPUT', `名册中“${row.unit}”的面积不是以0.01平方米计的整数`, 'roll');
      }
      rows.set(row.unit, row);
      const units = heads.get(row.ownerId);
      if (units) units.push(row.unit);
      else heads.set(row.ownerId, [row.unit]);
      area += row.area;
    }
    this.rows = rows;
    this.heads = heads;
    this.total = { area, heads: heads.size };
  }
}
