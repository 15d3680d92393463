import { daysBetween } from '../../day/day';
import { allocate, allocateWithinDebt } from '../../fees/allocate';
import { exactTotal } from '../../fees/charge';
import { lateCharge } from '../../fees/late-charge';
import { prepayableMonths, prepayDiscount, refundForUnserved } from '../../fees/prepay';
import { wholeMonths } from '../../fees/service-time';
import { meterLoss, shareUtility } from '../../fees/shared-utilities';
import { roundHalfUp } from '../../money/exact';
import type { Inputs } from './compare';
import { charges, has, number, numbers, percent, records, text, texts, time } from './read';

/** What a bill says beyond these tells how heavy it weighs: a late-charge rate or a flag; the heavier goes first (民法典 560). */
const plain = ['id', 'due', 'fen', 'secured', 'kind', 'period', 'note'];

function burden(bill: Inputs): number {
  return Object.entries(bill)
    .filter(([field, value]) => !plain.includes(field) && Boolean(value))
    .reduce((weight, [, value]) => weight + (Number(value) || 1), 0);
}

export const paymentKinds = {
  prepay,
  refund: (inputs: Inputs) => {
    const unserved = has(inputs, 'unserved')
      ? records(inputs, 'unserved').map(time)
      : [{ months: number(inputs, 'unservedMonths') }];
    return refundForUnserved(number(inputs, 'paidFen'), [{ months: number(inputs, 'months') }], unserved);
  },
  late: (inputs: Inputs) => {
    const days = has(inputs, 'days') ? number(inputs, 'days') : daysBetween(text(inputs, 'due'), text(inputs, 'asOf'));
    const clause = has(inputs, 'ratePerMyriadPerDay')
      ? {
          ratePerMyriadPerDay: percent(inputs, 'ratePerMyriadPerDay'),
          ...(has(inputs, 'capAnnualPercent') ? { capAnnualPercent: percent(inputs, 'capAnnualPercent') } : {}),
        }
      : null;
    return lateCharge(number(inputs, 'principalFen'), days, clause);
  },
  allocate: (inputs: Inputs) => {
    const debts = records(inputs, 'bills').map((bill) => ({
      id: text(bill, 'id'),
      due: text(bill, 'due'),
      fen: number(bill, 'fen'),
      secured: Boolean(bill.secured),
      burden: burden(bill),
    }));
    const designated = texts(inputs, 'designated');
    const { byBill, creditFen } = allocate(debts, number(inputs, 'payFen'), {
      ...(designated ? { designated } : {}),
      ...(has(inputs, 'asOf') ? { asOf: text(inputs, 'asOf') } : {}),
    });
    return { ...byBill, credit: creditFen };
  },
  allocate561: (inputs: Inputs) => {
    const debt = {
      costFen: number(inputs, 'costFen', 0),
      lateFen: number(inputs, 'lateFen', 0),
      principalFen: number(inputs, 'principalFen'),
    };
    const order = inputs.order === 'principal-first' ? 'principal-first' : 'cost-late-principal';
    const paid = allocateWithinDebt(debt, number(inputs, 'payFen'), order);
    return { cost: paid.costFen, late: paid.lateFen, principal: paid.principalFen, credit: paid.creditFen };
  },
  share: (inputs: Inputs) =>
    shareUtility(number(inputs, 'totalFen'), number(inputs, 'excludedFen', 0), weights(inputs), texts(inputs, 'ids')),
  loss: (inputs: Inputs) => {
    const { lossFen, each } = meterLoss(
      number(inputs, 'mainMilli'),
      numbers(inputs, 'subsMilli'),
      number(inputs, 'priceTenThouPerUnit'),
      weights(inputs),
      texts(inputs, 'ids'),
    );
    return { loss: lossFen, each, list: each, value: lossFen };
  },
};

function weights(inputs: Inputs): number[] {
  const field = ['unitsCenti', 'weightsFen', 'weights'].find((name) => has(inputs, name)) ?? 'unitsCenti';
  return numbers(inputs, field);
}

/** A discount on a bill given or computed; months asked for are cut to what may be prepaid. */
function prepay(inputs: Inputs) {
  const asked = has(inputs, 'askedMonths') ? number(inputs, 'askedMonths') : number(inputs, 'months', 12);
  const months = has(inputs, 'contractEnd')
    ? prepayableMonths(asked, wholeMonths(text(inputs, 'from'), text(inputs, 'contractEnd')))
    : asked;
  const gross = has(inputs, 'grossFen')
    ? number(inputs, 'grossFen')
    : roundHalfUp(exactTotal(charges({ ...inputs, months })));
  const discount = has(inputs, 'percentOff')
    ? prepayDiscount(gross, months, { percentOff: percent(inputs, 'percentOff') })
    : prepayDiscount(gross, months, { freeMonths: number(inputs, 'freeMonths', 0) });
  return { gross, discount, net: gross - discount, months, value: gross - discount };
}
