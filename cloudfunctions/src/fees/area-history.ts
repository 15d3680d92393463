import type { BilledUnit } from '@mulin/domain/fees/bill-shape';
import type { Unit } from './reckoning';
import type { Areas } from './unit-account';

/** Before anything was ever billed. */
export const BEGINNING = '2000-01-01';

/**
 * The area of a home by its first days, earliest first: a later correction replaces what was said of the days after it. Where the roll
 * was imported anew since, its area is the last one. Area 0.01 ㎡.
 */
export function areaHistory(
  { areaCenti, version }: Pick<Unit, 'areaCenti' | 'version'>,
  areas: Areas,
): BilledUnit['quantities'] {
  const newest = areas.at(-1);
  if (!newest) return [{ from: BEGINNING, quantity: areaCenti }];
  const stands: Areas = [];
  for (const entry of areas) {
    while ((stands.at(-1)?.from ?? '') >= entry.from) stands.pop();
    stands.push(entry);
  }
  const last = version > newest.version ? areaCenti : newest.areaCenti;
  return stands.map((entry) => ({ from: entry.from, quantity: entry === newest ? last : entry.areaCenti }));
}
