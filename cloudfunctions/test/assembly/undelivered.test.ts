import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { village } from './village';

// 已售未交付: sold but not handed over, a home is one head with everything else the developer has (SPC interpretation art. 9).

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof village>>;
const opens = '2026-03-17T00:00:00.000Z';
const named = (name: string) => [
  { nameSealed: seal('name', name), nameHash: name, phoneSealed: '', phoneHash: '', idSealed: '', idHash: '' },
];

/** Homes 7 and 8 are the developer's: 7 is unsold, 8 is sold, and its buyer, who owns 9 as well, waits for the keys. */
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  place = await village();
  const one = await table(memberships).get('m-committee-committee-');
  if (one) await table(memberships).insert({ ...one, _id: 'm-officer', openid: 'officer', role: 'community' });
  await table(memberships).updateWhere({ openid: 'owner-8' }, { personName: seal('name', 'buyer') });
  const developers = { headId: 'head-7' };
  await table(units).update(place.unitOf(7), {}, { ...developers, status: 'unsold', owners: named('developer') });
  await table(units).update(place.unitOf(8), {}, { ...developers, status: 'sold-undelivered', owners: named('buyer') });
  await table(units).update(place.unitOf(9), {}, { owners: named('buyer'), headId: 'head-9' });
});
afterEach(() => cloud.close());

const choices = [{ questionId: 'q1', choice: 'agree' as const }];
const vote = (pollId: string, owner: number, nonce = '0'.repeat(32)) =>
  cloud.as(`owner-${owner}`).assembly.cast({ unitId: place.unitOf(owner), pollId, choices, nonce });

async function announced(): Promise<string> {
  const { assembly } = cloud.as('committee');
  const { pollId } = await assembly.draft({
    communityId: place.communityId,
    title: '业主大会',
    opensAt: opens,
    closesAt: '2026-03-25T10:00:00.000Z',
    questions: [{ matter: 'company', shortName: '续聘', text: '是否续聘？', ifAgree: '再管。', ifAgainst: '另选。' }],
  });
  await assembly.announce({ pollId });
  return pollId;
}

test('whoever bought a home that was not handed over votes, signs and lets vote for nobody; the developer does', async () => {
  const pollId = await announced();
  cloud.at(opens);
  const unitId = place.unitOf(8);
  const buyer = cloud.as('owner-8');
  await expect(vote(pollId, 8)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await buyer.assembly.ownRow({ unitId, pollId })).toMatchObject({
    mayVote: false,
    why: expect.stringContaining('没有交付'),
  });
  expect(await buyer.account.home({ unitId })).toMatchObject({ pollsToVote: 0 });
  const agent = { agentName: '张三', agentPhone: '13900001234', pollId, until: '2026-03-25' };
  await expect(buyer.assembly.grantProxy({ unitId, ...agent })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const petition = { matters: [{ matter: 'company' as const, text: '解聘' }], reason: '电梯没人修' };
  await expect(buyer.assembly.startPetition({ unitId, ...petition })).rejects.toMatchObject({ code: 'FORBIDDEN' });

  const { areaCenti } = await vote(pollId, 7);
  expect(areaCenti).toBe(20_000);
  expect(await buyer.assembly.receipt({ unitId, pollId })).toEqual({ receipt: null });
  expect(await buyer.assembly.ownChoices({ unitId, pollId })).toEqual({ choices: [] });
  await cloud.tick('assembly', 'log');
  expect((await buyer.messages.list({})).rows.map(({ kind }) => kind)).not.toContain('voted');
  expect((await cloud.as('owner-7').messages.list({})).rows.map(({ kind }) => kind)).toContain('voted');
});

test('handed over and corrected before the opening, it is the buyer’s: with the other home, or by itself', async () => {
  const pollId = await announced();
  const { assembly } = cloud.as('officer');
  await assembly.correctRow({ unitId: place.unitOf(8), sameOwnerAs: place.unitOf(9), reason: '已经交付' });
  cloud.at('2026-03-02T09:00:00+08:00');
  expect(await cloud.as('committee').assembly.refreeze({ pollId, reason: '已经交付' })).toMatchObject({
    totalHeads: 8,
  });
  cloud.at(opens);
  expect((await vote(pollId, 8)).areaCenti).toBe(20_000);

  await assembly.correctRow({ unitId: place.unitOf(8), ownHead: true, reason: '不是同一个人' });
  cloud.at('2026-03-26T09:00:00+08:00');
  const next = await cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    title: '下一次',
    opensAt: '2026-04-17T00:00:00.000Z',
    closesAt: '2026-04-25T10:00:00.000Z',
    questions: [{ matter: 'company', shortName: '续聘', text: '是否续聘？', ifAgree: '再管。', ifAgainst: '另选。' }],
  });
  await cloud.as('committee').assembly.announce({ pollId: next.pollId });
  cloud.at('2026-04-17T00:00:00.000Z');
  expect((await vote(next.pollId, 8)).areaCenti).toBe(10_000);
});
