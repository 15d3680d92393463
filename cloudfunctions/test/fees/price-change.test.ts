import { rulings } from '@mulin/shared-types/documents/after';
import { notices } from '@mulin/shared-types/documents/board';
import { committees } from '@mulin/shared-types/documents/committee';
import { bills, standards } from '@mulin/shared-types/documents/fees';
import { persons } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, owner, places, post, settle, staff } from '../world';
import { atNoon, consent, decision, nextVersion, plan, report, tell, untilResult } from './price-procedure';

const { community: communityId, home } = places;
let cloud: TestCloud;
let standardId: string;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up']);
  standardId = await nextVersion(cloud);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const hang = (id = standardId) => cloud.as(staff.manager).fees.publishStandard({ standardId: id });
const stepsDone = async () =>
  (await cloud.as(staff.clerk).fees.priceChange({ standardId })).steps.filter(({ done }) => done).map(({ id }) => id);

test('another price is not published without the procedure, and nothing moves', async () => {
  await expect(hang()).rejects.toMatchObject({ code: 'NOT_PUBLISHED', message: expect.stringContaining('审计或评估') });
  expect(await table(standards).get(`${communityId}:walk-up:1`)).toMatchObject({
    state: 'published',
    effectiveTo: null,
  });
  expect(await table(standards).get(standardId)).toMatchObject({ state: 'draft' });
});

test('step by step: each refusal names what is missing, and after the last one the price goes up', async () => {
  atNoon(cloud, '2026-07-02');
  const { noticeId } = await plan(cloud, standardId);
  expect(await table(notices).get(noticeId)).toMatchObject({
    kind: 'price-change',
    body: expect.stringContaining('原来 0.85 元/㎡·月（按建筑面积）；改为 1.00 元/㎡·月（按建筑面积）'),
  });
  expect(await stepsDone()).toEqual(['plan']);

  atNoon(cloud, '2026-08-01');
  await expect(hang()).rejects.toMatchObject({ code: 'TOO_EARLY', message: expect.stringContaining('才满 30 天') });
  atNoon(cloud, '2026-08-02');
  await expect(hang()).rejects.toMatchObject({ message: expect.stringContaining('还没告知') });
  await tell(cloud, standardId, '2026-08-02');
  await expect(hang()).rejects.toMatchObject({ message: expect.stringContaining('片区工作组还没同意') });
  await consent(cloud, standardId);
  await expect(hang()).rejects.toMatchObject({ message: expect.stringContaining('还没有决定') });
  const result = () => cloud.as(staff.manager).fees.postPriceResult({ standardId, effectiveFrom: '2027-01-01' });
  await expect(result()).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await cloud.as(staff.clerk).fees.groundPriceChange({ standardId, ...(await decision('2026-08-02')) });
  await expect(hang()).rejects.toMatchObject({ message: expect.stringContaining('结果贴公示栏') });
  const posted = await result();
  expect(await table(notices).get(posted.noticeId)).toMatchObject({ kind: 'price-change-result' });
  atNoon(cloud, '2026-08-09');
  await expect(hang()).rejects.toMatchObject({ message: expect.stringContaining('才满 7 天') });
  atNoon(cloud, '2026-08-10');
  expect(await stepsDone()).toEqual(['plan', 'posted', 'told', 'consent', 'ground', 'result']);
  await hang();
  expect(await table(standards).get(`${communityId}:walk-up:1`)).toMatchObject({
    state: 'ended',
    effectiveTo: '2026-12-31',
  });
});

test('bills written before stay as they are; the new price holds from its day on', async () => {
  atNoon(cloud, '2026-07-02');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  const [before] = await table(bills).find({ unitId: home }, { limit: 1 });
  await untilResult(cloud, standardId);
  atNoon(cloud, '2026-09-10');
  await hang();
  expect(await table(bills).get(before?._id ?? '')).toEqual(before);
  atNoon(cloud, '2027-01-02');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2027-01' });
  const { bills: own } = await cloud.as(owner).fees.bills({ unitId: home });
  expect(own.map(({ netFen }) => netFen)).toEqual([62_040, 52_734]);
});

test('what stays as it was or gets better just goes up; a first version needs nothing', async () => {
  const better = { percentOff: '5', freeMonths: null, id: 'year', title: '年缴优惠', months: 12 };
  const same = { rateTenThou: 8_500, terms: { incentives: [better] }, effectiveFrom: '2026-08-01' };
  const next = await nextVersion(cloud, same);
  await expect(plan(cloud, next)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await hang(next);
  const [first] = await publish(cloud, ['lift']);
  await expect(plan(cloud, first ?? '')).rejects.toMatchObject({ code: 'TOO_LATE' });
  const worse = await nextVersion(cloud, { ...same, terms: {}, effectiveFrom: '2026-09-01' });
  await expect(hang(worse)).rejects.toMatchObject({ code: 'NOT_PUBLISHED' });
  const { changes } = await cloud.as(staff.committee).fees.priceChange({ standardId: worse });
  expect(changes.map(({ name }) => name)).toEqual(['预缴优惠']);
});

test('the plan promises no day before its postings can be over, and the result none before the plan’s', async () => {
  const soon = await nextVersion(cloud, { effectiveFrom: '2026-07-01' });
  await plan(cloud, soon);
  // 20 June + 30 days, the day after + 7 days, the day after.
  expect(await table(standards).get(soon)).toMatchObject({ effectiveFrom: '2026-07-29' });
  await untilResult(cloud, standardId);
  const result = (effectiveFrom: string) => cloud.as(staff.manager).fees.postPriceResult({ standardId, effectiveFrom });
  await expect(result('2026-12-31')).rejects.toMatchObject({ field: 'effectiveFrom' });
  const again = await result('2027-01-01');
  expect(again.noticeId).toBe(`${standardId}:result:1`);
  const moved = await result('2027-02-01');
  expect(await table(notices).get(again.noticeId)).toMatchObject({ state: 'superseded', supersededBy: moved.noticeId });
});

test('the last word of the street counts, until the result is posted', async () => {
  atNoon(cloud, '2026-07-02');
  await plan(cloud, standardId);
  await consent(cloud, standardId);
  const word = (agree: boolean) =>
    cloud.as(staff.street).fees.consentToPriceChange({ standardId, consenter: 'zone-team', agree, paper: '片区意见' });
  await word(false);
  expect(await stepsDone()).toEqual(['plan']);
  await word(true);
  expect(await stepsDone()).toEqual(['plan', 'consent']);
  await tell(cloud, standardId, '2026-07-02');
  atNoon(cloud, '2026-09-01');
  await cloud.as(staff.clerk).fees.groundPriceChange({ standardId, ...(await decision('2026-08-02')) });
  await cloud.as(staff.manager).fees.postPriceResult({ standardId, effectiveFrom: '2027-01-01' });
  await expect(word(false)).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('nobody consents for the street to what the same person posted for the company', async () => {
  await post(staff.clerk, 'street');
  await plan(cloud, standardId);
  const word = { standardId, consenter: 'township' as const, agree: true, paper: '同意' };
  await expect(cloud.as(staff.clerk).fees.consentToPriceChange(word)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await know(staff.clerk, '13912340000');
  await know(staff.street, '13912340000');
  expect(await table(persons).get(staff.street)).toBeDefined();
  await expect(cloud.as(staff.street).fees.consentToPriceChange(word)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

describe('what it rests on', () => {
  beforeEach(async () => {
    atNoon(cloud, '2026-07-02');
    await plan(cloud, standardId);
  });
  const ground = (input: Record<string, unknown>) =>
    cloud.as(staff.clerk).fees.groundPriceChange({ standardId, ...input });
  const clause = async () => ({ clause: '第 20 条：每两年可以调一次', fileIds: [await report(cloud, 'contract.jpg')] });

  test('not a vote that began before the plan had hung thirty days', async () => {
    await expect(ground(await decision('2026-08-01'))).rejects.toMatchObject({ field: 'pollId' });
  });

  test('not a decision about something else', async () => {
    await expect(ground(await decision('2026-08-02', 'use-fund'))).rejects.toMatchObject({ field: 'questionId' });
  });

  test('not a decision nobody made', async () => {
    await expect(ground({ pollId: 'nowhere', questionId: 'q1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the contract’s clause as long as there is no assembly, with the page of the contract', async () => {
    await expect(ground({})).rejects.toMatchObject({ field: 'clause' });
    await expect(ground({ clause: '第 20 条' })).rejects.toMatchObject({ field: 'fileIds' });
    await ground(await clause());
    const { steps, assembly } = await cloud.as(staff.clerk).fees.priceChange({ standardId });
    expect(assembly).toBe(false);
    expect(steps.find(({ id }) => id === 'ground')).toMatchObject({
      done: true,
      detail: '还没有业主大会，按合同约定：第 20 条：每两年可以调一次',
    });
  });

  test('not the clause where there is an assembly', async () => {
    await table(committees).insert({ ...documentOf(committees, { _id: 'term-1' }), communityId });
    await expect(ground(await clause())).rejects.toMatchObject({ field: 'pollId' });
  });
});

test('a decision revoked meanwhile carries no price any more', async () => {
  await untilResult(cloud, standardId);
  await table(rulings).insert({
    ...documentOf(rulings, { _id: 'p-price.ruling-1' }),
    communityId,
    pollId: 'p-price',
    kind: 'revocation',
    questionIds: ['q1'],
    state: 'in-force',
  });
  atNoon(cloud, '2026-09-10');
  await expect(hang()).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(standards).get(standardId)).toMatchObject({ state: 'draft' });
});

test('a plan posted against a version that was replaced meanwhile has to be posted anew', async () => {
  await untilResult(cloud, standardId);
  await hang(await nextVersion(cloud, { rateTenThou: 8_500, effectiveFrom: '2026-10-01' }));
  atNoon(cloud, '2026-09-10');
  await expect(hang()).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a draft that was spoilt is refused at publication too', async () => {
  await untilResult(cloud, standardId);
  await table(standards).update(standardId, {}, { cycles: [] });
  atNoon(cloud, '2026-09-10');
  await expect(hang()).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'cycles' });
});

test('repeating a step changes nothing, and an office is told once, after the plan hangs', async () => {
  atNoon(cloud, '2026-07-02');
  const first = await plan(cloud, standardId);
  atNoon(cloud, '2026-07-20');
  expect(await plan(cloud, standardId)).toEqual(first);
  const told = (day: string) =>
    cloud.as(staff.clerk).fees.tellOffice({ standardId, office: 'price', day, how: '窗口递交' });
  await expect(told('2026-07-01')).rejects.toMatchObject({ field: 'day' });
  await expect(told('2026-07-21')).rejects.toMatchObject({ field: 'day' });
  await told('2026-07-20');
  await told('2026-07-19');
  const { untold, steps } = await cloud.as(staff.clerk).fees.priceChange({ standardId });
  expect(untold.map(({ office }) => office)).toEqual(['street', 'community', 'market', 'housing']);
  expect(steps[1]?.detail).toContain('2026 年 7 月 2 日');
});

test('files of another purpose are no audit report', async () => {
  const fileIds = ['cloud://test.test-bucket/requests/c_xiyuan/a.jpg'];
  const input = { standardId, audit: '某所', reasons: '成本涨了', fileIds };
  await expect(cloud.as(staff.clerk).fees.planPriceChange(input)).rejects.toMatchObject({ field: 'fileIds.0' });
});

test('the desk tells the company the next step, and the street what waits for its word', async () => {
  const tasks = async (openid: string) =>
    (await cloud.as(openid).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'price-change');
  expect(await tasks(staff.clerk)).toEqual([]);
  atNoon(cloud, '2026-07-02');
  await plan(cloud, standardId);
  expect((await tasks(staff.clerk)).map(({ title }) => title)).toEqual([
    '多层物业费调价：审计报告和方案贴公示栏，满 30 天',
  ]);
  expect((await tasks(staff.street)).map(({ action }) => action)).toEqual(['去表态']);
  await consent(cloud, standardId);
  expect(await tasks(staff.street)).toEqual([]);
});

test('a draft may be given up; if its plan hangs, the board says why, and nothing comes of it any more', async () => {
  const withdraw = (id: string, reason = '') => cloud.as(staff.manager).fees.withdrawDraft({ standardId: id, reason });
  const other = await nextVersion(cloud);
  await withdraw(other);
  await expect(hang(other)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await expect(plan(cloud, other)).rejects.toMatchObject({ code: 'TOO_LATE' });
  const { noticeId } = await plan(cloud, standardId);
  await expect(withdraw(standardId)).rejects.toMatchObject({ field: 'reason' });
  await withdraw(standardId, '业主意见大，今年不调');
  await withdraw(standardId, '业主意见大，今年不调');
  expect(await table(notices).get(noticeId)).toMatchObject({ state: 'superseded' });
  expect(await table(notices).get(`${standardId}:withdrawn`)).toMatchObject({
    title: '多层物业费不调价了',
    body: expect.stringContaining('业主意见大，今年不调'),
  });
  await expect(consent(cloud, standardId)).rejects.toMatchObject({ code: 'TOO_LATE' });
  const shown = (await cloud.as(staff.clerk).fees.standards({ communityId })).standards;
  expect(shown.map(({ state }) => state)).toEqual(['published']);
  expect(await nextVersion(cloud)).toBe(`${communityId}:walk-up:4`);
  await expect(withdraw(`${communityId}:walk-up:1`, '不收了')).rejects.toMatchObject({ code: 'TOO_LATE' });
});
