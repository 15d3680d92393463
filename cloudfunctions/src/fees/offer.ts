import { type Day, dayOf } from '@mulin/domain/day/day';
import type { Concession } from '@mulin/domain/fees/bill-shape';
import { payableFen } from '@mulin/domain/fees/owed';
import { formatFen } from '@mulin/domain/money/fen';
import type { Bill } from './bill-postings';
import { billTitle } from './bill-view';
import { type Discount, discountOf, discountsOn, together } from './discount';
import type { Standard } from './fee-standard';
import { type Cycle, cycleMonths, daysOf, monthOf, type Span, spanOf } from './months';
import type { Standing } from './open-bills';
import { dueDayOf, reckon, type Terms, type Unit, whilePriced } from './reckoning';
import { type SumLine, sumLines } from './sum-lines';
import { sumToPay } from './sum-to-pay';
import { unbilledPart } from './unit-account';
import { partsOf } from './who-owes';

/** What is to be paid now: bills that exist, or what choosing the cycle would bill; the discount for paying it ahead is off already. */
export interface Offer {
  spans: Span[];
  sum: SumLine[];
  totalFen: number;
  discount: Discount | undefined;
  subsidyFen: number;
  billIds: string[];
}

export const NOTHING: Offer = {
  spans: [],
  sum: [],
  totalFen: 0,
  discount: undefined,
  subsidyFen: 0,
  billIds: [],
};

export async function ofBills(bills: readonly Bill[], today: Day): Promise<Offer> {
  const [only, ...more] = bills;
  const offered = await discountsOn(bills, today);
  const discount = together([...offered.values()]);
  const fullFen = bills.reduce((sum, bill) => sum + payableFen(bill), 0);
  const totalFen = fullFen - (discount?.fen ?? 0);
  const subsidyFen = bills.reduce((sum, bill) => sum + bill.subsidyFen, 0);
  const each = bills.map((bill, index) => line(index === 0 ? '' : '+', billTitle(bill), payableFen(bill)));
  const whole = only && more.length === 0 ? only : { sum: [...each, line('=', '应缴', fullFen)], netFen: fullFen };
  const sum = sumToPay(whole, toPay(totalFen, discount));
  return { spans: [...bills], sum, totalFen, discount, subsidyFen, billIds: bills.map(({ _id }) => _id) };
}

const line = (operator: SumLine['operator'], name: string, fen: number): SumLine => ({
  operator,
  name,
  why: '',
  value: formatFen(fen),
  unit: '元',
});

const toPay = (fen: number, discount: Discount | undefined) => ({
  fen,
  discountFen: discount?.fen ?? 0,
  discountTitle: discount?.title ?? '',
});

/** What a household may choose from. */
export interface Choosing {
  unit: Unit;
  terms: Terms;
  standing: Standing;
  concessions: readonly Concession[];
  standard: Standard | undefined;
  now: Date;
}

/** What this cycle would bill from the first unpaid month on; the open bills it would replace do not stand in its way. */
export function ofChoice(choosing: Choosing, cycle: Cycle | null): Offer {
  const { unit, terms, standing, concessions, standard, now } = choosing;
  if (!standard || cycle === null || !standing.mayChoose) return NOTHING;
  const replaced = new Set(standing.current.map(({ _id }) => _id));
  const kept = standing.billed.filter(({ billId }) => !replaced.has(billId));
  const period = daysOf({ fromMonth: standing.firstUnpaid, months: cycleMonths[cycle] });
  const free = unbilledPart(kept, whilePriced(terms.prices, unit.kind, period));
  if (!free || monthOf(free.from) !== standing.firstUnpaid) return NOTHING;
  const part = partsOf(terms, unit, free, standing.facts).find(({ payer }) => payer === 'owner');
  if (!part) return NOTHING;
  const span = spanOf(part);
  const reckoned = reckon(terms, unit, part, concessions, standing.facts);
  const service = { serviceFrom: part.from, serviceTo: part.to };
  const ahead = { ...service, due: dueDayOf(reckoned, now), fen: reckoned.netFen };
  const discount = discountOf(ahead, standard, dayOf(now));
  const totalFen = reckoned.netFen - (discount?.fen ?? 0);
  const plain = { sum: sumLines(reckoned, unit, standard, span), netFen: reckoned.netFen };
  return {
    spans: [span],
    sum: sumToPay(plain, toPay(totalFen, discount)),
    totalFen,
    discount,
    subsidyFen: reckoned.subsidyInfoFen,
    billIds: [],
  };
}
