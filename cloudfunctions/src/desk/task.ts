import { type Day, dayOf, daysBetween, endOf } from '@mulin/domain/day/day';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { desk } from '@mulin/shared-types/operations/desk';
import type { Role } from '@mulin/shared-types/roles';
import { limitText } from '../kit/wording';

export type ShownTask = OutputOf<(typeof desk)['operations']['today']>['tasks'][number];

/** Something that waits, and until when. */
export interface Task extends Omit<ShownTask, 'badge' | 'badgeText'> {
  due: Date | null;
  /** Limits of law are whole days: `逾期 12 天`, not so many hours. */
  dueDay?: Day;
}

/** For whom the desk is laid. */
export interface Sitting {
  communityId: string;
  openid: string;
  /** Every account that is this person: what one of them did, another may not confirm. */
  own: readonly string[];
  now: Date;
  holds(...roles: readonly Role[]): boolean;
}

/** Tasks of one kind looked at; more of one kind than this at once is no longer a list of things to do. */
export const MOST = 20;

/** A task that must be done on a UTC+8 day at the latest. */
export const withDay = (task: Omit<Task, 'due' | 'dueDay'>, dueDay: Day): Task => ({
  ...task,
  dueDay,
  due: new Date(endOf(dueDay)),
});

export function shownTask({ due, dueDay, ...task }: Task, now: Date): ShownTask {
  if (due === null) return { ...task, badge: 'none', badgeText: '' };
  const badgeText = dueDay === undefined ? limitText(due, now) : daysText(dueDay, dayOf(now));
  return { ...task, badge: due < now ? 'bad' : 'wait', badgeText };
}

function daysText(dueDay: Day, today: Day): string {
  const left = daysBetween(today, dueDay);
  if (left === 0) return '今天到期';
  return left > 0 ? `剩 ${left} 天` : `逾期 ${-left} 天`;
}

/** What is late, then what is due soonest, then what has no day. */
export function byUrgency(a: Task, b: Task): number {
  const instant = ({ due }: Task) => due?.getTime() ?? Number.POSITIVE_INFINITY;
  return instant(a) === instant(b) ? 0 : instant(a) - instant(b);
}
