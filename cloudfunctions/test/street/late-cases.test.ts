import { jointMatters } from '@mulin/shared-types/documents/joint';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  // Made-up people have no openid WeChat would check a text for.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-10T09:00:00+08:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId, street: streetId } = places;

async function hotlineCase(): Promise<{ caseId: string; no: string }> {
  const said = { text: '垃圾桶清得不及时', responsible: '锡源物业' };
  const about = { communityId, requestId: 'h1', source: 'hotline' as const, hotlineNo: '12345-01', ...said };
  return cloud.as(staff.community).street.takeCase({ ...about, dueDay: '2026-07-15' });
}
const matters = async () =>
  (await cloud.as(staff.street).street.mattersInStreet({ streetId, skip: 0, limit: 20 })).matters;
const tick = () => cloud.tick('street', 'cases');

test('a case that is not answered in time goes before the joint meeting, once, by two ticks at a time too', async () => {
  const { caseId, no } = await hotlineCase();
  cloud.at('2026-07-15T23:00:00+08:00');
  await tick();
  expect(await matters()).toEqual([]);
  cloud.at('2026-07-16T00:10:00+08:00');
  await Promise.all([tick(), tick()]);
  await tick();
  const [matter, ...others] = await matters();
  expect(others).toEqual([]);
  expect(matter?.title).toBe(`没有按时答复的来件 ${no}`);
  const kept = await table(receivedCases).get(caseId);
  expect(kept?.steps.map(({ what }) => what)).toEqual(['take', 'climb']);
  expect(kept?.state).toBe('open');
  await cloud.as(staff.manager).street.answerCase({ caseId, answer: '加了一趟清运' });
});

test('one that was answered in time does not; one that the caller is not content with has a new limit, and may be late again', async () => {
  const { caseId } = await hotlineCase();
  await cloud.as(staff.manager).street.answerCase({ caseId, answer: '加了一趟清运' });
  cloud.at('2026-07-16T09:00:00+08:00');
  await tick();
  expect(await matters()).toEqual([]);
  await cloud.as(staff.community).street.callBack({ caseId, content: false, note: '还是有味' });
  cloud.at('2026-08-16T09:00:00+08:00');
  await tick();
  expect(await matters()).toHaveLength(1);
  await cloud.as(staff.manager).street.answerCase({ caseId, answer: '换了桶' });
  await cloud.as(staff.community).street.callBack({ caseId, content: false, note: '没换' });
  cloud.at('2026-09-16T09:00:00+08:00');
  await tick();
  expect(await table(jointMatters).count({ communityId })).toBe(2);
});

test('one whose community is gone keeps no other waiting', async () => {
  const { caseId } = await hotlineCase();
  const kept = await table(receivedCases).get(caseId);
  if (kept) await table(receivedCases).insert({ ...kept, _id: 'stray', communityId: 'c_gone', dueDay: '2026-07-01' });
  cloud.at('2026-07-20T09:00:00+08:00');
  await tick();
  expect(await matters()).toHaveLength(1);
});
