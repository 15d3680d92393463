import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { polls } from '@mulin/shared-types/documents/assembly';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import type { Poll } from '../calling/poll';
import type { Refused } from './pack';
import { type Outcome, resultNotice, resultNoticeId } from './result-notice';
import { tellPublishedIn } from './tell-published';

/** What is left of a count once the package is stored. */
export interface Summary extends Outcome {
  packageFileId: string;
  /** Ballots that do not stand, by reason. */
  refused: Record<string, number>;
  closed: Refused[];
}

/** Result, package, notice and message at once, if nobody has published them before. */
export async function publish(poll: Poll, summary: Summary, now: Date): Promise<void> {
  const { results, refused, packageFileId } = summary;
  await transaction(async (tx) => {
    if ((await tx.get(polls, poll._id))?.state !== 'closed') return;
    await postNoticeIn(tx, resultNotice(poll, summary, now));
    await tellPublishedIn(tx, poll, now);
    await tx.update(polls, poll._id, {
      state: 'published',
      publishedAt: now,
      results,
      refused,
      packageFileId,
      resultNoticeId: resultNoticeId(poll._id),
    });
  });
}

export function byReason({ refused }: Pick<RecountPackage, 'refused'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
