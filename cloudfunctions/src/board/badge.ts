import { type Day, daysBetween } from '@mulin/domain/day/day';
import type { Obligation } from '../kit/notice';

export interface Badge {
  badge: 'on-time' | 'late' | 'overdue' | 'none';
  badgeText: string;
}

/** Whether a duty was kept, by calendar days: the last day itself is in time. */
export function badgeOf(duty: Pick<Obligation, 'dueDay' | 'metDay'> | undefined, today: Day): Badge {
  if (!duty) return { badge: 'none', badgeText: '' };
  const late = daysBetween(duty.dueDay, duty.metDay ?? today);
  if (duty.metDay !== null) {
    return late > 0 ? { badge: 'late', badgeText: `晚了 ${late} 天` } : { badge: 'on-time', badgeText: '按时' };
  }
  return late > 0 ? { badge: 'overdue', badgeText: `逾期 ${late} 天` } : { badge: 'none', badgeText: '没到期' };
}
