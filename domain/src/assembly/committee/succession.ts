import { fewerThanHalf } from './seats';

/** 候补委员 as the succession looks at them, in order of votes. */
export interface Reserve {
  candidateId: string;
  /** Moved up, or passed over with a reason; null while waiting. */
  used: 'seated' | 'passed-over' | null;
}

/** Who moves up next 依次递补; undefined when nobody is left and a by-election 补选 is needed. */
export const nextReserve = <R extends Reserve>(reserve: readonly R[]): R | undefined =>
  reserve.find(({ used }) => used === null);

export interface Vacancy {
  /** Seats without a member. */
  open: number;
  /** How they may be filled: by the reserve, by an election, or by electing the whole committee anew. */
  way: 'none' | 'reserve' | 'by-election' | 're-election';
}

/** What a committee needs that has lost members. `reserveAllowed`: the rules of procedure let the reserve move up. */
export function vacancyOf(committee: {
  inOffice: number;
  seats: number;
  reserve: readonly Reserve[];
  reserveAllowed: boolean;
}): Vacancy {
  const open = Math.max(0, committee.seats - committee.inOffice);
  if (open === 0) return { open, way: 'none' };
  if (fewerThanHalf(committee.inOffice, committee.seats)) return { open, way: 're-election' };
  return { open, way: committee.reserveAllowed && nextReserve(committee.reserve) ? 'reserve' : 'by-election' };
}
