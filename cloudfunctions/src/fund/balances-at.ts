import type { Day } from '@mulin/domain/day/day';
import type { AccountThen } from '@mulin/domain/fund/by-building';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { above, type Row, table } from '../kit/database';
import { MOST_UNITS } from './scope';

type Made = Pick<Row<typeof postings>, '_id' | 'lines' | 'reverses'>;

/** What a very large community books between the end of a half-year and its publication, several times over. */
const MOST_LATER = 100_000;
const TRIES = 5;

/**
 * 某日的分户账: today's accounts without what was posted for later days, nor, if `known` is given, written after that moment. So the
 * whole ledger is not read for it. In the order of the unit ids.
 */
export async function balancesAt(communityId: string, day: Day, known?: Date): Promise<AccountThen[]> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await laterThan(communityId, day, known);
    const accounts = await table(fundAccounts).findAll(
      { communityId },
      { atMost: MOST_UNITS, orderBy: [['_id', 'asc']], fields: ['building', 'firstFen', 'balanceFen'] },
    );
    const later = await laterThan(communityId, day, known);
    // An account that moved between the two readings would be told wrong.
    if (later.length !== before.length) continue;
    const moved = movedBy(later);
    return accounts.map(({ _id, building, firstFen, balanceFen }) => {
      const { fen, first, opened } = moved.get(_id) ?? still;
      return { unitId: _id, building, firstFen: opened ? 0 : firstFen - first, closingFen: balanceFen - fen };
    });
  }
  throw new Refusal('CONFLICT', '维修资金正在记账，请过一会儿再办');
}

async function laterThan(communityId: string, day: Day, known: Date | undefined): Promise<Made[]> {
  const options = { atMost: MOST_LATER, fields: ['lines', 'reverses'] as const };
  const byDay = await table(postings).findAll({ communityId, books: 'F', day: above(day) }, options);
  if (known === undefined) return byDay;
  const byMoment = await table(postings).findAll({ communityId, books: 'F', at: above(known) }, options);
  return [...new Map([...byDay, ...byMoment].map((posting) => [posting._id, posting])).values()];
}

interface Moved {
  fen: number;
  /** Of it, first deposits. */
  first: number;
  /** Its opening balance is among it: before, there was no account. */
  opened: boolean;
}
const still: Moved = { fen: 0, first: 0, opened: false };

function movedBy(later: readonly Made[]): Map<string, Moved> {
  const moved = new Map<string, Moved>();
  for (const { _id, lines, reverses } of later) {
    const source = reverses ?? _id;
    for (const { account, unitId, debitFen, creditFen } of lines) {
      if (account !== 'F3001' || unitId === undefined) continue;
      const fen = creditFen - debitFen;
      const known = moved.get(unitId) ?? still;
      moved.set(unitId, {
        fen: known.fen + fen,
        first: known.first + (source.startsWith('fund:deposit:first:') ? fen : 0),
        opened: known.opened || (reverses === null && source.startsWith('fund:opening:')),
      });
    }
  }
  return moved;
}
