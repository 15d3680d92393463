import { DAY_MS } from '@mulin/domain/day/day';
import { leavesAt, nextUp } from '@mulin/domain/street/climb';
import { levelTitles } from '@mulin/domain/street/levels';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Change, table } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { refuseOfBefore } from '../../requests/hearers';
import { stepBy } from '../../requests/step';
import { type AtLevel, atLevel, hasHandedBack, limitOf, say } from './at-level';
import { bodiesOf } from './bodies';
import { type Climb, isOpen, knownOf } from './request';
import { rise } from './rise';

type Street = typeof street;

export const answerClimb: Handler<Street, 'answerClimb'> = async ({ note }, ctx) => {
  const at = await atLevel(ctx);
  const lookAt = new Date(ctx.now.getTime() + DAY_MS);
  // 危及人身 is held by several at once: the word of one below the highest stands for that one alone.
  const others = at.climb.holders.filter((holder) => holder !== at.level);
  const change =
    at.level === at.climb.level
      ? ({ state: 'answered', dueAt: null, lookAt } satisfies Change<Climb>)
      : ({ holders: others } satisfies Change<Climb>);
  await say(ctx, at, { what: 'answer', note, until: null, to: at.climb.level, change });
  return {};
};

export const extendClimb: Handler<Street, 'extendClimb'> = async ({ until, note }, ctx) => {
  const at = await atLevel(ctx);
  const { climb, level } = at;
  refuseBelow(at);
  if (climb.extended.includes(level)) throw new Refusal('CONFLICT', '时限只能另定一次，这次请答复或退回');
  const dueAt = limitOf(until, level, ctx.now);
  const change = { dueAt, lookAt: dueAt, extended: [...climb.extended, level] };
  await say(ctx, at, { what: 'extend', note, until, to: level, change });
  return {};
};

/** 危及人身: whoever holds it together with a higher level answers for itself, and stops no clock of the others. */
function refuseBelow({ climb, level }: AtLevel): void {
  const highest = levelTitles[climb.level];
  if (level !== climb.level) throw new Refusal('CONFLICT', `这件事同时报到了${highest}，时限由${highest}定`);
}

export const handBackClimb: Handler<Street, 'handBackClimb'> = async ({ until, note }, ctx) => {
  const at = await atLevel(ctx);
  refuseBelow(at);
  if (!(await bodiesOf(at.climb.communityId, ctx.now))('manager'))
    throw new Refusal('CONFLICT', '物业没有项目经理，退不回去');
  if (hasHandedBack(at.climb, at.level)) {
    throw new Refusal('CONFLICT', '已经退回过一次，这次请答复');
  }
  const dueAt = limitOf(until, at.level, ctx.now);
  const change = {
    level: 'manager',
    holders: ['manager'],
    arrivedAt: ctx.now,
    dueAt,
    lookAt: dueAt,
    backTo: at.level,
  } satisfies Change<Climb>;
  await say(ctx, at, { what: 'hand-back', note, until, to: 'manager', change });
  return {};
};

/** 对答复不满意: on to the next level at once; where nobody is above, the one that answered has to answer again. */
export const contestClimb: Handler<Street, 'contestClimb'> = async ({ note }, ctx) => {
  const request = ctx.subjectOf(requests);
  await refuseOfBefore(request, ctx);
  const climb = await table(requestClimbs).get(request._id);
  if (climb?.state !== 'answered' || !isOpen(request)) throw new Refusal('CONFLICT', '现在没有要您回应的答复');
  const exists = await bodiesOf(climb.communityId, ctx.now);
  const known = knownOf(request, exists);
  await requireDecent(note, ctx.caller.openid, 'note');
  const { level, arrivedAt } = climb;
  const to = nextUp({ level, arrivedAt, backTo: null }, known) ?? level;
  const dueAt = leavesAt({ level: to, arrivedAt: ctx.now, backTo: null }, known);
  const { who } = stepBy(ctx, 'contest', note);
  const said = `住户对${levelTitles[level]}的答复不满意：${note}`;
  await rise(climb, request, { reached: [to], dueAt, by: ctx.caller.openid, who, now: ctx.now, note: said }, exists);
  ctx.note({ no: request.no, from: level, to });
  return {};
};
