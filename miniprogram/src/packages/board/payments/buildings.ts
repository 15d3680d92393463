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

/** Every building with what was billed, paid and is overdue: sums and numbers of homes, no home. */
export function buildingsOf({ buildings }: Collection, overdue: Overdue) {
  const homes = new Map(overdue.map(({ building, overdueHomes }) => [building, overdueHomes]));
  return {
    head: ['楼', '应缴', '缴了', '过期没缴'],
    rows: buildings.map(({ building, units, billedFen, paidFen, paidPercent }) => ({
      cells: [
        `${building}（${units} 户）`,
        yuan(billedFen),
        `${yuan(paidFen)}，${paidPercent}`,
        `${homes.get(building) ?? 0} 户`,
      ],
    })),
  };
}
