import type { Answer } from '@mulin/domain/assembly/card/ballot';
import type { Choice } from '@mulin/domain/assembly/tally/types';
import { byCodeUnit } from '@mulin/domain/canonical/canonical';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { handIn } from './hand-in';
import { receiptOf } from './receipt';
import { pollFor, type Slot, slotOf } from './slot';
import { whyNot } from './whom';

/** 投票 on the own phone. The answer is the signed promise that this ballot will be in the log. */
export const cast: Handler<typeof assembly, 'cast'> = async ({ unitId, pollId, choices, nonce }, ctx) => {
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
  const ballot = { choices: answersFrom(choices), nonce, channel: 'electronic' as const, by: caller.openid };
  const { slot: left, nth } = await handIn(poll, slot._id, { ...ballot, proxyId: null, paperId: null }, allow);
  return receiptOf(poll, left, nth);
};

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
