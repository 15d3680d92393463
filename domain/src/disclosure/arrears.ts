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

const NOT_DUE = 'A8.0';

/** What is owed at the end of a day, by age; nobody's bill is in it. */
export interface Arrears {
  /** All of it, also what stands the other way round: must be what the ledger says. Fen. */
  openFen: number;
  /** By line of A8: fen and different homes. */
  ages: Readonly<Record<string, Age>>;
}

export interface Age {
  fen: number;
  homes: number;
}

/** By age counted from the due day; not yet due is shown apart. All bills of a home must be among them. */
export function arrearsOf(open: readonly OpenBill[], asOf: Day): Arrears {
  const overdue = open.filter((bill) => bill.openFen > 0 && bill.due < asOf);
  const notDue = open.filter((bill) => bill.openFen > 0 && bill.due >= asOf);
  const age = (bill: OpenBill) =>
    ages.find(({ years }) => years === Number.POSITIVE_INFINITY || addMonths(bill.due, years * 12) >= asOf);
  const aged = ages.map((bucket) => [bucket.code, sums(overdue.filter((bill) => age(bill) === bucket))] as const);
  return {
    openFen: open.reduce((sum, bill) => sum + bill.openFen, 0),
    ages: { A8: sums(overdue), ...Object.fromEntries(aged), [NOT_DUE]: sums(notDue) },
  };
}

/** Of other homes together. */
export function addArrears(a: Arrears, b: Arrears): Arrears {
  const codes = [...new Set([...Object.keys(a.ages), ...Object.keys(b.ages)])];
  const both = codes.map((code) => {
    const [one, other] = [a.ages[code] ?? nobody, b.ages[code] ?? nobody];
    return [code, { fen: one.fen + other.fen, homes: one.homes + other.homes }] as const;
  });
  return { openFen: a.openFen + b.openFen, ages: Object.fromEntries(both) };
}

const nobody: Age = { fen: 0, homes: 0 };
export const noArrears: Arrears = { openFen: 0, ages: {} };

/** A8: arrears at the end, homes and sum. Fen. */
export function arrearsLines(arrears: Arrears): StatementLine[] {
  const line = (code: string, title: string): StatementLine => {
    const { fen, homes } = arrears.ages[code] ?? nobody;
    return { code, title, fen, count: homes };
  };
  return [line('A8', '期末欠费'), ...ages.map(({ code, title }) => line(code, title)), line(NOT_DUE, '期末尚未到期')];
}

function sums(bills: readonly OpenBill[]): Age {
  return {
    fen: bills.reduce((sum, bill) => sum + bill.openFen, 0),
    homes: new Set(bills.map((bill) => bill.unitId)).size,
  };
}
