import { reductions } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/fees';
import { audits } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { know, neighbour, owner, places, post, settle, staff } from '../world';

const { community: communityId, home } = places;
const photo = `cloud://test.test-bucket/reductions/${communityId}/a.jpg`;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await cloud.upload(`reductions/${communityId}/a.jpg`, 'paper');
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const ask = async () =>
  (
    await cloud
      .as(owner)
      .arrears.askReduction({ unitId: home, ground: 'minimum-income', fileIds: [photo], separateConsent: true })
  ).reductionId;
const check = (reductionId: string) =>
  cloud.as(staff.manager).arrears.checkReduction({ reductionId, pass: true, note: '房号和账都对' });
const grant = { approve: true, policy: '旗民政局名单', fundedBy: 'provider' } as const;
const approve = async (percentOff: number, to = '2026-09-30') => {
  const reductionId = await ask();
  await check(reductionId);
  const decision = { ...grant, reductionId, percentOff, from: '2026-07-01', to };
  await cloud.as(staff.community).arrears.decideReduction(decision);
  return reductionId;
};
const run = (month = '2026-07') => cloud.as(staff.clerk).fees.startRun({ communityId, month });

test('approved for three of six months: the bill shows it, the books carry it, income is net', async () => {
  await approve(50);
  cloud.at('2026-07-02T01:00:00Z');
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  await run();
  const [bill] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
  // 103.40 × 0.85 × 6 = 527.34; half of three months = 131.835 → 131.84
  expect(bill?.netFen).toBe(39_550);
  expect(page.totalFen).toBe(39_550);
  expect(bill?.sum.slice(-3).map(({ operator, name, value }) => `${operator}${name} ${value}`)).toEqual([
    '=减免前 527.34',
    '−减免 131.84',
    '=应缴 395.50',
  ]);
  expect(JSON.stringify(bill)).not.toContain('低保');
  expect(await accountFen('P1101')).toBe(39_550);
  cloud.at('2027-01-01T00:10:00Z');
  await cloud.tick('fees', 'work');
  await cloud.tick('fees', 'work');
  expect((await accountFen('P4001')) - (await accountFen('P4002'))).toBe(39_550);
  expect(await accountFen('P2001')).toBe(0);
});

test('the whole of it: nothing to pay and nothing owed', async () => {
  await approve(100, '2026-12-31');
  cloud.at('2026-07-02T01:00:00Z');
  await run();
  expect(await table(bills).find({ unitId: home }, { limit: 1 })).toMatchObject([{ netFen: 0, state: 'paid' }]);
  expect(await accountFen('P1101')).toBe(0);
});

test('it ends by its day: the next half-year is billed in full', async () => {
  await approve(50, '2026-12-31');
  cloud.at('2026-07-02T01:00:00Z');
  await run();
  cloud.at('2027-01-02T01:00:00Z');
  await run('2027-01');
  const [newest] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
  expect(newest).toMatchObject({ fromMonth: '2027-01', netFen: 52_734 });
});

test('another cycle takes the reduced bill back with all its postings', async () => {
  await approve(50);
  cloud.at('2026-07-02T01:00:00Z');
  await run();
  await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' });
  // 103.40 × 0.85 = 87.89, half of it off: 43.945 → 43.95
  expect(await accountFen('P1101')).toBe(4_394);
});

test('ground and evidence only for the community while it decides, and every look is in the trail', async () => {
  const reductionId = await ask();
  await expect(cloud.as(staff.manager).arrears.reductionEvidence({ reductionId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const look = () => cloud.as(staff.community).arrears.reductionEvidence({ reductionId });
  await expect(look()).rejects.toMatchObject({ code: 'CONFLICT' });
  await check(reductionId);
  expect(await look()).toMatchObject({ ground: 'minimum-income', files: [{ fileId: photo }] });
  expect(await table(audits).count({ communityId, operation: 'reductionEvidence' })).toBe(1);
  const listed = await cloud.as(staff.clerk).arrears.reductionsToDecide({ communityId });
  expect(JSON.stringify(listed)).not.toMatch(/minimum|cloud:/);
  const refusal = { reductionId, approve: false };
  await expect(cloud.as(staff.community).arrears.decideReduction(refusal)).rejects.toMatchObject({ field: 'reason' });
  await cloud.as(staff.community).arrears.decideReduction({ ...refusal, reason: '名单里没有' });
  await expect(look()).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await cloud.as(owner).arrears.reductions({ unitId: home })).reductions).toMatchObject([
    { state: 'refused', reason: '名单里没有' },
  ]);
  const { messages } = { messages: await cloud.as(owner).messages.list({}) };
  expect(JSON.stringify(messages)).toContain('名单里没有');
});

test('one application at a time; not decided by the household itself, not unchecked, at most a year', async () => {
  const reductionId = await ask();
  await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
  const decision = { ...grant, reductionId, percentOff: 50, from: '2026-07-01', to: '2026-12-31' };
  await expect(cloud.as(staff.community).arrears.decideReduction(decision)).rejects.toMatchObject({ code: 'CONFLICT' });
  await post(owner, 'manager');
  await expect(cloud.as(owner).arrears.checkReduction({ reductionId, pass: true, note: '好' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await check(reductionId);
  await expect(
    cloud.as(staff.community).arrears.decideReduction({ ...decision, to: '2027-07-01' }),
  ).rejects.toMatchObject({ field: 'to' });
  await expect(cloud.as(neighbour).arrears.withdrawReduction({ reductionId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await cloud.as(owner).arrears.withdrawReduction({ reductionId });
  expect(await table(reductions).get(reductionId)).toMatchObject({ state: 'withdrawn', fileIds: [] });
});

test('nobody passes their own home’s application through a second account, nor checks and approves as one', async () => {
  const reductionId = await ask();
  const phone = '13912347720';
  await know(staff.manager, phone);
  await expect(check(reductionId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await know(staff.manager, '13900000001');
  await check(reductionId);
  const decide = () => {
    const decision = { ...grant, reductionId, percentOff: 50, from: '2026-07-01', to: '2026-09-30' };
    return cloud.as(staff.community).arrears.decideReduction(decision);
  };
  await know(staff.community, phone);
  await expect(decide()).rejects.toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('自己家') });
  await know(staff.community, '13900000001');
  await expect(decide()).rejects.toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('两个人') });
  await know(staff.community, '13900000002');
  await decide();
});

test('proof of 低保 needs a consent of its own (个人信息保护法 29)', async () => {
  const asked = { unitId: home, ground: 'minimum-income', fileIds: [photo] };
  for (const separateConsent of [undefined, false])
    expect(await cloud.call(owner, 'arrears', 'askReduction', { ...asked, separateConsent })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'separateConsent' },
    });
  await ask();
  const [entry] = await table(audits).find({ openid: owner, operation: 'askReduction' }, { limit: 1 });
  expect(entry?.detail).toMatchObject({ separateConsent: true });
});
