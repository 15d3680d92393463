import { lotOf } from '@mulin/domain/assembly/committee/lot';
import { ELECTION_KINDS, ORGANISERS } from '@mulin/domain/assembly/committee/titles';
import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { type CandidateOutcome, candidateOutcome } from '@mulin/domain/assembly/recount/outcome-words';
import { polls } from '@mulin/shared-types/documents/assembly';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { unseal } from '../../kit/sealed';
import { type Candidate, type Election, inBallotOrder, MOST_CANDIDATES } from '../ballot-paper';
import { currentOf } from '../terms/term';
import { stageAt, stageTexts, withoutVote } from './stage';
import { stepsOf } from './steps';
import { tieWays } from './tie';

type Committee = typeof committee;

export const list: Handler<Committee, 'elections'> = async ({ communityId, skip, limit }, { now }) => {
  const [total, found] = await Promise.all([
    table(elections).count({ communityId }),
    table(elections).find({ communityId }, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  return {
    total,
    elections: found.map((one) => {
      const stage = stageAt(one, now);
      const { _id, title, kind, seats, pollId } = one;
      return {
        electionId: _id,
        title,
        kindTitle: ELECTION_KINDS[kind],
        seats,
        stage,
        stageText: stageTexts[stage],
        pollId,
      };
    }),
  };
};

export const election: Handler<Committee, 'election'> = async ({ electionId }, { now, subjectOf }) => {
  const one = subjectOf(elections);
  const [standing, poll, seated] = await Promise.all([
    table(candidates).find(
      { electionId, state: oneOf<Candidate['state']>(['standing', 'qualified', 'unqualified']) },
      { limit: MOST_CANDIDATES },
    ),
    one.pollId === null ? undefined : table(polls).get(one.pollId),
    one.state === 'seated' ? currentOf(one.communityId) : undefined,
  ]);
  const stage = stageAt(withoutVote(one, poll), now);
  const listed =
    one.listDay === null
      ? []
      : inBallotOrder(
          one,
          standing.filter(({ state }) => state === 'qualified'),
        );
  return {
    electionId,
    communityId: one.communityId,
    kind: one.kind,
    kindTitle: ELECTION_KINDS[one.kind],
    title: one.title,
    seats: one.seats,
    reserveAllowed: one.reserveAllowed,
    rulesGround: one.rulesGround,
    organiserTitle: ORGANISERS[one.organiser],
    stage,
    stageText: stageTexts[stage],
    nominateUntil: one.nominateUntil.toISOString(),
    publishDays: one.publishDays,
    votingFrom: one.listDay === null ? null : earliestOpen(one.listDay, one.publishDays),
    pollId: one.pollId,
    standing: standing.length,
    candidates: await listedView(one, listed),
    seed: one.seed,
    steps: stepsOf(one, stage, poll, seated?.electionId === electionId ? seated : undefined, now),
    tie: tieView(one),
    outcomeText: one.outcomeText,
  };
};

async function listedView(one: Election, listed: readonly Candidate[]) {
  const photos = await linksTo(listed.flatMap(({ photoId }) => photoId ?? []));
  return listed.map(({ _id, personName, building, introduction, photoId }, index) => ({
    candidateId: _id,
    place: index + 1,
    name: unseal('name', personName),
    building,
    introduction,
    photo: photos.find(({ fileId }) => fileId === photoId) ?? null,
    lot: lotOf(one.seed, _id),
    outcome: outcomeOf(one, _id),
  }));
}

/** Nothing is said of the others: before the count they may still win. */
function outcomeOf(one: Election, id: string): '' | Exclude<CandidateOutcome, 'not-elected'> {
  const outcome = candidateOutcome(one, id);
  return outcome === 'not-elected' ? '' : outcome;
}

const tieView = ({ tie }: Election) =>
  tie && {
    way: tieWays[tie.way],
    note: tie.note,
    confirmed: tie.confirmedAt !== null,
    recordedBy: roles[tie.byRole].title,
    order: tie.order,
  };
