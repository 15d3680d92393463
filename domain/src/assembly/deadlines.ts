import { addMonths, type Day, firstDayAfter, lastDayOf } from '../day/day';
import { CLOCKS, COURT_CHALLENGE } from './clocks';
import { daysOf } from './local-additions';

/** First UTC+8 day voting may open after a notice on that day: all 15 days must have passed (the cautious reading). */
export function earliestOpen(notice: Day, days: number = daysOf('notice', notice)): Day {
  return firstDayAfter(notice, days);
}

/** Last UTC+8 day to do what a clock asks for after an event. */
export function dueDay(clock: keyof typeof CLOCKS, event: Day): Day {
  return lastDayOf(
    event,
    clock === 'notice' || clock === 'resultObjection' ? daysOf(clock, event) : CLOCKS[clock].days,
  );
}

/** Last UTC+8 day to go to court for who knew of the decision on that day. */
export function courtUntil(known: Day): Day {
  return addMonths(known, COURT_CHALLENGE.months);
}
