import { dayOf } from '@mulin/domain/day/day';
import { payableFen } from '@mulin/domain/fees/owed';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import { discountsOn } from '../../fees/discount';
import { oneOf, table } from '../../kit/database';
import type { Bill } from '../order';
import type { PaidLine, PaidList } from './read';

/** Two hundred homes with years of months each. */
const MOST_BILLS = 20_000;

/** A line and the bills it pays. */
export interface Matched {
  paid: PaidLine;
  bills: Bill[];
}

export interface Matches {
  matched: Matched[];
  rejected: PaidList['rejected'];
}

/**
 * Each line pays the oldest fee bills of its home, as many as it takes to come to its sum exactly. A sum that comes to no number of
 * them is rejected: a part of a bill cannot be paid, and nobody guesses which bill was meant.
 */
export async function matchBills(communityId: string, lines: readonly PaidLine[], now: Date): Promise<Matches> {
  const open = await openBills(communityId, new Set(lines.map(({ home }) => home._id)));
  const offered = await discountsOn([...open.values()].flat(), dayOf(now));
  const asked = (bill: Bill) => payableFen(bill) - (offered.get(bill._id)?.fen ?? 0);
  const found: Matches = { matched: [], rejected: [] };
  for (const paid of lines) {
    const left = open.get(paid.home._id) ?? [];
    const sums = left.map((_, at) => left.slice(0, at + 1).reduce((sum, bill) => sum + asked(bill), 0));
    const many = sums.indexOf(paid.fen) + 1;
    if (many === 0) found.rejected.push({ line: paid.line, why: whyNot(paid, sums) });
    else found.matched.push({ paid, bills: left.splice(0, many) });
  }
  return found;
}

function whyNot({ home, fen }: PaidLine, sums: readonly number[]): string {
  if (sums.length === 0) return `${home.label} 没有等着缴的物业费账单`;
  const shown = sums.slice(0, 3).map((sum, at) => `${at + 1} 张 ${formatFen(sum)} 元`);
  return `${home.label} 的 ${formatFen(fen)} 元和账单对不上：最早的${shown.join('，')}`;
}

/** 物业费 open and held by no order, of these homes, the oldest first. */
async function openBills(communityId: string, homes: ReadonlySet<string>): Promise<Map<string, Bill[]>> {
  const found = await table(bills).findAll(
    { communityId, state: 'open', unitId: oneOf([...homes]), charge: 'service', payer: 'owner', orderId: null },
    {
      atMost: MOST_BILLS,
      orderBy: [
        ['serviceFrom', 'asc'],
        ['_id', 'asc'],
      ],
    },
  );
  const byHome = new Map<string, Bill[]>();
  for (const bill of found) byHome.set(bill.unitId, [...(byHome.get(bill.unitId) ?? []), bill]);
  return byHome;
}
