import type { Answer } from '@mulin/domain/assembly/card/ballot';
import type { Choice } from '@mulin/domain/assembly/tally/types';
import { byCodeUnit } from '@mulin/domain/canonical/canonical';
import type { InputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { handIn } from './hand-in';
import { receiptOf } from './receipt';
import type { Envelope, Opening } from './sealed-ballot';
import { pollFor, type Slot, slotOf } from './slot';
import { whyNot } from './whom';

/** 投票 on the own phone. The answer is the signed promise that this ballot will be in the log. */
export const cast: Handler<typeof assembly, 'cast'> = async ({ unitId, pollId, ...content }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  if (!slot) throw new Refusal('FORBIDDEN', '这套房不在这次表决的名册上。觉得不对，请找业委会或社区核对');
  const { caller, now } = ctx;
  const allow = async (found: Slot) => {
    const why = await whyNot(poll, found, ctx);
    if (why === '') return;
    throw new Refusal(now < poll.opensAt ? 'TOO_EARLY' : now >= poll.closesAt ? 'TOO_LATE' : 'FORBIDDEN', why);
  };
  await allow(slot);
  const ballot = { ...contentFrom(content), channel: 'electronic' as const, by: caller.openid };
  const { slot: left, nth } = await handIn(poll, slot._id, { ...ballot, proxyId: null, paperId: null }, allow);
  return receiptOf(poll, left, nth);
};

type Content = Pick<InputOf<(typeof assembly.operations)['cast']>, 'choices' | 'nonce' | 'sealed'>;

/** What was sent: choices that lie open to the cloud, or an envelope of the phone's. Never both. */
export function contentFrom({ choices, nonce, sealed }: Content): Opening | Envelope {
  if (sealed) {
    if (choices || nonce) throw new Refusal('INVALID_INPUT', '封好的选票不能再带选择', 'choices');
    return { sealed: sealed.ballot, inner: sealed.inner };
  }
  if (!choices) throw new Refusal('INVALID_INPUT', '还没有选择', 'choices');
  if (!nonce) throw new Refusal('INVALID_INPUT', '缺少随机数', 'nonce');
  return { choices: answersFrom(choices), nonce };
}

type Choices = readonly (
  | { questionId: string; choice: Choice }
  | { questionId: string; candidates: readonly string[] }
)[];

/** Question id → answer, as a ballot is hashed: candidates sorted. */
export function answersFrom(choices: Choices): Record<string, Answer> {
  const answers = Object.fromEntries(
    choices.map((one): [string, Answer] => [
      one.questionId,
      'choice' in one ? one.choice : [...one.candidates].sort(byCodeUnit),
    ]),
  );
  if (Object.keys(answers).length !== choices.length) throw new Refusal('INVALID_INPUT', '同一件事选了两次', 'choices');
  return answers;
}
