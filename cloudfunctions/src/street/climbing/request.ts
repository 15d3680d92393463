import { ruleOf } from '@mulin/domain/requests/presets';
import { openStates } from '@mulin/domain/requests/request';
import { type Known, ladderStart } from '@mulin/domain/street/climb';
import type { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import type { requests } from '@mulin/shared-types/documents/requests';
import type { Row } from '../../kit/database';
import type { Exists } from './bodies';

export type Request = Row<typeof requests>;
export type Climb = Row<typeof requestClimbs>;

/** What climbing needs to know of a request. */
export const climbFields = [
  'no',
  'kind',
  'communityId',
  'unitId',
  'urgency',
  'state',
  'due',
  'pause',
  'heardBy',
  'reportedBy',
  'reportedAt',
  'takeBy',
  'doneBy',
  'takenAt',
  'reopened',
  'steps',
] as const satisfies readonly (keyof Request)[];
export type Climbing = Pick<Request, (typeof climbFields)[number] | '_id'>;

const over: readonly Request['state'][] = ['closed', 'withdrawn'];
export const isOver = ({ state }: Pick<Request, 'state'>): boolean => over.includes(state);
/** Not finished: the company has to do something, not the home. */
export const isOpen = ({ state }: Pick<Request, 'state'>): boolean => (openStates as readonly string[]).includes(state);

const HOUR_MS = 3_600_000;

/** Until when the clock stands still, for the home or for the vote that gives the money; null while it runs. */
export function pausedUntil({ state, due, pause }: Climbing, now: Date): Date | null {
  if (state !== 'waiting') return null;
  if (due === null) return new Date(now.getTime() + HOUR_MS);
  return pause?.why === 'owner' && due > now ? due : null;
}

/** Report or last reopening. */
const askedAt = ({ steps, reportedAt }: Climbing): Date =>
  [...steps].reverse().find(({ what }) => what === 'report' || what === 'reopen')?.at ?? reportedAt;

export function knownOf(request: Climbing, exists: Exists): Known {
  const urgency = ruleOf(request.urgency);
  return {
    urgency,
    start: ladderStart(urgency, askedAt(request), request.doneBy),
    takeBy: request.takenAt === null ? request.takeBy : null,
    exists,
  };
}
