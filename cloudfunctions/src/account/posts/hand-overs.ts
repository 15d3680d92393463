import { postHandOvers } from '@mulin/shared-types/documents/posts';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { unseal } from '../../kit/sealed';

type Account = typeof account;

export const listHandOvers: Handler<Account, 'postHandOvers'> = async ({ communityId, skip, limit }, { caller }) => {
  const found = await table(postHandOvers).find({ communityId }, { skip, limit, orderBy: [['at', 'desc']] });
  return {
    handOvers: found.map((one) => ({
      handOverId: one._id,
      roleTitle: one.roleTitle,
      fromName: unseal('name', one.fromName),
      toName: unseal('name', one.toName),
      requests: one.requests,
      custody: one.custody,
      reason: one.reason,
      at: one.at.toISOString(),
      confirmedAt: one.confirmedAt?.toISOString() ?? null,
      mayConfirm: one.state === 'given' && one.toOpenid === caller.openid,
    })),
  };
};

/** 收到了: only by who was named. */
export const confirmPostHandOver: Handler<Account, 'confirmPostHandOver'> = async ({ handOverId }, ctx) => {
  const given = ctx.subjectOf(postHandOvers);
  if (given.toOpenid !== ctx.caller.openid) throw new Refusal('CONFLICT', '请接手的人自己确认');
  await table(postHandOvers).update(handOverId, { state: 'given' }, { state: 'confirmed', confirmedAt: ctx.now });
  ctx.note({ custody: given.custody.length, requests: given.requests });
  return {};
};
