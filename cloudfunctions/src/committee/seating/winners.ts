import { dayOf } from '@mulin/domain/day/day';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../kit/database';
import type { Candidate, Election } from '../ballot-paper';

/** Who is in, in order, and when the vote closed. */
export interface Concluded {
  elected: readonly string[];
  reserve: readonly string[];
  closedAt: Date;
}

/** A winner with what a seat needs. Names stay sealed. */
export type Winner = Pick<Candidate, 'personName' | 'unitId' | 'building' | 'openid'> & { candidateId: string };

export interface Winners {
  /** Elected earlier, in the election that this one completes. */
  carried: Winner[];
  elected: Winner[];
  reserve: Winner[];
  /** Of the whole committee. */
  seats: number;
  /** UTC+8 day the vote closed: filing counts from it (PM Regulation 16). */
  electedDay: string;
}

export async function winnersOf(election: Election, { elected, reserve, closedAt }: Concluded): Promise<Winners> {
  const before = election.completes === null ? undefined : await table(elections).get(election.completes);
  const carried = before?.elected ?? [];
  const known = await table(candidates).getMany([...carried, ...elected, ...reserve]);
  const named = (ids: readonly string[]): Winner[] =>
    ids.map((id) => {
      const one = known.get(id);
      if (!one) throw new Error(`${election._id} elected ${id}, who is no candidate`);
      return {
        candidateId: id,
        personName: one.personName,
        unitId: one.unitId,
        building: one.building,
        openid: one.openid,
      };
    });
  return {
    carried: named(carried),
    elected: named(elected),
    reserve: named(reserve),
    seats: before?.seats ?? election.seats,
    electedDay: dayOf(closedAt),
  };
}

/** Elections keep their winners by id, for the page and for whoever looks again. */
export const wonBy = ({ carried, elected, reserve }: Winners) => ({
  elected: [...carried, ...elected].map(({ candidateId }) => candidateId),
  reserve: reserve.map(({ candidateId }) => candidateId),
  tied: [] as string[],
});

/** States an election may be concluded from: the count just became final, or people settled a tie. */
const open = ['voting', 'tied'] as const satisfies readonly Election['state'][];

/** Refuses, inside the transaction that takes the seats, an election that somebody concluded meanwhile. */
export function requireOpen(election: Election | undefined): void {
  if (!open.some((state) => state === election?.state))
    throw new Refusal('CONFLICT', '这次选举已经有结果了，请刷新后再看');
}
