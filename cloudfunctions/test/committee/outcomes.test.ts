import { committees } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import { seatCommittee } from '../../src/committee/seat';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know } from '../world';
import { committeeOf, listed, paper, start } from './campaign';
import { seated } from './seated';
import { communityId, nameOf, ownerId, twelve } from './twelve';
import { voted as votedIn } from './voted';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);
const voted = (electionId: string, votes: Readonly<Record<string, number>>, pollId?: string) =>
  votedIn(cloud, electionId, votes, pollId);
const current = async () => (await as('officer').committees({ communityId })).current;
const names = async () => (await current())?.members.filter((one) => one.inOffice).map(({ name }) => name);

test('a tie at the last seats: one office records lot or second ballot as the card says, the other confirms', async () => {
  const electionId = await start(cloud);
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = await listed(
    cloud,
    electionId,
    [1, 2, 3, 4, 5, 6, 7],
  );
  await voted(electionId, { [a]: 10, [b]: 9, [c]: 8, [d]: 7, [e]: 7, [f]: 7, [g]: 6 });
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'tied' });
  expect(await current()).toBeNull();
  const settle = { electionId, order: [f, e, d], note: '当场抽签', fileIds: [await paper(cloud)] };
  await expect(as('officer').settleTie({ ...settle, way: 'second-ballot' })).rejects.toMatchObject({ field: 'way' });
  await expect(as('officer').settleTie({ ...settle, way: 'lot', order: [f, e] })).rejects.toMatchObject({
    field: 'order',
  });
  await as('officer').settleTie({ ...settle, way: 'lot' });
  await expect(as('officer').confirmTie({ electionId, agree: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  await as('street').confirmTie({ electionId, agree: false });
  await as('street').settleTie({ ...settle, way: 'lot' });
  // One person in two accounts is one person.
  for (const openid of ['street', 'officer']) await know(openid, '13911110000');
  await expect(as('officer').confirmTie({ electionId, agree: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  await know('officer', '13922220000');
  await as('officer').confirmTie({ electionId, agree: true });
  expect(await names()).toEqual([1, 2, 3, 6, 5].map(nameOf));
  expect((await current())?.reserve.map(({ name }) => name)).toEqual([4, 7].map(nameOf));
});

test('a confirmation that was cut off before the seats were taken is finished by the timer', async () => {
  const electionId = await start(cloud);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = await listed(cloud, electionId, [1, 2, 3, 4, 5, 6]);
  await voted(electionId, { [a]: 10, [b]: 9, [c]: 8, [d]: 7, [e]: 6, [f]: 6 });
  await as('officer').settleTie({ electionId, order: [f, e], way: 'lot', note: '抽签', fileIds: [await paper(cloud)] });
  const tie = (await table(elections).get(electionId))?.tie;
  if (!tie) throw new Error('not recorded');
  await table(elections).update(electionId, {}, { tie: { ...tie, confirmedBy: 'street', confirmedAt: new Date() } });
  await cloud.tick('committee', 'committee');
  expect(await names()).toEqual([1, 2, 3, 4, 6].map(nameOf));
});

test('four are no committee: they keep their seats until a by-election fills the fifth', async () => {
  const electionId = await start(cloud);
  const [a = '', b = '', c = '', d = '', e = ''] = await listed(cloud, electionId, [1, 2, 3, 4, 5]);
  await voted(electionId, { [a]: 10, [b]: 9, [c]: 8, [d]: 7, [e]: 5 });
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'short' });
  expect(await current()).toBeNull();

  const again = await start(cloud, { kind: 'by-election', title: '补选', seats: 1 });
  const [six = ''] = await listed(cloud, again, [6]);
  await voted(again, { [six]: 9 }, 'p_2');
  expect(await names()).toEqual([1, 2, 3, 4, 6].map(nameOf));
  expect((await table(elections).get(electionId))?.state).toBe('seated');
});

test('nobody over half, or too few taking part: nobody is elected', async () => {
  const electionId = await start(cloud);
  const [a = '', b = '', c = '', d = '', e = ''] = await listed(cloud, electionId, [1, 2, 3, 4, 5]);
  await voted(electionId, { [a]: 5, [b]: 5, [c]: 5, [d]: 5, [e]: 5 });
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'failed' });
});

test('a re-election ends the committee before: posts, hand-over, the earlier term in the list', async () => {
  const before = await seated({ termFrom: '2023-03-19', termTo: '2026-03-30', electedDay: '2023-03-11' });
  const electionId = await start(cloud, { kind: 're-election', title: '换届选举' });
  const ids = await listed(cloud, electionId, [4, 5, 6, 7, 8]);
  await voted(electionId, Object.fromEntries(ids.map((id, at) => [id, 10 - at])));
  expect(await names()).toEqual([4, 5, 6, 7, 8].map(nameOf));
  expect((await table(committees).get(before._id))?.state).toBe('ended');
  const { posts } = await as('officer').office({ communityId });
  expect(posts.map(({ name, seated: sits }) => [name, sits])).toEqual(
    expect.arrayContaining([4, 5, 6, 7, 8].map((owner) => [nameOf(owner), true])) as unknown,
  );
  expect(posts).toHaveLength(5);

  // Hand-over: who went hands over, who came receives, the community witnesses; nobody else sees the list.
  const list = (await as(ownerId(1)).handOver({ communityId })).handOver;
  expect(list?.items.map(({ title }) => title)).toContain('印章');
  expect(list?.dueDay).toBe('2026-03-29');
  expect((await as(ownerId(12)).handOver({ communityId })).handOver).toBeNull();
  const handOverId = list?.handOverId ?? '';
  const confirm = (openid: string, as_: 'handed' | 'received' | 'witnessed', itemId = 'seal') =>
    as(openid).confirmHandOver({ handOverId, itemId, as: as_ });
  await expect(confirm(ownerId(12), 'handed')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(confirm(ownerId(1), 'received')).rejects.toMatchObject({ code: 'CONFLICT' });
  // Owner 4 was a member and still is: either hand of one item, not both.
  await confirm(ownerId(4), 'handed');
  await expect(confirm(ownerId(4), 'received')).rejects.toMatchObject({ code: 'CONFLICT' });
  for (const { itemId } of list?.items ?? []) {
    if (itemId !== 'seal') await confirm(ownerId(1), 'handed', itemId);
    await confirm(ownerId(8), 'received', itemId);
    await confirm('officer', 'witnessed', itemId);
  }
  expect((await as('officer').handOver({ communityId })).handOver).toMatchObject({ done: true, late: false });
});

test('a result that the street revokes gives no seats, and takes back those it gave', async () => {
  const electionId = await start(cloud);
  const ids = await listed(cloud, electionId, [1, 2, 3, 4, 5]);
  await voted(electionId, Object.fromEntries(ids.map((id) => [id, 10])));
  expect(await names()).toHaveLength(5);
  const revoked = new Set(['q1']);
  await seatCommittee({ _id: 'p_1' }, new Date(), revoked);
  await seatCommittee({ _id: 'p_1' }, new Date(), revoked);
  expect(await current()).toBeNull();
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'failed' });
  expect((await as('officer').office({ communityId })).posts).toEqual([]);
  const { earlier } = await as(ownerId(9)).committees({ communityId });
  expect(earlier[0]?.members.every(({ detail }) => detail.includes('撤销'))).toBe(true);
});
