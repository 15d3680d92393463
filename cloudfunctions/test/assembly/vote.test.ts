import { commitOf } from '@mulin/domain/assembly/card/ballot';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import type { SentInputOf } from '@mulin/shared-types/contract';
import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { representatives } from '@mulin/shared-types/documents/roll-check';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { village } from './village';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof village>>;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  place = await village();
});
afterEach(() => cloud.close());

const opens = '2026-03-17T00:00:00.000Z';
const closes = '2026-03-25T10:00:00.000Z';
const question = {
  matter: 'company' as const,
  shortName: '续聘',
  text: '是否续聘？',
  ifAgree: '再管 3 年。',
  ifAgainst: '另选一家。',
};
const nonce = (owner: number) => String(owner).repeat(32).slice(0, 32);

type Draft = SentInputOf<(typeof assembly.operations)['draft']>;
const draft = (opensAt = opens, more: Partial<Draft> = {}) =>
  cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    title: '业主大会',
    opensAt,
    closesAt: closes,
    questions: [question],
    ...more,
  });

async function announced(more: Partial<Draft> = {}): Promise<string> {
  const { pollId } = await draft(opens, more);
  await cloud.as('committee').assembly.announce({ pollId });
  return pollId;
}

const cast = (pollId: string, owner: number, choice: 'agree' | 'against' | 'abstain', unit = owner) =>
  cloud.as(`owner-${owner}`).assembly.cast({
    unitId: place.unitOf(unit),
    pollId,
    choices: [{ questionId: 'q1', choice }],
    nonce: nonce(owner),
  });

async function packageOf(pollId: string): Promise<RecountPackage> {
  const { file } = await cloud.as('owner-1').assembly.recountPackage({ pollId });
  return (await (await fetch(file.url)).json()) as RecountPackage;
}

test('15 whole days lie between notice and opening (Property Management Regulation 14)', async () => {
  const { pollId, warnings } = await draft('2026-03-15T16:00:00.000Z');
  expect(warnings[0]?.text).toContain('15 天');
  await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toMatchObject({
    code: 'TOO_EARLY',
    field: 'opensAt',
  });
  expect((await cloud.as('committee').assembly.show({ pollId })).poll.state).toBe('draft');
});

test('announcing freezes the roll: nine heads, one of them with two homes', async () => {
  const { pollId } = await draft();
  const frozen = await cloud.as('committee').assembly.announce({ pollId });
  expect(frozen).toMatchObject({ totalHeads: 9, totalAreaCenti: 100_000 });
  await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(cloud.as('owner-1').assembly.ownRow({ unitId: place.unitOf(1), pollId })).resolves.toMatchObject({
    onRoll: true,
    mayVote: false,
    areaCenti: 20_000,
  });
});

test('a vote from the notice to a package that anybody can count again', async () => {
  const pollId = await announced();
  await expect(cast(pollId, 1, 'agree')).rejects.toMatchObject({ code: 'TOO_EARLY' });

  cloud.at('2026-03-18T12:00:00+08:00');
  for (const owner of [1, 2, 3, 4, 5]) await cast(pollId, owner, 'agree');
  await cast(pollId, 6, 'agree');
  const replaced = await cast(pollId, 6, 'against');
  expect(replaced.replaced).toBe(1);
  const { poll } = await cloud.as('owner-9').assembly.show({ pollId });
  expect(poll.turnout).toMatchObject({
    heads: 6,
    areaCenti: 70_000,
    headGap: 0,
    areaGapCenti: 0,
    headMet: true,
    areaMet: true,
  });

  cloud.at('2026-03-25T18:00:00+08:00');
  await expect(cast(pollId, 7, 'agree')).rejects.toMatchObject({ code: 'TOO_LATE' });
  await cloud.tick('assembly', 'assembly');
  await cloud.tick('assembly', 'assembly');

  const { results, objectUntil, courtUntil } = await cloud.as('owner-9').assembly.result({ pollId });
  expect(results[0]).toMatchObject({
    passed: true,
    agree: { heads: 5, areaCenti: 60_000 },
    against: { heads: 1, areaCenti: 10_000 },
    participating: { heads: 6, areaCenti: 70_000 },
    silent: { heads: 3, areaCenti: 30_000 },
    quorumHeads: { met: true },
    passArea: { met: true },
    refused: [{ count: 1 }],
  });
  expect([objectUntil, courtUntil]).toEqual(['2026-04-01', '2027-03-25']);

  const pack = await packageOf(pollId);
  expect(verifyPackage(pack).checks.filter((check) => !check.ok)).toEqual([]);
  expect(JSON.stringify(pack)).not.toContain('owner-');
  const { receipt } = await cloud.as('owner-6').assembly.receipt({ unitId: place.unitOf(6), pollId });
  const own = pack.ballots.find((ballot) => ballot.commit === receipt?.commit);
  expect(own && commitOf({ ...own, v: 'mulin-ballot/1', pollId: pack.pollId })).toBe(receipt?.commit);
  expect(receipt).toMatchObject({ counted: true, replaced: 1 });
});

test('one head has one ballot, from whichever of its homes it is cast', async () => {
  const pollId = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  await cast(pollId, 1, 'agree', 1);
  await expect(cast(pollId, 1, 'against', 10)).resolves.toMatchObject({ replaced: 1, areaCenti: 20_000 });
  expect((await cloud.as('owner-2').assembly.show({ pollId })).poll.turnout).toMatchObject({
    heads: 1,
    areaCenti: 20_000,
  });
});

test('thirty casts of one head at once leave one ballot and lose no receipt', async () => {
  const pollId = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => cast(pollId, 3, index % 2 === 0 ? 'agree' : 'against')),
  );
  const acknowledged = outcomes.filter((one) => one.status === 'fulfilled').length;
  expect(acknowledged).toBeGreaterThan(0);
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT' });
  expect((await cloud.as('owner-2').assembly.show({ pollId })).poll.turnout).toMatchObject({
    heads: 1,
    areaCenti: 10_000,
  });
});

test('casts that meet the close are counted if they were acknowledged, and only then', async () => {
  const pollId = await announced();
  cloud.at('2026-03-25T17:59:59+08:00');
  const voting = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(async (owner) => {
    await new Promise((resolve) => setTimeout(resolve, owner * 60));
    return cast(pollId, owner, 'agree').then(
      () => true,
      () => false,
    );
  });
  await new Promise((resolve) => setTimeout(resolve, 330));
  cloud.at('2026-03-25T18:00:00+08:00');
  await cloud.tick('assembly', 'assembly');
  const acknowledged = (await Promise.all(voting)).filter(Boolean).length;
  await cloud.tick('assembly', 'assembly');
  const pack = await packageOf(pollId);
  expect(pack.ballots).toHaveLength(acknowledged);
  expect(verifyPackage(pack).ok).toBe(true);
});

test('family cannot vote, neighbours cannot look, a ballot answers every question', async () => {
  const pollId = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  const choices = [{ questionId: 'q1', choice: 'agree' as const }];
  const own = { unitId: place.unitOf(2), pollId, nonce: nonce(2) };
  await expect(cloud.as('daughter').assembly.cast({ ...own, choices })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as('owner-3').assembly.cast({ ...own, choices })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as('owner-3').assembly.ownChoices({ unitId: own.unitId, pollId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(
    cloud.as('owner-2').assembly.cast({ ...own, choices: [{ questionId: 'q9', choice: 'agree' }] }),
  ).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('before the close no operation, audit entry or stored document shows a choice', async () => {
  const pollId = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  await cast(pollId, 4, 'against');
  const committee = cloud.as('committee');
  const seen = JSON.stringify([
    await committee.assembly.show({ pollId }),
    await committee.assembly.list({ communityId: place.communityId }),
    await committee.assembly.remindSilent({ pollId }),
    await table(audits).find({}, { limit: 100 }),
  ]);
  expect(seen).not.toMatch(/"(agree|against)"|"choice":/);
  await expect(committee.assembly.result({ pollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await expect(committee.assembly.recountPackage({ pollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  expect((await cloud.as('owner-4').assembly.ownChoices({ unitId: place.unitOf(4), pollId })).choices).toEqual([
    { questionId: 'q1', shortName: '续聘', choice: 'against', candidates: [] },
  ]);
});

test('only files uploaded for this community’s votes can be attached', async () => {
  const register = 'cloud://test.test-bucket/registers/c_village/roll.xlsx';
  const attempt = cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    title: '业主大会',
    opensAt: opens,
    closesAt: closes,
    questions: [question],
    fileIds: [register],
  });
  await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'fileIds.0' });
});

test('a ballot replaced in the last millisecond is still inside the window, or refused', async () => {
  const pollId = await announced();
  cloud.at('2026-03-25T09:59:59.999Z');
  await cast(pollId, 1, 'agree');
  await expect(cast(pollId, 1, 'against')).rejects.toMatchObject({ code: 'TOO_LATE' });
  cloud.at('2026-03-25T18:01:00+08:00');
  await cloud.tick('assembly', 'assembly');
  const pack = await packageOf(pollId);
  expect(pack.ballots).toMatchObject([{ choices: { q1: 'agree' } }]);
  expect(verifyPackage(pack).ok).toBe(true);
});

test('announcing twice at once freezes one roll: the slots are those of the card', async () => {
  const { pollId } = await draft();
  const announce = () => cloud.as('committee').assembly.announce({ pollId });
  const both = [announce()];
  while ((await table(rollRows).count({ pollId })) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await table(units).update(place.unitOf(9), {}, { areaCenti: 20_000 });
  both.push(announce(), announce());
  const done = (await Promise.allSettled(both)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(done).toHaveLength(1);
  const slots = await table(ballots).find({ pollId }, { limit: 100 });
  expect(slots).toHaveLength(9);
  expect(slots.reduce((area, slot) => area + slot.areaCenti, 0)).toBe(done[0]?.totalAreaCenti);
});

test('a vote that cannot be counted keeps no other vote waiting', async () => {
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const [broken, sound] = [await announced(), await announced()].sort();
  cloud.at('2026-03-18T12:00:00+08:00');
  for (const pollId of [broken, sound]) await cast(pollId ?? '', 1, 'agree');
  const slot = await table(ballots).first({ pollId: broken ?? '', voted: true });
  const torn = slot?.handedIn.map((one) => ({ ...one, sealed: 'torn' })) ?? [];
  await table(ballots).update(slot?._id ?? '', {}, { handedIn: torn });
  cloud.at('2026-03-25T18:00:00+08:00');
  await cloud.tick('assembly', 'assembly');
  expect((await cloud.as('owner-1').assembly.show({ pollId: sound ?? '' })).poll.state).toBe('published');
  expect((await cloud.as('owner-1').assembly.show({ pollId: broken ?? '' })).poll.state).toBe('closed');
  silenced.mockRestore();
});

test('who bought one home of a head does not see how its seller voted, nor vote for the homes the seller kept', async () => {
  const pollId = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  await cast(pollId, 1, 'agree');
  const bought = place.unitOf(10);
  await table(units).update(bought, {}, { headId: 'head-buyer' });
  const seller = await table(memberships).get(`m-owner-1-owner-${bought}`);
  if (!seller) throw new Error('nobody to sell');
  await table(memberships).update(seller._id, {}, { status: 'ended' });
  await table(memberships).insert({
    ...seller,
    _id: 'm-buyer',
    openid: 'buyer',
    since: new Date('2026-03-18T01:00:00Z'),
  });
  const buyer = cloud.as('buyer').assembly;
  expect((await buyer.ownChoices({ unitId: bought, pollId })).choices).toEqual([]);
  const ballot = { pollId, unitId: bought, choices: [{ questionId: 'q1', choice: 'against' as const }] };
  await expect(buyer.cast({ ...ballot, nonce: nonce(2) })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cast(pollId, 1, 'against')).resolves.toMatchObject({ replaced: 1 });
});

test('an owner whose row alone was corrected while the vote runs is no buyer: sees the own choices, and changes them', async () => {
  const pollId = await announced({ policy: { rights: 'holder-on-roll' }, grounds: { rights: '议事规则第九条' } });
  const atCast = await announced();
  const member = await table(memberships).get(`m-owner-3-owner-${place.unitOf(3)}`);
  if (!member) throw new Error('no third owner');
  await table(memberships).insert({ ...member, _id: 'm-spouse', openid: 'spouse' });
  await table(memberships).insert({
    ...member,
    _id: 'm-later',
    openid: 'later',
    since: new Date('2026-03-17T01:00:00Z'),
  });
  cloud.at('2026-03-18T12:00:00+08:00');
  await cast(atCast, 3, 'agree');
  await table(units).update(place.unitOf(3), {}, { headId: 'head-corrected' });
  const ballot = { unitId: place.unitOf(3), choices: [{ questionId: 'q1', choice: 'against' as const }] };
  const spouse = cloud.as('spouse').assembly;
  expect((await spouse.ownChoices({ unitId: place.unitOf(3), pollId: atCast })).choices).toHaveLength(1);
  await expect(spouse.cast({ ...ballot, pollId: atCast, nonce: nonce(4) })).resolves.toMatchObject({ replaced: 1 });
  await expect(spouse.cast({ ...ballot, pollId, nonce: nonce(5) })).resolves.toMatchObject({ replaced: 0 });
  const later = cloud.as('later').assembly;
  expect((await later.ownChoices({ unitId: place.unitOf(3), pollId: atCast })).choices).toEqual([]);
  await expect(later.cast({ ...ballot, pollId: atCast, nonce: nonce(6) })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('where to knock tells on nobody: a last building of few heads goes with the one before', async () => {
  const sample = await table(units).get(place.unitOf(9));
  if (!sample) throw new Error('no home');
  const more = [...Array(12).keys()].map((index) => ({
    ...sample,
    _id: `${place.communityId}-more-${index}`,
    building: index < 10 ? '2号楼' : '3号楼',
    label: `另 ${index} 号`,
    headId: `head-more-${index}`,
    order: `2${index}`,
  }));
  const pollOf9 = await announced();
  await table(units).insertMany(more);
  const pollOf21 = await announced();
  const knock = async (pollId: string) => (await cloud.as('committee').assembly.remindSilent({ pollId })).buildings;
  expect(await knock(pollOf9)).toEqual([]);
  expect(await knock(pollOf21)).toEqual([{ building: '1号楼、2号楼、3号楼', heads: 21, voted: 0 }]);
});

test('where the roll decides who votes, the buyer does not; nor does the seller’s word bind the buyers of a home', async () => {
  const onRoll = await announced({ policy: { rights: 'holder-on-roll' }, grounds: { rights: '议事规则第九条' } });
  const atCast = await announced();
  cloud.at('2026-03-18T12:00:00+08:00');
  const bought = place.unitOf(3);
  const seller = await table(memberships).get(`m-owner-3-owner-${bought}`);
  if (!seller) throw new Error('nobody to sell');
  const named = { communityId: place.communityId, agreed: [], version: 1 };
  const word = { ...named, state: 'in-force' as const, by: 'officer', at: new Date() };
  const oneOfThem = { _id: `${place.communityId}.head-3`, headId: 'head-3', openid: 'owner-3' };
  await table(representatives).insert({ ...word, ...oneOfThem });
  await table(units).update(bought, {}, { headId: 'head-buyer' });
  await table(memberships).update(seller._id, {}, { status: 'ended' });
  await table(memberships).insert({
    ...seller,
    _id: 'm-buyer',
    openid: 'buyer',
    since: new Date('2026-03-18T01:00:00Z'),
  });
  const { cast: castIt } = cloud.as('buyer').assembly;
  const ballot = { unitId: bought, choices: [{ questionId: 'q1', choice: 'against' as const }], nonce: nonce(3) };
  await expect(castIt({ ...ballot, pollId: onRoll })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: '按这次表决的规矩，由公告时的业主投票',
  });
  await expect(castIt({ ...ballot, pollId: atCast })).resolves.toMatchObject({ replaced: 0 });
});
