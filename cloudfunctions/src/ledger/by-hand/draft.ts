import { dayOf } from '@mulin/domain/day/day';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { refuseBeforeOpening } from '../openings/before';
import { bookedDayOf, refuseClosedBooks } from '../purses/entry';
import { requireCover } from './cover';
import { postingFor } from './posting';

export type Draft = Row<typeof voucherDrafts>;
type Decided = 'books' | 'state' | 'enteredBy' | 'enteredAt' | 'confirmedBy' | 'confirmedAt' | 'reason';
export type Written = Omit<Draft, Decided>;

/** A cost that came by an invoice and was not met at once (table no. 21). */
export const isInvoice = ({ kind, settled }: Pick<Draft, 'kind' | 'settled'>): boolean =>
  kind === 'cost' && settled === 'later';

/** 制单: what waits for the second person. It is refused here already if it could never be posted. */
export async function draft(written: Written, { now, caller, community }: Context): Promise<{ draftId: string }> {
  const { _id, communityId, day, fileIds } = written;
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  if (day > dayOf(now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按实际收付的日子填', 'day');
  requireUploads(fileIds, 'vouchers', communityId);
  const { books } = await postingFor(written, community, day);
  const undecided = { confirmedBy: null, confirmedAt: null, reason: '' };
  const fresh: Draft = {
    ...written,
    ...undecided,
    books,
    state: 'waiting',
    enteredBy: caller.openid,
    enteredAt: now,
  };
  // A repeat is answered even after the books of its day have closed.
  if (!(await table(voucherDrafts).get(_id))) {
    await refuseBeforeOpening(communityId, books, day);
    await refuseClosedBooks(communityId, books, await bookedDayOf(communityId, day));
    await requireCover(written);
  }
  if (!(await table(voucherDrafts).insertIfAbsent(fresh))) await refuseOther(fresh);
  return { draftId: _id };
}

/** The same twice is one. What is named by its matter, not by a number of the page, may be asked for again after it was sent back. */
async function refuseOther(fresh: Draft): Promise<void> {
  const { _id, ...change } = fresh;
  if (fresh.kind === 'reversal' || fresh.kind === 'commission') {
    await table(voucherDrafts).update(_id, { state: 'returned' }, change);
    return;
  }
  const known = await table(voucherDrafts).get(_id);
  if (known && known.state !== 'returned' && factsOf(known) === factsOf(fresh)) return;
  throw new Refusal('CONFLICT', '这个编号已经记过另一笔，没有再记。请返回重新打开记账页', 'entryId');
}

const factsOf = (one: Draft): string =>
  JSON.stringify([
    one.kind,
    one.account,
    one.title,
    one.counterparty,
    one.amountFen,
    one.day,
    one.fileIds,
    one.settled,
    one.contract,
    one.decision?.pollId,
    one.decision?.questionId,
    one.ground,
  ]);
