import { rates } from '@mulin/domain/people/rates';
import { looks } from '@mulin/shared-types/documents/own-data';
import { audits } from '@mulin/shared-types/documents/people';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { table } from '../../src/kit/database';
import { countIn } from '../../src/kit/rates';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, post, settle, staff } from '../world';

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

const communityId = places.community;
const sitting = {
  communityId,
  requestId: 'p1',
  host: '李书记',
  day: '2026-07-15',
  from: '09:00',
  to: '11:30',
  place: '社区一楼大厅',
} as const;

test('a reception day stands in the calendar of everybody it is for, and is entered as held afterwards', async () => {
  const officer = cloud.as(staff.community).street;
  const { receptionId } = await officer.planReception({ ...sitting, heldBy: 'community' });
  await cloud.as(staff.street).street.planReception({ ...sitting, requestId: 'p2', heldBy: 'street', whole: true });
  const { days } = await cloud.as(owner).street.receptionDays({ communityId });
  expect(days.map(({ heldByTitle, host, whole, mine }) => [heldByTitle, host, whole, mine])).toEqual([
    ['社区', '李书记', false, false],
    ['镇街', '李书记', true, false],
  ]);
  const elsewhere = await cloud.as(otherOwner).street.receptionDays({ communityId: places.otherCommunity });
  expect(elsewhere.days).toEqual([]);
  await expect(officer.endReception({ receptionId, held: true, note: '来了 6 人' })).rejects.toMatchObject({
    code: 'TOO_EARLY',
  });
  cloud.at('2026-07-15T12:00:00+08:00');
  await officer.endReception({ receptionId, held: true, note: '来了 6 人，接件 2 件' });
  await expect(officer.endReception({ receptionId, held: true, note: '再记' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('nobody plans another body’s day, a day that is over, or one that ends before it begins', async () => {
  const plan = (openid: string, more: object) =>
    cloud.as(openid).street.planReception({ ...sitting, heldBy: 'community', ...more });
  await expect(plan(staff.committee, {})).rejects.toMatchObject({ field: 'heldBy' });
  await expect(plan(staff.community, { day: '2026-07-09' })).rejects.toMatchObject({ field: 'day' });
  await expect(plan(staff.community, { to: '08:00' })).rejects.toMatchObject({ field: 'to' });
  await expect(plan(staff.community, { whole: true })).rejects.toMatchObject({ field: 'whole' });
});

const call = {
  communityId,
  requestId: 'h1',
  source: 'hotline',
  hotlineNo: '2026071000123',
  callerName: '王秀兰',
  callerPhone: '13912347720',
  text: '楼下垃圾三天没有清',
  responsible: '物业',
} as const;

test('a hotline case has its limit and answer; not content opens it again; the same number is one case', async () => {
  const officer = cloud.as(staff.community).street;
  const { caseId, no, dueDay } = await officer.takeCase(call);
  expect([no.slice(0, 8), dueDay]).toEqual(['RX-0710-', '2026-07-17']);
  expect(await cloud.as(staff.street).street.takeCase({ ...call, requestId: 'again', text: '另一份' })).toMatchObject({
    caseId,
  });
  const { tasks } = await cloud.as(staff.manager).desk.today({ communityId });
  expect(tasks.filter(({ kind }) => kind === 'case')).toMatchObject([
    { title: `答复来件 ${no}`, badgeText: '剩 7 天' },
  ]);
  await cloud.as(staff.manager).street.answerCase({ caseId, answer: '今天清完，以后每天两次' });
  await expect(cloud.as(staff.manager).street.answerCase({ caseId, answer: '又一次' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  cloud.at('2026-07-13T09:00:00+08:00');
  await officer.callBack({ caseId, content: false, note: '还是没清' });
  const { cases } = await officer.cases({ communityId });
  expect(cases).toMatchObject([{ dueDay: '2026-07-20', content: false, may: ['answer', 'caller'] }]);
  await officer.answerCase({ caseId, answer: '换了清运公司' });
  await officer.callBack({ caseId, content: true, note: '满意' });
  expect((await officer.cases({ communityId, state: 'closed' })).cases).toMatchObject([{ content: true, may: [] }]);
});

test('who called is sealed, in no list, and every look is in the trail', async () => {
  const { caseId } = await cloud.as(staff.community).street.takeCase(call);
  expect(JSON.stringify(await table(receivedCases).get(caseId))).not.toMatch(/王秀兰|13912347720/);
  for (const openid of [staff.manager, staff.committee, staff.community, staff.bureau]) {
    expect(JSON.stringify(await cloud.as(openid).street.cases({ communityId }))).not.toMatch(/王秀兰|13912347720/);
  }
  const look = { caseId, reason: '打电话答复' };
  await expect(cloud.as(staff.manager).street.caseCaller(look)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.as(staff.community).street.caseCaller(look)).toEqual({
    name: '王秀兰',
    phone: '13912347720',
  });
  expect(await cloud.as(owner).account.whoLooked({})).toMatchObject({
    looks: [{ who: '社区', reason: '打电话答复' }],
  });
  expect(await table(audits).count({ communityId, openid: staff.community })).toBeGreaterThan(1);
  await post('elsewhere-officer', 'community', { communityId: places.otherCommunity });
  await expect(cloud.as('elsewhere-officer').street.caseCaller(look)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(cloud.as(staff.community).street.caseCaller({ caseId, reason: ' ' })).rejects.toMatchObject({
    field: 'reason',
  });
  await table(receivedCases).update(caseId, {}, { state: 'closed' });
  await expect(cloud.as(staff.community).street.caseCaller(look)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a case names a reception day that is for this community, has come and was held', async () => {
  const officer = cloud.as(staff.community).street;
  const { receptionId } = await officer.planReception({ ...sitting, heldBy: 'community' });
  const { hotlineNo, ...heard } = { ...call, source: 'reception' as const };
  const take = (requestId: string, more: object) => officer.takeCase({ ...heard, requestId, receptionId, ...more });
  await expect(take('c1', {})).rejects.toMatchObject({ code: 'CONFLICT', field: 'receptionId' });
  await expect(take('c2', { receptionId: 'nowhere' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    field: 'receptionId',
  });
  cloud.at('2026-07-15T12:00:00+08:00');
  await post('elsewhere-officer', 'community', { communityId: places.otherCommunity });
  const elsewhere = cloud.as('elsewhere-officer').street;
  const there = { ...sitting, communityId: places.otherCommunity, heldBy: 'community' } as const;
  const { receptionId: other } = await elsewhere.planReception(there);
  await expect(take('c3', { receptionId: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(take('c4', { source: 'hotline', hotlineNo })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'receptionId',
  });
  await take('c5', {});
  expect((await officer.cases({ communityId })).cases).toMatchObject([{ heardOn: '2026-07-15' }]);
  await officer.endReception({ receptionId, held: false, note: '停电没办' });
  await expect(take('c6', {})).rejects.toMatchObject({ code: 'CONFLICT', field: 'receptionId' });
});

test('so many names and numbers may be read a day: of callers, agents, and who waits to be bound or put right', async () => {
  const { caseId } = await cloud.as(staff.community).street.takeCase(call);
  const usual = process.env.MULIN_RATE_FACTOR;
  process.env.MULIN_RATE_FACTOR = '1';
  try {
    for (let nth = 0; nth < rates.looking.most; nth += 1) await countIn('looking', staff.community, new Date());
    await expect(cloud.as(staff.community).street.caseCaller({ caseId, reason: '再看' })).rejects.toMatchObject({
      code: 'TOO_MANY',
      message: expect.stringContaining('查看姓名电话太频繁了'),
    });
    const { account, assembly } = cloud.as(staff.community);
    for (const look of [
      assembly.writtenProxy({ proxyId: 'p' }),
      account.bindingName({ membershipId: 'm' }),
      account.correctionText({ correctionId: 'c' }),
    ])
      await expect(look).rejects.toMatchObject({ code: 'TOO_MANY' });
  } finally {
    process.env.MULIN_RATE_FACTOR = usual;
  }
  expect(await table(looks).count({ by: staff.community })).toBe(0);
});
