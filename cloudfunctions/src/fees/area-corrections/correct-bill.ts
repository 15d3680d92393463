import { dayOf } from '@mulin/domain/day/day';
import { creditNote } from '@mulin/domain/ledger/builders/bills';
import type { areaCorrections } from '@mulin/shared-types/documents/area-corrections';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { increase, type Row, type Transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { type Bill, bookedBill } from '../bill-postings';
import { type Billing, issueIn, withdrawIn } from '../issue';
import { reckon, type Unit } from '../reckoning';
import { type Areas, accountIn, type Billed } from '../unit-account';

type Correction = Pick<Row<typeof areaCorrections>, 'no' | 'fromDay' | 'unitId'>;

/**
 * One bill by the right area. Open: taken back and written anew, whether it was too high or too low. Paid: what was too much becomes
 * the home's credit (贷项); too little is not claimed afterwards, and a developer's payment is no credit of the household.
 */
export async function correctIn(
  tx: Transaction,
  billing: Billing,
  correction: Correction,
  billId: string,
): Promise<'paying' | 'right'> {
  const bill = await tx.get(bills, billId);
  if (!bill || bill.state === 'withdrawn' || bill.areas >= correction.no) return 'right';
  if (bill.state === 'open' && bill.orderId !== null) return 'paying';
  const roll = await tx.get(units, bill.unitId);
  if (!roll) return 'right';
  const { areas, billed } = await accountIn(tx, bill.unitId);
  const unit = asBilled(roll, bill);
  const around = { ...billing, concessions: new Map([[unit._id, granted(billing, bill)]]) };
  const rightFen = reckon(
    around.community,
    around.prices,
    unit,
    bill,
    granted(billing, bill),
    areas,
    around.subsidy,
  ).netFen;
  const tooMuch = bill.netFen - bill.credits.reduce((sum, { fen }) => sum + fen, 0) - rightFen;
  if (bill.state === 'open' && tooMuch !== 0) await rewrite(tx, around, { bill, unit, areas, billed });
  else if (bill.payer === 'owner' && tooMuch > 0) await give(tx, billing, { bill, correction, fen: tooMuch });
  else await tx.update(bills, bill._id, { areas: correction.no });
  return 'right';
}

/** Who owed it then owes it now. */
const asBilled = (unit: Unit, { payer }: Bill): Unit => ({
  ...unit,
  status: payer === 'owner' ? 'delivered' : 'sold-undelivered',
});

/** The reductions the bill had, no others: what was approved since is not a matter of the area. */
const granted = ({ concessions }: Billing, bill: Bill) =>
  (concessions.get(bill.unitId) ?? []).filter(({ id }) => bill.lines.some((line) => line.id === id));

async function rewrite(
  tx: Transaction,
  billing: Billing,
  { bill, unit, areas, billed }: { bill: Bill; unit: Unit; areas: Areas; billed: Billed },
): Promise<void> {
  await withdrawIn(tx, bill, '面积更正', billing.by, billing.at);
  const { fromMonth, months } = bill;
  const anew = await issueIn(tx, billing, unit, { span: { fromMonth, months }, areas });
  const kept = billed.filter(({ billId }) => billId !== bill._id);
  await tx.update(unitAccounts, bill.unitId, { billed: [...kept, { billId: anew._id, fromMonth, months }] });
}

async function give(
  tx: Transaction,
  { by, at }: Billing,
  { bill, correction, fen }: { bill: Bill; correction: Correction; fen: number },
): Promise<void> {
  const note = { no: correction.no, from: correction.fromDay, fen };
  await tx.update(bills, bill._id, { areas: correction.no, credits: [...bill.credits, note] });
  await tx.update(unitAccounts, bill.unitId, { creditFen: increase(fen) });
  await postNewIn(tx, creditNote(bookedBill(bill), note, bill.earnedThrough, dayOf(at)), by, at);
}
