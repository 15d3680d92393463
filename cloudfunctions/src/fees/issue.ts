import { dayOf } from '@mulin/domain/day/day';
import type { Concession } from '@mulin/domain/fees/bill-shape';
import { reversal } from '@mulin/domain/ledger/posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import type { Transaction } from '../kit/database';
import { postIn, postingOf, postNewIn } from '../kit/posting';
import { type Bill, issued, postingIdsOf } from './bill-postings';
import type { Community } from './fee-standard';
import type { Span } from './months';
import { billIdOf, dueDayOf, notPublished, type PriceList, payerOf, reckon, standardOn, type Unit } from './reckoning';
import type { SubsidyTerms } from './subsidies/terms';
import { sumLines } from './sum-lines';
import type { Areas } from './unit-account';

/** What billing a home needs beside the home. */
export interface Billing {
  community: Community;
  prices: PriceList;
  /** Approved reductions of the homes that are billed. */
  concessions: ReadonlyMap<string, readonly Concession[]>;
  /** What government pays for the community's homes. */
  subsidy: SubsidyTerms;
  runId: string;
  by: string;
  at: Date;
}

/** Which months are billed, by which areas. */
export interface Wanted {
  span: Span;
  areas: Areas;
}

/** The bill of one home for months in a row, as it will stand; refuses what may not be billed. */
function draftBill(
  { community, prices, concessions, subsidy, runId, at }: Billing,
  unit: Unit,
  { span, areas }: Wanted,
  issue: number,
): Bill {
  const standard = standardOn(prices, unit.kind, span.fromMonth);
  if (!standard) throw notPublished(unit.kind);
  const reckoned = reckon(community, prices, unit, span, concessions.get(unit._id) ?? [], areas, subsidy);
  return {
    _id: billIdOf(unit, span, issue),
    communityId: unit.communityId,
    unitId: unit._id,
    unitLabel: unit.label,
    building: unit.building,
    kind: unit.kind,
    charge: 'service',
    standardId: standard._id,
    standardVersion: standard.version,
    fromMonth: span.fromMonth,
    months: span.months,
    earnedThrough: '',
    feeSystem: standard.feeSystem,
    payer: payerOf(unit),
    sum: sumLines(reckoned, unit, standard, span),
    grossFen: reckoned.grossFen,
    lines: reckoned.lines,
    netFen: reckoned.netFen,
    subsidyFen: reckoned.subsidyInfoFen,
    areas: Math.max(0, areas.length - 1),
    credits: [],
    paidFen: 0,
    dueDay: dueDayOf(reckoned, at),
    // Reduced to nothing, there is nothing to pay.
    state: reckoned.netFen === 0 ? 'paid' : 'open',
    orderId: null,
    issuedAt: at,
    paidAt: reckoned.netFen === 0 ? at : null,
    runId,
  };
}

/**
 * Writes a bill and its postings; the caller has checked in the same transaction that none of the months is billed, and notes
 * them in the home's account. A bill of the same months that was withdrawn stays; the new one gets the next number.
 */
export async function issueIn(tx: Transaction, billing: Billing, unit: Unit, wanted: Wanted): Promise<Bill> {
  let draft = draftBill(billing, unit, wanted, 1);
  for (let issue = 2; await tx.get(bills, draft._id); issue += 1) draft = draftBill(billing, unit, wanted, issue);
  const { postings: entries, earnedThrough } = issued(draft, billing.at);
  const bill = { ...draft, earnedThrough };
  await tx.insert(bills, bill);
  for (const entry of entries) await postNewIn(tx, entry, billing.by, billing.at);
  return bill;
}

/** Takes back an open bill that nobody is paying, with the mirror image of everything that was posted for it. */
export async function withdrawIn(tx: Transaction, bill: Bill, why: string, by: string, at: Date): Promise<void> {
  await tx.update(bills, bill._id, { state: 'withdrawn' });
  for (const id of postingIdsOf(bill)) {
    const stored = await tx.get(postings, id);
    if (!stored) continue;
    const event = { communityId: bill.communityId, day: dayOf(at), source: id, line: 'withdrawn' };
    await postIn(tx, reversal(postingOf(stored), event, why), by, at);
  }
}
