import { addDays, dayOf } from '@mulin/domain/day/day';
import { monthEarned } from '@mulin/domain/ledger/builders/bills';
import { unservedReturned } from '@mulin/domain/ledger/builders/unserved';
import type { Event, Posting } from '@mulin/domain/ledger/posting';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { bookedBill, monthsToEarn } from '../../fees/bill-postings';
import { lastMonth, monthOf } from '../../fees/months';
import { accountIn } from '../../fees/unit-account';
import type { Transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { type Bill, bankOf } from '../order';
import type { Refund } from './refund';

/**
 * 退还预缴: the bill ends with its last day served. Months served are income first, so that nothing of it waits any more; the days
 * after it are under no bill, and can be billed anew.
 */
export async function serviceEndedIn(
  tx: Transaction,
  { unservedFrom: from, way, fen: backFen, creditFen }: Refund,
  [bill]: readonly Bill[],
  event: Event,
  { at, by }: { at: Date; by: string },
): Promise<Posting> {
  if (!bill?.unserved) throw new Error('no bill whose service ended');
  const servedTo = addDays(from, -1);
  const earnedThrough = await earnServedIn(tx, bill, servedTo, { at, by });
  const ended = { ...bill.unserved, done: true };
  const over = bill.feeSystem === 'lump-sum' ? { earnedThrough: lastMonth(bill) } : {};
  await tx.update(bills, bill._id, { unserved: ended, ...over });
  const { billed } = await accountIn(tx, bill.unitId);
  const shortened = billed.map((days) => (days.billId === bill._id ? { ...days, to: servedTo } : days));
  await tx.update(unitAccounts, bill.unitId, { billed: shortened.filter((days) => days.from <= days.to) });
  const { discountFen } = bill;
  const facts = { bill: bookedBill(bill), from, discountFen, earnedThrough, way: bankOf[way], backFen, creditFen };
  return unservedReturned(event, facts);
}

/** Through which month the bill is income once every month it served is. */
async function earnServedIn(tx: Transaction, bill: Bill, servedTo: string, { at, by }: { at: Date; by: string }) {
  if (bill.feeSystem === 'commission') return '';
  const months = monthsToEarn(bill, monthOf(servedTo));
  for (const month of months) {
    await postNewIn(tx, monthEarned(bookedBill(bill), month, dayOf(at), bill.discountFen), by, at);
  }
  return months.at(-1) ?? bill.earnedThrough;
}
