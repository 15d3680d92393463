import { expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { owner, places, reside, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up']);
  cloud.at('2026-07-02T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
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
  const { homes, neverCut } = await listed();
  expect(homes[0]).toMatchObject({ totalFen: 52_734, phoneMasked: '139****7720', next: { step: 'mediation' } });
  expect(neverCut.article).toContain('第九百四十四条');
});

test('an objection rests it until it is answered, a reduction in force keeps the home out of it', async () => {
  cloud.at('2026-08-01T01:00:00Z');
  const { disputeId } = await cloud.as(owner).arrears.dispute({ unitId: home, text: '电梯坏了两个月' });
  await expect(take('message')).rejects.toMatchObject({ message: expect.stringContaining('异议') });
  await cloud.as(staff.manager).arrears.answerDispute({ disputeId, answer: '已经修好，按合同扣减' });
  expect(await inbox(owner)).toContain('按合同扣减');
  await take('message');
  const fileIds = [`cloud://test.test-bucket/reductions/${communityId}/a.jpg`];
  await cloud.as(owner).arrears.askReduction({ unitId: home, ground: 'destitute', fileIds });
  cloud.at('2026-09-01T01:00:00Z');
  await expect(take('call')).rejects.toMatchObject({ message: expect.stringContaining('减免') });
});

test('by building without names: too few homes to show are not shown', async () => {
  cloud.at('2026-08-01T01:00:00Z');
  expect((await cloud.as(owner).arrears.arrearsByBuilding({ communityId })).buildings).toEqual([]);
});
