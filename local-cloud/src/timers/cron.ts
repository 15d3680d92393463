import { Cron } from 'croner';

/**
 * The moments of a CloudBase timer: `second minute hour day month weekday year`, UTC+8, weekday 0–6 or SUN–SAT from Sunday.
 * When day and weekday are both restricted, either is enough (OR).
 */
export interface Schedule {
  /** The first moment strictly after `ms`, or undefined if there is none left. */
  next(ms: number): number | undefined;
}

/** Throws with a Chinese message on a pattern CloudBase would not take. */
export function parseSchedule(pattern: string): Schedule {
  if (pattern.trim().split(/\s+/).length !== 7) {
    throw new Error(`定时触发器“${pattern}”须有 7 段：秒 分 时 日 月 星期 年`);
  }
  const cron = new Cron(pattern, {
    mode: '7-part',
    timezone: 'Asia/Shanghai',
    domAndDow: false,
    paused: true,
  });
  return { next: (ms) => cron.nextRun(new Date(ms))?.getTime() };
}
