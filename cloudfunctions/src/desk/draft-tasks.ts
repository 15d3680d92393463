import { dayText } from '@mulin/domain/day/spoken';
import { formatFen } from '@mulin/domain/money/fen';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { table } from '../kit/database';
import { mayPost } from '../ledger/by-hand/decide';
import { MOST, type Sitting, type Task } from './task';

/** 复核记账: what somebody else wrote by hand. */
export async function draftTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'committee', 'community')) return [];
  const waiting = await table(voucherDrafts).find(
    { communityId, state: 'waiting' },
    { limit: MOST, fields: ['kind', 'title', 'amountFen', 'day', 'books', 'enteredBy'] },
  );
  return waiting
    .filter(({ kind, books, enteredBy }) => mayPost({ kind, books }, holds) && !own.includes(enteredBy))
    .map(({ _id, title, amountFen, day }) => ({
      kind: 'voucher',
      id: _id,
      title: `复核记账：${title}，${formatFen(amountFen)} 元`,
      detail: `${dayText(day)}，制单和复核要两个人`,
      action: '去复核',
      due: null,
    }));
}
