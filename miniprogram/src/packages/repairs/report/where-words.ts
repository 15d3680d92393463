import type { Home } from '../../../who/me';

/** Where a repairer would look first: the entrance of the home, or the home itself. */
export function placeOf(
  { building, unitNo, label }: Pick<Home, 'building' | 'unitNo' | 'label'>,
  common: boolean,
): string {
  if (!common) return label;
  const house = building.replace(/号楼$/, ' 号楼');
  return unitNo === null ? `${house}一层` : `${house} ${unitNo} 单元 一层`;
}
