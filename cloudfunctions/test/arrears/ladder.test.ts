import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { messages } from '@mulin/shared-types/documents/messages';
import { jobs } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { owner, places, reside, settle, staff } from '../world';

const { community: communityId, home } = places;
const covenant = {
  _id: 'g_covenant',
  communityId,
  kind: 'covenant' as const,
  title: '管理规约',
  clauses: [
    { no: 1, chapter: '', text: '总则' },
    { no: 2, chapter: '', text: '催缴的天数' },
  ],
  fileIds: [],
  basedOn: null,
  state: 'adopted' as const,
  revision: 1,
  textHash: null,
  pollId: null,
  questionId: null,
  wantedFrom: null,
  decidedDay: '2026-05-01',
  inForceFrom: '2026-05-02',
  revokedFrom: null,
  revokedBy: null,
  confirmed: null,
  draftedAs: 'committee' as const,
  by: 'committee',
  at: new Date('2026-05-01T00:00:00Z'),
};
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await firstBills(cloud, ['walk-up']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

type StepId = 'message' | 'call' | 'demand' | 'mediation' | 'court';
const take = (step: StepId) => cloud.as(staff.clerk).arrears.takeStep({ unitId: home, step, note: '按规约' });
const listed = () => cloud.as(staff.clerk).arrears.overdueHomes({ communityId });
const inbox = async (openid: string) => JSON.stringify(await cloud.as(openid).messages.list({}));

test('nothing before the last day to pay; then step by step, each on its day, told once', async () => {
  expect((await listed()).total).toBe(0);
  await expect(take('message')).rejects.toMatchObject({ code: 'TOO_LATE' });
  cloud.at('2026-08-01T01:00:00Z');
  await reside('tenant', 'tenant', home, '租客');
  await expect(take('demand')).rejects.toMatchObject({ code: 'CONFLICT' });
  const first = await take('message');
  expect(await take('message')).toEqual(first);
  expect(await inbox(owner)).toContain('527.34');
  expect(await inbox('tenant')).not.toContain('527.34');
  await expect(take('call')).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-08-30T01:00:00Z');
  await take('call');
  cloud.at('2026-09-10T01:00:00Z');
  const { stepId } = await take('demand');
  const made = await cloud.as(staff.clerk).print.demand({ stepId });
  const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
  expect(pages.join('').replace(/\s/g, '')).toContain('合计527.34元');
  expect(pages.join('')).not.toContain('王秀兰');
  expect(await inbox(owner)).toContain('2026 年 9 月 25 日');
  cloud.at('2026-09-25T10:00:00Z');
  await expect(take('mediation')).rejects.toMatchObject({ code: 'TOO_EARLY' });
  const { homes } = await listed();
  expect(homes[0]).toMatchObject({ totalFen: 52_734, phoneMasked: '139****7720', next: { step: 'mediation' } });
});

test('an objection rests it until it is answered, a reduction in force keeps the home out of it', async () => {
  cloud.at('2026-08-01T01:00:00Z');
  const { disputeId } = await cloud.as(owner).arrears.dispute({ unitId: home, text: '电梯坏了两个月' });
  await expect(take('message')).rejects.toMatchObject({ message: expect.stringContaining('异议') });
  await cloud.as(staff.manager).arrears.answerDispute({ disputeId, answer: '已经修好，按合同扣减' });
  expect(await inbox(owner)).toContain('按合同扣减');
  await take('message');
  const fileIds = [await cloud.upload(`reductions/${communityId}/a.jpg`, 'paper')];
  await cloud.as(owner).arrears.askReduction({ unitId: home, ground: 'destitute', fileIds, separateConsent: true });
  cloud.at('2026-09-01T01:00:00Z');
  await expect(take('call')).rejects.toMatchObject({ message: expect.stringContaining('减免') });
});

test('by building without names: too few homes to show are not shown', async () => {
  cloud.at('2026-08-01T01:00:00Z');
  expect((await cloud.as(owner).arrears.arrearsByBuilding({ communityId })).buildings).toEqual([]);
});

const remind = () => cloud.tick('arrears', 'remind');
const reminders = async () => (await table(messages).find({ openid: owner }, { limit: 100 })).length;

test('the reminder goes by itself, by day, once, also after a crash, and not while an objection waits', async () => {
  const before = await reminders();
  cloud.at('2026-07-31T12:00:00+08:00');
  await remind();
  cloud.at('2026-08-01T03:00:00+08:00');
  await remind();
  expect(await reminders()).toBe(before);
  cloud.at('2026-08-01T09:05:00+08:00');
  const { disputeId } = await cloud.as(owner).arrears.dispute({ unitId: home, text: '电梯坏了两个月' });
  await remind();
  expect(await reminders()).toBe(before);
  const { tasks } = await cloud.as(staff.clerk).desk.today({ communityId });
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'arrears', title: '答复 1 件账单异议' }));
  await cloud.as(staff.manager).arrears.answerDispute({ disputeId, answer: '已经修好' });
  cloud.at('2026-08-02T09:05:00+08:00');
  await remind();
  expect(await reminders()).toBe(before + 2);
  expect((await listed()).homes[0]).toMatchObject({ done: [{ step: 'message', note: '系统自动发出' }] });
  // Killed between the record and the message: the lease runs out, the chunk is done again, the message goes.
  await table(messages).removeWhere({ openid: owner, title: '物业费过了缴费日' });
  await table(jobs).update(
    `remind-overdue:${communityId}:2026-08-02`,
    { state: 'done' },
    { state: 'running', cursor: '' },
  );
  cloud.at('2026-08-02T09:15:00+08:00');
  await remind();
  expect(await reminders()).toBe(before + 2);
  cloud.at('2026-08-03T09:05:00+08:00');
  await remind();
  await remind();
  expect(await reminders()).toBe(before + 2);
});

test('days by the covenant in force, entered with their clause; without it the default, said to be one', async () => {
  const terms = () => cloud.as(owner).arrears.ladderTerms({ communityId });
  expect((await terms()).steps[0]).toMatchObject({ afterDays: 1, source: expect.stringContaining('默认') });
  const afterDays = { message: 5, call: 10, demand: 20, mediation: 50, court: 80 };
  const entered = { communityId, versionId: 'g_covenant', clause: 2, afterDays, respondDays: 20 };
  await expect(cloud.as(staff.manager).arrears.setLadderTerms(entered)).rejects.toMatchObject({ code: 'CONFLICT' });
  await table(governingDocuments).insert(covenant);
  const enter = (more: object) => cloud.as(staff.manager).arrears.setLadderTerms({ ...entered, ...more });
  await expect(enter({ clause: 9 })).rejects.toMatchObject({ field: 'clause' });
  await expect(enter({ afterDays: { ...afterDays, call: 5 } })).rejects.toMatchObject({ field: 'afterDays.call' });
  await enter({});
  expect(await terms()).toMatchObject({
    respondDays: 15,
    entered: { clause: 2, clauseText: '催缴的天数', respondDays: 20, own: false },
  });
  const decide = (openid: string, confirm = true) =>
    cloud.as(openid).arrears.decideLadderTerms({ communityId, versionId: 'g_covenant', clause: 2, confirm });
  await expect(decide(staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await cloud.as(staff.committee).arrears.setLadderTerms(entered);
  await expect(decide(staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await decide(staff.committee, false)).toEqual({ state: 'dropped' });
  await expect(decide(staff.community)).rejects.toMatchObject({ code: 'CONFLICT' });
  await enter({});
  expect(
    await Promise.all([decide(staff.committee), decide(staff.community)].map((one) => one.catch(() => null))),
  ).toContainEqual({ state: 'confirmed' });
  expect(await decide(staff.committee)).toEqual({ state: 'confirmed' });
  expect((await terms()).entered).toBeNull();
  expect(await terms()).toMatchObject({ respondDays: 20, covenant: { clause: 2, clauseText: '催缴的天数' } });
  cloud.at('2026-08-01T09:05:00+08:00');
  await expect(take('message')).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await table(governingDocuments).update('g_covenant', { revokedFrom: null }, { revokedFrom: '2026-08-01' });
  await take('message');
});

test('what came of a step is kept; a demand that arrived interrupts the limitation; a court file can be made of it', async () => {
  for (const [day, step] of [
    ['2026-08-01', 'message'],
    ['2026-08-15', 'call'],
    ['2026-09-01', 'demand'],
    ['2026-10-01', 'mediation'],
    ['2026-11-10', 'court'],
  ] as const) {
    cloud.at(`${day}T10:00:00+08:00`);
    await take(step);
  }
  const done = async () => (await listed()).homes[0]?.done ?? [];
  const of = async (step: StepId) => (await done()).find((one) => one.step === step)?.stepId ?? '';
  const note = async (step: StepId, outcome: 'signed' | 'returned' | 'failed', day: string) =>
    cloud.as(staff.clerk).arrears.noteOutcome({ stepId: await of(step), outcome, day, note: '王女士签收' });
  const until = async () => (await listed()).homes[0]?.limitation;
  expect(await until()).toEqual({ until: '2029-07-31', passed: false });
  const tasks = async () => JSON.stringify((await cloud.as(staff.clerk).desk.today({ communityId })).tasks);
  expect(await tasks()).toContain('送达 1 封催告函');
  await expect(note('mediation', 'signed', '2026-10-02')).rejects.toMatchObject({ field: 'outcome' });
  await expect(note('demand', 'signed', '2026-08-31')).rejects.toMatchObject({ field: 'day' });
  await note('demand', 'returned', '2026-09-02');
  expect(await until()).toMatchObject({ until: '2029-07-31' });
  await note('demand', 'signed', '2026-09-05');
  await note('demand', 'signed', '2026-09-05');
  expect(await until()).toMatchObject({ until: '2029-09-05' });
  expect((await done()).find(({ step }) => step === 'demand')?.outcomes).toHaveLength(2);
  expect(await tasks()).not.toContain('催告函');
  await note('mediation', 'failed', '2026-10-20');
  await expect(cloud.as(staff.clerk).print.courtFile({ stepId: await of('demand') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const made = await cloud.as(staff.manager).print.courtFile({ stepId: await of('court') });
  const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
  const said = pages.join('').replace(/\s/g, '');
  for (const words of ['527.34', '当面送达，有签收', '2029年9月5日', '调解不成', '待核', '建筑面积']) {
    expect(said).toContain(words);
  }
  expect(said).not.toContain('王秀兰');
});
