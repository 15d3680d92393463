import { type Known, ladderOf, nextUp } from '@mulin/domain/street/climb';
import { levelTitles, longestExtension } from '@mulin/domain/street/levels';
import type { OutputOf } from '@mulin/shared-types/contract';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { street } from '@mulin/shared-types/operations/street';
import { type Role, residentRoles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { spanText } from '../../kit/wording';
import { refuseOfBefore } from '../../requests/hearers';
import { hasHandedBack, latestLimit, levelOf } from './at-level';
import { bodiesOf, type Exists } from './bodies';
import { type Climb, isOpen, knownOf, type Request } from './request';
import { stepTitle } from './words';

type Shown = NonNullable<OutputOf<(typeof street)['operations']['climb']>['climb']>;
const MINUTE_MS = 60_000;

export const climb: Handler<typeof street, 'climb'> = async (_, ctx) => {
  const request = ctx.subjectOf(requests);
  await refuseOfBefore(request, ctx);
  const [standing, exists] = await Promise.all([
    table(requestClimbs).get(request._id),
    bodiesOf(request.communityId, ctx.now),
  ]);
  const known = knownOf(request, exists);
  const ladder = ladderOf(known).filter(({ to }) => exists(to));
  return {
    now: ctx.now.toISOString(),
    ladder: ladder.map(({ to, after }) => ({
      title: levelTitles[to],
      afterText: after <= 0 ? '立即' : `${spanText(after * MINUTE_MS)}没有办好`,
    })),
    climb: standing ? shown(standing, request, ctx, known) : null,
  };
};

function nextTitle({ level, arrivedAt, backTo, dueAt }: Climb, known: Known): string {
  const next = dueAt && nextUp({ level, arrivedAt, backTo }, known);
  return next ? levelTitles[next] : '';
}

function shown(climb: Climb, request: Request, ctx: Context, known: Known): Shown {
  const may = mayDo(climb, request, known.exists, ctx);
  const level = levelOf(climb, ctx);
  return {
    level: climb.level,
    holdersText: climb.holders.map((holder) => levelTitles[holder]).join('、'),
    state: isOpen(request) ? climb.state : 'over',
    since: climb.arrivedAt.toISOString(),
    dueAt: isOpen(request) ? (climb.dueAt?.toISOString() ?? null) : null,
    nextTitle: nextTitle(climb, known),
    steps: climb.steps.map((step) => ({
      at: step.at.toISOString(),
      title: stepTitle(step),
      who: step.by === ctx.caller.openid ? '您' : step.who,
      note: step.note,
      until: step.until,
    })),
    may,
    extendUntil: level && may.includes('extend') ? latestLimit(level, ctx.now) : '',
  };
}

function mayDo(climb: Climb, request: Request, exists: Exists, ctx: Context): Shown['may'] {
  const { openid, acting } = ctx.caller;
  if (!isOpen(request)) return [];
  const home = acting.some(({ role }) => (residentRoles as readonly Role[]).includes(role));
  if (climb.state === 'answered') return home ? ['contest'] : [];
  const level = levelOf(climb, ctx);
  if (level === undefined || climb.state !== 'climbing' || request.reportedBy === openid) return [];
  const may: Shown['may'] = ['answer'];
  if (level !== climb.level) return may;
  if (longestExtension[level] > 0 && !climb.extended.includes(level)) may.push('extend');
  if (level !== 'manager' && exists('manager') && !hasHandedBack(climb, level)) may.push('hand-back');
  return may;
}
