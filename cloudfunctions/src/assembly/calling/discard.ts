import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { atMost, table } from '../../kit/database';
import { requireDraft } from './redraft';

/** Throws a draft away, with whatever an announcement that broke off has left. */
export const discard: Handler<typeof assembly, 'discard'> = async ({ pollId }, ctx) => {
  const poll = ctx.subjectOf(polls);
  requireDraft(poll);
  ctx.note({ title: poll.title });
  const discarded = await table(polls).remove(pollId, { state: 'draft', freezingUntil: atMost(ctx.now) });
  if (!discarded) throw new Refusal('CONFLICT', '有人正在公告这次表决，请稍后刷新再看');
  await table(rollRows).removeWhere({ pollId });
  await table(ballots).removeWhere({ pollId });
  return { discarded };
};
