import { split } from '../money/split';

/** One unpaid bill as the order of payment sees it. */
export interface Debt {
  id: string;
  /** Last day to pay, `YYYY-MM-DD`. */
  due: string;
  /** Still to pay, fen. */
  fen: number;
  /** Secured debts come after unsecured ones. */
  secured?: boolean;
  /** How heavy it weighs: the late charge it bears, in ten-thousandths a day; nothing if none. */
  burden?: number;
}

export interface Allocation {
  /** Fen per bill id, every bill named, in the order given. */
  byBill: Record<string, number>;
  /** Left over: goes to the household's credit (业主余额), never lost. */
  creditFen: number;
  /** The rule that produced it, stored beside it. */
  rule: 'designated' | 'statutory' | 'designated-then-statutory';
}

/**
 * 民法典 560: the debtor names the debt; otherwise 先履行已经到期的债务；数项债务均到期的，优先履行对债权人缺乏担保或者担保最少的债务；
 * 均无担保或者担保相等的，优先履行债务人负担较重的债务；负担相同的，按照债务到期的先后顺序履行；到期时间相同的，按照债务比例履行。
 *
 * @param asOf the day of payment; without it every debt counts as due
 */
export function allocate(
  debts: readonly Debt[],
  payFen: number,
  options: { designated?: readonly string[]; asOf?: string } = {},
): Allocation {
  const byBill: Record<string, number> = Object.fromEntries(debts.map((debt) => [debt.id, 0]));
  const chosen = options.designated ?? [];
  let left = payFen;
  for (const id of chosen) {
    const debt = debts.find((candidate) => candidate.id === id);
    if (!debt || byBill[id]) continue;
    const fen = Math.min(debt.fen, left);
    byBill[id] = fen;
    left -= fen;
  }
  const openDebts = debts.filter((debt) => !chosen.includes(debt.id));
  let statutory = false;
  for (const rank of ranked(openDebts, options.asOf)) {
    if (left === 0) break;
    statutory = true;
    const owed = rank.map((debt) => debt.fen);
    const whole = owed.reduce((sum, fen) => sum + fen, 0);
    const ids = rank.map((debt) => debt.id);
    const parts = left >= whole ? owed : split(left, owed, ids);
    rank.forEach((debt, position) => {
      byBill[debt.id] = parts[position] ?? 0;
    });
    left -= Math.min(left, whole);
  }
  const rule = chosen.length === 0 ? 'statutory' : statutory ? 'designated-then-statutory' : 'designated';
  return { byBill, creditFen: left, rule };
}

/** Debts in the order of art. 560, those that rank equal together. */
function ranked(debts: readonly Debt[], asOf: string | undefined): Debt[][] {
  const compare = (a: Debt, b: Debt): number =>
    Number(notDue(a, asOf)) - Number(notDue(b, asOf)) ||
    Number(a.secured ?? false) - Number(b.secured ?? false) ||
    (b.burden ?? 0) - (a.burden ?? 0) ||
    (a.due === b.due ? 0 : a.due < b.due ? -1 : 1);
  const ranks: Debt[][] = [];
  for (const debt of [...debts].sort(compare)) {
    const last = ranks[ranks.length - 1];
    const peer = last?.[0];
    if (last && peer && compare(peer, debt) === 0) last.push(debt);
    else ranks.push([debt]);
  }
  return ranks;
}

function notDue(debt: Debt, asOf: string | undefined): boolean {
  return asOf !== undefined && debt.due > asOf;
}

/**
 * Within one debt, 民法典 561: （一）实现债权的有关费用；（二）利息；（三）主债务 — 除当事人另有约定外; `principal-first` is such an
 * agreement, published with the standard. Fen.
 */
export function allocateWithinDebt(
  debt: { costFen: number; lateFen: number; principalFen: number },
  payFen: number,
  order: 'cost-late-principal' | 'principal-first' = 'cost-late-principal',
): { costFen: number; lateFen: number; principalFen: number; creditFen: number } {
  const paid = { costFen: 0, lateFen: 0, principalFen: 0 };
  const steps =
    order === 'principal-first'
      ? (['principalFen', 'costFen', 'lateFen'] as const)
      : (['costFen', 'lateFen', 'principalFen'] as const);
  let left = payFen;
  for (const step of steps) {
    paid[step] = Math.min(debt[step], left);
    left -= paid[step];
  }
  return { ...paid, creditFen: left };
}
