import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { atMost, table } from '../../kit/database';
import { isDiscarded } from './poll';
import { requireDraft } from './redraft';

/**
 * Throws a draft away, with whatever an announcement that broke off has left. The paper stays in the drawer, out of everybody's sight,
 * so that the audit entry names something.
 */
export const discard: Handler<typeof assembly, 'discard'> = async ({ pollId }, ctx) => {
  const poll = ctx.subjectOf(polls);
  if (isDiscarded(poll)) return { discarded: true };
  requireDraft(poll);
  ctx.note({ title: poll.title });
  const unheld = { state: 'draft' as const, freezingUntil: atMost(ctx.now) };
  if (!(await table(polls).update(pollId, unheld, { state: 'withdrawn' })))
    throw new Refusal('CONFLICT', '有人正在公告这次表决，请稍后刷新再看');
  await table(rollRows).removeWhere({ pollId });
  await table(ballots).removeWhere({ pollId });
  return { discarded: true };
};
