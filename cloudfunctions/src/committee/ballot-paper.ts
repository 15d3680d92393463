import { drawOrder } from '@mulin/domain/assembly/committee/lot';
import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { polls } from '@mulin/shared-types/documents/assembly';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, type Transaction, table } from '../kit/database';
import { unseal } from '../kit/sealed';

export type Election = Row<typeof elections>;
export type Candidate = Row<typeof candidates>;

/** More names than this are no ballot paper any more. */
export const MOST_CANDIDATES = 200;

export interface BallotPaper {
  seats: number;
  candidates: { candidateId: string; name: string; label: string; introduction: string }[];
}

/**
 * The ballot paper of an election: its qualified candidates in the order drawn by lot. Refuses while vetting is unfinished and with
 * fewer candidates than seats. Asked before a vote is frozen; `putToVoteIn` then holds it fast.
 */
export async function candidatesFor(electionId: string): Promise<BallotPaper> {
  const election = await table(elections).get(electionId);
  if (!election) throw new Refusal('NOT_FOUND', '没有找到这次选举', 'electionId');
  if (election.state !== 'published' && election.state !== 'voting') {
    throw new Refusal('TOO_EARLY', `“${election.title}”的候选人还没有审核完、公布出来，不能付诸表决`, 'electionId');
  }
  const qualified = await table(candidates).find({ electionId, state: 'qualified' }, { limit: MOST_CANDIDATES });
  if (qualified.length < election.seats) {
    const message = `候选人只有 ${qualified.length} 位，要选 ${election.seats} 位，请先补充推荐`;
    throw new Refusal('CONFLICT', message, 'electionId');
  }
  return {
    seats: election.seats,
    candidates: inBallotOrder(election, qualified).map(onPaper),
  };
}

/** As the lot put them when the list was published; who withdrew since leaves the others in their order. */
export function inBallotOrder<C extends Pick<Candidate, '_id'>>(
  { seed }: Pick<Election, 'seed'>,
  listed: readonly C[],
): C[] {
  const byId = new Map(listed.map((one) => [one._id, one]));
  return drawOrder(seed, [...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
}

const onPaper = ({ _id, personName, building, introduction }: Candidate) => ({
  candidateId: _id,
  name: unseal('name', personName),
  label: building,
  introduction,
});

/** What the frozen card says about an election. */
export interface PutToVote {
  electionId: string;
  questionId: string;
  poll: Pick<Row<typeof polls>, '_id' | 'communityId' | 'opensAt'>;
  candidateIds: readonly string[];
}

/**
 * Called in the transaction that announces a vote, once per election question: from here on nobody withdraws. Refuses when the list
 * changed since the card was made, hangs too short a time, or is on another vote that has not been taken back.
 */
export async function putToVoteIn(
  tx: Transaction,
  { electionId, questionId, poll, candidateIds }: PutToVote,
): Promise<void> {
  const election = await tx.get(elections, electionId);
  if (election?.communityId !== poll.communityId) throw new Refusal('NOT_FOUND', '没有找到这次选举', 'electionId');
  await refuseSecondVote(tx, election, poll._id);
  if (candidateIds.length < election.seats)
    throw new Refusal('CONFLICT', '候选人少于应选人数，请先补充推荐', 'electionId');
  for (const id of candidateIds) {
    if ((await tx.get(candidates, id))?.state !== 'qualified')
      throw new Refusal('CONFLICT', '候选人名单刚刚有变动，请重新公告', 'electionId');
  }
  const earliest = earliestOpen(election.listDay ?? '', election.publishDays);
  if (dayOf(poll.opensAt) < earliest) {
    const message = `候选人名单要公布满 ${election.publishDays} 天，最早 ${dayText(earliest)}开始投票`;
    throw new Refusal('TOO_EARLY', message, 'opensAt');
  }
  await tx.update(elections, electionId, {
    state: 'voting',
    pollId: poll._id,
    questionId,
    version: election.version + 1,
  });
}

/** A vote that was taken back or annulled leaves its election free for another one. */
async function refuseSecondVote(tx: Transaction, election: Election, pollId: string): Promise<void> {
  if (election.state === 'published') return;
  const before = election.pollId === null ? undefined : await tx.get(polls, election.pollId);
  const free = before === undefined || before._id === pollId || ['withdrawn', 'revoked'].includes(before.state);
  if (election.state !== 'voting' || !free) {
    throw new Refusal('CONFLICT', `“${election.title}”已经在另一次表决里，不能重复付诸表决`, 'electionId');
  }
}
