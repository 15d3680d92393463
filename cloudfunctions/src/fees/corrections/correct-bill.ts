import { type Day, dayOf } from '@mulin/domain/day/day';
import { payableFen } from '@mulin/domain/fees/owed';
import { overpaidFen } from '@mulin/domain/fees/unserved';
import { creditNote } from '@mulin/domain/ledger/builders/bills';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { increase, type Transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { type Bill, bookedBill } from '../bill-postings';
import { type Billing, entryOf, issueIn, issuePartIn, withdrawIn } from '../issue';
import type { Days } from '../months';
import { reckon, type Unit } from '../reckoning';
import { accountIn, type UnitAccount } from '../unit-account';
import { type Part, partsOf } from '../who-owes';

/** Something the home's bills rest on was put right: its area, its hand-over, its vacancy. */
export interface Correction {
  unitId: string;
  communityId: string;
  /** Which of the home's corrections. */
  no: number;
  /** Bills that end before this day are as they were. */
  fromDay: Day;
  why: string;
}

/** `paying`: held by an order or going back just now. `kept`: the developer paid for days that are the owner's, who is not billed for them. */
export type Corrected = 'paying' | 'right' | { keptFen: number };

/** A bill before its eyes: what it charges by now, and what is right. */
interface Case {
  bill: Bill;
  unit: Unit;
  account: UnitAccount;
  days: Days;
  own: Part | undefined;
  others: Part[];
  tooMuch: number;
}

/**
 * One bill by what is right now. Open: taken back and written anew for who owes which days. Paid by the owner: what was too much becomes
 * the home's credit (贷项), too little is not claimed afterwards, and days that are the developer's get its bill. Paid by the developer:
 * stays, and nobody else is billed for those days; what it paid too much is refunded by two persons, and then the bill is put right.
 */
export async function correctIn(
  tx: Transaction,
  billing: Billing,
  correction: Correction,
  billId: string,
): Promise<Corrected> {
  const bill = await tx.get(bills, billId);
  if (!bill || bill.state === 'withdrawn' || bill.corrections >= correction.no) return 'right';
  if (await isMoving(tx, bill)) return 'paying';
  const roll = await tx.get(units, bill.unitId);
  const account = await accountIn(tx, bill.unitId);
  const days = account.billed.find((entry) => entry.billId === billId);
  if (!roll || !days) return 'right';
  const around = { ...billing, concessions: new Map([[bill.unitId, granted(billing, bill)]]) };
  const one = caseOf(around, bill, asBilled(roll, bill), account, days);
  const sameDays = one.own?.from === days.from && one.own.to === days.to;
  if (bill.state === 'open' && !(sameDays && one.tooMuch === 0)) await rewrite(tx, around, one, correction);
  else if (bill.state === 'paid' && bill.payer === 'developer' && !sameDays) return { keptFen: one.tooMuch };
  else if (bill.state === 'paid' && bill.payer === 'owner') await givePaid(tx, around, one, correction);
  else await tx.update(bills, billId, { corrections: correction.no });
  return 'right';
}

/** Held by an order, or its money is on its way back: what is to be corrected is known when that is over. */
async function isMoving(tx: Transaction, { _id, state, orderId, unserved }: Bill): Promise<boolean> {
  if (orderId === null) return false;
  if (state === 'open' || (unserved !== null && !unserved.done)) return true;
  return (await tx.get(orders, orderId))?.returnedBillIds.includes(_id) ?? false;
}

function caseOf(billing: Billing, bill: Bill, unit: Unit, account: UnitAccount, { from, to }: Days): Case {
  const parts = partsOf(billing, unit, { from, to }, account);
  const own = parts.find(({ payer }) => payer === bill.payer);
  const rightFen = own ? reckon(billing, unit, own, billing.concessions.get(unit._id) ?? [], account).netFen : 0;
  const others = parts.filter(({ payer }) => payer !== bill.payer);
  return {
    bill,
    unit,
    account,
    days: { from, to },
    own,
    others,
    tooMuch: overpaidFen(bill, bill.unserved?.from, rightFen),
  };
}

/** While no hand-over is recorded, who owed it then owes it now. */
export const asBilled = (unit: Unit, { payer }: Bill): Unit => ({
  ...unit,
  status: payer === 'owner' ? 'delivered' : 'sold-undelivered',
});

/** The reductions the bill had, no others: what was approved since holds from the next bill on. */
export const granted = ({ concessions }: Billing, bill: Bill) =>
  (concessions.get(bill.unitId) ?? []).filter(({ id }) => bill.lines.some((line) => line.id === id));

async function rewrite(tx: Transaction, billing: Billing, one: Case, { why }: Correction): Promise<void> {
  const { bill, unit, account, days } = one;
  await withdrawIn(tx, bill, why, billing.by, billing.at);
  const written = await issueIn(tx, billing, unit, days, account);
  const billed = [...without(account, bill), ...written.map(entryOf)];
  await tx.update(unitAccounts, bill.unitId, { billed });
}

async function givePaid(tx: Transaction, billing: Billing, one: Case, { no, fromDay }: Correction): Promise<void> {
  const { bill, unit, account, days, own, others, tooMuch } = one;
  // Never more than came for it.
  const fen = Math.max(0, Math.min(tooMuch, payableFen(bill) - (bill.unserved?.fen ?? 0)));
  const notOwn = others.length > 0 ? { from: others[0]?.from ?? days.from, to: others.at(-1)?.to ?? days.to } : days;
  const note = { no, from: notOwn.from > fromDay ? notOwn.from : fromDay, to: notOwn.to, fen };
  const written: Bill[] = [];
  for (const part of others) written.push(await issuePartIn(tx, billing, unit, part, account));
  const stands = own ? [{ billId: bill._id, from: own.from, to: own.to }] : [];
  await tx.update(unitAccounts, bill.unitId, {
    billed: [...without(account, bill), ...stands, ...written.map(entryOf)],
    creditFen: increase(fen),
  });
  await tx.update(bills, bill._id, { corrections: no, credits: fen > 0 ? [...bill.credits, note] : bill.credits });
  if (fen === 0) return;
  await postNewIn(
    tx,
    creditNote(bookedBill(bill), note, bill.earnedThrough, dayOf(billing.at)),
    billing.by,
    billing.at,
  );
}

const without = ({ billed }: UnitAccount, bill: Bill) => billed.filter(({ billId }) => billId !== bill._id);
