import { type Day, dayOf } from '@mulin/domain/day/day';
import { notices, obligations } from '@mulin/shared-types/documents/board';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Row, Transaction } from './database';

export type Notice = Row<typeof notices>;
export type Obligation = Row<typeof obligations>;

/** A notice before it hangs on the board. */
export type NewNotice = Omit<Notice, 'state' | 'supersededBy'>;

/**
 * Puts a notice on the board, marks the one it corrects and meets the duty it fulfils, all in the caller's transaction.
 * Nothing that hung on the board is ever edited or taken away. True if it is new.
 */
export async function postNoticeIn(tx: Transaction, notice: NewNotice, meets?: Obligation): Promise<boolean> {
  if (await tx.get(notices, notice._id)) return false;
  if (notice.supersedes !== null) await supersedeIn(tx, notice, notice.supersedes);
  await tx.insert(notices, { ...notice, state: 'published', supersededBy: null });
  if (meets) await meetIn(tx, meets, notice._id, dayOf(notice.publishedAt));
  return true;
}

async function supersedeIn(tx: Transaction, notice: NewNotice, earlierId: string): Promise<void> {
  const earlier = await tx.get(notices, earlierId);
  if (earlier?.communityId !== notice.communityId) throw new Refusal('NOT_FOUND', '没有找到要更正的公示', 'supersedes');
  if (earlier.state === 'superseded') {
    throw new Refusal('CONFLICT', '这份公示已经更正过，请更正最新的一份', 'supersedes');
  }
  await tx.update(notices, earlierId, { state: 'superseded', supersededBy: notice._id });
}

/** A duty is met once; a later correction does not move the day it was met. */
async function meetIn(tx: Transaction, duty: Obligation, noticeId: string, today: Day): Promise<void> {
  const open = await tx.get(obligations, duty._id);
  if (!open) await tx.insert(obligations, { ...duty, noticeId, metDay: today });
  else if (open.metDay === null) await tx.update(obligations, duty._id, { noticeId, metDay: today });
  else await tx.update(obligations, duty._id, { noticeId });
}
