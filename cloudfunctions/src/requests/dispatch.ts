import { onDuty } from '@mulin/domain/requests/on-duty';
import { duties, requests } from '@mulin/shared-types/documents/requests';
import { append, table } from '../kit/database';
import { keptBy } from './kept';
import type { Request } from './kinds';
import { tellStep } from './tell-step';
import { openOf, type Worker, workersOf } from './workers';

const MOST_DUTIES = 300;

/**
 * 自动派单: to who is on duty for it (of several, to whom has least to do), else to whom the category names; nobody of them there, it
 * stays in the pool for whoever takes it. Only from the pool, so that of two who decide at once one does.
 */
export async function dispatch(request: Request, now: Date): Promise<void> {
  if (request.state !== 'reported') return;
  const chosen = await assigneeFor(request, now);
  if (!chosen) return;
  const step = { at: now, what: 'dispatch', by: '', who: '系统', note: `派给 ${chosen.name}`, fileIds: [] };
  const expected = { state: 'reported' as const, reopened: request.reopened };
  const change = { state: 'assigned' as const, handler: chosen.openid, steps: append(step) };
  if (await table(requests).update(request._id, expected, change)) {
    await tellStep({ ...request, handler: chosen.openid, steps: [...request.steps, step] }, now);
  }
}

async function assigneeFor({ communityId, category, place }: Request, at: Date): Promise<Worker | undefined> {
  const [rostered, workers, kept] = await Promise.all([
    table(duties).find({ communityId, endedAt: null }, { limit: MOST_DUTIES }),
    workersOf(communityId, at),
    keptBy(communityId),
  ]);
  const byOpenid = new Map(workers.map((worker) => [worker.openid, worker]));
  const there = onDuty(
    rostered.filter(({ openid }) => byOpenid.has(openid)),
    { category, place, at },
  );
  if (there.length > 0) {
    const open = await openOf(communityId);
    const [least] = [...there].sort((a, b) => (open.get(a.openid) ?? 0) - (open.get(b.openid) ?? 0));
    return least && byOpenid.get(least.openid);
  }
  const workerId = kept.categories.find((one) => one.category === category)?.workerId;
  return workers.find((worker) => worker.workerId === workerId);
}
