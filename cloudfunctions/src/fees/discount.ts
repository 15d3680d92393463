import type { Day } from '@mulin/domain/day/day';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import { type Discount, discountFor } from '@mulin/domain/fees/incentive';
import { payableFen } from '@mulin/domain/fees/owed';
import { standards } from '@mulin/shared-types/documents/fees';
import { table } from '../kit/database';
import { type Bill, bookedBill } from './bill-postings';

type Offered = ReadonlyMap<string, Discount>;

/**
 * 预缴优惠: what each of these open bills saves when it is paid on a day, by bill. A bill keeps to the sheet it was written by, whose
 * terms never change once it hangs; shares of common meters have none.
 */
export async function discountsOn(open: readonly Bill[], day: Day): Promise<Offered> {
  const found = new Map<string, Discount>();
  const fees = open.filter(({ charge, state }) => charge === 'service' && state === 'open');
  const sheets = await table(standards).getMany(new Set(fees.map(({ standardId }) => standardId)));
  for (const bill of fees) {
    const sheet = sheets.get(bill.standardId);
    const { serviceFrom } = bookedBill(bill);
    const ahead = { serviceFrom, months: bill.months, due: bill.dueDay, fen: payableFen(bill) };
    const discount = sheet && discountFor(ahead, agreedTerms(sheet.terms).incentives, day);
    if (discount) found.set(bill._id, discount);
  }
  return found;
}
