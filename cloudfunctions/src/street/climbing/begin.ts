import { firstLevel, leavesAt } from '@mulin/domain/street/climb';
import { communities } from '@mulin/shared-types/documents/places';
import { climbSweeps, requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { between, table, transaction } from '../../kit/database';
import type { bodiesKept } from './bodies';
import { type Climb, type Climbing, climbFields, isOpen, knownOf } from './request';

const PAGE = 500;
const MINUTE_MS = 60_000;
/** Nothing has to be taken sooner than that after its report, so nothing can slip in behind the mark. */
const AHEAD_MS = 5 * MINUTE_MS;
/** Clocks of two instances differ a little; what is looked at twice begins once. */
const OVERLAP_MS = 10 * MINUTE_MS;
const MARK = 'take-limits';

/**
 * Finds the requests whose limit for taking has come since the last look and watches them from now on. The mark moves page by page, so
 * that a run that is killed goes on where it stopped, and one that comes after days of silence leaves nothing out.
 */
export async function beginClimbs(now: Date, bodies: ReturnType<typeof bodiesKept>): Promise<void> {
  const mark = await table(climbSweeps).get(MARK);
  const upTo = new Date(now.getTime() + AHEAD_MS);
  let from = new Date((mark?.through.getTime() ?? 0) - OVERLAP_MS);
  for (;;) {
    const found = await table(requests).find(
      { takeBy: between(from, new Date(upTo.getTime() + 1)) },
      { limit: PAGE, orderBy: [['takeBy', 'asc']], fields: climbFields },
    );
    await watch(found.filter(isOpen), now, bodies);
    const last = found[found.length - 1]?.takeBy;
    const more = found.length === PAGE && last !== undefined && last > from;
    await table(climbSweeps).put({ _id: MARK, through: more ? last : upTo });
    if (!more) return;
    from = last;
  }
}

async function watch(open: readonly Climbing[], now: Date, bodies: ReturnType<typeof bodiesKept>): Promise<void> {
  const watched = await table(requestClimbs).getMany(open.map(({ _id }) => _id));
  const places = await table(communities).getMany(new Set(open.map(({ communityId }) => communityId)));
  for (const request of open) {
    const before = watched.get(request._id);
    const streetId = places.get(request.communityId)?.streetId;
    if (streetId === undefined || (before && before.round >= request.reopened)) continue;
    const climb = beginning(request, streetId, await bodies(request.communityId), now);
    if (before) await again(before, climb, now);
    else await table(requestClimbs).insertIfAbsent(climb);
  }
}

function beginning(
  request: Climbing,
  streetId: string,
  exists: Awaited<ReturnType<ReturnType<typeof bodiesKept>>>,
  now: Date,
): Climb {
  const level = firstLevel(request.reopened, exists);
  const dueAt = leavesAt({ level, arrivedAt: now, backTo: null }, knownOf(request, exists));
  return {
    _id: request._id,
    communityId: request.communityId,
    streetId,
    round: request.reopened,
    level,
    holders: [level],
    arrivedAt: now,
    dueAt,
    lookAt: dueAt ?? now,
    backTo: null,
    extended: [],
    state: 'climbing',
    version: 1,
    steps: [],
  };
}

/** Reopened: the way up begins anew, what happened before stays on record. */
async function again(before: Climb, { _id, ...fresh }: Climb, now: Date): Promise<void> {
  const step = {
    at: now,
    what: 'round' as const,
    from: before.level,
    to: fresh.level,
    by: '',
    who: '系统',
    note: '住户说没有办好，重新开始计时',
    until: null,
  };
  const change = { ...fresh, version: before.version + 1, steps: [...before.steps, step] };
  await transaction(async (tx) => {
    if ((await tx.get(requestClimbs, _id))?.version !== before.version) return;
    await tx.update(requestClimbs, _id, change);
    await tx.update(requests, _id, { level: fresh.level });
  });
}
