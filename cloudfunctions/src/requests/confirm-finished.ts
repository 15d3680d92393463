import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { TimerContext } from '../kit/context';
import { append, atMost, table } from '../kit/database';
import { tellStep } from './tell-step';

/** Closed per tick; what is left over waits ten minutes more. */
const MOST = 500;

/** Finished, and nobody said otherwise for two days: closed as mended. */
export async function confirmFinished({ now }: TimerContext): Promise<number> {
  const due = await table(collection).find(
    { state: 'done', confirmBy: atMost(now) },
    { limit: MOST, orderBy: [['confirmBy', 'asc']] },
  );
  let closed = 0;
  for (const request of due) {
    const { _id, reopened, steps } = request;
    const step = { at: now, what: 'expire', by: '', who: '系统', note: '', fileIds: [] };
    if (await table(collection).update(_id, { state: 'done', reopened }, { state: 'closed', steps: append(step) })) {
      await tellStep({ ...request, steps: [...steps, step] }, now);
      closed += 1;
    }
  }
  return closed;
}
