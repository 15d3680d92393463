import { addDays, type Day } from '../day/day';

/** 证书 somebody at work may show; `null` holds without an end. */
export interface Certificate {
  name: string;
  validUntil: Day | null;
}

/** So many days before it ends a certificate has to be renewed. No rule we could read says how many. */
const SOON_DAYS = 30;

/** Of several with one name the one that holds longest: a renewed certificate stands in for the old one. */
export function standing<C extends Certificate>(certificates: readonly C[]): C[] {
  const longest = new Map<string, C>();
  for (const one of certificates) {
    const other = longest.get(one.name);
    if (!other || holdsLonger(one, other)) longest.set(one.name, one);
  }
  return [...longest.values()];
}

const holdsLonger = (one: Certificate, other: Certificate): boolean =>
  other.validUntil !== null && (one.validUntil === null || one.validUntil > other.validUntil);

/** Its last day counts. */
export const hasExpired = ({ validUntil }: Certificate, today: Day): boolean =>
  validUntil !== null && validUntil < today;

/** Expired, or so soon that it is to be renewed now. */
export const toRenew = <C extends Certificate>(certificates: readonly C[], today: Day): (C & { validUntil: Day })[] =>
  standing(certificates).filter(
    (one): one is C & { validUntil: Day } => one.validUntil !== null && one.validUntil <= addDays(today, SOON_DAYS),
  );
