import { type Day, lengthOfMonth, parts, write } from '../../day/day';
import type { Bill } from '../../fees/bill-shape';
import { stretches, weightOf } from '../../fees/service-time';
import { split } from '../../money/split';
import { credit, type Dimensions, debit, type Line, type Posting, post } from '../posting';

/** What a bill needs to be booked. */
export type BookedBill = Pick<
  Bill,
  'id' | 'communityId' | 'unitId' | 'feeSystem' | 'payer' | 'serviceFrom' | 'serviceTo' | 'due' | 'grossFen' | 'lines'
> & {
  /** Credit notes it was given since, in their order. */
  credits?: readonly BillCredit[];
  /** A bill of 违约金. */
  charge?: 'late';
};

/** 贷项: by how much a paid bill was too high for some of its days, both inside. Fen. */
export interface BillCredit {
  no: number;
  from: Day;
  to: Day;
  fen: number;
}

/** Owners' debts stand in P1101, the developer's in P1102. */
export function receivable(bill: Pick<BookedBill, 'payer'>): 'P1101' | 'P1102' {
  return bill.payer === 'developer' ? 'P1102' : 'P1101';
}

/** What every line of a bill says about it. */
export function about(bill: BookedBill): Dimensions {
  return {
    unitId: bill.unitId,
    billId: bill.id,
    servicePeriod: `${bill.serviceFrom}/${bill.serviceTo}`,
    due: bill.due,
    ...(bill.charge ? { charge: bill.charge } : {}),
  };
}

/**
 * Service that is over by the end of the posting month is income at once; later service waits in P2001 (table nos. 1, 2).
 * 酬金制: never income; billed money waits in P2001 until it is paid and then is held in P2101.
 */
export function earnedAtOnce(bill: BookedBill, day: Day): boolean {
  if (bill.feeSystem === 'commission') return false;
  const [year, month] = parts(day);
  return bill.serviceTo <= write(year, month, lengthOfMonth(year, month));
}

/** The bill is issued, before any reduction (table nos. 1, 2, 8). */
export function billRaised(bill: BookedBill, day: Day): Posting {
  const income = earnedAtOnce(bill, day) ? 'P4001' : 'P2001';
  return post(event(bill, day, 'raised'), '出具物业费账单', [
    debit(receivable(bill), bill.grossFen, about(bill)),
    credit(income, bill.grossFen, about(bill)),
  ]);
}

/** Reductions on the bill: borne by the firm, by government, or by shared earnings under a decision (table nos. 6, 7). */
export function reductionsGranted(bill: BookedBill, day: Day): Posting[] {
  return bill.lines.map((line) => {
    const lines: Line[] = [credit(receivable(bill), line.fen, about(bill))];
    if (line.kind === 'subsidy') lines.unshift(...subsidyTakenOff(bill, line.fen, day));
    else if (line.fundedBy === 'government') lines.unshift(debit('P1104', line.fen, about(bill)));
    else if (line.fundedBy === 'sharedEarnings') {
      // The firm owes the earnings book that much less, the owners' book has used it: two balanced halves.
      lines.unshift(debit('P2006', line.fen, about(bill)), debit('S6004', line.fen, { decisionId: line.id }));
      lines.push(credit('S1102', line.fen));
    } else lines.unshift(debit(earnedAtOnce(bill, day) ? 'P4002' : 'P2001', line.fen, about(bill)));
    return post(event(bill, day, `line:${line.id}`), line.label, lines);
  });
}

/**
 * 财政补贴 taken off a bill stands in P1104 only until its month is earned, because the street owes a month by the community's own
 * reckoning (table no. 29), whatever was taken off ahead by a tier that holds no longer. 酬金制 earns nothing by time: it is out at once.
 */
function subsidyTakenOff(bill: BookedBill, fen: number, day: Day): Line[] {
  const claimed = debit('P1104', fen, about(bill));
  if (bill.feeSystem === 'commission') return [claimed, ...claimEnds(fen, 'P2001', about(bill))];
  return earnedAtOnce(bill, day) ? [claimed, ...claimEnds(fen, 'P4004', about(bill))] : [claimed];
}

const claimEnds = (fen: number, account: 'P2001' | 'P4004', dims: Dimensions): Line[] => [
  debit(account, fen, dims),
  credit('P1104', fen, dims),
];

/** The calendar months a bill serves, with exact weights. */
const serviceMonths = (bill: Pick<BookedBill, 'serviceFrom' | 'serviceTo'>): { month: string; weight: number }[] =>
  stretches(bill.serviceFrom, bill.serviceTo).map(({ from, time }) => ({
    month: from.slice(0, 7),
    weight: weightOf(time),
  }));

/** A sum of the bill spread over its months, adding up to the sum. Fen by `YYYY-MM`. */
export function spreadOverMonths(
  bill: Pick<BookedBill, 'serviceFrom' | 'serviceTo'>,
  fen: number,
): Map<string, number> {
  const months = serviceMonths(bill);
  const shares = split(
    fen,
    months.map(({ weight }) => weight),
  );
  return new Map(months.map(({ month }, at) => [month, shares[at] ?? 0]));
}

/**
 * One month of a bill that was raised into P2001 is earned (table nos. 3, 5). `discountFen` is the prepay discount granted before
 * this month was earned; reductions borne by the firm are on the bill itself. Both show as lines of their own.
 */
export function monthEarned(bill: BookedBill, month: string, day: Day, discountFen = 0): Posting {
  const { income, reduction, discount, deferred, subsidy } = shareOfMonth(bill, month, discountFen);
  const dims = { ...about(bill), servicePeriod: month };
  // A month credited whole may miss its own share by the fen of the split: then the two stand on the other sides.
  return post(event(bill, day, `earned:${month}`), `${month} 物业费收入确认`, [
    deferred < 0 ? credit('P2001', -deferred, dims) : debit('P2001', deferred, dims),
    debit('P4002', reduction, dims),
    debit('P4003', discount, dims),
    income < 0 ? debit('P4001', -income, dims) : credit('P4001', income, dims),
    ...claimEnds(subsidy, 'P4004', dims),
  ]);
}

/** One month's part of a bill: what is income of it, what of that was given away or subsidised, what P2001 holds until it is earned. */
export function shareOfMonth(bill: BookedBill, month: string, discountFen: number) {
  const part = (fen: number) => spreadOverMonths(bill, fen).get(month) ?? 0;
  const partOf = (lines: BookedBill['lines']) => lines.reduce((sum, line) => sum + part(line.fen), 0);
  const reduction = partOf(bill.lines.filter(({ fundedBy }) => fundedBy === 'provider'));
  const subsidy = partOf(bill.lines.filter(({ kind }) => kind === 'subsidy'));
  const discount = part(discountFen);
  const credited = (bill.credits ?? []).reduce((sum, note) => sum + (spreadCredit(note).get(month) ?? 0), 0);
  const income = part(bill.grossFen) - credited;
  return { income, reduction, discount, subsidy, deferred: income - reduction - discount };
}

/** A credit note concerns the months of its own days. Fen by `YYYY-MM`. */
const spreadCredit = ({ from, to, fen }: BillCredit): Map<string, number> =>
  spreadOverMonths({ serviceFrom: from, serviceTo: to }, fen);

/**
 * 更正: what a paid bill was too high becomes the household's credit (table no. 15). Months that are income by then give it back, the
 * others are deferred that much less (as in no. 14); under 酬金制 it comes out of what is held for the owners.
 */
export function creditNote(bill: BookedBill, note: BillCredit, earnedThrough: string, day: Day): Posting {
  const shares = [...spreadCredit(note)];
  const earned = shares.reduce((sum, [month, fen]) => sum + (month <= earnedThrough ? fen : 0), 0);
  const from =
    bill.feeSystem === 'commission'
      ? [debit('P2101', note.fen, about(bill))]
      : [debit('P4001', earned, about(bill)), debit('P2001', note.fen - earned, about(bill))];
  return post(event(bill, day, `credit-note:${note.no}`), '账单更正贷项', [
    ...from,
    credit('P2002', note.fen, { unitId: bill.unitId }),
  ]);
}

/** An agreed late charge that is claimed, by a bill of its own (table no. 16). */
export function lateChargeClaimed(bill: BookedBill, day: Day): Posting {
  return post(event(bill, day, 'claimed'), '违约金', [
    debit(receivable(bill), bill.grossFen, about(bill)),
    credit('P4005', bill.grossFen, about(bill)),
  ]);
}

/**
 * 有偿维修: work inside a home at the price it agreed to. The firm's own business beside the property fee: a claim and an income of
 * their own, so that neither the fee nor how much of it was collected says anything else (no. 16 for its form).
 */
export function repairCharged(bill: BookedBill, day: Day): Posting {
  return post(event(bill, day, 'charged'), '有偿维修', [
    debit('P1106', bill.grossFen, about(bill)),
    credit('P4007', bill.grossFen, about(bill)),
  ]);
}

export function event(bill: BookedBill, day: Day, line: string) {
  return { communityId: bill.communityId, day, source: `bill:${bill.id}`, line };
}
