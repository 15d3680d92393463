import { Refusal } from '@mulin/shared-types/refusal';
import { allocate, type Debt } from './allocate';

export interface Settlement {
  /** What each bill takes, fen, only those that take something. */
  paid: { billId: string; fen: number }[];
  /** The rest, to the household's credit. */
  creditFen: number;
  rule: 'order' | ReturnType<typeof allocate>['rule'];
}

/**
 * A WeChat order pays what the payer ticked (民法典 560 ¶1: a choice no member of staff can override). If a bill has meanwhile been
 * paid otherwise, its part is not lost: it becomes credit. Open sums in fen by bill id.
 */
export function settleOrder(
  lines: readonly { billId: string; fen: number }[],
  openFen: Readonly<Record<string, number>>,
): Settlement {
  let creditFen = 0;
  const paid: Settlement['paid'] = [];
  for (const { billId, fen } of lines) {
    const taken = Math.min(fen, openFen[billId] ?? 0);
    if (taken > 0) paid.push({ billId, fen: taken });
    creditFen += fen - taken;
  }
  return { paid, creditFen, rule: 'order' };
}

/** Money over the counter: the cashier asks which bills; what is not named follows the order of article 560. */
export function settleCash(
  debts: readonly Debt[],
  payFen: number,
  designated: readonly string[],
  asOf: string,
): Settlement {
  const { byBill, creditFen, rule } = allocate(debts, payFen, { designated, asOf });
  const paid = Object.entries(byBill)
    .filter(([, fen]) => fen > 0)
    .map(([billId, fen]) => ({ billId, fen }));
  return { paid, creditFen, rule };
}

/** Two persons for money at the desk (会计法 35: 出纳人员不得兼任稽核……工作): who entered it may not confirm it. */
export function refuseSamePerson(enteredBy: string, confirmedBy: string): void {
  if (enteredBy === confirmedBy) throw new Refusal('FORBIDDEN', '线下收款须由另一人确认', 'confirmedBy');
}
