import { dayOf } from '@mulin/domain/day/day';
import type { Concession } from '@mulin/domain/fees/bill-shape';
import { reversal } from '@mulin/domain/ledger/posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import type { Transaction } from '../kit/database';
import { postIn, postingOf, postNewIn } from '../kit/posting';
import { againstDebt, type Bill, issued, NOTHING_OFF, postingIdsOf } from './bill-postings';
import { type Days, spanOf } from './months';
import { billIdOf, dueDayOf, notPublished, reckon, startOf, type Terms, type Unit } from './reckoning';
import { sumLines } from './sum-lines';
import type { Billed, Facts } from './unit-account';
import { type Part, partsOf } from './who-owes';

/** What billing a home needs beside the home. */
export interface Billing extends Terms {
  /** Approved reductions of the homes that are billed. */
  concessions: ReadonlyMap<string, readonly Concession[]>;
  runId: string;
  by: string;
  at: Date;
}

/** The bill of one payer of a home for days in a row, as it will stand; refuses what may not be billed. */
function draftBill(billing: Billing, unit: Unit, part: Part, facts: Facts, issue: number): Bill {
  const { prices, concessions, runId, at } = billing;
  const standard = startOf(prices, unit.kind, part)?.standard;
  if (!standard) throw notPublished(unit.kind);
  const reckoned = reckon(billing, unit, part, concessions.get(unit._id) ?? [], facts);
  const span = spanOf(part);
  return {
    _id: billIdOf(unit, part, issue),
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
    serviceFrom: part.from,
    serviceTo: part.to,
    earnedThrough: '',
    feeSystem: standard.feeSystem,
    payer: part.payer,
    sum: sumLines(reckoned, unit, standard, span),
    grossFen: reckoned.grossFen,
    lines: reckoned.lines,
    netFen: reckoned.netFen,
    subsidyFen: reckoned.subsidyInfoFen,
    corrections: facts.corrections,
    credits: [],
    paidFen: 0,
    ...NOTHING_OFF,
    discountTitle: '',
    discountFen: 0,
    discounts: 0,
    unserved: null,
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
 * Bills some days of a home, one bill for each who owes part of them. The caller has checked in the same transaction that none of
 * the days is billed, and notes the bills in the home's account.
 */
export async function issueIn(
  tx: Transaction,
  billing: Billing,
  unit: Unit,
  days: Days,
  facts: Facts,
): Promise<Bill[]> {
  const written: Bill[] = [];
  for (const part of partsOf(billing, unit, days, facts)) {
    written.push(await issuePartIn(tx, billing, unit, part, facts));
  }
  return written;
}

/** How the home's account notes a bill. */
export const entryOf = ({ _id, serviceFrom, serviceTo }: Bill): Billed[number] => ({
  billId: _id,
  from: serviceFrom,
  to: serviceTo,
});

/** Writes a bill and its postings. A bill of the same days that was withdrawn stays; the new one gets the next number. */
export async function issuePartIn(
  tx: Transaction,
  billing: Billing,
  unit: Unit,
  part: Part,
  facts: Facts,
): Promise<Bill> {
  let draft = draftBill(billing, unit, part, facts, 1);
  for (let issue = 2; await tx.get(bills, draft._id); issue += 1) draft = draftBill(billing, unit, part, facts, issue);
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
    await postIn(tx, againstDebt(reversal(postingOf(stored), event, why), bill), by, at);
  }
}
