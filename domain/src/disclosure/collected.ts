import type { Day } from '../day/day';
import { type Period, parsePeriod } from '../day/period';
import { spreadOverMonths } from '../ledger/builders/bills';
import { amountOf, isDebit, type Line, type Posting } from '../ledger/posting';

/** 应收物业费, of owners and of the developer. */
export const receivables: readonly string[] = ['P1101', 'P1102'];
/** Money, credit used, and a reduction borne by government or by shared earnings: all count as collected. */
const sources = ['P1001', 'P1002', 'P1003', 'P2002', 'P1104', 'P2006'];

export interface Collected {
  /** For service within the period (A5). */
  currentFen: number;
  /** For service before it: older arrears (A6). */
  olderFen: number;
  /** For service still to come. */
  laterFen: number;
}

/**
 * What was collected on bills, split by the days of service each bill pays for; a year's bill counts by months (largest remainder).
 * A refund that reopens a bill counts against it; 违约金 is no fee. Fen.
 */
export function collected(postings: readonly Posting[], period: Period): Collected {
  const found: Collected = { currentFen: 0, olderFen: 0, laterFen: 0 };
  for (const posting of postings) {
    if (!isCollection(posting)) continue;
    for (const line of posting.lines) {
      if (!receivables.includes(line.account) || line.charge === 'late') continue;
      for (const [month, fen] of monthsServed(line, posting.day)) {
        const part = isDebit(line) ? -fen : fen;
        if (month < period.from.slice(0, 7)) found.olderFen += part;
        else if (month > period.to.slice(0, 7)) found.laterFen += part;
        else found.currentFen += part;
      }
    }
  }
  return found;
}

/** Whether money, or what stands for it, is in the posting. */
export const isCollection = ({ lines }: Posting): boolean => lines.some(({ account }) => sources.includes(account));

/** The line's fen, whichever its side, by the months it pays for; without any, for the month it was booked in. */
export function monthsServed(line: Line, day: Day): [month: string, fen: number][] {
  const served = line.servicePeriod ?? day.slice(0, 7);
  const [from, to] = served.split('/');
  const period = from !== undefined && to !== undefined ? { from, to } : parsePeriod(served, 'servicePeriod');
  const fen = spreadOverMonths({ serviceFrom: period.from, serviceTo: period.to }, amountOf(line));
  return [...fen].filter(([, part]) => part !== 0);
}
