import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { committeeOf, days, listed, paper, stands, start } from './campaign';
import { seated } from './seated';
import { communityId, nameOf, ownerId, owners, twelve } from './twelve';
import { voted } from './voted';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);
const told = async (openid: string) => {
  for (let tick = 0; tick < 3; tick += 1) await cloud.tick('messages', 'messages');
  return (await cloud.as(openid).messages.list({})).rows;
};
const titles = async (openid: string) => (await told(openid)).map(({ title }) => title);

test('owners hear that names are taken and that the list hangs; a candidate, alone, how the vetting went', async () => {
  const electionId = await start(cloud);
  const first = await stands(cloud, electionId, 1);
  const others = await Promise.all([2, 3, 4, 5, 6].map((owner) => stands(cloud, electionId, owner)));
  cloud.at(days.vetting);
  const fileIds = [await paper(cloud)];
  await as('officer').vet({ candidateId: first, qualified: false, reason: '任职冲突', fileIds });
  for (const candidateId of others) await as('officer').vet({ candidateId, qualified: true });
  await as(ownerId(1)).objectToVetting({ candidateId: first, text: '没有冲突' });
  await as('street').answerObjection({ candidateId: first, upheld: false, answer: '情况属实' });
  await as('officer').publishList({ electionId });
  const own = await told(ownerId(1));
  expect(own.map(({ title }) => title).sort()).toEqual(
    ['您的异议不成立', '您的资格审核没有通过', '候选人名单已公布', '开始推荐候选人']
      .map((said) => `首届业委会选举：${said}`)
      .sort(),
  );
  expect(JSON.stringify(own)).not.toContain('任职冲突');
  expect(await titles(ownerId(2))).toContain('首届业委会选举：您的资格审核通过');
  expect((await titles(ownerId(9))).sort()).toEqual([
    '首届业委会选举：候选人名单已公布',
    '首届业委会选举：开始推荐候选人',
  ]);
});

test('a tie at the last seat: everybody reads what is open and who settles it; then the result, and members their seat', async () => {
  const electionId = await start(cloud);
  const ids = await listed(cloud, electionId, [1, 2, 3, 4, 5, 6]);
  const [e = '', f = ''] = ids.slice(4);
  await voted(cloud, electionId, Object.fromEntries(ids.map((id, at) => [id, at < 4 ? 10 - at : 6])));
  const tied = '4 人当选；还有 1 席，2 人票数相同。按公告写明的办法（当场抽签）定，社区和镇街都确认以后再公布';
  const page = await as(ownerId(9)).election({ electionId });
  expect(page).toMatchObject({ stage: 'tied', stageText: '票数相同，等待认定', outcomeText: tied });
  expect((await told(ownerId(9))).map(({ body }) => body)).toContain(`${tied}。`);
  const { rows } = await cloud.as(ownerId(9)).board.notices({ communityId, group: 'assembly' });
  expect(rows.filter(({ title }) => title === '首届业委会选举：结果')).toHaveLength(1);

  await as('officer').settleTie({ electionId, order: [f, e], way: 'lot', note: '抽签', fileIds: [await paper(cloud)] });
  await as('street').confirmTie({ electionId, agree: true });
  expect(await titles(ownerId(6))).toContain('您当选为业委会委员');
  expect(await titles(ownerId(5))).not.toContain('您当选为业委会委员');
  const bodies = (await told(ownerId(9))).map(({ body }) => body);
  expect(bodies.filter((body) => body.startsWith('5 人当选'))).toHaveLength(1);
  for (const owner of owners) expect(bodies.join()).not.toContain(nameOf(owner));
});

test('an election that comes to nothing is told, and what it was to answer stands again in the same step', async () => {
  const term = await seated({ termFrom: '2023-03-19', termTo: '2026-03-30', electedDay: '2023-03-11' });
  cloud.at('2026-02-01T09:00:00+08:00');
  await cloud.tick('committee', 'committee');
  const electionId = await start(cloud, { kind: 're-election', title: '换届选举' });
  const call = () => table(reElectionCalls).get(`${term._id}.term`);
  expect(await call()).toMatchObject({ state: 'started', electionId });
  await as('officer').cancelElection({ electionId, reason: '程序有误，重新来' });
  expect(await call()).toMatchObject({ state: 'standing', electionId: null });
  expect(await titles(ownerId(9))).toContain('换届选举：取消');
});

test('three months before the end of the term committee, community and owners are told, once', async () => {
  await seated();
  cloud.at('2028-12-18T09:00:00+08:00');
  for (let tick = 0; tick < 2; tick += 1) await cloud.tick('committee', 'committee');
  const ending = async (openid: string) => (await told(openid)).filter(({ title }) => title === '业委会任期快满');
  expect((await ending('officer')).map(({ about }) => about?.kind)).toEqual(['workbench']);
  expect((await ending(ownerId(1))).map(({ about }) => about?.kind).sort()).toEqual(['notice', 'workbench']);
  expect((await ending(ownerId(12))).map(({ about }) => about?.kind)).toEqual(['notice']);
});
