import { handOvers } from '@mulin/shared-types/documents/hand-overs';
import { jobs } from '@mulin/shared-types/documents/people';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { putRight } from '../corrections/correct-home';
import { type Decision, decisionOn } from '../corrections/decision';
import { accountIn, openAccounts } from '../unit-account';
import { CORRECT_HAND_OVER, handOverChunk, jobIdOf } from './correct-bills';
import { countIn, type HandOver } from './count';
import { tellOwners } from './tell';

/** 复核交付日: never by who entered it. Asked again, it goes on with the bills; refunded to the developer since, it puts those right. */
export const decideHandOver: Handler<typeof fees, 'decideHandOver'> = async ({ approve, note }, ctx) => {
  const asked = ctx.subjectOf(handOvers);
  const { caller, now: at } = ctx;
  const decided = await decisionOn(asked, { approve, note }, ctx);
  if (!approve) {
    await table(handOvers).update(asked._id, { state: 'asked' }, { ...decided, state: 'refused' });
    return outcomeOf(asked._id);
  }
  if (asked.state === 'asked') {
    await openAccounts([{ _id: asked.unitId, communityId: asked.communityId }]);
    await transaction((tx) => approveIn(tx, asked._id, decided));
  }
  const stands = await table(handOvers).get(asked._id);
  if (stands && (stands.state === 'approved' || stands.keptFen > 0)) {
    const { _id, communityId } = asked;
    const again = { state: 'running' as const, cursor: '', done: 0, leaseUntil: at };
    await table(jobs).update(jobIdOf(_id), { state: 'done' }, again);
    const job = { _id: jobIdOf(_id), kind: CORRECT_HAND_OVER, communityId, input: { handOverId: _id } };
    await putRight({ ...job, startedBy: caller.openid }, handOverChunk, at);
    await tellOwners(stands, at);
  }
  const days = altered(['交付日', asked.beforeDay ?? '没有登记', asked.day]);
  ctx.note({ handOverId: asked._id, approve, ...(approve ? days : {}) });
  return outcomeOf(asked._id);
};

async function outcomeOf(handOverId: string) {
  const one = await table(handOvers).get(handOverId);
  if (!one) throw new Refusal('NOT_FOUND', '没有找到这份交付登记');
  return { state: one.state, rewritten: one.rewritten, creditedFen: one.creditedFen, keptFen: one.keptFen };
}

async function approveIn(tx: Transaction, handOverId: string, decided: Decision): Promise<void> {
  const fresh: HandOver | undefined = await tx.get(handOvers, handOverId);
  if (fresh?.state !== 'asked') return;
  const { handOver } = await accountIn(tx, fresh.unitId);
  if ((handOver?.day ?? null) !== fresh.beforeDay) {
    throw new Refusal('CONFLICT', '交付日后来又登记过，请退回，重新登记');
  }
  await countIn(tx, fresh, { ...decided, state: 'approved' }, { by: decided.decidedBy, at: decided.decidedAt });
}
