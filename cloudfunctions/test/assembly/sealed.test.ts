import { randomBytes } from 'node:crypto';
import { commitOf, sealedCommit } from '@mulin/domain/assembly/card/ballot';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { openChallenge } from '@mulin/domain/assembly/seal/challenge';
import { publicKeyOf } from '@mulin/domain/assembly/seal/opening';
import { HOLDERS, type Holder, SEAL_RANDOM_BYTES } from '@mulin/domain/assembly/seal/sealed';
import { sealTo } from '@mulin/domain/assembly/seal/sealing';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { unseal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { know } from '../world';
import { village } from './village';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof village>>;
const officers: Record<Holder, string> = { committee: 'committee', community: 'officer', street: 'street' };
const secrets: Record<Holder, string> = {
  committee: randomBytes(32).toString('hex'),
  community: randomBytes(32).toString('hex'),
  street: randomBytes(32).toString('hex'),
};

beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  place = await village();
  const one = await table(memberships).get('m-committee-committee-');
  if (!one) throw new Error('the village has a committee');
  await table(memberships).insert({ ...one, _id: 'm-officer', openid: 'officer', role: 'community' });
  const { communityId: _, ...above } = one;
  await table(memberships).insert({ ...above, _id: 'm-street', openid: 'street', role: 'street' });
});
afterEach(() => cloud.close());

const opens = '2026-03-17T00:00:00.000Z';
const closes = '2026-03-25T10:00:00.000Z';

async function drafted(): Promise<string> {
  const { pollId } = await cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    title: '业主大会',
    opensAt: opens,
    closesAt: closes,
    sealed: true,
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
  return pollId;
}

async function rehearse(pollId: string, holder: Holder): Promise<void> {
  const own = cloud.as(officers[holder]).assembly;
  const { challenge } = await own.offerSealKey({ pollId, holder, key: publicKeyOf(secrets[holder]) });
  const answer = openChallenge(challenge, secrets[holder]) ?? '';
  await own.rehearseSealKey({ pollId, holder, answer });
}

async function announced(): Promise<string> {
  const pollId = await drafted();
  for (const holder of HOLDERS) await rehearse(pollId, holder);
  await cloud.as('committee').assembly.announce({ pollId });
  return pollId;
}

/** What the phone sends: sealed to the keys of the poll it was shown. */
async function ballotOf(
  pollId: string,
  owner: number,
  choice: 'agree' | 'against',
  nonce = randomBytes(16).toString('hex'),
) {
  const phone = cloud.as(`owner-${owner}`).assembly;
  const { poll } = await phone.show({ pollId });
  const { headKey } = await phone.ownRow({ unitId: place.unitOf(owner), pollId });
  const choices = { q1: choice };
  const inner = commitOf({ v: 'mulin-ballot/1', pollId: poll.cardHash ?? '', headKey: headKey ?? '', choices, nonce });
  const ballot = sealTo({ choices, nonce }, poll.sealedTo ?? [], randomBytes(SEAL_RANDOM_BYTES));
  return { sealed: { ballot, inner }, commit: sealedCommit(poll.cardHash ?? '', headKey ?? '', inner) };
}
const send = (pollId: string, owner: number, sealed: Awaited<ReturnType<typeof ballotOf>>['sealed']) =>
  cloud.as(`owner-${owner}`).assembly.cast({ unitId: place.unitOf(owner), pollId, sealed });
const open = (pollId: string, holder: Holder, secretKey = secrets[holder]) =>
  cloud.as(officers[holder]).assembly.openSeal({ pollId, holder, secretKey });
const tick = () => cloud.tick('assembly', 'assembly');

test('not announced before all three have made a key and rehearsed it', async () => {
  const pollId = await drafted();
  await rehearse(pollId, 'committee');
  await rehearse(pollId, 'community');
  await cloud.as('street').assembly.offerSealKey({ pollId, holder: 'street', key: publicKeyOf(secrets.street) });
  await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toMatchObject({ field: 'sealed' });
  await expect(
    cloud.as('street').assembly.rehearseSealKey({ pollId, holder: 'street', answer: '0'.repeat(32) }),
  ).rejects.toMatchObject({ field: 'answer' });
  await expect(
    cloud.as('committee').assembly.offerSealKey({ pollId, holder: 'street', key: '1'.repeat(64) }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'holder' });
});

test('two of the three keys are never in one hand, whatever posts and accounts that person has', async () => {
  const pollId = await drafted();
  await rehearse(pollId, 'committee');
  const member = await table(memberships).get('m-committee-committee-');
  if (member) await table(memberships).insert({ ...member, _id: 'm-both', openid: 'committee', role: 'community' });
  await know('committee', '13911110000');
  await know('officer', '13911110000');
  for (const openid of ['committee', 'officer']) {
    const offer = cloud.as(openid).assembly.offerSealKey({ pollId, holder: 'community', key: '1'.repeat(64) });
    await expect(offer).rejects.toMatchObject({ code: 'CONFLICT', field: 'holder' });
  }
  await rehearse(pollId, 'street');
});

test('cast, closed, opened by two of three, counted; one key lost loses nothing', async () => {
  const pollId = await announced();
  cloud.at(opens);
  const commits: string[] = [];
  for (const owner of [1, 2, 3, 4, 5, 6, 7]) {
    const { sealed, commit } = await ballotOf(pollId, owner, owner === 7 ? 'against' : 'agree');
    expect((await send(pollId, owner, sealed)).commit).toBe(commit);
    commits.push(commit);
  }
  // Nothing that lies with us says what was chosen, even to us.
  for (const { handedIn } of await table(ballots).find({ pollId, voted: true }, { limit: 20 }))
    for (const { sealed } of handedIn) expect(unseal('ballot', sealed)).not.toMatch(/agree|against/);
  expect(JSON.stringify(await table(audits).find({}, { limit: 500 }))).not.toMatch(/"(agree|against)"/);
  expect(await cloud.as('owner-7').assembly.ownChoices({ unitId: place.unitOf(7), pollId })).toEqual({ choices: [] });
  await expect(open(pollId, 'committee')).rejects.toMatchObject({ code: 'TOO_EARLY' });

  cloud.at('2026-03-25T10:01:00.000Z');
  await tick();
  await tick();
  expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.state).toBe('closed');
  await expect(open(pollId, 'street', secrets.community)).rejects.toMatchObject({ field: 'secretKey' });
  expect(await open(pollId, 'street')).toEqual({ opened: 1 });
  await tick();
  expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.state).toBe('closed');
  // The committee has lost its slip.
  expect(await open(pollId, 'community')).toEqual({ opened: 2 });
  expect(await open(pollId, 'community')).toEqual({ opened: 2 });
  cloud.at('2026-03-25T10:02:00.000Z');
  await tick();
  const { results } = await cloud.as('owner-1').assembly.result({ pollId });
  expect(results).toMatchObject([{ agree: { heads: 6 }, against: { heads: 1 }, passed: true }]);
  const { file } = await cloud.as('owner-1').assembly.recountPackage({ pollId });
  const pack = (await (await fetch(file.url)).json()) as RecountPackage;
  expect(verifyPackage(pack).checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(pack.ballots.map(({ commit }) => commit).sort()).toEqual([...commits].sort());
});

test('what does not open, answers nothing, or is not what its commit says is invalid and takes no vote along', async () => {
  const pollId = await announced();
  cloud.at(opens);
  for (const owner of [1, 2, 3, 4, 5, 6]) await send(pollId, owner, (await ballotOf(pollId, owner, 'agree')).sealed);
  const copied = (await ballotOf(pollId, 8, 'agree')).sealed;
  await send(pollId, 8, copied);
  // Somebody else's envelope and commit, sent in by another head.
  await send(pollId, 9, copied);
  // A good ballot, then garbage in its place: the good one stands.
  const { sealed } = await ballotOf(pollId, 7, 'against');
  await send(pollId, 7, sealed);
  cloud.at('2026-03-18T00:00:00.000Z');
  await send(pollId, 7, { ballot: { ...sealed.ballot, body: 'ab'.repeat(60) }, inner: '9'.repeat(64) });
  cloud.at('2026-03-25T10:01:00.000Z');
  await tick();
  await open(pollId, 'street');
  await open(pollId, 'committee');
  await tick();
  await tick();
  const { results } = await cloud.as('owner-1').assembly.result({ pollId });
  expect(results).toMatchObject([
    { agree: { heads: 7 }, against: { heads: 1 }, refused: [{ reason: '票面无效', count: 2 }] },
  ]);
});

test('a sealed vote takes no open ballot, an open one no sealed', async () => {
  const pollId = await announced();
  cloud.at(opens);
  const plain = {
    unitId: place.unitOf(1),
    pollId,
    choices: [{ questionId: 'q1', choice: 'agree' as const }],
    nonce: '0'.repeat(32),
  };
  await expect(cloud.as('owner-1').assembly.cast(plain)).rejects.toMatchObject({ field: 'sealed' });
  const { sealed } = await ballotOf(pollId, 1, 'agree');
  await expect(cloud.as('owner-1').assembly.cast({ ...plain, sealed })).rejects.toMatchObject({ field: 'choices' });
});

test('the desk tells each holder what waits: a key before the announcement, opening after the close', async () => {
  const waits = async (holder: Holder) =>
    (await cloud.as(officers[holder]).desk.today({ communityId: place.communityId })).tasks
      .filter(({ kind }) => kind === 'seal')
      .map(({ action }) => action);
  const pollId = await drafted();
  await rehearse(pollId, 'committee');
  await cloud.as('officer').assembly.offerSealKey({ pollId, holder: 'community', key: publicKeyOf(secrets.community) });
  expect(await waits('committee')).toEqual([]);
  // Made but never rehearsed is not there yet.
  expect(await waits('community')).toEqual(['去生成']);
  expect(await waits('street')).toEqual(['去生成']);
  for (const holder of ['community', 'street'] as const) await rehearse(pollId, holder);
  await cloud.as('committee').assembly.announce({ pollId });
  expect(await waits('street')).toEqual([]);
  cloud.at('2026-03-25T18:01:00+08:00');
  await cloud.tick('assembly', 'assembly');
  expect(await waits('committee')).toEqual(['去开封']);
  await cloud.as('committee').assembly.openSeal({ pollId, holder: 'committee', secretKey: secrets.committee });
  expect(await waits('committee')).toEqual([]);
  expect(await waits('street')).toEqual(['去开封']);
});

test('two keys lost: after a week of looking the street says so, and the community can vote anew', async () => {
  const pollId = await announced();
  cloud.at(opens);
  await send(pollId, 1, (await ballotOf(pollId, 1, 'agree')).sealed);
  cloud.at('2026-03-25T10:01:00.000Z');
  await tick();
  await open(pollId, 'street');
  const giveUp = () => cloud.as('street').assembly.declareUnopenable({ pollId, reason: '两张纸条都找不到' });
  await expect(giveUp()).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-04-01T10:01:00.000Z');
  const { noticeId } = await giveUp();
  expect(await giveUp()).toEqual({ noticeId });
  expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.state).toBe('withdrawn');
  await expect(open(pollId, 'community')).rejects.toMatchObject({ code: 'CONFLICT' });
  await tick();
  expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.state).toBe('withdrawn');
});

test('hundreds of votes that nobody opens keep no other from being counted', async () => {
  const pollId = await announced();
  const sealed = await table(polls).get(pollId);
  if (!sealed) throw new Error('no vote');
  const waiting = Array.from({ length: 230 }, (_, index) => ({
    ...sealed,
    _id: `p_a${index}`,
    state: 'closed' as const,
  }));
  await table(polls).insertMany(waiting);
  cloud.at(opens);
  await send(pollId, 1, (await ballotOf(pollId, 1, 'agree')).sealed);
  cloud.at('2026-03-25T10:01:00.000Z');
  for (const holder of ['committee', 'street'] as const) await open(pollId, holder);
  for (let time = 0; time < 4; time += 1) await tick();
  expect((await table(polls).get(pollId))?.state).toBe('published');
});
