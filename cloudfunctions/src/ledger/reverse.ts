import { dayOf } from '@mulin/domain/day/day';
import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { transaction } from '../kit/database';
import { postIn, postingOf } from '../kit/posting';
import { takeTurnIn } from './purses/turn';

/** 红字冲销, in the period that is open today. Bills and payments are corrected where they were made, or they would not agree with the books. */
export const reverse: Handler<typeof ledger, 'reverse'> = async ({ reason }, ctx) => {
  const wrong = ctx.subjectOf(postings);
  if (wrong.reverses !== null) throw new Refusal('CONFLICT', '这一笔本身就是更正，不能再冲销；请重新记一笔');
  if (!wrong.source.startsWith('entry:')) {
    throw new Refusal('INVALID_INPUT', '账单和缴费产生的账不能在这里冲销，请到缴费里办理', 'postingId');
  }
  const event = { communityId: wrong.communityId, day: dayOf(ctx.now), source: wrong.source, line: 'reversed' };
  const mirror = { ...reversal(postingOf(wrong), event, reason), memo: `冲正 ${wrong.memo}：${reason}` };
  await transaction(async (tx) => {
    const fresh = await postIn(tx, mirror, ctx.caller.openid, ctx.now);
    if (fresh && wrong.books.includes('S')) await takeTurnIn(tx, wrong.communityId);
  });
  ctx.note({ reason });
  return { postingId: postingId(event.source, event.line) };
};
