import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { putRight } from '../corrections/correct-home';
import { decisionOn } from '../corrections/decision';
import { END_SERVICE, jobIdOf, shortenChunk } from './shorten';
import { endStandardsIn, runningBeyond } from './standards';

/** 复核服务终止: never by who said it, because bills are taken back and money goes back by it. Asked again, it goes on with the bills. */
export const decideServiceEnd: Handler<typeof fees, 'decideServiceEnd'> = async ({ approve, note }, ctx) => {
  const asked = ctx.subjectOf(serviceEnds);
  const { caller, now: at } = ctx;
  const decided = await decisionOn(asked, { approve, note }, ctx);
  if (!approve) {
    await table(serviceEnds).update(asked._id, { state: 'asked' }, { ...decided, state: 'refused' });
    return outcomeOf(asked._id);
  }
  const { _id, communityId, lastDay } = asked;
  if (asked.state === 'asked') {
    const ids = (await runningBeyond(communityId, lastDay)).map((standard) => standard._id);
    await transaction(async (tx) => {
      if ((await tx.get(serviceEnds, _id))?.state !== 'asked') return;
      await endStandardsIn(tx, ids, lastDay);
      await tx.update(serviceEnds, _id, { ...decided, state: 'approved' });
    });
  }
  if ((await table(serviceEnds).get(_id))?.state === 'approved') {
    const job = { _id: jobIdOf(_id), kind: END_SERVICE, communityId, input: { serviceEndId: _id } };
    await putRight({ ...job, startedBy: caller.openid }, shortenChunk, at);
  }
  ctx.note({ serviceEndId: _id, lastDay, approve });
  return outcomeOf(_id);
};

async function outcomeOf(serviceEndId: string) {
  const one = await table(serviceEnds).get(serviceEndId);
  if (!one) throw new Refusal('NOT_FOUND', '没有找到这份登记');
  return { state: one.state, shortened: one.shortened };
}
