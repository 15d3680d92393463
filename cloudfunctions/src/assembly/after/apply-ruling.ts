import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Transaction } from '../../kit/database';
import { draftOf, type Poll } from '../calling/poll';
import { type Ruling, revokedBy } from './rulings-of';

/**
 * What the rulings that stand make of a vote: revoked when every question is, else what it was; and if it had become a decision,
 * what follows from it is worked out anew.
 */
export async function applyIn(tx: Transaction, poll: Poll, standing: readonly Ruling[], now: Date): Promise<void> {
  const still = await tx.get(polls, poll._id);
  const decision = await tx.get(decisions, poll._id);
  if (!still) throw new Refusal('NOT_FOUND', '没有找到这次表决', 'pollId');
  const revoked = revokedBy(standing);
  const whole = draftOf(still).questions.every(({ questionId }) => revoked.has(questionId));
  const state = whole ? 'revoked' : decision ? 'final' : 'published';
  if (state !== still.state) await tx.update(polls, poll._id, { state });
  if (decision) await tx.update(decisions, poll._id, { effects: 'pending', effectsAt: now });
}
