import { daysWaiting } from '@mulin/domain/assembly/petition';
import { dayOf } from '@mulin/domain/day/day';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 业主联名 that reached both lines waits for its assembly: the committee's to call, community and street watch how long it takes. */
export async function petitionTasks({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community', 'street')) return [];
  const waiting = await table(petitions).find(
    { communityId, state: 'reached' },
    { limit: MOST, orderBy: [['startedAt', 'asc']] },
  );
  return waiting.map(({ _id, matters, reachedAt }) => {
    const days = daysWaiting(dayOf(reachedAt ?? now), dayOf(now));
    const [first] = matters;
    return {
      kind: 'petition' as const,
      id: _id,
      title: '业主联名要求开临时会议',
      detail: `等了 ${days} 天；${first?.text ?? ''}`.slice(0, 60),
      action: '去看',
      due: null,
    };
  });
}
