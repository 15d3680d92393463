import { DAY_MS } from '@mulin/domain/day/day';
import { climbUntil, leavesAt } from '@mulin/domain/street/climb';
import { levelTitles } from '@mulin/domain/street/levels';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { TimerContext } from '../../kit/context';
import { atMost, type Change, table, transaction } from '../../kit/database';
import { tellIn } from '../../kit/tell';
import { hearersOf } from '../../requests/hearers';
import { matterOf } from '../joint/from-request';
import { beginClimbs } from './begin';
import { bodiesKept, type Exists } from './bodies';
import { type Climb, type Climbing, isOpen, isOver, knownOf, pausedUntil } from './request';
import { whyUp } from './words';

/** Looked at per tick; what is left over waits a minute more. */
const MOST = 300;

/** Every minute: new ones begin, those whose time has come climb, those that are over are put away. */
export async function climbRequests({ now }: TimerContext): Promise<void> {
  const bodies = bodiesKept();
  await beginClimbs(now, bodies);
  const due = await table(requestClimbs).find({ lookAt: atMost(now) }, { limit: MOST, orderBy: [['lookAt', 'asc']] });
  const found = await table(requests).getMany(due.map(({ _id }) => _id));
  for (const climb of due) await look(climb, found.get(climb._id), now, bodies);
}

async function look(climb: Climb, request: Climbing | undefined, now: Date, bodies: ReturnType<typeof bodiesKept>) {
  if (!request || isOver(request)) return move(climb, { state: 'over', holders: [], dueAt: null, lookAt: null });
  const { dueAt } = climb;
  // Finished, or answered: nothing climbs by itself, but it may be over by tomorrow.
  if (!isOpen(request) || dueAt === null) return move(climb, { lookAt: new Date(now.getTime() + DAY_MS) });
  const pausedFor = pausedUntil(request, now);
  if (pausedFor !== null) return later(climb, pausedFor);
  const exists = await bodies(climb.communityId);
  const put = putOff(climb, request, exists);
  if (put !== null && put > now) return later(climb, put);
  return up(climb, request, dueAt, exists, now);
}

const later = (climb: Climb, at: Date) => move(climb, { dueAt: at, lookAt: at });

/** Taken meanwhile, or the limit moved: below the first body outside the company the ladder is read anew. */
function putOff({ level, arrivedAt, backTo, extended }: Climb, request: Climbing, exists: Exists): Date | null {
  const inside = (level === 'steward' || level === 'manager') && backTo === null && !extended.includes(level);
  return inside ? leavesAt({ level, arrivedAt, backTo }, knownOf(request, exists)) : null;
}

/** Only if it is still as it was read: of two runs one moves it. */
const move = (climb: Climb, change: Change<Climb>): Promise<boolean> =>
  table(requestClimbs).update(climb._id, { version: climb.version }, { ...change, version: climb.version + 1 });

/** One or more levels up, the request says where it stands, and the reporter is told: all of it or nothing. */
async function up(climb: Climb, request: Climbing, dueAt: Date, exists: Exists, now: Date): Promise<void> {
  const { level, arrivedAt, backTo } = climb;
  const { reached, dueAt: next } = climbUntil(now, { level, arrivedAt, backTo }, dueAt, knownOf(request, exists));
  if (reached.length === 0) return void (await move(climb, { dueAt: null, lookAt: new Date(now.getTime() + DAY_MS) }));
  await rise(climb, request, { reached, dueAt: next, by: '', who: '系统', now, note: '' }, exists);
}

interface Rise {
  reached: Climb['holders'];
  dueAt: Date | null;
  by: string;
  who: string;
  now: Date;
  /** What the home said, when it is the home that goes on. */
  note: string;
}

export async function rise(
  climb: Climb,
  request: Climbing,
  { reached, dueAt, by, who, now, note }: Rise,
  exists: Exists,
) {
  let from = climb.level;
  let { backTo } = climb;
  const steps = reached.map((to) => {
    const why = note || whyUp(request, from, to, backTo, exists);
    const step = { at: now, what: 'climb' as const, from, to, by, who, note: why, until: null };
    from = to;
    backTo = null;
    return step;
  });
  const change = {
    level: from,
    holders: reached,
    arrivedAt: now,
    dueAt,
    lookAt: dueAt ?? new Date(now.getTime() + DAY_MS),
    backTo: null,
    state: 'climbing' as const,
    version: climb.version + 1,
    steps: [...climb.steps, ...steps],
  };
  const where = reached.map((to) => levelTitles[to]).join('、');
  const matter =
    change.level === 'joint-meeting'
      ? await matterOf(climb, request, steps[steps.length - 1]?.note ?? '', now)
      : undefined;
  const message = {
    communityId: climb.communityId,
    key: `climb.${climb._id}.${change.version}`,
    kind: 'request' as const,
    title: `您报的事报到了${where}`,
    body: `${request.no}：${steps[0]?.note ?? ''}`,
    about: { kind: 'request' as const, id: request._id, unitId: request.unitId },
  };
  const hearers = await hearersOf(request, now);
  await transaction(async (tx) => {
    const fresh = await tx.get(requestClimbs, climb._id);
    if (fresh?.version !== climb.version) return;
    await tx.update(requestClimbs, climb._id, change);
    if (matter && !(await tx.get(jointMatters, matter._id))) await tx.insert(jointMatters, matter);
    await tx.update(requests, request._id, { level: change.level });
    for (const openid of hearers) await tellIn(tx, openid, message, now);
  });
}
