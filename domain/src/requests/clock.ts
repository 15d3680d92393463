import { LONGEST_WAIT_MINUTES, later, minutesBetween } from './limits';
import type { RequestState } from './request';

/**
 * 为什么要等. The clock stands still only for the home (three days altogether) and for a vote over the fund that is linked; whoever
 * waits for parts, a decision, a utility or the weather is late all the same, and says why.
 */
export const pauseReasons = {
  owner: { title: '等业主配合', stops: 'three-days' },
  fund: { title: '等维修资金办好', stops: 'until-resumed' },
  parts: { title: '等配件', stops: 'no' },
  decision: { title: '等公司决定', stops: 'no' },
  utility: { title: '等水电气暖单位', stops: 'no' },
  weather: { title: '等天气', stops: 'no' },
} as const satisfies Record<string, { title: string; stops: 'three-days' | 'until-resumed' | 'no' }>;
export type PauseReason = keyof typeof pauseReasons;

export interface Clock {
  takeBy: Date;
  onSiteBy: Date | null;
  doneBy: Date;
  waitedMinutes: number;
}
/** … and whether somebody answered or was on site already: then the next limit counts, also for whoever has it after them. */
export interface Standing extends Clock {
  takenAt: Date | null;
  onSiteAt: Date | null;
}
export interface Pause {
  why: PauseReason;
  since: Date;
}

/** The limit that counts in a state; null when nothing is awaited, or while the clock stands still for good reason. */
export function dueIn(
  state: RequestState,
  { takeBy, takenAt, onSiteBy, onSiteAt, doneBy, waitedMinutes }: Standing,
  pause: Pick<Pause, 'why'> | null = null,
): Date | null {
  const answered = onSiteAt === null ? (onSiteBy ?? doneBy) : doneBy;
  switch (state) {
    case 'reported':
    case 'assigned':
      return takenAt === null ? takeBy : answered;
    case 'taken':
    case 'coming':
      return answered;
    case 'working':
      return doneBy;
    case 'waiting': {
      const { stops } = pauseReasons[pause?.why ?? 'parts'];
      if (stops === 'until-resumed') return null;
      return stops === 'no' ? doneBy : later(doneBy, LONGEST_WAIT_MINUTES - waitedMinutes);
    }
    default:
      return null;
  }
}

/** The limits after a pause that ends at `now`: what the clock stood still is added to them. */
export function afterPause(clock: Clock, { why, since }: Pause, now: Date): Clock {
  const { stops } = pauseReasons[why];
  if (stops === 'no') return clock;
  const away = Math.max(0, minutesBetween(since, now));
  const counted = stops === 'until-resumed' ? away : Math.min(away, LONGEST_WAIT_MINUTES - clock.waitedMinutes);
  return {
    takeBy: clock.takeBy,
    onSiteBy: clock.onSiteBy && later(clock.onSiteBy, counted),
    doneBy: later(clock.doneBy, counted),
    waitedMinutes: stops === 'three-days' ? clock.waitedMinutes + counted : clock.waitedMinutes,
  };
}
