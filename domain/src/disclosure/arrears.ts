import { addMonths, type Day } from '../day/day';
import type { StatementLine } from './statement';

/** A bill not fully paid at the end of the period. */
export interface OpenBill {
  unitId: string;
  due: Day;
  openFen: number;
}

const ages = [
  { code: 'A8.1', title: '其中：一年以内', years: 1 },
  { code: 'A8.2', title: '一至二年', years: 2 },
  { code: 'A8.3', title: '二至三年', years: 3 },
  { code: 'A8.4', title: '三年以上', years: Number.POSITIVE_INFINITY },
] as const;

/** A8: arrears at the end, homes and sum, by age counted from the due day; not yet due is shown apart. Fen. */
export function arrearsLines(open: readonly OpenBill[], asOf: Day): StatementLine[] {
  const overdue = open.filter((bill) => bill.openFen > 0 && bill.due < asOf);
  const notDue = open.filter((bill) => bill.openFen > 0 && bill.due >= asOf);
  const age = (bill: OpenBill) =>
    ages.find(({ years }) => years === Number.POSITIVE_INFINITY || addMonths(bill.due, years * 12) >= asOf);
  return [
    { code: 'A8', title: '期末欠费', ...sums(overdue) },
    ...ages.map((bucket) => ({
      code: bucket.code,
      title: bucket.title,
      ...sums(overdue.filter((bill) => age(bill) === bucket)),
    })),
    { code: 'A8.0', title: '期末尚未到期', ...sums(notDue) },
  ];
}

function sums(bills: readonly OpenBill[]): { fen: number; count: number } {
  return {
    fen: bills.reduce((sum, bill) => sum + bill.openFen, 0),
    count: new Set(bills.map((bill) => bill.unitId)).size,
  };
}
