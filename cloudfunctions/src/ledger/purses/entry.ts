import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import type { Book } from '@mulin/domain/ledger/account';
import { ledgerLocks } from '@mulin/shared-types/documents/ledger';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { refuseClosed } from '../closed';
import { refuseBeforeOpening } from '../openings/before';

export type Entry = Row<typeof purseEntries>;
type Said = '_id' | 'communityId' | 'kind' | 'book' | 'title' | 'amountFen' | 'day' | 'fileIds';
export type NewEntry = Pick<Entry, Said> & { books: readonly Entry['books'][number][] } & Partial<
    Pick<Entry, 'counterparty' | 'decision' | 'ground' | 'countParking' | 'state' | 'reverses'>
  >;

/** Writes down what waits for the second person. The id is made of what it is about: entered twice, it is there once. */
export async function enter(entry: NewEntry, { now, caller }: Pick<Context, 'now' | 'caller'>): Promise<string> {
  const { _id, communityId, day } = entry;
  if (day > dayOf(now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按实际转账的日子填', 'day');
  requireUploads(entry.fileIds, 'vouchers', communityId);
  const fresh: Entry = {
    counterparty: '',
    decision: null,
    ground: '',
    countParking: false,
    state: 'waiting',
    reverses: null,
    ...entry,
    books: [...entry.books],
    homes: 0,
    enteredBy: caller.openid,
    enteredAt: now,
    consentedBy: null,
    consentNote: '',
    confirmedBy: null,
    confirmedAt: null,
    reason: '',
  };
  // A repeat is answered even after the books of its day have closed.
  if (!(await table(purseEntries).get(_id))) {
    await refuseBeforeOpening(communityId, entry.books, day);
    await refuseClosedBooks(communityId, entry.books, await bookedDayOf(communityId, day));
  }
  if (!(await table(purseEntries).insertIfAbsent(fresh))) await refuseOther(fresh);
  return _id;
}

/** 锁账以后: what happened in a closed period is booked on the first day of the open one. */
export async function bookedDayOf(communityId: string, day: Day): Promise<Day> {
  const closedThrough = (await table(ledgerLocks).get(communityId))?.closedThrough ?? '';
  return day > closedThrough ? day : addDays(closedThrough, 1);
}

/** Statements being prepared that become stale with the entry; refuses a day whose statement hangs on the board already. */
export async function refuseClosedBooks(communityId: string, books: readonly Book[], day: Day): Promise<string[]> {
  const stated = books.flatMap((book) => (book === 'D' ? [] : book));
  const preparing = await Promise.all(stated.map((book) => refuseClosed(communityId, book, day)));
  return preparing.flatMap((statementId) => statementId ?? []);
}

/** What was refused may be entered anew; the same twice is one; anything else under the same number is a mistake. */
async function refuseOther(fresh: Entry): Promise<void> {
  const { _id, ...change } = fresh;
  if (await table(purseEntries).update(_id, { state: 'refused' }, change)) return;
  const known = await table(purseEntries).get(_id);
  if (known?.kind === fresh.kind && known.amountFen === fresh.amountFen && known.day === fresh.day) return;
  throw new Refusal('CONFLICT', '这个编号已经登记过，内容不一样，没有再记', 'requestId');
}
