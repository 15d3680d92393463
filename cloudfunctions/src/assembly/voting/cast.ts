import { type BallotContent, checkBallot, commitOf } from '@mulin/domain/assembly/card/ballot';
import { pollIdOf } from '@mulin/domain/assembly/card/card';
import { ballots } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { above, append, atMost, table } from '../../kit/database';
import { whyNot } from './own-row';
import { cardOf } from '../calling/poll';
import { receiptOf } from './receipt';
import { type Opening, sealBallot } from './sealed-ballot';
import { pollFor, type Slot, slotOf } from './slot';

/** Two phones of one head may meet; each tries again on what the other left. */
const ATTEMPTS = 5;

/**
 * Casting is one conditional write of one document: the head's own slot, if it is still open at this instant. The close turns the
 * same field off, so a ballot is either in before it or refused, and an acknowledged one is always counted.
 */
export const cast: Handler<typeof assembly, 'cast'> = async ({ unitId, pollId, choices, nonce }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const card = cardOf(poll);
  const opening: Opening = { choices: answersFrom(choices), nonce };
  const { caller, now } = ctx;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slot = await slotOf(pollId, unitId);
    if (!slot) throw new Refusal('FORBIDDEN', '这套房不在这次表决的名册上。觉得不对，请找业委会或社区核对');
    const why = await whyNot(poll, slot, ctx);
    if (why !== '')
      throw new Refusal(now < poll.opensAt ? 'TOO_EARLY' : now >= poll.closesAt ? 'TOO_LATE' : 'FORBIDDEN', why);
    const ballot: BallotContent = { v: 'mulin-ballot/1', pollId: pollIdOf(card), headKey: slot.headKey, ...opening };
    checkBallot(card, ballot, 'electronic');
    const commit = commitOf(ballot);
    if (slot.commit === commit) return receipted(slot);
    const castAt = after(slot.castAt, now);
    // A time outside the window would not be counted.
    if (castAt >= poll.closesAt) throw new Refusal('TOO_LATE', '投票已经截止，这一票没有投进去');
    const cast = {
      voted: true,
      sealed: sealBallot(opening),
      commit,
      castAt,
      castBy: caller.openid,
      channel: 'electronic' as const,
    };
    const standing = { open: true, opensAt: atMost(now), closesAt: above(now), commit: slot.commit };
    const before = slot.commit !== null && slot.castAt !== null ? [{ commit: slot.commit, at: slot.castAt }] : [];
    const change = before.length === 0 ? cast : { ...cast, replaced: append(...before) };
    if (await table(ballots).update(slot._id, standing, change)) {
      return receipted({ ...slot, ...cast, replaced: [...slot.replaced, ...before] });
    }
    const left = await table(ballots).get(slot._id);
    if (left?.open !== true) throw new Refusal('TOO_LATE', '投票已经截止，这一票没有投进去');
  }
  throw new Refusal('CONFLICT', '同一户正在用另一部手机投票，请稍等再试');
};

/** A later ballot of one head is later by a millisecond at least, so that everybody can see which came last. */
const after = (before: Date | null, now: Date): Date =>
  before === null || before < now ? now : new Date(before.getTime() + 1);

function receipted(slot: Slot) {
  const receipt = receiptOf(slot);
  if (!receipt) throw new Error('a ballot just cast has a receipt');
  return receipt;
}

/** Question id → choice, as a ballot is hashed. */
function answersFrom(
  choices: readonly { questionId: string; choice: Opening['choices'][string] }[],
): Opening['choices'] {
  const answers = Object.fromEntries(choices.map(({ questionId, choice }) => [questionId, choice]));
  if (Object.keys(answers).length !== choices.length) throw new Refusal('INVALID_INPUT', '同一件事选了两次', 'choices');
  return answers;
}
