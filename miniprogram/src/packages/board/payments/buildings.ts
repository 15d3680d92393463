import type { Cloud } from '../../../cloud/cloud';
import { yuan } from '../../../ui/figures';

export type Collection = Awaited<ReturnType<Cloud['fees']['collection']>>;
export type Overdue = Awaited<ReturnType<Cloud['arrears']['arrearsByBuilding']>>['buildings'];

/** More columns would not be read; the table has every building. */
const MOST_COLUMNS = 6;

/** The buildings that owe most, beside each other. */
export const charted = ({ buildings }: Collection) =>
  [...buildings]
    .sort((a, b) => b.billedFen - b.paidFen - (a.billedFen - a.paidFen))
    .slice(0, MOST_COLUMNS)
    .map(({ building, billedFen, paidFen }) => ({ label: building, income: paidFen, expense: billedFen - paidFen }));

/** Every building with what was billed, how much of it is paid and how many homes are overdue; no home. */
export function buildingsOf({ buildings }: Collection, overdue: Overdue) {
  const homes = new Map(overdue.map(({ building, overdueHomes }) => [building, overdueHomes]));
  return {
    head: ['楼', '应缴', '缴了'],
    rows: buildings.map(({ building, units, billedFen, paidPercent }) => ({
      cells: [`${building}（${units} 户，${homes.get(building) ?? 0} 户过期没缴）`, yuan(billedFen), paidPercent],
    })),
  };
}
