import { jointMatters } from '@mulin/shared-types/documents/joint';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  // A Friday.
  cloud.at('2026-07-10T09:00:00+08:00');
  cloud.wechat.personas.seen(owner);
});
afterEach(() => cloud.close());

const communityId = places.community;
const districtId = places.district;
/** Made up: no real notice has these days. */
const notice = {
  districtId,
  year: 2026,
  version: 0,
  documentNo: '示例发〔2025〕1号',
  daysOff: ['2026-07-14', '2026-07-13'],
  daysWorked: ['2026-07-11'],
};
const call = { communityId, source: 'hotline', text: '垃圾没清', responsible: '物业' } as const;
const take = (hotlineNo: string) =>
  cloud.as(staff.community).street.takeCase({ ...call, requestId: hotlineNo, hotlineNo });
const refer = async (requestId: string) => {
  const told = { communityId, requestId, kind: 'building', place: '楼顶', text: '搭房' } as const;
  const { violationId } = await cloud.as(owner).street.reportViolation(told);
  return (await cloud.as(staff.clerk).street.referViolation({ violationId, department: '城管局' })).due;
};

test('limits in working days take off what the bureau entered, and the pages say by which notice', async () => {
  expect((await take('h1')).dueDay).toBe('2026-07-17');
  const before = await cloud.as(staff.community).street.cases({ communityId });
  expect(before.limitsText).toContain('2026 年放假安排住建局还没有录入');

  await cloud.as(staff.bureau).street.setHolidays(notice);
  expect((await take('h2')).dueDay).toBe('2026-07-20');
  expect(await refer('v1')).toBe('2026-07-20T16:00:00.000Z');
  const said = '工作日按 2026 年放假安排（示例发〔2025〕1号）扣了周末和节假日';
  expect((await cloud.as(staff.community).street.cases({ communityId })).limitsText).toContain(said);
  expect((await cloud.as(owner).street.violationKinds({ communityId })).limitsText).toContain(said);

  const filed = {
    communityId,
    requestId: 'm1',
    kind: 'other',
    urgency: 'normal',
    title: '路灯',
    facts: '没人管',
  } as const;
  const { matterId } = await cloud.as(staff.community).street.fileMatter(filed);
  expect((await table(jointMatters).get(matterId))?.dueDay).toBe('2026-07-15');
  const { matter } = await cloud.as(staff.street).street.matter({ matterId });
  expect(matter.workdaysText).toContain(said);
  // What was set before keeps its day.
  expect((await take('h1')).dueDay).toBe('2026-07-17');
});

test('the bureau alone enters it, once at a time, and nothing that cannot be in a notice', async () => {
  const { setHolidays, holidays } = cloud.as(staff.bureau).street;
  await expect(cloud.as(staff.street).street.setHolidays(notice)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(setHolidays({ ...notice, daysWorked: ['2026-07-15'] })).rejects.toMatchObject({ field: 'daysWorked' });
  await expect(setHolidays({ ...notice, year: 2030 })).rejects.toMatchObject({ field: 'year' });
  const outcomes = await Promise.allSettled([setHolidays(notice), setHolidays(notice)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await setHolidays({ ...notice, version: 1, daysWorked: [] });
  expect((await holidays({ districtId })).years).toMatchObject([
    { year: 2026, version: 2, daysOff: ['2026-07-13', '2026-07-14'], daysWorked: [] },
  ]);
});
