import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { append, table, transaction } from '../../kit/database';
import { shortIdOf } from '../../kit/ids';
import { seal } from '../../kit/sealed';
import type { Candidate, Election } from '../ballot-paper';
import { requireStage } from '../elections/stage';

/** The election an operation about a home names; it must be one of that home's community. */
export async function electionFor(electionId: string, { place }: Pick<Context, 'place'>): Promise<Election> {
  const election = await table(elections).get(electionId);
  if (!election || election.communityId !== place.communityId) {
    throw new Refusal('NOT_FOUND', '没有找到这次选举', 'electionId');
  }
  return election;
}

/** Whose name is put forward, and for which home. */
export interface Person {
  homeId: string;
  personName: string;
}

export const candidateId = (electionId: string, { homeId, personName }: Person): string =>
  shortIdOf('k', 'name', electionId, homeId, personName);

/** A candidate nobody has said anything about yet. The name is not compared with the roll here: asking must not tell who lives where. */
async function freshCandidate(election: Election, person: Person, at: Date): Promise<Candidate> {
  const home = await table(units).get(person.homeId);
  if (home?.communityId !== election.communityId) throw new Refusal('NOT_FOUND', '小区里没有这套房', 'homeId');
  return {
    _id: candidateId(election._id, person),
    electionId: election._id,
    communityId: election.communityId,
    unitId: home._id,
    label: home.label,
    building: home.building,
    openid: null,
    personName: seal('name', person.personName),
    nominations: [],
    state: 'proposed',
    introduction: '',
    photoId: null,
    consentAt: null,
    consentFileIds: [],
    vetting: null,
    objection: null,
    at,
  };
}

type Nomination = Candidate['nominations'][number];

/** Puts a name forward. Naming the same owner twice is harmless; several who do so name jointly. */
export async function putForward(election: Election, person: Person, nomination: Nomination): Promise<string> {
  requireStage(election, nomination.at, 'nominating');
  const fresh = await freshCandidate(election, person, nomination.at);
  if (await table(candidates).insertIfAbsent({ ...fresh, nominations: [nomination] })) return fresh._id;
  await transaction(async (tx) => {
    const there = await tx.get(candidates, fresh._id);
    if (there?.state === 'declined' || there?.state === 'withdrawn') {
      throw new Refusal('CONFLICT', '这位业主已经表示不参选', 'personName');
    }
    const known = there?.nominations.some((one) => one.by === nomination.by && one.openid === nomination.openid);
    if (!known) await tx.update(candidates, fresh._id, { nominations: append(nomination) });
  });
  return fresh._id;
}
