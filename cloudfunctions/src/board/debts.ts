import type { Day } from '@mulin/domain/day/day';
import type { OpenBill } from '@mulin/domain/disclosure/arrears';
import { payableFen } from '@mulin/domain/fees/owed';
import { type Posting, signedFen } from '@mulin/domain/ledger/posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { above, table } from '../kit/database';
import { postingOf } from '../kit/posting';

/** A bill that is not paid by the end of a period. */
export type Debt = OpenBill & { billId: string };

/** Bills of a very large community that nobody has paid, and what was booked since the period's end. */
const MOST_BILLS = 300_000;
const MOST_LATER = 300_000;
/** The books' receivables of service; shares of a common meter are another debt. */
const RECEIVABLE = /^P110[12]$/;

/** P1101 and P1102 by bill: what is still owed of each. */
export function debtsAfter(before: readonly Debt[], made: readonly Posting[]): Debt[] {
  const debts = new Map(before.map((debt) => [debt.billId, debt]));
  for (const { lines } of made) {
    for (const line of lines) {
      if (!RECEIVABLE.test(line.account) || line.billId === undefined) continue;
      const known = debts.get(line.billId);
      debts.set(line.billId, {
        billId: line.billId,
        unitId: line.unitId ?? known?.unitId ?? '',
        due: known?.due ?? line.due ?? '',
        openFen: (known?.openFen ?? 0) + signedFen(line),
      });
    }
  }
  return [...debts.values()].filter(({ openFen }) => openFen !== 0);
}

/** The same on a day gone by: what is owed today, without what was booked for later days. The whole ledger is not read for it. */
export async function debtsAt(communityId: string, day: Day): Promise<Debt[]> {
  const open = await table(bills).findAll(
    { communityId, state: 'open' },
    { atMost: MOST_BILLS, fields: ['unitId', 'charge', 'dueDay', 'netFen', 'discountFen', 'credits'] },
  );
  const later = await table(postings).findAll(
    { communityId, books: 'P', day: above(day) },
    { atMost: MOST_LATER, orderBy: [['_id', 'asc']] },
  );
  const now = open
    .filter(({ charge }) => charge !== 'water' && charge !== 'power')
    .map((bill) => ({ billId: bill._id, unitId: bill.unitId, due: bill.dueDay, openFen: payableFen(bill) }));
  const debts = debtsAfter(now, later.map(postingOf).map(turnedRound));
  const nameless = debts.filter(({ due }) => due === '').map(({ billId }) => billId);
  const known = await table(bills).getMany(nameless);
  return debts.map((debt) => ({ ...debt, due: debt.due === '' ? (known.get(debt.billId)?.dueDay ?? '') : debt.due }));
}

/** Taken away instead of added. */
const turnedRound = (posting: Posting): Posting => ({
  ...posting,
  lines: posting.lines.map(({ ...line }) => {
    const { debitFen, creditFen, ...about } = line as typeof line & { debitFen?: number; creditFen?: number };
    return debitFen === undefined ? { ...about, debitFen: creditFen ?? 0 } : { ...about, creditFen: debitFen };
  }),
});
