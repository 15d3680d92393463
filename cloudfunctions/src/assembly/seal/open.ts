import { publicKeyOf, type SecretKeys } from '@mulin/domain/assembly/seal/opening';
import { polls } from '@mulin/shared-types/documents/assembly';
import { sealKeys } from '@mulin/shared-types/documents/seal-keys';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { seal, unseal } from '../../kit/sealed';
import { cardOf } from '../calling/poll';
import { keysOf, requireHolder, sealKeyId } from './keys';

/** So many of the three open. */
const NEEDED = 2;

/** 开封: never before the close, whoever asks; the key must be the one the card froze. Handing it in twice is once. */
export const openSeal: Handler<typeof assembly, 'openSeal'> = async ({ pollId, holder, secretKey }, ctx) => {
  const poll = ctx.subjectOf(polls);
  requireHolder(holder, ctx);
  const frozen = poll.card === null ? undefined : cardOf(poll).sealedTo?.find((one) => one.holder === holder);
  if (!frozen) throw new Refusal('CONFLICT', '这次表决没有三方封存');
  if (poll.state === 'withdrawn') throw new Refusal('CONFLICT', '这次表决已经宣布不能开封');
  if (ctx.now < poll.closesAt) throw new Refusal('TOO_EARLY', '投票还没截止，谁都不能开封');
  if (publicKeyOf(secretKey) !== frozen.key) {
    throw new Refusal('INVALID_INPUT', '不是这次表决的密钥，请核对纸条', 'secretKey');
  }
  const opened = { secretSealed: seal('ballot', secretKey), openedAt: ctx.now };
  await table(sealKeys).update(sealKeyId(pollId, holder), { openedAt: null }, opened);
  const keys = await keysOf(pollId);
  ctx.note({ holder });
  return { opened: keys.filter(({ openedAt }) => openedAt !== null).length };
};

/** The secret keys handed in so far, if they are enough to open; null while the count has to wait. */
export async function secretKeysOf(pollId: string): Promise<SecretKeys | null> {
  const opened = (await keysOf(pollId)).filter((one) => one.secretSealed !== null);
  if (opened.length < NEEDED) return null;
  return Object.fromEntries(opened.map(({ holder, secretSealed }) => [holder, unseal('ballot', secretSealed ?? '')]));
}
