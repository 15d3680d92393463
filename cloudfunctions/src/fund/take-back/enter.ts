import { dayOf } from '@mulin/domain/day/day';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { currentId, type Entry, enter } from '../entry';
import { refuseIfSpent } from './spent';

/** 冲回一笔记错的: entered by one, confirmed by another; what it moved on the homes' accounts goes back the same way. */
export const reverseEntry: Handler<typeof fund, 'reverseEntry'> = async ({ reason, fileIds }, ctx) => {
  const wrong = ctx.subjectOf(fundEntries);
  requireReversible(wrong);
  await refuseIfSpent(wrong);
  const { communityId, amountFen, dueId, projectId, homes } = wrong;
  const _id = await currentId(`back:${wrong._id}`, 'refused');
  const title = `冲回：${wrong.title}（${reason}）`;
  const facts = { _id, communityId, kind: 'reversal' as const, title, amountFen, fileIds };
  await enter({ ...facts, day: dayOf(ctx.now), dueId, projectId, homes, reverses: wrong._id }, ctx);
  ctx.note({ kind: wrong.kind, amountFen, reason });
  return { entryId: _id };
};

export function requireReversible({ kind, state }: Entry): void {
  if (kind === 'reversal') throw new Refusal('CONFLICT', '这一笔本身就是冲回，请重新登记一笔');
  if (state !== 'done') throw new Refusal('CONFLICT', '只有记完账、没有冲回过的才能冲回');
}

/** What a reversal takes back, as it is now. */
export async function wrongOf({ reverses }: Entry): Promise<Entry | undefined> {
  if (reverses === null) return undefined;
  const wrong = await table(fundEntries).get(reverses);
  if (!wrong) throw new Error(`no entry ${reverses}`);
  return wrong;
}
