import type { Day } from '@mulin/domain/day/day';
import type { OpenBill } from '@mulin/domain/disclosure/arrears';
import { payableFen } from '@mulin/domain/fees/owed';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { above, oneOf, table } from '../../kit/database';
import type { StoredPosting } from '../../kit/posting';

/** A bill that is not paid by the end of a day. */
export type Debt = OpenBill & { billId: string };
type Later = Pick<StoredPosting, 'lines'>;

/** Decades of a few hundred homes. */
const MOST_BILLS = 100_000;
const MOST_LATER = 100_000;
const TRIES = 5;
/** The books' receivables of service; shares of a common meter are another debt. */
const RECEIVABLE = /^P110[12]$/;

/**
 * What some homes owed on a day gone by: what is owed today, without what was booked for later days. The whole ledger is not read
 * for it.
 */
export async function debtsOf(unitIds: readonly string[], day: Day): Promise<Debt[]> {
  const later = { 'lines.unitId': oneOf(unitIds), day: above(day) };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const made = await table(postings).findAll(later, { atMost: MOST_LATER, fields: ['lines'] });
    const open = await table(bills).findAll(
      { unitId: oneOf(unitIds), state: 'open' },
      { atMost: MOST_BILLS, fields: ['unitId', 'charge', 'dueDay', 'netFen', 'discountFen', 'credits'] },
    );
    // A bill that was paid between the two readings would be told wrong.
    if ((await table(postings).count(later)) !== made.length) continue;
    const now = open
      .filter(({ charge }) => charge === 'service' || charge === 'late')
      .map((bill) => ({ billId: bill._id, unitId: bill.unitId, due: bill.dueDay, openFen: payableFen(bill) }));
    return withDueDays(withoutLater(now, made, new Set(unitIds)));
  }
  throw new Error(`homes from ${unitIds[0]} on are paying faster than they can be read`);
}

/** P1101 and P1102 by bill, as if nothing of it had been booked. */
function withoutLater(now: readonly Debt[], made: readonly Later[], homes: ReadonlySet<string>): Debt[] {
  const debts = new Map(now.map((debt) => [debt.billId, debt]));
  for (const { account, billId, unitId = '', due = '', debitFen, creditFen } of made.flatMap(({ lines }) => lines)) {
    if (!RECEIVABLE.test(account) || billId === undefined || !homes.has(unitId)) continue;
    const known = debts.get(billId) ?? { billId, unitId, due, openFen: 0 };
    debts.set(billId, { ...known, openFen: known.openFen - debitFen + creditFen });
  }
  return [...debts.values()].filter(({ openFen }) => openFen !== 0);
}

/** A line that does not say it: its bill does. */
async function withDueDays(debts: readonly Debt[]): Promise<Debt[]> {
  const known = await table(bills).getMany(debts.flatMap(({ billId, due }) => (due === '' ? [billId] : [])));
  return debts.map((debt) => ({ ...debt, due: debt.due === '' ? (known.get(debt.billId)?.dueDay ?? '') : debt.due }));
}
