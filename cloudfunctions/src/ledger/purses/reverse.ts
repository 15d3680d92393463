import { dayOf } from '@mulin/domain/day/day';
import { isShared } from '@mulin/domain/earnings/kinds';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { type Entry, enter } from './entry';

/** 冲回一笔记错的: entered by one, confirmed by another, like what it takes back. */
export const reversePurse: Handler<typeof ledger, 'reversePurse'> = async ({ reason, fileIds }, ctx) => {
  const wrong = ctx.subjectOf(purseEntries);
  refuseUnlessReversible(wrong);
  const { communityId, book, books, title, amountFen, counterparty } = wrong;
  const _id = `back:${wrong._id}`;
  const facts = { _id, communityId, book, books, amountFen, counterparty, fileIds, ground: reason };
  const day = dayOf(ctx.now);
  await enter({ ...facts, kind: 'reversal', title: `冲回：${title}`.slice(0, 60), day, reverses: wrong._id }, ctx);
  ctx.note({ kind: wrong.kind, amountFen, reason });
  return { entryId: _id };
};

function refuseUnlessReversible({ kind, state }: Entry): void {
  if (state !== 'done') throw new Refusal('CONFLICT', '只有记了账、没有冲回过的才能冲回');
  if (kind === 'reversal') throw new Refusal('CONFLICT', '这一笔本身就是冲回，请重新登记一笔');
  if (isShared(kind)) throw new Refusal('CONFLICT', '已经分到各户，不能在这里冲回，要由业主大会另作决定');
}

/** What a reversal takes back, as it is now. */
export async function wrongEntry({ reverses }: Entry): Promise<Entry | undefined> {
  if (reverses === null) return undefined;
  const wrong = await table(purseEntries).get(reverses);
  if (!wrong) throw new Error(`no entry ${reverses}`);
  refuseUnlessReversible(wrong);
  return wrong;
}
