import { dayOf } from '@mulin/domain/day/day';
import { onDuty } from '@mulin/domain/requests/on-duty';
import { requests } from '@mulin/shared-types/documents/requests';
import { append, table } from '../kit/database';
import { tell } from '../kit/tell';
import { dutiesFrom } from './duties';
import { keptBy } from './kept';
import type { Request } from './kinds';
import { tellStep } from './tell-step';
import { openOf, type Worker, workersOf } from './workers';

/**
 * 自动派单: to who is on duty for it (of several, to whom has least to do), else to whom the category names; nobody of them there, it
 * stays in the pool for whoever takes it. Only from the pool, so that of two who decide at once one does. Asked again after it was cut
 * off, whoever has it is told all the same.
 */
export async function dispatch(request: Request, now: Date): Promise<void> {
  if (request.state === 'assigned' && request.steps.at(-1)?.what === 'dispatch') return tellStep(request, now);
  if (request.state !== 'reported') return;
  const chosen = await assigneeFor(request, now);
  if (!chosen) return tellPool(request, now);
  const step = { at: now, what: 'dispatch', by: '', who: '系统', note: `派给 ${chosen.name}`, fileIds: [] };
  const expected = { state: 'reported' as const, reopened: request.reopened };
  const change = { state: 'assigned' as const, handler: chosen.openid, steps: append(step) };
  if (await table(requests).update(request._id, expected, change)) {
    await tellStep({ ...request, handler: chosen.openid, steps: [...request.steps, step] }, now);
  }
}

/** 水管爆裂, somebody in a lift, and nobody on duty: everybody who could take it hears of it. */
async function tellPool({ _id, communityId, no, urgency, place, steps }: Request, now: Date): Promise<void> {
  if (urgency !== 'danger' && urgency !== 'urgent') return;
  const people = (await workersOf(communityId, now)).map(({ openid }) => openid);
  const about = { kind: 'request' as const, id: _id };
  const words = { title: '有一单紧急的等人接', body: `${no}（${place}）`, about, urgent: true };
  await tell(people, { key: `request.${_id}.pool.${steps.length}`, communityId, kind: 'request', ...words }, now);
}

async function assigneeFor(request: Request, at: Date): Promise<Worker | undefined> {
  const { communityId, category, common, unitLabel } = request;
  // Inside a home the house is the home's, whatever the room is called.
  const place = common ? request.place : `${unitLabel} ${request.place}`;
  const [rostered, workers, kept] = await Promise.all([
    dutiesFrom(communityId, dayOf(at)),
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
