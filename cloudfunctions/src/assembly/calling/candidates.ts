import { elections } from '@mulin/shared-types/documents/elections';
import { Refusal } from '@mulin/shared-types/refusal';
import { candidatesFor } from '../../committee/ballot-paper';
import { table } from '../../kit/database';
import type { ElectionAsked } from './poll';

/** A committee has five to eleven members, an odd number (Guide Rules art. 31). */
const SEATS = { least: 5, most: 11 };

/** Seats and vetted candidates of an election of this community, as they stand on the ballot paper now. */
export async function candidatesOf(
  electionId: string,
  communityId: string,
  field: string,
): Promise<Pick<ElectionAsked, 'seats' | 'candidates'>> {
  const election = await table(elections).get(electionId);
  if (election?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到这次选举', field);
  const { seats, candidates } = await candidatesFor(electionId);
  const whole = election.kind !== 'by-election' && election.completes === null;
  if (whole && (seats < SEATS.least || seats > SEATS.most || seats % 2 === 0)) {
    const message = `业委会要选 ${SEATS.least} 到 ${SEATS.most} 人的单数，现在是 ${seats} 人（《业主大会和业主委员会指导规则》第三十一条，待核）`;
    throw new Refusal('INVALID_INPUT', message, field);
  }
  return { seats, candidates };
}
