import { rulings } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { committees } from '@mulin/shared-types/documents/committee';
import { appointments, memberships } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know } from '../world';
import { committeeOf, paper } from './campaign';
import { seated } from './seated';
import { communityId, hold, homeOf, nameOf, ownerId, streetId, twelve } from './twelve';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
  cloud.at('2026-06-01T09:00:00+08:00');
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);
const current = async () => (await as('officer').committees({ communityId })).current;
const sitting = async () => (await current())?.members.filter((one) => one.inOffice).map(({ name }) => name);
const desk = async (openid: string) =>
  (await cloud.as(openid).desk.today({ communityId })).tasks.map(({ title, badgeText }) =>
    `${title} ${badgeText}`.trim(),
  );

test('who resigns loses the post at once; the reserve moves up strictly in order, with a notice', async () => {
  const { _id: committeeId } = await seated();
  await as(ownerId(2)).resignSeat({ committeeId });
  await expect(cloud.as(ownerId(2)).desk.today({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await current()).toMatchObject({ vacancies: 1, vacancyWay: 'reserve' });
  expect(await desk('officer')).toContain('业委会有空缺');
  const fill = (candidateId: string, accept: boolean, reason = '') =>
    as('officer').fillVacancy({ committeeId, candidateId, accept, reason });
  await expect(fill('k7', true)).rejects.toMatchObject({ field: 'candidateId' });
  await expect(fill('k6', false)).rejects.toMatchObject({ field: 'reason' });
  await fill('k6', false, '本人书面放弃');
  await fill('k7', true);
  expect(await sitting()).toEqual([1, 3, 4, 5, 7].map(nameOf));
  expect(await desk(ownerId(7))).toContain('第一次会议，推选主任、副主任 逾期 67 天');
  await expect(fill('k7', true)).rejects.toMatchObject({ message: expect.stringContaining('没有空缺') as string });
});

test('without a clause the reserve does not move up: a by-election is needed', async () => {
  const { _id: committeeId } = await seated({ reserveAllowed: false });
  await as(ownerId(2)).resignSeat({ committeeId });
  expect(await current()).toMatchObject({ vacancyWay: 'by-election' });
  await expect(as('officer').fillVacancy({ committeeId, candidateId: 'k6', accept: true })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('fewer than half left: a new election is owed, and the desk says since when', async () => {
  const { _id: committeeId } = await seated();
  const gone = { committeeId, reason: 'moved' as const, day: '2026-05-30', note: '已搬离' };
  for (const memberId of ['k1', 'k2']) await as('officer').endSeat({ ...gone, memberId });
  expect(await current()).toMatchObject({ vacancyWay: 'reserve' });
  await as('officer').endSeat({ ...gone, memberId: 'k3' });
  expect(await current()).toMatchObject({ vacancyWay: 're-election' });
  cloud.at('2026-06-11T09:00:00+08:00');
  const { calls } = await as('street').office({ communityId });
  expect(calls).toMatchObject([{ title: '委员不到一半，要重新选举', state: 'standing', waitingDays: 10 }]);
  const { tasks } = await cloud.as('officer').desk.today({ communityId });
  expect(tasks.find(({ title }) => title.includes('不到一半'))?.detail).toContain('已等 10 天');
});

test('more than half of the members, each in person: two of five are not enough, three are', async () => {
  const { _id: committeeId } = await seated();
  const object = (owner: number) => as(ownerId(owner)).objectToCommittee({ committeeId, reason: '长期不开会' });
  expect(await object(1)).toEqual({ objecting: 1, of: 5, reached: false });
  expect(await object(1)).toEqual({ objecting: 1, of: 5, reached: false });
  expect(await object(2)).toMatchObject({ objecting: 2, reached: false });
  await hold('lonely', 'committee', '没有席位');
  await expect(as('lonely').objectToCommittee({ committeeId, reason: '代别人' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const both = await Promise.all([object(3), object(4)]);
  expect(Math.max(...both.map(({ objecting }) => objecting))).toBe(4);
  const { calls } = await as('officer').office({ communityId });
  expect(calls).toMatchObject([{ state: 'standing', title: '过半数委员提出改选' }]);
  // A re-election answers the call; called off, the call stands again.
  const { electionId } = await as('street').startElection({
    communityId,
    kind: 're-election',
    title: '改选',
    seats: 5,
    termYears: 3,
    organiser: 'street',
    nominateUntil: '2026-06-20T10:00:00.000Z',
  });
  expect((await as('officer').office({ communityId })).calls).toMatchObject([{ state: 'started', electionId }]);
  await as('street').cancelElection({ electionId, reason: '重来' });
  expect((await as('officer').office({ communityId })).calls).toMatchObject([{ state: 'standing', electionId: null }]);
});

test('the branch’s objection is entered with its paper, once', async () => {
  const { _id: committeeId } = await seated();
  const demand = { committeeId, from: 'branch' as const, reason: '不履职', fileIds: [await paper(cloud)] };
  await as('officer').demandReElection(demand);
  await expect(as('street').demandReElection(demand)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await desk('street')).toContain('党组织提出改选');
});

describe('recall 罢免', () => {
  const propose = async (openid: string) => {
    const { _id: committeeId } = await seated();
    cloud.wechat.personas.seen(openid);
    return as(openid).proposeRecall({ committeeId, memberId: 'k5', reason: '挪用经费' });
  };
  const shown = async () => (await as(ownerId(12)).recalls({ communityId })).recalls[0];
  const passed = async (
    text: string,
    yes = true,
    announcedAt = '2026-06-02T01:00:00Z',
    legalMode = 'binding-electronic',
  ) => {
    const weight = { area: 1, heads: 1 };
    await table(polls).insert(
      documentOf(polls, {
        _id: 'p_recall',
        communityId,
        state: 'final',
        announcedAt: new Date(announcedAt),
        draft: {
          buildings: [],
          policy: {},
          grounds: {},
          legalMode,
          electronicGround: '',
          fileIds: [],
          instead: '',
          sealed: false,
          questions: [
            {
              questionId: 'q1',
              kind: 'decision',
              matter: 'committee',
              shortName: '罢免',
              text,
              ifAgree: '不再是委员',
              ifAgainst: '照旧',
            },
          ],
        },
        results: [{ questionId: 'q1', kind: 'decision', passed: yes, agree: weight }],
      }),
    );
  };
  const close = (recallId: string) =>
    as('officer').closeRecall({ recallId, pollId: 'p_recall', questionId: 'q1', note: '按表决结果' });

  test('a third of the members bring it before the assembly: two of five', async () => {
    const { recallId } = await propose(ownerId(1));
    // Owner 1 has two homes: 200 of 1 300 ㎡ and one of twelve heads, short of a fifth.
    expect(await shown()).toMatchObject({
      state: 'gathering',
      members: 1,
      membersNeeded: 2,
      areaCenti: 20_000,
      heads: 1,
    });
    await as(ownerId(2)).supportRecall({ recallId });
    expect(await shown()).toMatchObject({ state: 'reached', members: 2 });
  });

  test('owners of a fifth, by area and heads: three of twelve heads', async () => {
    const { recallId } = await propose(ownerId(10));
    expect(await shown()).toMatchObject({ headsNeeded: 3, areaNeededCenti: 26_000 });
    await Promise.all([as(ownerId(11)).supportRecall({ recallId }), as(ownerId(11)).supportRecall({ recallId })]);
    expect(await shown()).toMatchObject({ state: 'gathering', heads: 2, areaCenti: 20_000 });
    await as(ownerId(12)).supportRecall({ recallId });
    expect(await shown()).toMatchObject({ state: 'reached', heads: 3 });
  });

  test('the outcome is read from the final vote that names the member, and ends seat and post', async () => {
    const { recallId } = await propose(ownerId(1));
    await passed(`终止${nameOf(5)}的业主委员会委员职务`);
    await expect(close(recallId)).rejects.toMatchObject({ code: 'TOO_EARLY' });
    await as(ownerId(2)).supportRecall({ recallId });
    expect(await close(recallId)).toEqual({ ended: true });
    expect(await sitting()).toEqual([1, 2, 3, 4].map(nameOf));
    await expect(cloud.as(ownerId(5)).desk.today({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await close(recallId).catch(({ code }: { code: string }) => code)).toBe('TOO_EARLY');
  });

  test.each([
    ['another member', `终止${nameOf(4)}的委员职务`, '2026-06-02T01:00:00Z'],
    ['a vote announced before the proposal', `终止${nameOf(5)}的委员职务`, '2026-05-02T01:00:00Z'],
  ])('%s is no ground', async (_, text, announcedAt) => {
    const { recallId } = await propose(ownerId(1));
    await as(ownerId(2)).supportRecall({ recallId });
    await passed(text, true, announcedAt);
    await expect(close(recallId)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await sitting()).toHaveLength(5);
  });

  test('neither opinions nor a decision that was revoked end a seat', async () => {
    const { recallId } = await propose(ownerId(1));
    await as(ownerId(2)).supportRecall({ recallId });
    await passed(`终止${nameOf(5)}的委员职务`, true, undefined, 'consultation');
    await expect(close(recallId)).rejects.toMatchObject({ code: 'CONFLICT', field: 'pollId' });
    await table(polls).remove('p_recall');
    await passed(`终止${nameOf(5)}的委员职务`);
    const about = { communityId, pollId: 'p_recall', questionIds: ['q1'], kind: 'revocation' as const };
    await table(rulings).insert(documentOf(rulings, { _id: 'r', ...about, state: 'in-force' }));
    await expect(close(recallId)).rejects.toMatchObject({ code: 'CONFLICT', field: 'questionId' });
    expect(await sitting()).toHaveLength(5);
  });

  test('of many who propose at once one does', async () => {
    const { _id: committeeId } = await seated();
    const all = [6, 7, 8, 9, 10, 11].map((owner) => {
      cloud.wechat.personas.seen(ownerId(owner));
      return as(ownerId(owner)).proposeRecall({ committeeId, memberId: 'k5', reason: '挪用经费' });
    });
    const done = await Promise.allSettled(all);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a vote that did not pass leaves the member in office', async () => {
    const { recallId } = await propose(ownerId(1));
    await as(ownerId(2)).supportRecall({ recallId });
    await passed(`终止${nameOf(5)}的委员职务`, false);
    expect(await close(recallId)).toEqual({ ended: false });
    expect(await shown()).toMatchObject({ state: 'kept' });
  });
});

test('three months before the end the board and the desk say so, once; with the term the posts end', async () => {
  const filing = { note: '', fileIds: [], submittedBy: '', submittedAt: null, reason: '' };
  await seated({ filingState: 'filed', filing: { ...filing, number: '3号', filedDay: '2026-04-01' } });
  cloud.at('2028-12-17T09:00:00+08:00');
  await cloud.tick('committee', 'committee');
  expect((await as('officer').office({ communityId })).calls).toEqual([]);
  cloud.at('2028-12-18T09:00:00+08:00');
  await cloud.tick('committee', 'committee');
  await cloud.tick('committee', 'committee');
  expect((await as('officer').office({ communityId })).calls).toMatchObject([{ title: '任期快满，准备换届' }]);
  const { rows } = await cloud.as(ownerId(12)).board.notices({ communityId, group: 'assembly' });
  expect(rows.filter(({ title }) => title === '业委会任期快满')).toHaveLength(1);
  cloud.at('2029-03-18T23:59:59+08:00');
  await expect(cloud.as(ownerId(1)).desk.today({ communityId })).resolves.toBeDefined();
  cloud.at('2029-03-19T00:00:00+08:00');
  await expect(cloud.as(ownerId(1)).desk.today({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await cloud.tick('committee', 'committee');
  expect((await table(committees).get('cm_test'))?.state).toBe('over');
  expect(await table(memberships).count({ communityId, role: 'committee', status: 'active' })).toBe(0);
  expect(await current()).toMatchObject({ current: true, termState: 'over' });
});

test('a committee from before is recorded, marked, watched, and its posts end with it', async () => {
  await know('old-chair', '13812340001');
  const recorded = {
    communityId,
    seats: 5,
    electedDay: '2023-08-01',
    termFrom: '2023-08-15',
    termTo: '2026-08-14',
    members: [
      { personName: '老主任', role: 'chair' as const, phone: '13812340001' },
      { personName: '老委员', role: 'member' as const, phone: '13812340002', homeId: homeOf(9) },
      { personName: '委员三', role: 'member' as const },
    ],
    note: '2023 年业主大会纸质表决选出',
  };
  await expect(as('officer').recordCommittee({ ...recorded, termTo: '2028-08-15' })).rejects.toMatchObject({
    field: 'termTo',
  });
  const { committeeId } = await as('officer').recordCommittee(recorded);
  await expect(as('street').recordCommittee({ ...recorded, electedDay: '2023-08-02' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const seen = await current();
  expect(seen?.sourceText).toContain('本系统启用前选出');
  expect(seen).toMatchObject({ vacancies: 2, filingState: 'due' });
  expect(JSON.stringify(await as(ownerId(3)).committees({ communityId }))).not.toMatch(/138123/);
  await expect(cloud.as('old-chair').desk.today({ communityId })).resolves.toBeDefined();
  const watched = async (list: 'ending' | 'unfiled' | 'vacant') =>
    (await as('street').watched({ streetId, list })).committees.map(({ communityName, text, late }) => [
      communityName,
      text,
      late,
    ]);
  expect(await watched('ending')).toEqual([['十二户', '任期还有 74 天', false]]);
  expect(await watched('unfiled')).toMatchObject([['十二户', expect.stringContaining('逾期') as string, true]]);
  expect(await watched('vacant')).toEqual([['十二户', '应有 5 人，在任 3 人', false]]);

  await as('officer').endSeat({ committeeId, memberId: 'm1', reason: 'died', day: '2026-05-31', note: '家属告知' });
  await expect(cloud.as('old-chair').desk.today({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  cloud.at('2026-08-15T09:00:00+08:00');
  await cloud.tick('committee', 'committee');
  expect(await table(appointments).count({ state: 'waiting' })).toBe(0);
});

test('a post without a seat can be taken back; a seated member’s cannot', async () => {
  await seated();
  await hold('lonely', 'committee', '没有席位');
  const { posts } = await as('officer').office({ communityId });
  const of = (name: string) => posts.find((one) => one.name === name)?.membershipId ?? '';
  await expect(as('officer').endPost({ membershipId: of(nameOf(1)), reason: 'x' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await as('officer').endPost({ membershipId: of('没有席位'), reason: '不是委员' });
  await expect(cloud.as('lonely').desk.today({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
