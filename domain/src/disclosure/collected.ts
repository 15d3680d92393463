import { type Period, parsePeriod } from '../day/period';
import { spreadOverMonths } from '../ledger/builders/bills';
import type { Posting } from '../ledger/posting';
import { signedFen } from '../ledger/posting';

const receivables = ['P1101', 'P1102'];
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
    if (!posting.lines.some((line) => sources.includes(line.account))) continue;
    for (const line of posting.lines) {
      if (!receivables.includes(line.account) || line.charge === 'late') continue;
      const paid = -signedFen(line);
      for (const [month, fen] of byMonth(line.servicePeriod ?? posting.day.slice(0, 7), Math.abs(paid))) {
        const part = paid < 0 ? -fen : fen;
        if (month < period.from.slice(0, 7)) found.olderFen += part;
        else if (month > period.to.slice(0, 7)) found.laterFen += part;
        else found.currentFen += part;
      }
    }
  }
  return found;
}

function byMonth(servicePeriod: string, fen: number): Map<string, number> {
  const [from, to] = servicePeriod.split('/');
  if (from !== undefined && to !== undefined) return spreadOverMonths({ serviceFrom: from, serviceTo: to }, fen);
  const period = parsePeriod(servicePeriod, 'servicePeriod');
  return spreadOverMonths({ serviceFrom: period.from, serviceTo: period.to }, fen);
}
