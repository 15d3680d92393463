import { type UrgencyId, urgencyOf } from '../requests/urgency';

/** 逐级上报: who has to answer, from the company's desk up to the joint meeting. */
export const levels = ['steward', 'manager', 'committee', 'community', 'street', 'joint-meeting'] as const;
export type Level = (typeof levels)[number];

export const levelTitles: Record<Level, string> = {
  steward: '物业值班',
  manager: '项目经理',
  committee: '业委会',
  community: '社区',
  street: '镇街',
  'joint-meeting': '联席会议',
};

/** Levels where somebody answers by themselves; the joint meeting does so by a matter of its own. */
export const answering = ['manager', 'committee', 'community', 'street'] as const satisfies readonly Level[];
export type AnsweringLevel = (typeof answering)[number];
export const isAnswering = (level: Level): level is AnsweringLevel => (answering as readonly Level[]).includes(level);

/** How far a request that climbed is on its level. */
export const climbStates = { climbing: '等答复', answered: '已答复', over: '办结' } as const;

/** 另定时限最长几天: a preset of ours (no source sets it); once a level and round, with a reason. */
export const longestExtension: Record<AnsweringLevel, number> = { manager: 3, committee: 5, community: 5, street: 15 };

export interface Rung {
  to: Level;
  /** Minutes from the report or the last reopening. */
  after: number;
}

/**
 * The company's own manager comes before everybody outside it: at the limit for taking it when nobody has, at the latest with the first
 * of them. `takeAfter`: minutes to that limit; null once somebody works on it.
 */
export function rungsOf(urgency: UrgencyId, takeAfter: number | null): Rung[] {
  const { climbs } = urgencyOf(urgency);
  const [first] = climbs;
  if (first === undefined || first.to === 'manager') return [...climbs];
  return [{ to: 'manager', after: Math.min(takeAfter ?? first.after, first.after) }, ...climbs];
}

const heightOf = (level: Level): number => levels.indexOf(level);

/** The next rung above a level, whether or not there is such a body. */
export const rungAbove = (rungs: readonly Rung[], level: Level): Rung | undefined =>
  rungs.find(({ to }) => heightOf(to) > heightOf(level));

/** The next rung above a level where there is somebody to answer: no committee → the community. */
export const rungToBody = (rungs: readonly Rung[], level: Level, exists: (level: Level) => boolean): Rung | undefined =>
  rungs.find(({ to }) => heightOf(to) > heightOf(level) && exists(to));
