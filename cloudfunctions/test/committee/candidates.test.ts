import { candidates } from '@mulin/shared-types/documents/elections';
import { audits } from '@mulin/shared-types/documents/people';
import { candidatesFor } from '../../src/committee/ballot-paper';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { committeeOf, days, listed, paper, putToVote, stands, start } from './campaign';
import { communityId, homeOf, nameOf, ownerId, twelve } from './twelve';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);

test('a whole committee has an odd number of seats from five to eleven', async () => {
  for (const seats of [1, 4, 6]) {
    await expect(start(cloud, { seats })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'seats' });
  }
  await expect(start(cloud, { seats: 7 })).resolves.toMatch(/^e_/);
});

test('one election at a time; two who start at once start one', async () => {
  cloud.at(days.started);
  const begin = () =>
    as('street').startElection({
      communityId,
      kind: 'first',
      title: '首届业委会选举',
      seats: 5,
      termYears: 3,
      organiser: 'street',
      nominateUntil: days.nominateUntil,
    });
  const both = await Promise.allSettled([begin(), begin()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(begin()).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('nobody learns from naming a neighbour whether the name is right', async () => {
  const electionId = await start(cloud);
  const name = (personName: string) =>
    as(ownerId(6)).nominate({ unitId: homeOf(6), electionId, homeId: homeOf(5), personName });
  const right = await name(nameOf(5));
  const wrong = await name('不存在');
  expect(Object.keys(right)).toEqual(Object.keys(wrong));
  await expect(as(ownerId(5)).answerNomination({ ...wrong, accept: true, introduction: '好', consent: true }))
    .rejects // of another name
    .toMatchObject({ message: expect.stringContaining('不是您本人') as string });
  // Only an owner of that home answers at all.
  await expect(as(ownerId(6)).answerNomination({ ...right, accept: false })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('several who name the same owner name jointly; a second tap of one counts once', async () => {
  const electionId = await start(cloud);
  for (const by of [6, 7, 7]) {
    const named = { electionId, homeId: homeOf(5), personName: nameOf(5) };
    await as(ownerId(by)).nominate({ unitId: homeOf(by), ...named });
  }
  const { own } = await as(ownerId(5)).ownCandidacy({ unitId: homeOf(5), electionId });
  expect(own.map(({ nominatedBy, mayAnswer }) => [nominatedBy, mayAnswer])).toEqual([[['2 位业主联名推荐'], true]]);
});

test('without consent nobody is published', async () => {
  const electionId = await start(cloud);
  const unsaid = { unitId: homeOf(1), electionId, introduction: '好' };
  await expect(as(ownerId(1)).stand({ ...unsaid, consent: false as never })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const { candidateId } = await as('officer').recommend({
    electionId,
    homeId: homeOf(2),
    personName: nameOf(2),
    from: 'branch',
  });
  await expect(
    as(ownerId(2)).answerNomination({ candidateId, accept: true, introduction: '好', consent: false }),
  ).rejects.toMatchObject({ field: 'consent' });
});

test('one person stands once, however many homes', async () => {
  const electionId = await start(cloud);
  await stands(cloud, electionId, 1);
  const again = { electionId, introduction: '再来', consent: true as const };
  await expect(as(ownerId(1)).stand({ unitId: homeOf(13), ...again })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('the list waits for every verdict, every objection and its days; the reason reaches only the person', async () => {
  const electionId = await start(cloud);
  const ids: string[] = [];
  for (const owner of [1, 2, 3, 4, 5, 6]) ids.push(await stands(cloud, electionId, owner));
  const [first = '', ...others] = ids;
  await expect(as('officer').vet({ candidateId: first, qualified: true })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at(days.vetting);
  const publish = () => as('officer').publishList({ electionId });
  await expect(publish()).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await expect(as('officer').vet({ candidateId: first, qualified: false })).rejects.toMatchObject({ field: 'reason' });
  const fileIds = [await paper(cloud)];
  await as('officer').vet({ candidateId: first, qualified: false, reason: '任职冲突', fileIds });
  for (const candidateId of others) await as('officer').vet({ candidateId, qualified: true });
  await expect(publish()).rejects.toMatchObject({ message: expect.stringContaining('提异议') as string });

  await as(ownerId(1)).objectToVetting({ candidateId: first, text: '没有冲突' });
  await expect(as(ownerId(1)).objectToVetting({ candidateId: first, text: '再说' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(publish()).rejects.toMatchObject({ message: expect.stringContaining('镇街答复') as string });
  await as('street').answerObjection({ candidateId: first, upheld: false, answer: '情况属实' });
  await publish();
  const seen = await as(ownerId(7)).election({ electionId });
  expect(seen.candidates.map(({ candidateId }) => candidateId).sort()).toEqual([...others].sort());
  expect(JSON.stringify(seen)).not.toContain('任职冲突');
  const { own } = await as(ownerId(1)).ownCandidacy({ unitId: homeOf(1), electionId });
  expect(own[0]).toMatchObject({ vetting: { reason: '任职冲突' }, objection: { upheld: false, answer: '情况属实' } });
  expect(JSON.stringify(await table(audits).find({}, { limit: 100 }))).not.toContain('任职冲突');
});

test('with fewer candidates than seats there is no ballot paper; nominations can be extended', async () => {
  const electionId = await start(cloud);
  const ids: string[] = [];
  for (const owner of [1, 2, 3, 4]) ids.push(await stands(cloud, electionId, owner));
  cloud.at(days.vetting);
  for (const candidateId of ids) await as('officer').vet({ candidateId, qualified: true });
  await expect(as('officer').publishList({ electionId })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(candidatesFor(electionId)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await as('officer').extendNomination({ electionId, nominateUntil: '2026-02-20T10:00:00.000Z', reason: '人不够' });
  const fifth = await stands(cloud, electionId, 5);
  cloud.at('2026-02-21T09:00:00+08:00');
  await as('officer').vet({ candidateId: fifth, qualified: true });
  await as('officer').publishList({ electionId });
  expect((await candidatesFor(electionId)).candidates).toHaveLength(5);
});

test('who withdraws after the list hangs is announced; the others keep their order; too few are no ballot', async () => {
  const electionId = await start(cloud);
  const ids = await listed(cloud, electionId, [1, 2, 3, 4, 5, 6]);
  const before = (await candidatesFor(electionId)).candidates.map(({ candidateId }) => candidateId);
  await as(ownerId(3)).withdrawCandidacy({ candidateId: ids[2] ?? '' });
  const after = (await candidatesFor(electionId)).candidates.map(({ candidateId }) => candidateId);
  expect(after).toEqual(before.filter((id) => id !== ids[2]));
  await as(ownerId(4)).withdrawCandidacy({ candidateId: ids[3] ?? '' });
  await expect(candidatesFor(electionId)).rejects.toMatchObject({ code: 'CONFLICT' });
  const { rows } = await cloud.as(ownerId(7)).board.notices({ communityId, group: 'assembly' });
  expect(rows.filter(({ title }) => title.includes('退出'))).toHaveLength(2);
});

test('the list hangs its days before the vote opens; a candidate of a vote that was taken back may withdraw', async () => {
  const electionId = await start(cloud, { publishDays: 30 });
  const ids = await listed(cloud, electionId, [1, 2, 3, 4, 5, 6]);
  await expect(putToVote(cloud, electionId)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  const window = { opensAt: '2026-03-19T00:00:00.000Z', closesAt: '2026-03-25T00:00:00.000Z' };
  const pollId = await putToVote(cloud, electionId, window);
  const withdraw = () => as(ownerId(1)).withdrawCandidacy({ candidateId: ids[0] ?? '' });
  await expect(withdraw()).rejects.toMatchObject({ code: 'TOO_LATE' });
  await cloud.as('officer').assembly.withdraw({ pollId, reason: '写错了' });
  await withdraw();
  expect((await table(candidates).get(ids[0] ?? ''))?.state).toBe('withdrawn');
  await putToVote(cloud, electionId, window);
});

test('a vote that was taken back leaves its election open: to be voted on, extended or given up', async () => {
  const electionId = await start(cloud);
  const ids = await listed(cloud, electionId, [1, 2, 3, 4, 5]);
  const pollId = await putToVote(cloud, electionId);
  const ready = async () => (await cloud.as('officer').assembly.convening({ communityId })).elections;
  expect(await ready()).toEqual([]);
  await cloud.as('officer').assembly.withdraw({ pollId, reason: '写错了' });
  expect(await ready()).toMatchObject([{ electionId }]);
  await as(ownerId(1)).withdrawCandidacy({ candidateId: ids[0] ?? '' });
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'published' });
  await as('officer').extendNomination({ electionId, nominateUntil: '2026-02-20T10:00:00.000Z', reason: '人不够' });
  expect(await as('officer').election({ electionId })).toMatchObject({ stage: 'nominating' });
  await as('officer').cancelElection({ electionId, reason: '另行组织' });
  await start(cloud);
});
