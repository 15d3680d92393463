import { DAY_MS } from '@mulin/domain/day/day';
import { climbUntil, leavesAt } from '@mulin/domain/street/climb';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { TimerContext } from '../../kit/context';
import { atMost, type Change, table } from '../../kit/database';
import { beginClimbs } from './begin';
import { bodiesKept, type Exists } from './bodies';
import { type Climb, type Climbing, isOpen, isOver, knownOf, pausedUntil } from './request';
import { rise } from './rise';

/** Looked at per tick; what is left over waits a minute more. */
const MOST = 300;

/** Every minute: new ones begin, those whose time has come climb, those that are over are put away. */
export async function climbRequests({ now }: TimerContext): Promise<void> {
  const bodies = bodiesKept(now);
  await beginClimbs(now, bodies);
  const due = await table(requestClimbs).find({ lookAt: atMost(now) }, { limit: MOST, orderBy: [['lookAt', 'asc']] });
  const found = await table(requests).getMany(due.map(({ _id }) => _id));
  for (const climb of due) {
    // One that cannot be looked at keeps no other waiting.
    await look(climb, found.get(climb._id), now, bodies).catch((error: unknown) =>
      console.error(`climb ${climb._id}`, error),
    );
  }
}

async function look(climb: Climb, request: Climbing | undefined, now: Date, bodies: ReturnType<typeof bodiesKept>) {
  if (!request || isOver(request)) return move(climb, { state: 'over', holders: [], dueAt: null, lookAt: null });
  const tomorrow = new Date(now.getTime() + DAY_MS);
  // Finished: nothing climbs by itself, but it may be over by tomorrow. Reopened: the new round begins with its own limit.
  if (!isOpen(request)) return move(climb, { lookAt: tomorrow });
  if (request.reopened > climb.round) return move(climb, { lookAt: request.takeBy > now ? request.takeBy : tomorrow });
  const exists = await bodies(climb.communityId);
  const dueAt = climb.dueAt ?? dueNow(climb, request, exists);
  if (dueAt === null) return move(climb, { lookAt: tomorrow });
  const pausedFor = pausedUntil(request, now);
  if (pausedFor !== null) return later(climb, pausedFor);
  const put = putOff(climb, request, exists);
  if (put !== null && put > now) return later(climb, put);
  if (dueAt > now) return later(climb, dueAt);
  return up(climb, request, dueAt, exists, now);
}

/** Nobody was above when it came; 联席会议 may have been set up since. Where somebody has answered it stays. */
const dueNow = ({ state, level, arrivedAt, backTo }: Climb, request: Climbing, exists: Exists): Date | null =>
  state === 'climbing' ? leavesAt({ level, arrivedAt, backTo }, knownOf(request, exists)) : null;

const later = (climb: Climb, at: Date) => move(climb, { dueAt: at, lookAt: at });

/** Taken meanwhile, or the limit moved: below the first body outside the company the ladder is read anew. */
function putOff({ level, arrivedAt, backTo, extended }: Climb, request: Climbing, exists: Exists): Date | null {
  const inside = (level === 'steward' || level === 'manager') && backTo === null && !extended.includes(level);
  return inside ? leavesAt({ level, arrivedAt, backTo }, knownOf(request, exists)) : null;
}

/** Only if it is still as it was read: of two runs one moves it. */
const move = (climb: Climb, change: Change<Climb>): Promise<boolean> =>
  table(requestClimbs).update(climb._id, { version: climb.version }, { ...change, version: climb.version + 1 });

async function up(climb: Climb, request: Climbing, dueAt: Date, exists: Exists, now: Date): Promise<void> {
  const { level, arrivedAt, backTo } = climb;
  const { reached, dueAt: next } = climbUntil(now, { level, arrivedAt, backTo }, dueAt, knownOf(request, exists));
  if (reached.length === 0) return void (await move(climb, { dueAt: null, lookAt: new Date(now.getTime() + DAY_MS) }));
  await rise(climb, request, { reached, dueAt: next, by: '', who: '系统', now, note: '' }, exists);
}
