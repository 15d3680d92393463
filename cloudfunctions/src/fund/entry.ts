import { dayOf } from '@mulin/domain/day/day';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import { jobs } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../kit/context';
import { type Row, table } from '../kit/database';
import { requireUploads } from '../kit/uploads';
import { refuseClosed } from '../ledger/closed';

export type Entry = Row<typeof fundEntries>;

export const kindTitles: Record<Entry['kind'], string> = {
  opening: '期初余额',
  deposit: '交存',
  interest: '利息',
  advance: '预付款',
  settlement: '结算',
  payment: '付工程款',
  retention: '退质保金',
  reversal: '冲回',
};

export type NewEntry = Pick<Entry, '_id' | 'communityId' | 'kind' | 'title' | 'amountFen' | 'day' | 'fileIds'> &
  Partial<Pick<Entry, 'dueId' | 'projectId' | 'fileHash' | 'homes' | 'reverses'>>;

/** Nobody errs so often about one thing. */
const MOST_AGAIN = 20;

export const jobIdOf = (entryId: string): string => `fund:${entryId}`;

/** Writes down what waits for the second person. The id is made of what it is about: entered twice, it is there once. */
export async function enter(entry: NewEntry, { now, caller }: Pick<Context, 'now' | 'caller'>): Promise<Entry> {
  if (entry.day > dayOf(now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按实际的日子填', 'day');
  requireUploads(entry.fileIds, 'fund', entry.communityId);
  // A repeat is answered even after the books of its day have closed.
  if (!(await table(fundEntries).get(entry._id))) await refuseClosed(entry.communityId, 'F', entry.day);
  const fresh: Entry = {
    dueId: null,
    projectId: null,
    fileHash: '',
    homes: 0,
    reverses: null,
    ...entry,
    state: 'waiting',
    enteredBy: caller.openid,
    enteredAt: now,
    confirmedBy: null,
    confirmedAt: null,
    reason: '',
  };
  if (await table(fundEntries).insertIfAbsent(fresh)) return fresh;
  const known = await table(fundEntries).get(entry._id);
  if (known && known.amountFen === fresh.amountFen && known.day === fresh.day && known.state !== 'refused')
    return known;
  if (known?.state === 'refused') {
    const { _id, ...again } = fresh;
    if (await table(fundEntries).update(_id, { state: 'refused' }, again)) return fresh;
  }
  throw new Refusal('CONFLICT', '这一笔已经登记过，内容不一样，没有再记');
}

/** The same thing entered again after it was taken back is another entry; until then it is the one it was. */
export async function currentId(base: string, over: 'reversed' | 'refused' = 'reversed'): Promise<string> {
  for (let nth = 1; nth <= MOST_AGAIN; nth += 1) {
    const id = nth === 1 ? base : `${base}:${nth}`;
    if ((await table(fundEntries).get(id))?.state !== over) return id;
  }
  throw new Refusal('CONFLICT', '同一笔登记、冲回太多次了，请先查清楚');
}

export async function entryView(entry: Entry, openid: string, keeps: boolean) {
  const { _id, kind, title, amountFen, day, homes, state, reason, enteredBy, enteredAt } = entry;
  const job = state === 'working' ? await table(jobs).get(jobIdOf(_id)) : undefined;
  return {
    entryId: _id,
    kind,
    kindTitle: kindTitles[kind],
    title,
    amountFen,
    day,
    homes,
    state,
    reason,
    progress: job ? { done: job.done, total: job.total } : null,
    mine: enteredBy === openid,
    reversible: keeps && state === 'done' && kind !== 'reversal',
    at: enteredAt.toISOString(),
  };
}
