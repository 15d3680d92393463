import type { TestCloud } from '../cloud';
import { communityId, homeOf, nameOf, ownerId, owners } from './twelve';

/** The days of one election, by the clock of UTC+8. */
export const days = {
  started: '2026-02-02T09:00:00+08:00',
  nominating: '2026-02-03T10:00:00+08:00',
  nominateUntil: '2026-02-10T10:00:00.000Z',
  vetting: '2026-02-11T09:00:00+08:00',
  /** Four days on: the three in which a verdict may be objected to are over. */
  listed: '2026-02-15T09:00:00+08:00',
  opensAt: '2026-03-04T00:00:00.000Z',
  within: '2026-03-05T12:00:00+08:00',
  closesAt: '2026-03-11T10:00:00.000Z',
  closed: '2026-03-11T18:05:00+08:00',
  /** The seven days to object are over. */
  final: '2026-03-19T09:00:00+08:00',
};

export const committeeOf = (cloud: TestCloud) => (openid: string) => cloud.as(openid).committee;

/** A file somebody uploaded for an election. */
export const paper = (cloud: TestCloud, name = 'a'): Promise<string> =>
  cloud.upload(`committee/${communityId}/${name}.jpg`, 'x');

export async function start(cloud: TestCloud, more: Record<string, unknown> = {}): Promise<string> {
  cloud.at(days.started);
  const { electionId } = await cloud.as('street').committee.startElection({
    communityId,
    kind: 'first',
    title: '首届业委会选举',
    seats: 5,
    termYears: 3,
    organiser: 'preparatory',
    nominateUntil: days.nominateUntil,
    reserveAllowed: true,
    rulesGround: '业主大会议事规则第十条',
    ...more,
  });
  cloud.at(days.nominating);
  for (const owner of owners) cloud.wechat.personas.seen(ownerId(owner));
  return electionId;
}

/** 自荐 */
export const stands = async (cloud: TestCloud, electionId: string, owner: number): Promise<string> => {
  const { candidateId } = await cloud.as(ownerId(owner)).committee.stand({
    unitId: homeOf(owner),
    electionId,
    introduction: `${nameOf(owner)}，愿意为大家办事`,
    consent: true,
  });
  return candidateId;
};

/** Everybody in the list stands and is found qualified, the list hangs; who they are by candidate id. */
export async function listed(cloud: TestCloud, electionId: string, owners: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const owner of owners) ids.push(await stands(cloud, electionId, owner));
  cloud.at(days.vetting);
  for (const candidateId of ids) await cloud.as('officer').committee.vet({ candidateId, qualified: true });
  cloud.at(days.listed);
  await cloud.as('officer').committee.publishList({ electionId });
  return ids;
}

/** Puts an election to the vote: announced the day the list hangs, open fifteen whole days later. */
export async function putToVote(cloud: TestCloud, electionId: string, more: Record<string, unknown> = {}) {
  cloud.at(days.listed);
  const { pollId } = await cloud.as('officer').assembly.draft({
    communityId,
    title: '选举业主委员会',
    kind: 'extraordinary',
    opensAt: days.opensAt,
    closesAt: days.closesAt,
    questions: [{ kind: 'election', electionId, shortName: '选业委会', text: '选举业主委员会委员' }],
    instead: '还没有业委会',
    ...more,
  });
  await cloud.as('officer').assembly.announce({ pollId });
  return pollId;
}

let made = 0;
export async function votes(cloud: TestCloud, pollId: string, owner: number, candidates: readonly string[]) {
  made += 1;
  await cloud.as(ownerId(owner)).assembly.cast({
    unitId: homeOf(owner),
    pollId,
    choices: [{ questionId: 'q1', candidates: [...candidates] }],
    nonce: made.toString(16).padStart(32, '0'),
  });
}

/** Log, close, count; then the objection period passes and the result is final. */
export async function countAndFinish(cloud: TestCloud): Promise<void> {
  await cloud.tick('assembly', 'log');
  cloud.at(days.closed);
  for (let tick = 0; tick < 4; tick += 1) {
    await cloud.tick('assembly', 'log');
    await cloud.tick('assembly', 'assembly');
  }
  cloud.at(days.final);
  await cloud.tick('assembly', 'after');
  await cloud.tick('assembly', 'after');
}
