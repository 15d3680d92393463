import { addMonths, dayOf } from '@mulin/domain/day/day';
import { LIMITATION_MONTHS } from '@mulin/domain/fees/limitation';
import { handOvers } from '@mulin/shared-types/documents/hand-overs';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, table } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { correctHome } from '../corrections/correct-home';

export const CORRECT_HAND_OVER = 'correct-hand-over';
export const jobIdOf = (handOverId: string): string => `${CORRECT_HAND_OVER}:${handOverId}`;

/** All bills that may still be claimed: the day may move days from the one payer to the other before it and after it. */
export const handOverChunk: ChunkOf = async (job) => {
  const recorded = await table(handOvers).get(String(job.input.handOverId));
  if (!recorded) throw new Refusal('NOT_FOUND', '没有找到这份交付登记');
  const fromDay = addMonths(dayOf(recorded.askedAt), -LIMITATION_MONTHS);
  const outcome = await correctHome({ ...recorded, fromDay, why: '交付日登记' }, job);
  await table(handOvers).update(recorded._id, { state: oneOf(['approved', 'done']) }, { state: 'done', ...outcome });
  return { cursor: 'done', done: 1, finished: true };
};
