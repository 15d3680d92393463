import { notices } from '@mulin/shared-types/documents/board';
import { messages } from '@mulin/shared-types/documents/messages';
import { audits } from '@mulin/shared-types/documents/people';
import { petitionSignatures, petitions } from '@mulin/shared-types/documents/petitions';
import { units } from '@mulin/shared-types/documents/places';
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
/** WeChat does not know the test's people; starting a petition goes before. */
let silenced: jest.SpyInstance;
beforeEach(() => {
  silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  silenced.mockRestore();
  return cloud.close();
});

const matters = [{ matter: 'company' as const, text: '是否解聘物业？' }];
const reason = '电梯坏了三个月没人修';
const start = (owner: number) =>
  cloud.as(`owner-${owner}`).assembly.startPetition({ unitId: place.unitOf(owner), matters, reason });
const sign = (owner: number, petitionId: string, unit = owner) =>
  cloud.as(`owner-${owner}`).assembly.signPetition({ unitId: place.unitOf(unit), petitionId });
const unsign = (owner: number, petitionId: string) =>
  cloud.as(`owner-${owner}`).assembly.unsignPetition({ unitId: place.unitOf(owner), petitionId });
const show = (petitionId: string, by = 'owner-9') => cloud.as(by).assembly.petition({ petitionId });
const refused = (code: string) => expect.objectContaining({ code });

/** Nine heads, 1,000.00 ㎡: 20 % are two heads and 200.00 ㎡. */
test('both lines must be met: heads alone or area alone are not enough (Property Management Regulation 13)', async () => {
  const { petitionId } = await start(1);
  const { petition } = await show(petitionId);
  expect(petition).toMatchObject({
    state: 'collecting',
    area: { have: 20_000, need: 20_000, of: 100_000, missing: 0, percent: '20.00%' },
    heads: { have: 1, need: 2, of: 9, missing: 1 },
    daysWaiting: null,
  });
  expect(await sign(2, petitionId)).toEqual({ signed: true, reached: true });
  expect((await show(petitionId)).petition).toMatchObject({ state: 'reached', daysWaiting: 0 });
  const { notices: posted } = { notices: await table(notices).find({ communityId: place.communityId }, { limit: 10 }) };
  expect(posted).toMatchObject([{ title: '业主联名要求召开业主大会临时会议', publisher: '联名业主' }]);
  expect(posted[0]?.body).toContain('2 位业主签名，名下面积 300.00 ㎡');
  expect(await table(messages).find({ openid: 'committee' }, { limit: 5 })).toMatchObject([{ kind: 'petition' }]);
});

test('two heads of small homes do not reach the area', async () => {
  for (const owner of [4, 5]) await table(units).update(place.unitOf(owner), {}, { areaCenti: 1_000 });
  const { petitionId } = await start(4);
  expect(await sign(5, petitionId)).toEqual({ signed: true, reached: false });
  expect((await show(petitionId)).petition).toMatchObject({ heads: { missing: 0 }, area: { missing: 14_400 } });
});

test('one signature per head: from two homes, pressed thirty times at once, by two people of one head', async () => {
  await table(units).updateWhere({ communityId: place.communityId }, { areaCenti: 10_000 });
  const { petitionId } = await start(3);
  await Promise.all(Array.from({ length: 30 }, (_, at) => sign(1, petitionId, at % 2 === 0 ? 1 : 10)));
  expect(await table(petitionSignatures).count({ petitionId, state: 'signed' })).toBe(2);
  expect((await show(petitionId)).petition).toMatchObject({ heads: { have: 2 }, area: { have: 30_000 } });
});

test('those who sign last at the same moment reach it once: one notice, one message', async () => {
  const { petitionId } = await start(2);
  const answers = await Promise.all([3, 4, 5, 6, 7, 8, 9].map((owner) => sign(owner, petitionId)));
  expect(answers.some(({ reached }) => reached)).toBe(true);
  expect(await table(notices).count({ communityId: place.communityId })).toBe(1);
  expect(await table(messages).count({ openid: 'committee' })).toBe(1);
});

test('a signature can be taken back while they are collected, by whoever gave it; not afterwards', async () => {
  const { petitionId } = await start(1);
  await table(units).update(place.unitOf(3), {}, { headId: 'head-1' });
  await expect(cloud.as('owner-3').assembly.unsignPetition({ unitId: place.unitOf(3), petitionId })).rejects.toEqual(
    refused('CONFLICT'),
  );
  await unsign(1, petitionId);
  await unsign(1, petitionId);
  expect((await show(petitionId)).petition.heads.have).toBe(0);
  await sign(1, petitionId);
  await sign(2, petitionId);
  await expect(unsign(2, petitionId)).rejects.toEqual(refused('TOO_LATE'));
  expect((await show(petitionId, 'owner-2')).homes).toMatchObject([
    { signed: true, why: expect.stringContaining('签够') },
  ]);
});

test('a signature taken back at the moment of the last one never leaves a petition reached without its numbers', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { petitionId } = await start(1);
    await Promise.allSettled([sign(2, petitionId), unsign(1, petitionId)]);
    await cloud.tick('assembly', 'petitions');
    const { petition } = await show(petitionId);
    if (petition.state === 'reached') expect([petition.heads.missing, petition.area.missing]).toEqual([0, 0]);
    await table(petitions).update(petitionId, {}, { state: 'ended' });
  }
});

test('a home that changed hands is another head’s: the old signature lapses, the new owner may sign', async () => {
  await table(units).updateWhere({ headId: 'head-1' }, { areaCenti: 5_000 });
  const { petitionId } = await start(2);
  await table(units).update(place.unitOf(2), {}, { headId: 'head-buyer' });
  cloud.at('2026-03-01T09:20:00+08:00');
  await cloud.tick('assembly', 'petitions');
  expect((await show(petitionId)).petition).toMatchObject({ heads: { have: 0, of: 9 }, area: { have: 0, of: 90_000 } });
  await sign(2, petitionId);
  expect((await show(petitionId)).petition.heads.have).toBe(1);
});

test('the line follows the roll of today', async () => {
  const { petitionId } = await start(2);
  await sign(3, petitionId).catch(() => undefined);
  expect((await show(petitionId)).petition.state).toBe('reached');
  const { petitionId: another } = await start(4);
  for (const owner of [6, 7, 8, 9]) await table(units).update(place.unitOf(owner), {}, { areaCenti: 90_000 });
  cloud.at('2026-03-01T09:20:00+08:00');
  await cloud.tick('assembly', 'petitions');
  expect((await show(another)).petition.area).toMatchObject({ need: 84_000, of: 420_000 });
});

test('it ends after sixty days', async () => {
  const { petitionId } = await start(1);
  cloud.at('2026-04-30T23:59:59+08:00');
  expect((await show(petitionId)).petition.state).toBe('collecting');
  cloud.at('2026-05-01T00:00:00+08:00');
  expect((await show(petitionId)).petition.state).toBe('expired');
  await expect(sign(2, petitionId)).rejects.toEqual(refused('TOO_LATE'));
  await cloud.tick('assembly', 'petitions');
  expect((await table(petitions).get(petitionId))?.state).toBe('expired');
  await expect(start(1)).resolves.toBeDefined();
});

test('whoever started it may take it back while it is one person’s', async () => {
  const { petitionId } = await start(1);
  await expect(start(1)).rejects.toEqual(refused('CONFLICT'));
  await expect(cloud.as('owner-2').assembly.endPetition({ petitionId, reason: '不要了' })).rejects.toEqual(
    refused('CONFLICT'),
  );
  await cloud.as('owner-1').assembly.endPetition({ petitionId, reason: '物业修好了' });
  expect((await show(petitionId)).petition).toMatchObject({ state: 'ended', endedReason: '物业修好了' });
});

test('nobody sees who signed but those who check it, masked, and their look is logged', async () => {
  const { petitionId } = await start(1);
  await sign(2, petitionId);
  expect(JSON.stringify([await show(petitionId), await cloud.as('owner-9').assembly.petitions(place)])).not.toMatch(
    /owner-|head-1|101/,
  );
  await expect(cloud.as('owner-9').assembly.petitionSigners({ petitionId })).rejects.toEqual(refused('FORBIDDEN'));
  const { total, rows } = await cloud.as('committee').assembly.petitionSigners({ petitionId });
  expect(total).toBe(2);
  expect(rows).toMatchObject([{ label: '1号楼1单元101', areaCenti: 20_000 }, { label: '1号楼1单元201' }]);
  expect(await table(audits).count({ openid: 'committee', operation: 'petitionSigners' })).toBe(1);
});

test('the committee answers with an extraordinary assembly; if that is withdrawn the owners wait again', async () => {
  const { petitionId } = await start(1);
  const draft = (kind: 'regular' | 'extraordinary', more: { legalMode?: 'consultation'; matter?: 'other' } = {}) =>
    cloud.as('committee').assembly.draft({
      communityId: place.communityId,
      title: '临时会议',
      kind,
      petitionId,
      opensAt: '2026-03-25T00:00:00.000Z',
      closesAt: '2026-04-05T10:00:00.000Z',
      questions: [
        {
          matter: more.matter ?? 'company',
          text: '是否解聘物业？',
          shortName: '解聘',
          ifAgree: '解聘。',
          ifAgainst: '不解聘。',
        },
      ],
      legalMode: more.legalMode,
    });
  await expect(draft('extraordinary')).rejects.toEqual(refused('CONFLICT'));
  await sign(2, petitionId);
  await expect(draft('regular')).rejects.toMatchObject({ field: 'kind' });
  // Neither opinions instead of a decision, nor a decision about something else.
  await expect(draft('extraordinary', { legalMode: 'consultation' })).rejects.toMatchObject({ field: 'legalMode' });
  await expect(draft('extraordinary', { matter: 'other' })).rejects.toMatchObject({ field: 'questions' });
  cloud.at('2026-03-04T09:00:00+08:00');
  const known = await cloud.as('committee').assembly.convening({ communityId: place.communityId });
  expect(known).toMatchObject({ hasCommittee: true, needsReason: false, earliestDay: '2026-03-20', parking: 0 });
  expect(known.petitions).toMatchObject([{ petitionId, reason, daysWaiting: 3 }]);
  expect(known.buildings).toEqual([{ building: '1号楼', units: 10, heads: 9 }]);

  const { pollId } = await draft('extraordinary');
  const { pollId: second } = await draft('extraordinary');
  await cloud.as('committee').assembly.announce({ pollId });
  expect((await show(petitionId)).petition).toMatchObject({ state: 'called', pollId });
  await expect(cloud.as('committee').assembly.announce({ pollId: second })).rejects.toEqual(refused('CONFLICT'));
  await cloud.as('committee').assembly.withdraw({ pollId, reason: '写错了' });
  expect((await show(petitionId)).petition).toMatchObject({ state: 'reached', pollId: null, daysWaiting: 3 });
});

test('family and parking alone sign nothing', async () => {
  const { petitionId } = await start(1);
  await expect(cloud.as('daughter').assembly.signPetition({ unitId: place.unitOf(2), petitionId })).rejects.toEqual(
    refused('FORBIDDEN'),
  );
  await table(units).update(place.unitOf(5), {}, { kind: 'parking' });
  await expect(sign(5, petitionId)).rejects.toEqual(refused('INVALID_INPUT'));
});

test('many taps at once start one', async () => {
  const taps = await Promise.allSettled(Array.from({ length: 10 }, () => start(3)));
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await table(petitions).count({ communityId: place.communityId })).toBe(1);
});

test('a petition whose roll cannot be measured keeps no other waiting', async () => {
  const { petitionId } = await start(1);
  const other = await table(petitions).get(petitionId);
  if (other)
    await table(petitions).insert({ ...other, _id: 'q_nowhere', communityId: 'c_nowhere', measuredAt: new Date(0) });
  await table(units).updateWhere({ communityId: place.communityId, _id: place.unitOf(9) }, { areaCenti: 20_000 });
  cloud.at('2026-03-01T10:00:00+08:00');
  await cloud.tick('assembly', 'petitions');
  expect(await table(petitions).get(petitionId)).toMatchObject({ totalAreaCenti: 110_000 });
});

test('a petition reads as one line each: no breaks, no runs of blanks, nothing that cannot be seen', async () => {
  const { assembly } = cloud.as('owner-1');
  const petition = {
    unitId: place.unitOf(1),
    matters: [{ matter: 'company' as const, text: '解聘\n\n\n社区通知：  停水' }],
  };
  const { petitionId } = await assembly.startPetition({ ...petition, reason: '电梯\u200b坏了\r\n　没人修' });
  expect((await show(petitionId)).petition).toMatchObject({
    matters: [{ text: '解聘 社区通知： 停水' }],
    reason: '电梯 坏了 没人修',
  });
  await expect(start(1)).rejects.toEqual(refused('CONFLICT'));
  await expect(
    cloud.as('owner-2').assembly.startPetition({ unitId: place.unitOf(2), matters, reason: '\u200b\u200b' }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
});
