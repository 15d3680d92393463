import { DAY_MS } from '@mulin/domain/day/day';
import { isAnswering, levelTitles } from '@mulin/domain/street/levels';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { transaction } from '../../kit/database';
import { staffOf } from '../../kit/recipients';
import { tellIn } from '../../kit/tell';
import { hearersOf } from '../../requests/hearers';
import { matterOf } from '../joint/from-request';
import type { Exists } from './bodies';
import { type Climb, type Climbing, isOpen } from './request';
import { whyUp } from './words';

interface Rise {
  reached: Climb['holders'];
  dueAt: Date | null;
  by: string;
  who: string;
  now: Date;
  /** What the home said, when it is the home that goes on. */
  note: string;
}

/**
 * One or more levels up, the request says where it stands, the reporter is told and whoever has to answer now: all of it or nothing; and
 * not if it was finished or taken back meanwhile.
 */
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
  const why = steps[steps.length - 1]?.note ?? '';
  const where = reached.map((to) => levelTitles[to]).join('、');
  const matter = change.level === 'joint-meeting' ? await matterOf(climb, request, why, now) : undefined;
  const key = `climb.${climb._id}.${change.version}`;
  const told = { communityId: climb.communityId, kind: 'request' as const };
  const message = {
    ...told,
    key,
    title: `您报的事报到了${where}`,
    body: `${request.no}：${steps[0]?.note ?? ''}`,
    about: { kind: 'request' as const, id: request._id, unitId: request.unitId },
  };
  const toAnswer = {
    ...told,
    key: `${key}.holder`,
    title: '有一件报事报到您这里，等您答复',
    body: `${request.no}：${why}`,
    about: { kind: 'climbed-request' as const, id: request._id },
    urgent: request.urgency === 'danger',
    asks: true,
  };
  const [hearers, holders] = await Promise.all([
    hearersOf(request, now),
    staffOf({ communityId: climb.communityId, streetId: climb.streetId }, reached.filter(isAnswering), now),
  ]);
  await transaction(async (tx) => {
    const fresh = await tx.get(requestClimbs, climb._id);
    const asked = await tx.get(requests, request._id);
    if (fresh?.version !== climb.version || !asked || !isOpen(asked)) return;
    await tx.update(requestClimbs, climb._id, change);
    if (matter && !(await tx.get(jointMatters, matter._id))) await tx.insert(jointMatters, matter);
    await tx.update(requests, request._id, { level: change.level });
    for (const openid of hearers) await tellIn(tx, openid, message, now);
    for (const openid of holders) await tellIn(tx, openid, toAnswer, now);
  });
}
