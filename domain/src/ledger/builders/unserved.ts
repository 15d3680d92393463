import type { Day } from '../../day/day';
import { stretches } from '../../fees/service-time';
import { unservedShare } from '../../fees/unserved';
import { credit, debit, type Event, type Line, type Posting, post, signedFen } from '../posting';
import { about, type BookedBill, shareOfMonth, spreadOverMonths } from './bills';
import { type PayWay, payWays } from './payments';

/** A paid bill whose service ended early. Fen. */
export interface UnservedFacts {
  bill: BookedBill;
  /** First day that was not served. */
  from: Day;
  discountFen: number;
  /** Through which month the bill is income; every month with a served day in it is. */
  earnedThrough: string;
  way: PayWay;
  /** Goes back in money; the rest becomes the home's credit. */
  backFen: number;
  creditFen: number;
}

/**
 * 合同终止退还预缴 (table no. 14): whole months that are not income yet come out of P2001, months that are go back out of income with
 * what was given away on them, and the days of a part month out of income. What others paid of the bill goes back to them.
 */
export function unservedReturned(event: Event, facts: UnservedFacts): Posting {
  const { bill, way, backFen, creditFen } = facts;
  const home = { unitId: bill.unitId };
  const out = [
    credit(payWays[way], backFen, home),
    credit('P2002', creditFen, home),
    ...bill.lines.flatMap((line) => toWhoPaid(line, facts)),
  ];
  const whole = bill.feeSystem === 'commission' ? heldMoney(facts) : wholeMonths(facts);
  const rest = -[...out, ...whole].filter(({ account }) => account.startsWith('P')).reduce(add, 0);
  return post(event, '退还未服务期间的物业费', [
    ...whole,
    rest < 0 ? credit('P4001', -rest, about(bill)) : debit('P4001', rest, about(bill)),
    ...out,
  ]);
}

const add = (sum: number, line: Line): number => sum + signedFen(line);

function wholeMonths({ bill, from, discountFen, earnedThrough }: UnservedFacts): Line[] {
  const months = stretches(bill.serviceFrom, bill.serviceTo).filter((stretch) => stretch.from >= from);
  const lines: Line[] = [];
  let waiting = 0;
  for (const month of months.map((stretch) => stretch.from.slice(0, 7))) {
    const share = shareOfMonth(bill, month, discountFen);
    if (month > earnedThrough) waiting += share.deferred;
    else {
      const dims = { ...about(bill), servicePeriod: month };
      lines.push(
        debit('P4001', share.income, dims),
        credit('P4002', share.reduction, dims),
        credit('P4003', share.discount, dims),
      );
    }
  }
  return [debit('P2001', waiting, about(bill)), ...lines];
}

/** 酬金制: the household's part is held for the owners; what others paid of the bill still waits in P2001. */
function heldMoney({ bill, from, backFen, creditFen }: UnservedFacts): Line[] {
  const others = bill.lines
    .filter(({ kind, fundedBy }) => kind !== 'subsidy' && fundedBy !== 'provider')
    .reduce((sum, line) => sum + unservedShare(line.fen, bill, from), 0);
  return [debit('P2101', backFen + creditFen, about(bill)), debit('P2001', others, about(bill))];
}

/** A reduction somebody else bore (table no. 7): for service that does not come it is owed back to them. */
function toWhoPaid(line: BookedBill['lines'][number], facts: UnservedFacts): Line[] {
  const { bill, from } = facts;
  const { id, fundedBy } = line;
  const fen = unservedShare(line.fen, bill, from);
  if (line.kind === 'subsidy') return subsidyBack(line.fen, fen, facts);
  if (fundedBy === 'government') return [credit('P1104', fen, about(bill))];
  if (fundedBy !== 'sharedEarnings') return [];
  return [credit('P2006', fen, about(bill)), debit('S1102', fen), credit('S6004', fen, { decisionId: id })];
}

/** 财政补贴 the bill took off: months not earned end what still stands in P1104; of the others the income was subsidised too much. */
function subsidyBack(wholeFen: number, fen: number, { bill, earnedThrough }: UnservedFacts): Line[] {
  if (bill.feeSystem === 'commission') return [];
  const claimed = [...spreadOverMonths(bill, wholeFen)].filter(([month]) => month > earnedThrough);
  const waiting = claimed.reduce((sum, [, part]) => sum + part, 0);
  const over = fen - waiting;
  const income = over < 0 ? debit('P4004', -over, about(bill)) : credit('P4004', over, about(bill));
  return [credit('P1104', waiting, about(bill)), income];
}
