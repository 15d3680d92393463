import { percent } from '../fraction/fraction';
import type { Level } from './levels';

/** What the figures need of a request. */
export interface Counted {
  category: string;
  unitId: string;
  level: Level;
  takeBy: Date;
  takenAt: Date | null;
  doneBy: Date;
  doneAt: Date | null;
  rating: number | null;
  /** Taken back by the home: counted nowhere. */
  withdrawn: boolean;
}

export interface Figures {
  all: number;
  /** Taken within the limit, of those whose limit has come. */
  answeredInTime: number;
  answerDue: number;
  doneInTime: number;
  doneDue: number;
  late: number;
  /** Climbed beyond the company. */
  climbed: number;
  ratings: number;
  ratingSum: number;
}

const kept = (at: Date | null, by: Date): boolean => at !== null && at <= by;
const due = (at: Date | null, by: Date, now: Date): boolean => at !== null || by < now;
const outside: readonly Level[] = ['committee', 'community', 'street', 'joint-meeting'];

export function figuresOf(all: readonly Counted[], now: Date): Figures {
  const counted = all.filter(({ withdrawn }) => !withdrawn);
  const count = (is: (one: Counted) => boolean) => counted.filter(is).length;
  const rated = counted.flatMap(({ rating }) => rating ?? []);
  return {
    all: counted.length,
    answeredInTime: count(({ takenAt, doneAt, takeBy }) => kept(takenAt ?? doneAt, takeBy)),
    answerDue: count(({ takenAt, doneAt, takeBy }) => due(takenAt ?? doneAt, takeBy, now)),
    doneInTime: count(({ doneAt, doneBy }) => kept(doneAt, doneBy)),
    doneDue: count(({ doneAt, doneBy }) => due(doneAt, doneBy, now)),
    late: count(({ doneAt, doneBy }) => doneAt === null && doneBy < now),
    climbed: count(({ level }) => outside.includes(level)),
    ratings: rated.length,
    ratingSum: rated.reduce((sum, rating) => sum + rating, 0),
  };
}

/** 93.3 %, or — where nothing was due yet. */
export const rateText = (kept: number, of: number): string => (of === 0 ? '—' : percent(kept, of));
/** 4.6 of 5, one decimal. */
export const ratingText = ({ ratings, ratingSum }: Figures): string =>
  ratings === 0 ? '—' : `${Math.floor((ratingSum * 10) / ratings) / 10} 分`;

export interface Part {
  name: string;
  /** Different homes that reported. */
  units: number;
  all: number;
  late: number;
}

/** By category or level, as they stand in the register. */
export function partsOf<C extends Counted>(all: readonly C[], nameOf: (one: C) => string, now: Date): Part[] {
  const groups = new Map<string, C[]>();
  for (const one of all) if (!one.withdrawn) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups]
    .map(([name, ones]) => ({
      name,
      units: new Set(ones.map(({ unitId }) => unitId)).size,
      all: ones.length,
      late: figuresOf(ones, now).late,
    }))
    .sort((a, b) => b.all - a.all || a.name.localeCompare(b.name));
}
