import { addDays, type Day } from '../day/day';

/** 七日内书面答复 (Rizhao art. 58; our default everywhere, at every level). */
export const ANSWER_DAYS = 7;

/** 对公示的答复不满意: whom it goes to next. The firm or the committee, who posted the notice, has answered first. */
export const hearers = ['firm', 'community', 'street'] as const;
export type Hearer = (typeof hearers)[number];
export type AppealLevel = Exclude<Hearer, 'firm'>;
export const appealTitles: Record<AppealLevel, string> = { community: '社区', street: '镇街' };

/** Said where one takes it further. */
export const appealGround =
  '对公示的答复不满意，先找社区，再找镇街。宁波的条例第 81 条写了由镇街调查；本地怎么规定，待核。';

export interface Standing {
  heardBy: Hearer;
  /** Whether the level it stands at has answered. */
  answered: boolean;
  dueDay: Day;
}

/** The next level, once the present one has answered or let its day pass; undefined when it may not be taken further. */
export function nextHearer({ heardBy, answered, dueDay }: Standing, today: Day): AppealLevel | undefined {
  if (!answered && dueDay >= today) return undefined;
  const next = hearers[hearers.indexOf(heardBy) + 1];
  return next === 'firm' ? undefined : next;
}

export const answerDueDay = (asked: Day): Day => addDays(asked, ANSWER_DAYS);
