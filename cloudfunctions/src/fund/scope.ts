import type { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../kit/database';

/** More units than any community of the district has. */
export const MOST_UNITS = 60_000;

export type Project = Row<typeof fundProjects>;
export type Scope = Pick<Project, 'communityId' | 'buildings' | 'stair' | 'countParking'>;

/** 列支范围: those who share the cost, as the roll stands now, in the order of their ids. */
export async function homesIn({ communityId, buildings, stair, countParking }: Scope) {
  const all = await table(units).findAll(
    { communityId },
    {
      atMost: MOST_UNITS,
      fields: ['communityId', 'building', 'unitNo', 'label', 'order', 'areaCenti', 'status', 'headId', 'kind'],
      orderBy: [['_id', 'asc']],
    },
  );
  const homes = all.filter(
    (unit) =>
      (countParking || unit.kind !== 'parking') &&
      (buildings.length === 0 || buildings.includes(unit.building)) &&
      (stair === null || unit.unitNo === stair),
  );
  if (homes.length === 0) throw new Refusal('INVALID_INPUT', '列支范围里没有房屋，请检查楼栋和单元', 'buildings');
  return homes;
}
export type Home = Awaited<ReturnType<typeof homesIn>>[number];

export const isIn = (unit: Pick<Home, 'building' | 'unitNo' | 'kind'>, scope: Scope): boolean =>
  (scope.countParking || unit.kind !== 'parking') &&
  (scope.buildings.length === 0 || scope.buildings.includes(unit.building)) &&
  (scope.stair === null || unit.unitNo === scope.stair);

export function scopeText({ buildings, stair }: Pick<Scope, 'buildings' | 'stair'>): string {
  if (buildings.length === 0) return '全小区';
  return `${buildings.join('、')}${stair === null ? '' : `${stair} 单元`}`;
}
