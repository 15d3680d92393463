import { dayOf } from '@mulin/domain/day/day';
import {
  about,
  type BookedBill,
  billRaised,
  earnedAtOnce,
  monthEarned,
  receivable,
  reductionsGranted,
} from '@mulin/domain/ledger/builders/bills';
import { discountPostingIds } from '@mulin/domain/ledger/builders/discounts';
import { OPENING } from '@mulin/domain/ledger/builders/opening';
import { type Posting, postingId } from '@mulin/domain/ledger/posting';
import type { bills } from '@mulin/shared-types/documents/fees';
import type { Row } from '../kit/database';
import { lastMonth, type Month, monthOf, monthsOf } from './months';

export type Bill = Row<typeof bills>;

/** 期初旧欠: brought in with the opening of the books (`ledger/openings`), not reckoned here. */
export const isOldDebt = ({ runId }: Pick<Bill, 'runId'>): boolean => runId.startsWith(OPENING);

/** A bill nobody has paid: no discount was granted, no service stayed away. */
export const NOTHING_OFF = { discountTitle: '', discountFen: 0, discounts: 0, unserved: null };

/** The bill as the ledger books it. */
export function bookedBill(bill: Bill): BookedBill {
  return {
    id: bill._id,
    communityId: bill.communityId,
    unitId: bill.unitId,
    feeSystem: bill.feeSystem,
    payer: bill.payer,
    serviceFrom: bill.serviceFrom,
    serviceTo: bill.serviceTo,
    due: bill.dueDay,
    grossFen: bill.grossFen,
    lines: bill.lines,
    credits: bill.credits,
    ...(bill.charge === 'late' ? { charge: bill.charge } : {}),
  };
}

const sourceOf = (billId: string): string => `bill:${billId}`;

/**
 * What is posted when a bill is issued, and through which of its months it is income by then. 包干制: months that have begun are
 * income (table nos. 1–3). 酬金制: nothing is earned by time; the fee is owed to the firm as trustee and held for the owners.
 */
export function issued(bill: Bill, at: Date): { postings: Posting[]; earnedThrough: Month } {
  const booked = bookedBill(bill);
  const today = dayOf(at);
  if (bill.grossFen === 0) return { postings: [], earnedThrough: lastMonth(bill) };
  const raised = [billRaised(booked, today), ...reductionsGranted(booked, today)];
  if (bill.feeSystem === 'commission') return { postings: raised, earnedThrough: '' };
  if (earnedAtOnce(booked, today)) return { postings: raised, earnedThrough: lastMonth(bill) };
  const begun = monthsOf(bill).filter((month) => month <= monthOf(today));
  const earned = begun.map((month) => monthEarned(booked, month, today));
  return { postings: [...raised, ...earned], earnedThrough: begun.at(-1) ?? '' };
}

/** Months of a bill that have begun and are not income yet. */
export function monthsToEarn(bill: Bill, thisMonth: Month): Month[] {
  return monthsOf(bill).filter((month) => month > bill.earnedThrough && month <= thisMonth);
}

/** Ids of everything that was posted for a bill by now, except its payments. */
export function postingIdsOf(bill: Bill): string[] {
  const later = monthsOf(bill).filter((month) => month <= bill.earnedThrough);
  const reduced = bill.lines.map(({ id }) => `line:${id}`);
  const credited = bill.credits.map(({ no }) => `credit-note:${no}`);
  const lines = ['raised', ...reduced, ...credited, ...later.map((month) => `earned:${month}`)];
  return [...lines.map((line) => postingId(sourceOf(bill._id), line)), ...discountPostingIds(bill._id, bill.discounts)];
}

/**
 * 贷项 of a bill that is owed again lowers what is owed: when its payment went back, only the rest did. So taking such a bill back
 * touches its debt, never the home's balance.
 */
export const againstDebt = (posting: Posting, bill: Bill): Posting => ({
  ...posting,
  lines: posting.lines.map((line) =>
    line.account === 'P2002' ? { ...line, ...about(bookedBill(bill)), account: receivable(bill) } : line,
  ),
});
