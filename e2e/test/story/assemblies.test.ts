import { addDays, startOf } from '@mulin/domain/day/day';
import { demonstrated } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { agent, protagonist, staff } from '../../src/story/cast';
import { rolesAmong } from '../../src/story/roles';

const told = demonstrated();
const door = new Door(told.url);
const { communityId, streetId } = told.places;
const roles = rolesAmong(told.residents);
const owner = door.as(protagonist);
const committee = door.as(staff.committeeMember.openid);
const street = door.as(staff.street.openid);
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).sort();

const tasksOf = async (openid: string) => (await door.as(openid).desk.today({ communityId })).tasks;

test('the first assembly was prepared, is final, and its texts are in force', async () => {
  const { standing, application, group, preparedNoticeId, pollId } = await owner.formation.show({ communityId });
  expect(standing).toMatchObject({ stage: 'filed', clock: null });
  expect(application?.applicant).toBe('业主');
  expect(group).toHaveLength(7);
  expect(group.filter(({ part }) => part === 'owner')).toHaveLength(4);
  expect(preparedNoticeId).not.toBeNull();
  expect(pollId).toBe(told.pastPollId);
  const { poll, results } = await owner.assembly.result({ pollId: told.pastPollId });
  expect(poll).toMatchObject({ state: 'final', kind: 'first' });
  expect(results.map(({ shortName, passed }) => [shortName, passed])).toEqual([
    ['管理规约', true],
    ['电梯广告', true],
    ['议事规则', true],
    ['选业委会', true],
  ]);
  const { kinds } = await owner.assembly.governing({ communityId });
  for (const kind of ['covenant', 'rules-of-procedure'] as const) {
    const { inForce, versions } = kinds.find((one) => one.kind === kind) ?? { inForce: null, versions: [] };
    const version = versions.find(({ versionId }) => versionId === inForce);
    expect(version).toMatchObject({ state: 'in-force', pollId: told.pastPollId });
    // From the day the objections were over: a week after the publication.
    expect((version?.inForceFrom ?? '') > addDays(version?.decidedDay ?? '', 7)).toBe(true);
  }
});

test('five were elected and one is the reserve, one was not qualified; they sit, met and were filed', async () => {
  const { candidates, stage } = await owner.committee.election({ electionId: told.electionId });
  expect(stage).toBe('seated');
  expect(names(candidates)).toEqual(names([staff.committeeMember, ...roles.candidates]));
  const of = (outcome: string) => names(candidates.filter((one) => one.outcome === outcome));
  expect(of('elected')).toEqual(names([staff.committeeMember, ...roles.candidates.slice(0, 4)]));
  expect(of('reserve')).toEqual(names(roles.candidates.slice(4, 5)));

  const { current } = await owner.committee.committees({ communityId });
  expect(names(current?.members ?? [])).toEqual(of('elected'));
  expect(current?.members.filter(({ role }) => role === 'chair').map(({ name }) => name)).toEqual(['巴图']);
  expect(current).toMatchObject({ filingState: 'filed', vacancies: 0, termState: 'running' });
  expect(current?.duties.filter(({ late }) => late)).toEqual([]);

  const { openid, unitIds } = roles.refused;
  const { own } = await door
    .as(openid)
    .committee.ownCandidacy({ unitId: unitIds[0] ?? '', electionId: told.electionId });
  expect(own).toMatchObject([{ state: 'unqualified', vetting: { qualified: false, reason: expect.any(String) } }]);
  const [deputy] = roles.candidates;
  const { memberships } = await door.as(deputy?.openid ?? '').account.me({});
  expect(memberships.map(({ role }) => role)).toContain('committee');
});

test('the present vote cites the rules in force; its roll was corrected once and frozen again', async () => {
  const { poll } = await owner.assembly.show({ pollId: told.presentPollId });
  expect(poll).toMatchObject({ legalMode: 'binding-electronic', changeable: true });
  const cited = poll.policies.filter(({ ground }) => ground !== '').map(({ setting }) => setting);
  expect(cited.sort()).toEqual(['channelPriority', 'countParking', 'duplicates', 'invalid', 'proxyCap']);
  expect(poll.questions.find(({ shortName }) => shortName === '议事规则')?.covenantVersionId).not.toBeNull();
  expect(await owner.assembly.rollSummary({ pollId: told.presentPollId })).toMatchObject({
    objections: 2,
    answered: 2,
    upheld: 1,
  });
  const { doubter } = roles;
  const { objections } = await door
    .as(doubter.openid)
    .assembly.ownObjections({ unitId: doubter.unitIds[0] ?? '', pollId: told.presentPollId });
  expect(objections).toMatchObject([{ state: 'rejected', answer: expect.stringContaining('不动产权证') }]);
});

test('of two co-owners the one they named votes', async () => {
  const [, spouse] = told.residents;
  const [unitId = ''] = spouse?.unitIds ?? [];
  const { state, coOwners } = await committee.assembly.coOwners({ unitId });
  expect(state).toBe('in-force');
  expect(coOwners.filter(({ named }) => named)).toMatchObject([{ me: false }]);
  const { mayVote, why } = await committee.assembly.ownRow({ unitId, pollId: told.presentPollId });
  expect({ mayVote, why }).toEqual({ mayVote: false, why: expect.stringContaining('代表') });
});

test('ballots came by phone, by an agent and on paper; each has its number in the log within five minutes', async () => {
  const pollId = told.presentPollId;
  const { agencies } = await door.as(agent.openid).assembly.agencies({});
  const [used, asked] = [
    agencies.find(({ state }) => state === 'accepted'),
    agencies.find(({ state }) => state === 'granted'),
  ];
  expect(used?.polls).toMatchObject([{ voted: true }]);
  expect(asked?.polls).toMatchObject([{ voted: false, mayVote: false }]);

  const { counts } = await committee.assembly.papers({ pollId });
  // At least: the browser tests hand in another one.
  for (const state of ['handed-in', 'entered', 'received'])
    expect(counts[state as keyof typeof counts]).toBeGreaterThan(0);

  const voters = [roles.principal, ...told.residents.slice(30, 60)];
  const receipts = await Promise.all(
    voters.map(async ({ openid, unitIds: [unitId = ''] }) => {
      const { receipt } = await door.as(openid).assembly.receipt({ pollId, unitId });
      // What the browser tests hand in today may still wait.
      return receipt && receipt.castAt < startOf(told.calendar.today) ? [receipt] : [];
    }),
  );
  const { heads } = await owner.assembly.treeHeads({ pollId });
  expect(receipts.flat().length).toBeGreaterThan(15);
  expect(receipts.flat().some(({ byProxy }) => byProxy)).toBe(true);
  for (const { loggedAs, promise } of receipts.flat()) {
    const head = heads.filter(({ size }) => size >= (loggedAs ?? Number.POSITIVE_INFINITY)).at(-1);
    expect((head?.at ?? 'never') <= promise.mustBeLoggedBy).toBe(true);
  }
});

test('the first resident has not voted, and the inbox says what happened', async () => {
  const { mine } = (await owner.assembly.list({ communityId })).polls.find(
    ({ pollId }) => pollId === told.presentPollId,
  ) ?? { mine: '' };
  expect(mine).toBe('to-vote');
  const { rows, unread } = await owner.messages.list({ limit: 50 });
  expect(unread).toBeGreaterThan(0);
  const kinds = rows.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['vote-announced', 'vote-reminder', 'vote-result', 'voted']));
});

test('a result of one building waits for the answer to one objection', async () => {
  const { results } = await owner.assembly.result({ pollId: told.liftPollId });
  expect(results).toMatchObject([{ passed: true, total: { heads: 57 } }]);
  expect(await owner.assembly.resultObjections({ pollId: told.liftPollId })).toMatchObject({ unanswered: 1 });
  expect(await owner.assembly.decision({ pollId: told.liftPollId })).toMatchObject({
    state: 'published',
    finalDay: null,
  });
  const community = await tasksOf(staff.communityOfficer.openid);
  expect(community.map(({ title }) => title)).toContain('答复 1 条结果异议');
});

test('a petition is on its way, a sealed draft waits for the street’s key, and its desk says so', async () => {
  const { petition } = await owner.assembly.petition({ petitionId: told.petitionId });
  expect(petition.state).toBe('collecting');
  for (const { have, missing } of [petition.area, petition.heads]) {
    expect(have).toBeGreaterThan(0);
    expect(missing).toBeGreaterThan(0);
  }
  const { holders } = await street.assembly.sealKeys({ pollId: told.sealedPollId });
  expect(holders.map(({ holder, rehearsed }) => [holder, rehearsed])).toEqual([
    ['committee', true],
    ['community', true],
    ['street', false],
  ]);
  const seal = (await tasksOf(staff.street.openid)).filter(({ kind }) => kind === 'seal');
  expect(seal).toMatchObject([{ id: told.sealedPollId, action: '去生成' }]);
});

test('around: one community whose decision the street revoked, one whose preparatory group is overdue', async () => {
  const { communities } = await street.formation.street({ streetId });
  const stages = new Map(communities.map((one) => [one.communityId, one.stage]));
  expect(stages.get(communityId)).toBe('filed');
  expect(stages.get(told.revoked.communityId)).toBe('filed');
  const overdue = communities.find((one) => one.communityId === told.overdueCommunityId);
  expect(overdue).toMatchObject({ stage: 'applied', clock: { clock: 'group' } });
  expect(overdue?.clock?.overdueDays).toBeGreaterThan(0);
  const { state, outcomes } = await street.assembly.decision({ pollId: told.revoked.pollId });
  expect(state).toBe('revoked');
  expect(outcomes).toMatchObject([{ revokedBy: expect.stringContaining('乌兰镇') }]);
  const ending = await street.committee.watched({ streetId, list: 'ending' });
  expect(ending.committees).toMatchObject([{ communityId: told.revoked.communityId }]);
});
