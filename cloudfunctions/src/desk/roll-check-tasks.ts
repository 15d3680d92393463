import { polls } from '@mulin/shared-types/documents/assembly';
import { rollObjections } from '@mulin/shared-types/documents/roll-check';
import { table } from '../kit/database';
import type { Sitting, Task } from './task';

/** 名册异议 that wait for an answer: once voting opens the roll cannot be put right any more. */
export async function rollCheckTasks({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community', 'street')) return [];
  const waiting = await table(rollObjections).sumBy({ communityId, state: 'open' }, 'pollId');
  const votes = await table(polls).getMany(waiting.keys());
  return [...waiting].flatMap(([pollId, count]) => {
    const poll = votes.get(pollId);
    if (poll?.state !== 'announced' && poll?.state !== 'open') return [];
    return [
      {
        kind: 'roll-objection' as const,
        id: pollId,
        title: `名册异议：${poll.title}`,
        detail: `${count} 条等答复，要更正的须在开始投票前更正`,
        action: '去答复',
        due: poll.opensAt,
      },
    ];
  });
}
