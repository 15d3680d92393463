import type { Day } from '../../day/day';

/** The days of an adopted version of a covenant or of rules. */
export interface Version {
  _id: string;
  /** UTC+8 days. */
  decidedDay: Day;
  inForceFrom: Day;
  /** Revoked (Property Management Regulation 19 ¶2): not in force from this day on. */
  revokedFrom: Day | null;
}

const isAt = (version: Version, day: Day): boolean =>
  version.inForceFrom <= day && (version.revokedFrom === null || day < version.revokedFrom);

/** Of two that could be in force, the one that came into force later; on one day, the one decided later. */
const later = (a: Version, b: Version): number =>
  compare(b.inForceFrom, a.inForceFrom) || compare(b.decidedDay, a.decidedDay) || compare(b._id, a._id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The version in force on a day. Each supersedes the one before; if it is revoked, the one before is in force again. */
export function inForceOn<V extends Version>(versions: readonly V[], day: Day): V | undefined {
  return versions.filter((version) => isAt(version, day)).sort(later)[0];
}

/** Last day on which a version was in force before another took over or it was revoked; null while it is, or if it never came to be. */
export function lastDayInForce(
  versions: readonly Version[],
  version: Version,
  today: Day,
  dayBefore: (day: Day) => Day,
) {
  if (inForceOn(versions, today)?._id === version._id) return null;
  const turns = versions
    .flatMap(({ inForceFrom, revokedFrom }) => [inForceFrom, ...(revokedFrom === null ? [] : [revokedFrom])])
    .filter((day) => day > version.inForceFrom && day <= today)
    .sort();
  const was = [version.inForceFrom, ...turns].map((day) => inForceOn(versions, day)?._id === version._id);
  const last = was.lastIndexOf(true);
  const end = turns[last];
  return last === -1 || end === undefined ? null : dayBefore(end);
}
