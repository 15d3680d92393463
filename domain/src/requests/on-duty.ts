import { type Day, dayOf, daysBetween, startOf } from '../day/day';
import { placeKeyOf } from './presets';

/** 值班 as the rules need it. */
export interface Duty {
  /** One day, or null and the days of every week, 1 Monday … 7 Sunday. */
  day: Day | null;
  weekdays: readonly number[];
  /** Minutes of the day; `to` at or before `from` lasts into the next morning. */
  from: number;
  to: number;
  /** Empty: everything, everywhere. */
  categories: readonly string[];
  buildings: readonly string[];
}

/** What came in, and when. */
export interface Incoming {
  category: string;
  place: string;
  at: Date;
}

const DAY_MINUTES = 24 * 60;
/** A Monday. */
const MONDAY = '2024-01-01';

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => (((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1;

/**
 * Who is on duty for it, best fit first: whoever is named for that very day before the weekly ones (which then do not hold), who has
 * its category and its house before who has everything.
 */
export function onDuty<D extends Duty>(duties: readonly D[], incoming: Incoming): D[] {
  const now = duties.filter((duty) => lasts(duty, incoming.at) && covers(duty, incoming));
  const ofTheDay = now.filter(({ day }) => day !== null);
  return (ofTheDay.length > 0 ? ofTheDay : now).sort((a, b) => fit(b) - fit(a));
}

const fit = ({ categories, buildings }: Duty): number =>
  (categories.length > 0 ? 2 : 0) + (buildings.length > 0 ? 1 : 0);

const covers = ({ categories, buildings }: Duty, { category, place }: Incoming): boolean =>
  (categories.length === 0 || categories.includes(category)) &&
  (buildings.length === 0 || buildings.some((building) => isNamedIn(place, building)));

/** `3号楼` is not in `13号楼2单元`, nor `商业1` in `商业11-101`; blanks and wide letters do not count. */
function isNamedIn(place: string, building: string): boolean {
  const [written, house] = [placeKeyOf(place), placeKeyOf(building)];
  const cut = (one: string, other: string) => /\d$/.test(one) && /^\d/.test(other);
  for (let at = written.indexOf(house); at >= 0; at = written.indexOf(house, at + 1)) {
    if (!cut(written.slice(0, at), house) && !cut(house, written.slice(at + house.length))) return true;
  }
  return false;
}

function lasts({ day, weekdays, from, to }: Duty, at: Date): boolean {
  const today = dayOf(at);
  const minutes = Math.floor((at.getTime() - Date.parse(startOf(today))) / 60_000);
  const on = (which: Day) => (day === null ? weekdays.includes(weekdayOf(which)) : day === which);
  if (from < to) return on(today) && minutes >= from && minutes < to;
  const yesterday = dayOf(new Date(at.getTime() - DAY_MINUTES * 60_000));
  return (on(today) && minutes >= from) || (on(yesterday) && minutes < to);
}
