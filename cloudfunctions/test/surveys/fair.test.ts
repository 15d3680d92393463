import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, owner, places, reside, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
  for (const one of Object.values(staff)) cloud.wechat.personas.seen(one);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const { community: communityId, home } = places;
const ask = (requestId = 'tap', who: string = staff.community, more = {}) =>
  cloud.as(who).surveys.open({
    communityId,
    requestId,
    kind: 'satisfaction',
    title: `满意度 ${requestId}`,
    each: 'person',
    closesOn: '2026-07-20',
    questions: [{ id: 'q1', text: '满意吗？', kind: 'score' }],
    ...more,
  });
const sums = (satisfied: number) => ({
  ...{ answers: 20, withheld: false, questions: [], buildings: [] },
  satisfied: { of: 20, satisfied },
});

test('satisfaction is of a period: the half year of today if nobody says, and the street compares its communities by it', async () => {
  const { surveyId } = await ask();
  const earlier = await ask('earlier', staff.community, { period: '2026H1', targetPercent: 85 });
  const { surveys: listed } = await cloud.as(owner).surveys.list({ communityId });
  expect(listed.map(({ periodText }) => periodText).sort()).toEqual(['2026 年上半年', '2026 年下半年']);
  for (const [id, satisfied] of [
    [surveyId, 17],
    [earlier.surveyId, 16],
  ] as const)
    await table(surveys).update(id, {}, { state: 'closed', closedAt: new Date(), result: sums(satisfied) });
  const of = async (period: string) =>
    (await cloud.as(staff.street).street.compareCommunities({ streetId: places.street, period })).communities[0]
      ?.satisfaction;
  expect(await of('2026H2')).toEqual({ percent: '85.00%', target: null, reached: null });
  expect(await of('2026H1')).toEqual({ percent: '80.00%', target: 85, reached: false });
  expect(await of('2025')).toBeNull();
});

test('opinions have no period', async () => {
  const { surveyId } = await ask('o', staff.committee, { kind: 'opinion', period: '2026H1' });
  expect((await table(surveys).get(surveyId))?.period).toBeNull();
});

const give = (who: string, surveyId: string) =>
  cloud.as(who).surveys.answer({ unitId: home, surveyId, answers: [{ questionId: 'q1', picks: [0] }] });

test('a new number makes no second person', async () => {
  const { surveyId } = await ask();
  await reside('p', 'family', home, '王小雨');
  await know('p', '13900000777');
  await give('p', surveyId);
  await know('p', '13900000888');
  expect((await cloud.as('p').surveys.own({ unitId: home, surveyId })).answers).not.toBeNull();
  await give('p', surveyId);
  expect(await table(surveyAnswers).count({ surveyId })).toBe(1);
});

test('only who asked is offered to call it off, and the reason is checked before all read it', async () => {
  const { surveyId } = await ask();
  const mayCancel = async (who: string) => (await cloud.as(who).surveys.show({ surveyId })).mayCancel;
  expect([await mayCancel(staff.community), await mayCancel(staff.committee)]).toEqual([true, false]);
  await expect(cloud.as(staff.community).surveys.cancel({ surveyId, reason: '赌博' })).rejects.toMatchObject({
    field: 'reason',
  });
});

test('one that cannot be added up keeps no other waiting; what was sent in the last moment is counted', async () => {
  const [broken, whole] = [await ask('a'), await ask('b')];
  await table(surveys).update(broken.surveyId, {}, { questions: null as never, closesOn: '2026-07-19' });
  cloud.at('2026-07-21T00:01:00+08:00');
  await cloud.tick('surveys', 'close');
  expect((await table(surveys).get(whole.surveyId))?.state).toBe('open');
  cloud.at('2026-07-21T00:10:00+08:00');
  await cloud.tick('surveys', 'close');
  expect((await table(surveys).get(whole.surveyId))?.state).toBe('closed');
});
