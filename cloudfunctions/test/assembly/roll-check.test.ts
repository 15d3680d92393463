import { type PollCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { memberships } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { representatives } from '@mulin/shared-types/documents/roll-check';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { village } from './village';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof village>>;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  place = await village();
  const one = await table(memberships).get('m-committee-committee-');
  if (one) await table(memberships).insert({ ...one, _id: 'm-officer', openid: 'officer', role: 'community' });
});
afterEach(() => cloud.close());

const opens = '2026-03-17T00:00:00.000Z';

async function announced(): Promise<string> {
  const { pollId } = await cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    kind: 'regular',
    title: '业主大会',
    opensAt: opens,
    closesAt: '2026-03-25T10:00:00.000Z',
    questions: [
      {
        kind: 'decision',
        matter: 'company',
        shortName: '续聘',
        text: '是否续聘？',
        ifAgree: '再管。',
        ifAgainst: '另选。',
      },
    ],
  });
  await cloud.as('committee').assembly.announce({ pollId });
  return pollId;
}
const object = (pollId: string, owner = 2) =>
  cloud.as(`owner-${owner}`).assembly.objectToRow({
    unitId: place.unitOf(owner),
    pollId,
    kind: 'area',
    text: '证上是 103.40',
  });
const vote = (pollId: string, openid: string, unit: number) =>
  cloud.as(openid).assembly.cast({
    unitId: place.unitOf(unit),
    pollId,
    choices: [{ questionId: 'q1', choice: 'agree' }],
    nonce: '0'.repeat(32),
  });

test('objection, answer, correction, a roll frozen again: same questions, new fingerprint, the earlier notice behind it', async () => {
  const pollId = await announced();
  const before = await table(polls).get(pollId);
  const { objectionId } = await object(pollId);
  const listed = await cloud.as('committee').assembly.rollObjections({ pollId });
  expect(listed).toMatchObject({ total: 1, objections: [{ label: '1号楼1单元201', areaCenti: 10_000 }] });
  await cloud.as('officer').assembly.answerObjection({ objectionId, upheld: true, answer: '按不动产证更正' });
  await expect(
    cloud.as('committee').assembly.answerObjection({ objectionId, upheld: false, answer: '不对' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.as('officer').assembly.correctRow({ unitId: place.unitOf(2), areaCenti: 10_340, reason: '不动产证' });
  expect(await table(unitHistory).get(`${place.unitOf(2)}#1`)).toMatchObject({ before: { areaCenti: 10_000 } });
  cloud.at('2026-03-02T09:00:00+08:00');
  const frozen = await cloud.as('committee').assembly.refreeze({ pollId, reason: '201 面积更正' });
  expect(frozen).toMatchObject({ totalAreaCenti: 100_340, totalHeads: 9 });
  const after = await table(polls).get(pollId);
  expect(after?.rollRoot).not.toBe(before?.rollRoot);
  expect(pollIdOf(after?.card as PollCard)).toBe(frozen.cardHash);
  expect(after?.card).toMatchObject({ questions: (before?.card as PollCard | undefined)?.questions });
  expect(await table(notices).get(before?.noticeId ?? '')).toMatchObject({ state: 'superseded' });
  expect(await table(notices).get(frozen.noticeId)).toMatchObject({ state: 'published', reason: '201 面积更正' });
  const own = await cloud.as('owner-2').assembly.ownObjections({ unitId: place.unitOf(2), pollId });
  expect(own.objections).toMatchObject([{ state: 'upheld', answer: '按不动产证更正' }]);
  expect(await cloud.as('owner-3').assembly.rollSummary({ pollId })).toMatchObject({
    units: 10,
    objections: 1,
    answered: 1,
    upheld: 1,
  });
  cloud.at(opens);
  await vote(pollId, 'owner-2', 2);
});

test('a function that broke off while freezing again: nobody votes, the timer finishes, one notice', async () => {
  const pollId = await announced();
  await table(units).update(place.unitOf(2), {}, { areaCenti: 10_340 });
  // What a killed function leaves: the intention, and half a roll.
  await table(rollRows).removeWhere({ pollId, unitId: place.unitOf(5) });
  const refreezing = { reason: '更正', by: 'committee', role: 'committee' as const };
  await table(polls).update(pollId, {}, { refreezing, freezingUntil: new Date('2026-03-16T23:59:00Z') });
  cloud.at('2026-03-17T00:00:10Z');
  await expect(vote(pollId, 'owner-2', 2)).rejects.toMatchObject({ message: expect.stringContaining('名册正在更正') });
  await cloud.tick('assembly', 'assembly');
  cloud.at('2026-03-17T00:01:10Z');
  await cloud.tick('assembly', 'assembly');
  const poll = await table(polls).get(pollId);
  expect(poll).toMatchObject({ refreezing: null, totalAreaCenti: 100_340 });
  expect(await table(rollRows).count({ pollId })).toBe(10);
  expect(
    await table(notices).count({ communityId: place.communityId, kind: 'assembly-notice', state: 'published' }),
  ).toBe(1);
  await vote(pollId, 'owner-2', 2);
});

test('a roll that cannot be frozen again stops no vote: neither its own nor the others', async () => {
  const pollId = await announced();
  cloud.at('2026-03-02T09:00:00+08:00');
  await table(units).updateWhere({ communityId: place.communityId }, { kind: 'parking' });
  const refreezing = cloud.as('committee').assembly.refreeze({ pollId, reason: '导错了' });
  await expect(refreezing).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await table(polls).get(pollId)).toMatchObject({ state: 'announced', refreezing: null });

  // Left behind by a function that broke off, while the roll changed.
  const elsewhere = await table(polls).get(pollId);
  const broken = { reason: '更正', by: 'committee', role: 'committee' as const };
  if (elsewhere) await table(polls).insert({ ...elsewhere, _id: 'p_broken', refreezing: broken });
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud.at('2026-03-18T09:00:00+08:00');
  await cloud.tick('assembly', 'assembly');
  expect(complaints).toHaveBeenCalledTimes(1);
  complaints.mockRestore();
  expect(await table(polls).get(pollId)).toMatchObject({ state: 'open' });
});

test('after the opening neither objection nor correction of the roll', async () => {
  const pollId = await announced();
  cloud.at(opens);
  await expect(object(pollId)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await expect(cloud.as('committee').assembly.refreeze({ pollId, reason: '晚了' })).rejects.toMatchObject({
    code: 'TOO_LATE',
  });
});

test('one buyer of several homes is one head once the community has joined them; a wrong joining is undone', async () => {
  const officer = cloud.as('officer').assembly;
  await officer.correctRow({ unitId: place.unitOf(4), sameOwnerAs: place.unitOf(3), reason: '同一人' });
  const pollId = await announced();
  const row = await cloud.as('owner-3').assembly.ownRow({ unitId: place.unitOf(3), pollId });
  expect(row.units).toHaveLength(2);
  expect(await table(polls).get(pollId)).toMatchObject({ totalHeads: 8 });
  await officer.correctRow({ unitId: place.unitOf(4), ownHead: true, reason: '不是同一人' });
  cloud.at('2026-03-02T09:00:00+08:00');
  expect(await cloud.as('committee').assembly.refreeze({ pollId, reason: '拆开' })).toMatchObject({ totalHeads: 9 });
  await expect(
    cloud.as('committee').assembly.correctRow({ unitId: place.unitOf(4), areaCenti: 1, reason: '改' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

describe('co-owners', () => {
  beforeEach(async () => {
    const one = await table(memberships).get(`m-owner-2-owner-${place.unitOf(2)}`);
    if (one) await table(memberships).insert({ ...one, _id: 'm-wife', openid: 'wife', personName: one.personName });
  });
  const unitId = () => place.unitOf(2);

  test('a representative is in force when all have agreed; then only that one votes', async () => {
    const pollId = await announced();
    const naming = { unitId: unitId(), membershipId: 'm-wife' };
    expect(await cloud.as('owner-2').assembly.nameRepresentative(naming)).toEqual({ state: 'proposed' });
    expect(await cloud.as('wife').assembly.nameRepresentative(naming)).toEqual({ state: 'in-force' });
    cloud.at(opens);
    await expect(vote(pollId, 'owner-2', 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await vote(pollId, 'wife', 2);
    await cloud.as('owner-2').assembly.endRepresentative({ unitId: unitId() });
    const heard = async (who: string) => (await cloud.as(who).messages.list({})).rows.map(({ title }) => title);
    expect(await heard('wife')).toContain('共有人投票代表的指定已收回');
    expect(await heard('owner-2')).not.toContain('共有人投票代表的指定已收回');
    await expect(cloud.as('wife').assembly.endRepresentative({ unitId: unitId() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await vote(pollId, 'owner-2', 2);
  });

  test('two at once: no word is lost', async () => {
    const naming = { unitId: unitId(), membershipId: 'm-wife' };
    await Promise.allSettled(['owner-2', 'wife'].map((who) => cloud.as(who).assembly.nameRepresentative(naming)));
    const named = await table(representatives).first({ communityId: place.communityId });
    expect(named?.agreed.length).toBe(named?.version);
  });
});
