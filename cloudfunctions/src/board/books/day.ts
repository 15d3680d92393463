import type { Day } from '@mulin/domain/day/day';
import { condensed, type OneForAll } from '@mulin/domain/disclosure/condensed';
import { emptyDay, sealedWith } from '@mulin/domain/disclosure/day-seal';
import { isAboutUtilities } from '@mulin/domain/disclosure/statement-d';
import type { Posting } from '@mulin/domain/ledger/posting';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { ledgerDays } from '@mulin/shared-types/documents/ledger-days';
import { postings } from '@mulin/shared-types/documents/postings';
import { above, type Row, table } from '../../kit/database';
import { postingOf } from '../../kit/posting';

export type LedgerDay = Row<typeof ledgerDays>;
type BookOfDay = LedgerDay['P'];
type Stored = BookOfDay['condensed'][number];
export type Book = 'P' | 'S' | 'F' | 'K';

const PAGE = 1000;

/**
 * Reads one page more of a day and keeps what it comes to; says how many postings that were. A page read but not kept is read again:
 * what is kept says itself how far it reaches. A day that was finished before is begun anew, something was written into it since.
 */
export async function condensePage(communityId: string, day: Day): Promise<{ read: number; finished: boolean }> {
  const known = await table(ledgerDays).get(`${communityId}:${day}`);
  const before = known && !known.finished ? known : nothingOf(communityId, day);
  const found = await table(postings).find(
    { communityId, day, _id: above(before.lastId) },
    { limit: PAGE, orderBy: [['_id', 'asc']] },
  );
  const made = found.map(postingOf);
  const together = (book: Book, oneForAll: OneForAll = same) =>
    withMore(
      before[book],
      day,
      made.filter(({ books }) => books.includes(book)),
      oneForAll,
    );
  const finished = found.length < PAGE;
  await table(ledgerDays).put({
    ...before,
    postings: before.postings + found.length,
    lastId: found.at(-1)?._id ?? before.lastId,
    finished,
    P: together('P'),
    S: together('S'),
    F: together('F', await onePerBuilding([...before.F.condensed, ...made].flatMap(({ lines }) => lines))),
    K: together('K'),
    utilities: sealOf(sealedWith({ day, ...before.utilities }, made.filter(isAboutUtilities))),
  });
  return { read: found.length, finished };
}

const same: OneForAll = (unitId) => unitId;
const nobody = { postings: 0, hash: '', condensed: [] };

function nothingOf(communityId: string, day: Day): LedgerDay {
  const begun = { _id: `${communityId}:${day}`, communityId, day, postings: 0, lastId: '', finished: false };
  return { ...begun, P: nobody, S: nobody, F: nobody, K: nobody, utilities: sealOf(emptyDay(day)) };
}

const sealOf = ({ postings: many, hash }: { postings: number; hash: string }) => ({ postings: many, hash });

function withMore(before: BookOfDay, day: Day, made: readonly Posting[], oneForAll: OneForAll): BookOfDay {
  if (made.length === 0) return before;
  const communityId = made[0]?.communityId ?? '';
  const kept = before.condensed.map((posting) => condensedOf(posting, communityId, day));
  return {
    ...sealOf(sealedWith({ day, ...before }, made)),
    condensed: condensed([...kept, ...made], oneForAll).map(storedOf),
  };
}

/** 按幢: a line of one home's account stands for its building, under whichever home of it came first. */
async function onePerBuilding(lines: readonly { account: string; unitId?: string }[]): Promise<OneForAll> {
  const named = lines.flatMap(({ account, unitId }) => (account === 'F3001' && unitId !== undefined ? [unitId] : []));
  const accounts = await table(fundAccounts).getMany(named);
  const first = new Map<string, string>();
  for (const unitId of named) {
    const building = accounts.get(unitId)?.building;
    if (building !== undefined && !first.has(building)) first.set(building, unitId);
  }
  return (unitId) => first.get(accounts.get(unitId)?.building ?? '') ?? unitId;
}

function storedOf({ id, lines, source, factDay, closing }: Posting): Stored {
  return {
    id,
    source,
    lines: lines.map(({ voucherIds, ...line }) => ({
      debitFen: 0,
      creditFen: 0,
      ...line,
      ...(voucherIds === undefined ? {} : { voucherIds: [...voucherIds] }),
    })),
    ...(factDay === undefined ? {} : { factDay }),
    ...(closing ? { closing } : {}),
  };
}

/** A condensed posting as the rules of the statements know it. */
export function condensedOf({ lines, ...posting }: Stored, communityId: string, day: Day): Posting {
  return {
    ...posting,
    communityId,
    books: [],
    day,
    memo: '',
    lines: lines.map(({ debitFen, creditFen, ...about }) =>
      debitFen > 0 ? { ...about, debitFen } : { ...about, creditFen },
    ),
  };
}
