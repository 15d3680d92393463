import type { Day } from '@mulin/domain/day/day';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import { type Discount, discountFor, type PaidAhead } from '@mulin/domain/fees/incentive';
import { payableFen } from '@mulin/domain/fees/owed';
import { standards } from '@mulin/shared-types/documents/fees';
import { table } from '../kit/database';
import type { Bill } from './bill-postings';
import type { Standard } from './fee-standard';

export type { Discount };

/** Discounts by bill. */
export type Offered = ReadonlyMap<string, Discount>;

/** 预缴优惠 by the sheet a bill is written by, whose terms never change once it hangs. */
export const discountOf = (ahead: PaidAhead, { terms }: Standard, day: Day): Discount | undefined =>
  discountFor(ahead, agreedTerms(terms).incentives, day);

/** What each of these open bills saves when it is paid on a day; shares of common meters save nothing. */
export async function discountsOn(open: readonly Bill[], day: Day): Promise<Offered> {
  const found = new Map<string, Discount>();
  const fees = open.filter(({ charge, state }) => charge === 'service' && state === 'open');
  const sheets = await table(standards).getMany(new Set(fees.map(({ standardId }) => standardId)));
  for (const bill of fees) {
    const sheet = sheets.get(bill.standardId);
    const { serviceFrom, serviceTo, dueDay: due } = bill;
    const ahead = { serviceFrom, serviceTo, due, fen: payableFen(bill) };
    const discount = sheet && discountOf(ahead, sheet, day);
    if (discount) found.set(bill._id, discount);
  }
  return found;
}

/** Several discounts of one payment, told as one; it holds through the day the first of them ends. */
export function together([first, ...more]: readonly Discount[]): Discount | undefined {
  return (
    first &&
    more.reduce(
      (all, { title, fen, through }) => ({
        incentiveId: all.incentiveId,
        title: all.title.split('、').includes(title) ? all.title : `${all.title}、${title}`,
        fen: all.fen + fen,
        through: through < all.through ? through : all.through,
      }),
      first,
    )
  );
}
