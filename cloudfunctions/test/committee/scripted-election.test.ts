import { createHash } from 'node:crypto';
import { notices } from '@mulin/shared-types/documents/board';
import { committees } from '@mulin/shared-types/documents/committee';
import { memberships } from '@mulin/shared-types/documents/people';
import { candidatesFor } from '../../src/committee/ballot-paper';
import { filingSheet } from '../../src/committee/filing-sheet';
import { seatCommittee } from '../../src/committee/seat';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { committeeOf, countAndFinish, days, paper, putToVote, stands, start, votes } from './campaign';
import { communityId, homeOf, nameOf, ownerId, twelve } from './twelve';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);

/** SHA-256 of a tag and a JSON list, written out here so that the drawn order is checked by another hand. */
const hashBy = (tag: string, list: readonly string[]): string =>
  createHash('sha256')
    .update(`mulin/ballot-order/${tag}\n${JSON.stringify(list)}`)
    .digest('hex');
const drawnByHand = (electionId: string, ids: readonly string[]): string[] => {
  const seed = hashBy('seed', [electionId, ...[...ids].sort()]);
  return [...ids].sort((a, b) => (hashBy('lot', [seed, a]) < hashBy('lot', [seed, b]) ? -1 : 1));
};

/** Nominations of every kind, vetting with an objection: eight candidates for five seats. */
async function nominationsAndVetting(electionId: string) {
  const who = new Map<number, string>();
  for (const owner of [1, 2, 3, 4, 10, 11, 12]) who.set(owner, await stands(cloud, electionId, owner));
  for (const by of [6, 7]) {
    const named = { electionId, homeId: homeOf(5), personName: nameOf(5) };
    const { candidateId } = await as(ownerId(by)).nominate({ unitId: homeOf(by), ...named });
    who.set(5, candidateId);
  }
  for (const [owner, from] of [
    [8, 'community'],
    [9, 'branch'],
  ] as const) {
    const named = { electionId, homeId: homeOf(owner), personName: nameOf(owner), from };
    who.set(owner, (await as('officer').recommend(named)).candidateId);
  }
  const of = (owner: number) => who.get(owner) ?? '';
  const accepts = { accept: true, introduction: '愿意试试', consent: true };
  await as(ownerId(5)).answerNomination({ candidateId: of(5), ...accepts });
  await as(ownerId(9)).answerNomination({ candidateId: of(9), ...accepts });
  const signed = [await paper(cloud, 'signed')];
  await as('officer').acceptOnPaper({ candidateId: of(8), introduction: '退休教师', fileIds: signed });
  await as(ownerId(10)).withdrawCandidacy({ candidateId: of(10) });

  cloud.at(days.vetting);
  for (const owner of [1, 2, 3, 4, 5, 8, 9]) await as('officer').vet({ candidateId: of(owner), qualified: true });
  const refused = { qualified: false, reason: '欠缴物业费，经催告未缴', fileIds: [await paper(cloud, 'ground')] };
  for (const owner of [11, 12]) await as('officer').vet({ candidateId: of(owner), ...refused });
  await as(ownerId(11)).objectToVetting({ candidateId: of(11), text: '去年已经缴清' });
  await as('street').answerObjection({ candidateId: of(11), upheld: true, answer: '经核实已缴清' });
  return of;
}

test('a whole election against a reference counted by hand', async () => {
  const electionId = await start(cloud);
  const of = await nominationsAndVetting(electionId);
  cloud.at(days.listed);
  const { votingFrom } = await as('officer').publishList({ electionId });
  expect(votingFrom).toBe('2026-03-03');

  // The list: eight, in the order anybody can draw again; no trace of who stood back or was refused.
  const ids = [1, 2, 3, 4, 5, 8, 9, 11].map(of);
  const seen = await as(ownerId(7)).election({ electionId });
  expect(seen.candidates.map(({ candidateId }) => candidateId)).toEqual(drawnByHand(electionId, ids));
  expect(JSON.stringify(seen)).not.toMatch(/欠缴|单元501|139000000/);
  expect((await candidatesFor(electionId)).candidates.map(({ candidateId }) => candidateId)).toEqual(
    drawnByHand(electionId, ids),
  );

  const pollId = await putToVote(cloud, electionId);
  await expect(as(ownerId(2)).withdrawCandidacy({ candidateId: of(2) })).rejects.toMatchObject({ code: 'TOO_LATE' });

  // Ten of twelve heads vote; owner 1 weighs 200.00 ㎡. Agreed to, by hand:
  //   1: all ten · 2: 1–9 · 3: 1–8 · 4: 1–7 · 5: 1,2,3,8,9,10 = 6 heads, 700 ㎡ · 8: 4,5,6,8,9,10 = 6 heads, 600 ㎡ · 9: 7,9,10
  // Participating 10 heads, 1 100 ㎡ of 12 and 1 300: over two thirds. More than half: 6 heads and more than 550 ㎡.
  // So 1, 2, 3, 4 and by area 5 are elected, 8 is the reserve, 9 and 11 did not pass.
  cloud.at(days.within);
  const agreed: Record<number, number[]> = {
    1: [1, 2, 3, 4, 5],
    2: [1, 2, 3, 4, 5],
    3: [1, 2, 3, 4, 5],
    4: [1, 2, 3, 4, 8],
    5: [1, 2, 3, 4, 8],
    6: [1, 2, 3, 4, 8],
    7: [1, 2, 3, 4, 9],
    8: [1, 2, 3, 5, 8],
    9: [1, 2, 5, 8, 9],
    10: [1, 5, 8, 9],
  };
  for (const [owner, chosen] of Object.entries(agreed)) await votes(cloud, pollId, Number(owner), chosen.map(of));
  await countAndFinish(cloud);

  const { current } = await as(ownerId(12)).committees({ communityId });
  expect(current?.members.map(({ name, building }) => [name, building])).toEqual(
    [1, 2, 3, 4, 5].map((owner) => [nameOf(owner), '1号楼']),
  );
  expect(current?.reserve.map(({ name }) => name)).toEqual([nameOf(8)]);
  expect([current?.termFrom, current?.termTo]).toEqual(['2026-03-19', '2029-03-18']);
  expect(current?.duties.map(({ key, dueDay }) => [key, dueDay])).toEqual([
    ['meeting', '2026-03-26'],
    ['filing', '2026-04-10'],
    ['term', '2029-03-18'],
  ]);
  expect(await as(ownerId(12)).election({ electionId })).toMatchObject({ stage: 'seated' });
  const posts = await table(memberships).find({ role: 'committee', status: 'active' }, { limit: 20 });
  expect(posts.map(({ openid }) => openid).sort()).toEqual([1, 2, 3, 4, 5].map(ownerId));
  expect(posts.every(({ until }) => until?.toISOString() === '2029-03-18T16:00:00.000Z')).toBe(true);
  const [notice] = await table(notices).find({ _id: `${electionId}.outcome` }, { limit: 1 });
  expect(notice?.body).toContain(`候补（按票数先后）：${nameOf(8)}`);

  // Again, and the timer again: nothing more happens.
  const before = await table(committees).find({}, { limit: 5 });
  await seatCommittee({ _id: pollId }, new Date());
  await cloud.tick('assembly', 'after');
  expect(await table(committees).find({}, { limit: 5 })).toEqual(before);

  // First meeting, filing.
  const committeeId = current?.committeeId ?? '';
  const [first = '', second = '', third = '', fourth = ''] = current?.members.map(({ memberId }) => memberId) ?? [];
  const minutes = { day: '2026-03-19', note: '推选主任、副主任', fileIds: [await paper(cloud, 'minutes')] };
  const chosen = [
    { memberId: first, role: 'chair' as const },
    { memberId: second, role: 'deputy' as const },
  ];
  const meeting = { committeeId, posts: chosen, ...minutes };
  await expect(as(ownerId(3)).recordMeeting({ ...meeting, present: [first, second] })).rejects.toMatchObject({
    message: expect.stringContaining('半数') as string,
  });
  await as(ownerId(3)).recordMeeting({ ...meeting, present: [first, third, fourth] });
  await as(ownerId(1)).submitFiling({ committeeId, fileIds: [await paper(cloud, 'filing')] });
  await as('street').decideFiling({ committeeId, filed: false, reason: '缺选举结果公告' });
  await as(ownerId(1)).submitFiling({ committeeId, fileIds: [await paper(cloud, 'filing2')] });
  await as('street').decideFiling({ committeeId, filed: true, number: '乌兰镇业备〔2026〕3号', day: '2026-03-19' });
  const sheet = await filingSheet(committeeId, '2026-03-20');
  expect(sheet).toMatchObject({
    electedText: '2026 年 3 月 11 日',
    members: [{ name: nameOf(1), roleTitle: '主任' }, { name: nameOf(2), roleTitle: '副主任' }, {}, {}, {}],
    filingText: '2026 年 3 月 19 日备案，备案号 乌兰镇业备〔2026〕3号',
  });
});
