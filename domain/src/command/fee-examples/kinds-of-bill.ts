import { addDays, addMonths, parts, write } from '../../day/day';
import { exactTotal } from '../../fees/charge';
import { type FirstOwnerDay, payersOf } from '../../fees/handover';
import { creditForCorrection, earnedByMonth, monthlyBills, vacancyBills } from '../../fees/instalments';
import { exactReductions, reducedBill, type Stacking } from '../../fees/reduction';
import { stretches } from '../../fees/service-time';
import { exactFen, roundHalfUp } from '../../money/exact';
import type { Inputs } from './compare';
import { charges, has, number, numbers, percent, price, quantity, records, text } from './read';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const billKinds = {
  bill: (inputs: Inputs) => roundHalfUp(exactTotal(charges(inputs))),
  billSeries: (inputs: Inputs) =>
    monthlyBills(
      price(inputs),
      quantity(inputs),
      number(inputs, 'months'),
      inputs.rounding === 'cumulative' ? 'cumulative' : 'each',
    ),
  recognise: (inputs: Inputs) => earnedByMonth(number(inputs, 'billFen'), numbers(inputs, 'weights')),
  handover,
  correct: (inputs: Inputs) => {
    const billed = numbers(inputs, 'billed');
    const monthsEach = Math.max(1, Math.round(number(inputs, 'months', billed.length) / billed.length));
    return creditForCorrection(billed, price(inputs), quantity(inputs), monthsEach);
  },
  vacancy: (inputs: Inputs) => {
    const rule = has(inputs, 'percent')
      ? { fullMonths: number(inputs, 'fullMonths', 0), percent: number(inputs, 'percent') }
      : undefined;
    const months = has(inputs, 'vacantMonths') ? number(inputs, 'vacantMonths') : number(inputs, 'months');
    const { totalFen, reducedMonthFen } = vacancyBills(price(inputs), quantity(inputs), months, rule);
    return { total: totalFen, reducedMonth: reducedMonthFen, value: totalFen };
  },
  reduce,
  firstBill,
  subsidyInfo: (inputs: Inputs) => roundHalfUp(exactTotal(charges(inputs))),
};

/** The hand-over month and the month after, by debtor: `developerFeb`, `ownerFeb`, `developerMar`, `ownerMar`. */
function handover(inputs: Inputs) {
  const delivered = text(inputs, 'delivered');
  const [year, month] = parts(delivered);
  const first = write(year, month, 1);
  const found: Record<string, number> = {};
  for (const start of [first, addMonths(first, 1)]) {
    const end = addDays(addMonths(start, 1), -1);
    const name = monthNames[parts(start)[1] - 1] ?? '';
    found[`developer${name}`] = 0;
    found[`owner${name}`] = 0;
    for (const { payer, from, to } of payersOf(
      delivered,
      text(inputs, 'firstOwnerDay', 'next-month') as FirstOwnerDay,
      start,
      end,
    )) {
      const list = stretches(from, to).map((stretch) => ({
        ...stretch,
        price: price(inputs),
        quantity: quantity(inputs),
      }));
      found[`${payer}${name}`] = roundHalfUp(exactTotal(list));
    }
  }
  return found;
}

/** A full month (or the gross given), of which `days` are reduced. */
function reduce(inputs: Inputs) {
  const { days, daysInMonth, ...whole } = inputs;
  const gross = has(inputs, 'grossFen') ? exactFen(number(inputs, 'grossFen')) : exactTotal(charges(whole));
  const base =
    days === undefined || has(inputs, 'grossFen') ? gross : exactTotal(charges({ ...whole, days, daysInMonth }));
  const offers = has(inputs, 'offers')
    ? records(inputs, 'offers').map((offer, at) => ({
        id: text(offer, 'reason', String(at)),
        percentOff: percent(offer, 'percentOff'),
        asRate: text(offer, 'reason', '').startsWith('vacan'),
      }))
    : [{ id: 'reduction', percentOff: percent(inputs, 'percent') }];
  const stacking: Stacking = inputs.stacking === 'sequential' ? 'sequential' : 'best';
  const { grossFen, reductions, netFen } = reducedBill(gross, exactReductions(base, offers, stacking));
  const reduction = reductions.reduce((sum, line) => sum + line.fen, 0);
  const government = inputs.fundedBy === 'government' ? reduction : 0;
  return {
    gross: grossFen,
    reduction,
    net: netFen,
    lines: reductions.map((line) => line.fen),
    household: netFen,
    government,
    value: netFen,
  };
}

/** S2's first collection: `deferred` owes from the day of entry, `waived` from the day collection starts. */
function firstBill(inputs: Inputs) {
  const waived = inputs.mode === 'waived';
  if (waived && has(inputs, 'months')) return roundHalfUp(exactTotal(charges(inputs)));
  const from = text(inputs, waived ? 'collectFrom' : 'entered');
  const to = text(
    inputs,
    'firstDue',
    has(inputs, 'months') ? addDays(addMonths(from, number(inputs, 'months')), -1) : undefined,
  );
  const list = stretches(from, to).map((stretch) => ({ ...stretch, price: price(inputs), quantity: quantity(inputs) }));
  return roundHalfUp(exactTotal(list));
}
