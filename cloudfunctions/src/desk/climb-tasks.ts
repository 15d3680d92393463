import { answering, levelTitles } from '@mulin/domain/street/levels';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { oneOf, table } from '../kit/database';
import { titleOf } from '../requests/shown';
import { isOpen } from '../street/climbing/request';
import { stepTitle } from '../street/climbing/words';
import { MOST, type Sitting, type Task } from './task';

/** Requests that have climbed to a level the caller sits on, and wait for its answer. */
export async function climbTasks({ communityId, holds }: Sitting): Promise<Task[]> {
  const mine = answering.filter((level) => holds(level));
  if (mine.length === 0) return [];
  const found = await table(requestClimbs).find(
    { communityId, holders: oneOf(mine), state: 'climbing' },
    { limit: MOST, orderBy: [['arrivedAt', 'asc']] },
  );
  const reported = await table(requests).getMany(found.map(({ _id }) => _id));
  return found.flatMap((climb) => {
    const request = reported.get(climb._id);
    if (!request || !isOpen(request)) return [];
    const last = climb.steps[climb.steps.length - 1];
    return {
      kind: 'climb' as const,
      id: climb._id,
      title: titleOf(request),
      detail: last ? `${stepTitle(last)}：${last.note}` : `在${levelTitles[climb.level]}`,
      action: '去答复',
      due: climb.dueAt,
    };
  });
}
