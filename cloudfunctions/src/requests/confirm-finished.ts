import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { TimerContext } from '../kit/context';
import { append, atMost, table } from '../kit/database';
import type { Request } from './kinds';
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
    // One that cannot be closed keeps no other waiting.
    const done = await close(request, now).catch((error: unknown) => console.error(`confirm ${request._id}`, error));
    if (done) closed += 1;
  }
  return closed;
}

async function close(request: Request, now: Date): Promise<boolean> {
  const { _id, reopened, steps } = request;
  const step = { at: now, what: 'expire', by: '', who: '系统', note: '', fileIds: [] };
  const done = await table(collection).update(
    _id,
    { state: 'done', reopened },
    { state: 'closed', steps: append(step) },
  );
  if (done) await tellStep({ ...request, steps: [...steps, step] }, now);
  return done;
}
