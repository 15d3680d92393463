import { createHash } from 'node:crypto';
import { readPaperCode } from '@mulin/domain/assembly/card/paper-code';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import { audits } from '@mulin/shared-types/documents/people';
import { sealBallot } from '../../src/assembly/voting/sealed-ballot';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { soundFile } from '../cloud/sound-file';
import { know } from '../world';
import { moreHomes } from './crowded';
import { both, nonceOf, runningPoll, window } from './running-poll';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
const start = async (more: Parameters<typeof runningPoll>[1] = {}) => {
  place = await runningPoll(cloud, more);
  cloud.at(window.within);
};
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

const spoilt = [
  { questionId: 'q1', choice: 'agree' as const },
  { questionId: 'q2', choice: 'invalid' as const },
];
const call = (who: string) => cloud.as(who).assembly;

async function codeOf(owner: number, pollId = place.pollId): Promise<string> {
  const { sheets } = await call('committee').ballotSheets({ pollId });
  const label = `1号楼1单元${owner}01`;
  const sheet = sheets.find(({ units }) => units.some((unit) => unit.label === label));
  if (!sheet) throw new Error(`no sheet for ${owner}`);
  return sheet.code;
}
const receive = async (owner: number, more = {}) =>
  (await call('committee').receivePaper({ pollId: place.pollId, code: await codeOf(owner), ...more })).paperId;
let pictures = 0;
const scan = () => {
  pictures += 1;
  return cloud.upload(`papers/${place.communityId}/${pictures}.jpg`, `picture ${pictures}`);
};
async function entered(owner: number, choices = both('agree')): Promise<string> {
  const paperId = await receive(owner);
  await call('committee').enterPaper({ paperId, choices, scanFileId: await scan() });
  return paperId;
}
const slotOf = async (paperId: string) => {
  const paper = await table(paperBallots).get(paperId);
  const slot = paper && (await table(ballots).get(paper.slotId));
  if (!paper || !slot) throw new Error('no such sheet');
  return { paper, slot };
};

test('one sheet a head, in the order of a walk, each with a code of its own', async () => {
  await start();
  const { sheets, next, whichCounts, questions } = await call('committee').ballotSheets({ pollId: place.pollId });
  expect(sheets.map(({ units }) => units.map(({ label }) => label))).toEqual([
    ['1号楼1单元101', '1号楼1单元1001'],
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((owner) => [`1号楼1单元${owner}01`]),
  ]);
  expect(sheets[0]?.areaCenti).toBe(20_000);
  expect(new Set(sheets.map(({ code }) => code)).size).toBe(9);
  expect(sheets.every(({ code }) => readPaperCode(code)?.code === code)).toBe(true);
  expect([next, questions.length]).toEqual([null, 2]);
  expect(whichCounts).toContain('以纸质选票为准');
  expect(whichCounts).toContain('以最后交的一张为准');
  const { sheets: none } = await call('committee').ballotSheets({ pollId: place.pollId, building: '2号楼' });
  expect(none).toEqual([]);
});

test('entered by one, confirmed by another who does not see the entry, counted once with a receipt', async () => {
  await start();
  const paperId = await receive(3);
  cloud.at('2026-03-19T12:00:00+08:00');
  const scanFileId = await scan();
  await call('committee').enterPaper({ paperId, choices: spoilt, scanFileId });
  const seen = await call('second').paperAtHand({ paperId });
  expect(seen).toMatchObject({ may: 'confirm', home: '1号楼1单元301', differing: [], scan: { fileId: scanFileId } });
  expect(JSON.stringify(seen)).not.toMatch(/invalid|"choice"/);
  await expect(call('second').confirmPaper({ paperId, choices: spoilt })).resolves.toEqual({
    state: 'handed-in',
    differing: [],
  });
  const { slot, paper } = await slotOf(paperId);
  expect(slot.handedIn).toMatchObject([{ channel: 'paper', paperId, proxyId: null, by: 'committee' }]);
  expect(slot.handedIn[0]?.at.toISOString()).toBe(new Date(window.within).toISOString());
  expect(paper.scanHash).toBe(
    createHash('sha256')
      .update(soundFile('1.jpg', `picture ${pictures}`))
      .digest('hex'),
  );
  const { receipt } = await call('owner-3').receipt({ unitId: place.unitOf(3), pollId: place.pollId });
  expect(receipt).toMatchObject({ channel: 'paper', byProxy: false });
  const { papers } = await call('owner-3').ownPaper({ unitId: place.unitOf(3), pollId: place.pollId });
  expect(papers).toMatchObject([{ state: 'handed-in', stateText: '已登记', scan: { fileId: scanFileId } }]);
  // Nobody on the staff is shown the picture once there is nothing left to type.
  expect(await call('second').paperAtHand({ paperId })).toMatchObject({ may: 'nothing', scan: null });
  await expect(call('second').confirmPaper({ paperId, choices: spoilt })).resolves.toMatchObject({
    state: 'handed-in',
  });
  expect((await slotOf(paperId)).slot.casts).toBe(1);
});

test('what a sheet says is in no document in the open, no list, no audit', async () => {
  await start();
  await entered(3, both('against', 'abstain'));
  const documents = await table(paperBallots).findAll({}, { atMost: 10 });
  const trail = await table(audits).findAll({}, { atMost: 100 });
  const list = await call('second').papers({ pollId: place.pollId });
  expect(JSON.stringify([documents, trail, list])).not.toMatch(/against|abstain/);
  expect(list).toMatchObject({ total: 1, counts: { entered: 1, received: 0 } });
});

test('who entered it cannot confirm it, nor can another account with the same number', async () => {
  await start();
  await know('committee', '13900000001');
  await know('second', '13900000001');
  const paperId = await entered(3);
  for (const who of ['committee', 'second'])
    await expect(call(who).confirmPaper({ paperId, choices: both('agree') })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('不能自己复核'),
    });
  await expect(call('officer').confirmPaper({ paperId, choices: both('agree') })).resolves.toMatchObject({
    state: 'handed-in',
  });
});

test('two readings that differ: both are told where, neither what; entered anew and confirmed by another', async () => {
  await start();
  const paperId = await entered(3, both('agree', 'agree'));
  const told = await call('second').confirmPaper({ paperId, choices: both('agree', 'against') });
  expect(told).toEqual({ state: 'differs', differing: ['涨价'] });
  expect(await call('committee').paperAtHand({ paperId })).toMatchObject({ differing: ['涨价'], may: 'enter' });
  expect((await slotOf(paperId)).slot.casts).toBe(0);
  await expect(call('officer').confirmPaper({ paperId, choices: both('agree') })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await call('second').enterPaper({ paperId, choices: both('agree', 'against') });
  await expect(call('second').confirmPaper({ paperId, choices: both('agree', 'against') })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(call('committee').confirmPaper({ paperId, choices: both('agree', 'against') })).resolves.toMatchObject({
    state: 'handed-in',
  });
});

test('two confirm at once: one of them does, the slot takes one ballot', async () => {
  await start();
  const paperId = await entered(3);
  const tried = await Promise.allSettled([
    call('second').confirmPaper({ paperId, choices: both('agree') }),
    call('officer').confirmPaper({ paperId, choices: both('against') }),
    call('officer').confirmPaper({ paperId, choices: both('agree') }),
  ]);
  const { paper, slot } = await slotOf(paperId);
  expect(tried.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  expect([paper.state, slot.casts]).toEqual(paper.state === 'differs' ? ['differs', 0] : ['handed-in', 1]);
});

test('killed between the confirmation and the slot: whoever comes next brings it in, exactly once', async () => {
  await start();
  const paperId = await entered(3);
  const decided = { state: 'confirmed' as const, confirmedBy: 'second', confirmedAt: new Date() };
  await table(paperBallots).update(paperId, { state: 'entered' }, decided);
  expect((await slotOf(paperId)).slot.casts).toBe(0);
  await Promise.all([
    cloud.tick('assembly', 'assembly'),
    call('second').confirmPaper({ paperId, choices: both('agree') }),
    cloud.tick('assembly', 'assembly'),
  ]);
  const { paper, slot } = await slotOf(paperId);
  expect([paper.state, slot.casts, slot.handedIn.map((one) => one.paperId)]).toEqual(['handed-in', 1, [paperId]]);
});

test('killed after the slot took it: the repeat finds it there, even if the owner has voted since', async () => {
  await start();
  const paperId = await entered(3);
  await call('second').confirmPaper({ paperId, choices: both('agree') });
  await table(paperBallots).update(paperId, {}, { state: 'confirmed' });
  cloud.at('2026-03-19T12:00:00+08:00');
  await call('owner-3').cast({
    unitId: place.unitOf(3),
    pollId: place.pollId,
    choices: both('against'),
    nonce: nonceOf('3'),
  });
  await Promise.all([
    call('second').confirmPaper({ paperId, choices: both('agree') }),
    cloud.tick('assembly', 'assembly'),
  ]);
  const { paper, slot } = await slotOf(paperId);
  expect([paper.state, slot.casts]).toEqual(['handed-in', 2]);
});

test('a code that was mistyped, of another vote, or not a code at all', async () => {
  await start();
  cloud.at(window.before);
  const other = await place.draft('另一次');
  cloud.at(window.within);
  const code = await codeOf(3);
  const wrong = code.slice(0, -1) + (code.endsWith('X') ? 'Y' : 'X');
  for (const typed of [wrong, 'K7Q2', '选票'])
    await expect(call('committee').receivePaper({ pollId: place.pollId, code: typed })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'code',
    });
  await expect(
    call('committee').paperByCode({ pollId: place.pollId, code: await codeOf(3, other) }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'code' });
  const spelt = ` ${code.toLowerCase().replace('-', ' ')}`;
  expect(await call('committee').paperByCode({ pollId: place.pollId, code: spelt })).toMatchObject({
    code,
    units: [{ label: '1号楼1单元301' }],
    earlier: [],
  });
});

test('the same sheet is received once; a second one must be meant, and under “first” there is none', async () => {
  await start();
  const code = await codeOf(3);
  const once = () => call('committee').receivePaper({ pollId: place.pollId, code });
  const tried = await Promise.allSettled([once(), once(), once()]);
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(once()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('同一张') });
  await expect(call('second').receivePaper({ pollId: place.pollId, code, another: true })).resolves.toMatchObject({
    home: '1号楼1单元301',
  });
  await cloud.close();
  cloud = await startCloud();
  await start({ policy: { duplicates: 'first' }, grounds: { duplicates: '第十条' } });
  await receive(3);
  await expect(receive(3, { another: true })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('paper is received until the close and entered until the end of entering, by the time it was handed in', async () => {
  await start();
  const late = await receive(4);
  const paperId = await entered(3);
  cloud.at(window.entering);
  await expect(receive(5)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await expect(call('second').confirmPaper({ paperId, choices: both('agree') })).resolves.toMatchObject({
    state: 'handed-in',
  });
  cloud.at(window.counted);
  await expect(
    call('committee').enterPaper({ paperId: late, choices: both('agree'), scanFileId: await scan() }),
  ).rejects.toMatchObject({ code: 'TOO_LATE' });
  expect(await call('committee').papers({ pollId: place.pollId, state: 'received' })).toMatchObject({ total: 1 });
});

test('phone and paper of one head: both lie in its one slot, the later handed in stands', async () => {
  await start();
  const paperId = await receive(3);
  cloud.at('2026-03-20T12:00:00+08:00');
  await call('owner-3').cast({
    unitId: place.unitOf(3),
    pollId: place.pollId,
    choices: both('against'),
    nonce: nonceOf('3'),
  });
  cloud.at('2026-03-21T12:00:00+08:00');
  await call('committee').enterPaper({ paperId, choices: both('agree'), scanFileId: await scan() });
  await call('second').confirmPaper({ paperId, choices: both('agree') });
  const { slot } = await slotOf(paperId);
  expect(slot.handedIn.map(({ channel }) => channel)).toEqual(['electronic', 'paper']);
  const { receipt } = await call('owner-3').receipt({ unitId: place.unitOf(3), pollId: place.pollId });
  expect(receipt?.channel).toBe('electronic');
  const { poll } = await call('owner-3').show({ pollId: place.pollId });
  expect(poll.turnout?.heads).toBe(1);
});

test('a sheet is set aside with a reason before it is confirmed, never after', async () => {
  await start();
  const paperId = await entered(3);
  await call('committee').voidPaper({ paperId, reason: '没有签名' });
  await expect(call('second').confirmPaper({ paperId, choices: both('agree') })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(receive(3)).resolves.toContain('.2');
  const done = await entered(4);
  await call('second').confirmPaper({ paperId: done, choices: both('agree') });
  await expect(call('committee').voidPaper({ paperId: done, reason: '弄错了' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const { papers } = await call('owner-3').ownPaper({ unitId: place.unitOf(3), pollId: place.pollId });
  expect(papers[0]?.stateText).toBe('没有计入：没有签名');
});

test('no entry without a picture, and one picture is of one sheet', async () => {
  await start();
  const [first, second] = [await receive(3), await receive(4)];
  await expect(call('committee').enterPaper({ paperId: first, choices: both('agree') })).rejects.toMatchObject({
    field: 'scanFileId',
  });
  const scanFileId = await scan();
  await call('committee').enterPaper({ paperId: first, choices: both('agree'), scanFileId });
  await expect(
    call('committee').enterPaper({ paperId: second, choices: both('agree'), scanFileId }),
  ).rejects.toMatchObject({ code: 'CONFLICT', field: 'scanFileId' });
  const elsewhere = await cloud.upload(`notices/${place.communityId}/1.jpg`, 'x');
  await expect(
    call('committee').enterPaper({ paperId: second, choices: both('agree'), scanFileId: elsewhere }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(
    call('committee').enterPaper({ paperId: second, choices: both('agree').slice(1), scanFileId: await scan() }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('the vote with paper is counted: one head, one ballot', async () => {
  await start();
  for (const owner of [1, 2, 3, 4, 5, 6]) {
    const paperId = await entered(owner, both('agree', 'against'));
    await call('second').confirmPaper({ paperId, choices: both('agree', 'against') });
  }
  cloud.at(window.counted);
  for (let tick = 0; tick < 6; tick += 1) await cloud.tick('assembly', 'assembly');
  expect((await table(polls).get(place.pollId))?.state).toBe('published');
  const { results } = await call('owner-9').result({ pollId: place.pollId });
  expect(results).toMatchObject([
    { passed: true, agree: { heads: 6, areaCenti: 70_000 } },
    { passed: false, against: { heads: 6, areaCenti: 70_000 } },
  ]);
});

test('sheets left behind by hundreds are all in before the slots are shut', async () => {
  await start();
  await moreHomes(place.communityId, 250);
  cloud.at(window.before);
  const pollId = await place.draft('第二次');
  cloud.at(window.within);
  const slots = await table(ballots).find({ pollId }, { limit: 300 });
  const sealed = sealBallot({ choices: { q1: 'agree', q2: 'agree' }, nonce: nonceOf('a') });
  const sample = (await slotOf(await entered(3))).paper;
  const decided = { state: 'confirmed' as const, sealed, confirmedBy: 'second', confirmedAt: new Date(window.within) };
  cloud.at(window.counted);
  await table(paperBallots).insertMany(
    slots.map(({ _id }) => ({ ...sample, ...decided, _id: `${_id}.1`, slotId: _id, pollId })),
  );
  for (let tick = 0; tick < 6; tick += 1) await cloud.tick('assembly', 'assembly');
  expect(await table(paperBallots).count({ pollId, state: 'handed-in' })).toBe(slots.length);
  const { results } = await call('owner-9').result({ pollId });
  expect(results).toMatchObject([{ agree: { heads: slots.length } }, {}]);
});

test('a sheet of a head that has handed in as often as anybody may is set aside, and keeps no count waiting', async () => {
  await start();
  const paperId = await entered(3);
  const { slot } = await slotOf(paperId);
  await call('owner-3').cast({
    unitId: place.unitOf(3),
    pollId: place.pollId,
    choices: both('agree'),
    nonce: nonceOf('b'),
  });
  const [one] = (await table(ballots).get(slot._id))?.handedIn ?? [];
  if (!one) throw new Error('nothing was handed in');
  const handedIn = Array.from({ length: 30 }, (_, nth) => ({ ...one, commit: nonceOf(nth.toString(36)).repeat(2) }));
  await table(ballots).update(slot._id, {}, { handedIn, casts: 30 });
  const { state } = await call('second').confirmPaper({ paperId, choices: both('agree') });
  expect(state).toBe('void');
  expect((await table(paperBallots).get(paperId))?.voidReason).toContain('最多交 30 次');
});
