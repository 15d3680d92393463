import { randomBytes } from 'node:crypto';
import type { SealHolder } from '@mulin/domain/assembly/card/card';
import { CHALLENGE_RANDOM_BYTES, challengeTo } from '@mulin/domain/assembly/seal/challenge';
import type { Holder } from '@mulin/domain/assembly/seal/sealed';
import { checkHolders } from '@mulin/domain/assembly/seal/sealing';
import { polls } from '@mulin/shared-types/documents/assembly';
import { sealKeys } from '@mulin/shared-types/documents/seal-keys';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { replaceWith, table } from '../../kit/database';
import { samePerson } from '../../kit/same-person';
import { keyedHash } from '../../kit/sealed';
import { draftOf, type Poll } from '../calling/poll';
import { keysOf, missingKeys, requireHolder, sealKeyId } from './keys';

const ANSWER_BYTES = 16;

/** Before the announcement only: the card freezes the three keys. */
export const offerSealKey: Handler<typeof assembly, 'offerSealKey'> = async ({ pollId, holder, key }, ctx) => {
  const poll = requireSealedDraft(ctx.subjectOf(polls));
  requireHolder(holder, ctx);
  await refuseSecondKey(pollId, holder, ctx);
  const answer = randomBytes(ANSWER_BYTES).toString('hex');
  const challenge = challengeTo(key, answer, randomBytes(CHALLENGE_RANDOM_BYTES));
  const offered = {
    key,
    by: ctx.caller.openid,
    at: ctx.now,
    challenge,
    answerHash: keyedHash('code', `${pollId} ${holder} ${answer}`),
    rehearsedAt: null,
    secretSealed: null,
    openedAt: null,
  };
  const _id = sealKeyId(pollId, holder);
  const fresh = { _id, pollId, communityId: poll.communityId, holder, ...offered };
  if (!(await table(sealKeys).insertIfAbsent(fresh)))
    await table(sealKeys).update(_id, {}, { ...offered, challenge: replaceWith(challenge) });
  ctx.note({ holder, key });
  return { challenge };
};

/** Two of three keys in one hand would open the box alone, whatever posts that person holds. */
async function refuseSecondKey(pollId: string, holder: Holder, { caller }: Pick<Context, 'caller'>): Promise<void> {
  for (const key of await keysOf(pollId)) {
    if (key.holder !== holder && (await samePerson(key.by, caller.openid)))
      throw new Refusal('CONFLICT', '三把钥匙要由三个人分别保管，您已经生成过另一把', 'holder');
  }
}

export const rehearseSealKey: Handler<typeof assembly, 'rehearseSealKey'> = async ({ pollId, holder, answer }, ctx) => {
  requireSealedDraft(ctx.subjectOf(polls));
  requireHolder(holder, ctx);
  const _id = sealKeyId(pollId, holder);
  const answerHash = keyedHash('code', `${pollId} ${holder} ${answer}`);
  const key = await table(sealKeys).get(_id);
  if (!key) throw new Refusal('TOO_EARLY', '还没有生成密钥', 'holder');
  const passed = await table(sealKeys).update(_id, { answerHash }, { rehearsedAt: ctx.now });
  if (!passed && key.answerHash !== answerHash) {
    throw new Refusal('INVALID_INPUT', '这把密钥打不开演练的封包，请重新生成并抄好', 'answer');
  }
  ctx.note({ holder });
  return { rehearsed: true };
};

/** What the card freezes: null for a vote that is not sealed; refused while a key is missing or was never rehearsed. */
export async function sealedTo(poll: Pick<Poll, '_id' | 'draft'>): Promise<SealHolder[] | null> {
  if (!draftOf(poll).sealed) return null;
  if (await missingKeys(poll._id)) {
    throw new Refusal('TOO_EARLY', '三方封存：业委会、社区、镇街都要生成密钥并演练过，才能公告', 'sealed');
  }
  const keys = await keysOf(poll._id);
  const holders = keys.map(({ holder, key }) => ({ holder, key }));
  checkHolders(holders);
  return holders;
}

function requireSealedDraft(poll: Poll): Poll {
  if (poll.state !== 'draft') throw new Refusal('TOO_LATE', '已经公告，密钥不能再换');
  if (!draftOf(poll).sealed) throw new Refusal('CONFLICT', '这次表决没有选三方封存');
  return poll;
}
