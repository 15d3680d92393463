import { dayOf, endOf } from '@mulin/domain/day/day';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { desk } from '@mulin/shared-types/operations/desk';
import type { Role } from '@mulin/shared-types/roles';
import { limitText } from '../kit/wording';

export type ShownTask = OutputOf<(typeof desk)['operations']['today']>['tasks'][number];

/** Something that waits, and until when. */
export interface Task extends Omit<ShownTask, 'badge' | 'badgeText'> {
  due: Date | null;
  /** Instead of the time left, where time is not the point. */
  badgeText?: string;
}

/** For whom the desk is laid. */
export interface Sitting {
  communityId: string;
  openid: string;
  now: Date;
  holds(...roles: readonly Role[]): boolean;
}

/** Tasks of one kind looked at; more of one kind than this at once is no longer a list of things to do. */
export const MOST = 20;

/** The last instant of a UTC+8 day. */
export const endOfDay = (day: string): Date => new Date(endOf(day));

export function shownTask({ due, badgeText, ...task }: Task, now: Date): ShownTask {
  if (badgeText !== undefined || due === null) {
    return { ...task, badge: badgeText ? 'wait' : 'none', badgeText: badgeText ?? '' };
  }
  const today = dayOf(due) === dayOf(now) && task.kind !== 'request';
  const text = due >= now && today ? '今天到期' : limitText(due, now);
  return { ...task, badge: due < now ? 'bad' : 'wait', badgeText: text };
}

/** What is late, then what is due soonest, then what has no day. */
export function byUrgency(a: Task, b: Task): number {
  const instant = ({ due }: Task) => due?.getTime() ?? Number.POSITIVE_INFINITY;
  return instant(a) === instant(b) ? 0 : instant(a) - instant(b);
}
