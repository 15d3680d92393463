import { committees } from '@mulin/shared-types/documents/committee';
import { fundReports } from '@mulin/shared-types/documents/fund';
import { jointBodies, jointMatters } from '@mulin/shared-types/documents/joint';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { subsidyCommunities, subsidyPlans } from '@mulin/shared-types/documents/subsidies';
import type { DistrictList, StreetList } from '@mulin/shared-types/operations/tables/above';
import { newMember } from '../../src/committee/terms/term';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { plan } from '../fees/donghe';
import { documentOf } from '../sample';
import { places, settle, staff } from '../world';
import { addSecond, readTable, second } from './above-rows';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await addSecond();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, otherCommunity, street: streetId, otherStreet, district: districtId } = places;
const both = [communityId, second];
const at = new Date('2026-07-02T00:00:00Z');
const SECRET = 'somebody-secret';
const NAME = '赵某某';
const ofStreet = async (list: StreetList, more = {}) =>
  readTable(await cloud.as(staff.street).tables.takeOfStreet({ streetId, list, ...more }));
const ofDistrict = async (list: DistrictList, more = {}) =>
  readTable(await cloud.as(staff.bureau).tables.takeOfDistrict({ districtId, list, ...more }));

test('communities and streets stand there with the homes and areas of their pages', async () => {
  const { communities } = await cloud.as(staff.street).community.list({ streetId });
  const taken = await ofStreet('communities');
  expect(taken.rows.map(({ 小区 }) => 小区)).toEqual(communities.map(({ name }) => name));
  expect(taken.sum('户数')).toBe(500);
  expect(taken.sum('面积（㎡）')).toBe(communities.reduce((sum, { areaCenti }) => sum + areaCenti, 0));
  expect((await ofDistrict('streets')).rows).toEqual([
    { 镇街: '乌兰镇', 小区数: '2' },
    { 镇街: '棋盘井镇', 小区数: '1' },
  ]);
});

test('组建率 of a street and by street is that of the pages', async () => {
  const page = await cloud.as(staff.street).formation.street({ streetId });
  const taken = await ofStreet('formation');
  expect(taken.rows.map((row) => [row.小区, row.够不够条件, row.已交付比例])).toEqual(
    page.communities.map(({ name, due, percent }) => [name, due ? '够' : '不够', percent]),
  );
  expect(taken.rows.map(({ 走到哪一步 }) => 走到哪一步)).toEqual(['该筹备了', '已选出']);
  const { rate } = await cloud.as(staff.bureau).formation.district({ districtId });
  const streets = await ofDistrict('formation');
  expect([streets.sum('全部小区'), streets.sum('够条件的'), streets.sum('已组建的')]).toEqual(
    [rate.communities, rate.due, rate.formed].map((many) => many * 100),
  );
});

test('each list of committees to look after holds what its page holds, and no member', async () => {
  const person = { memberId: 'k1', personName: seal('name', NAME), openid: SECRET };
  const members = [newMember({ ...person, unitId: places.home, building: '3号楼', fromDay: '2023-08-01' })];
  const term = { streetId, communityId, communityName: '锡源小区', state: 'seated' as const, seats: 5, members };
  const dated = { termFrom: '2023-08-01', termTo: '2026-08-01', filingDue: '2026-06-01' };
  await table(committees).insert({
    ...documentOf(committees, { _id: 'cm' }),
    ...term,
    ...dated,
    filingState: 'due',
    vacancies: 4,
  });
  for (const list of ['ending', 'unfiled', 'vacant'] as const) {
    const page = await cloud.as(staff.street).committee.watched({ streetId, list });
    const { rows, whole } = await ofStreet(list);
    expect(rows.map(({ 小区, 情况, 逾期 }) => [小区, 情况, 逾期 !== ''])).toEqual(
      page.committees.map(({ communityName, text, late }) => [communityName, text, late]),
    );
    expect(rows).toMatchObject([{ 任期到: '2026-08-01', 应有人数: '5', 在任人数: '1' }]);
    expect(whole).not.toMatch(new RegExp(`${SECRET}|${NAME}`));
  }
});

test('requests by community add up to those of the period', async () => {
  for (const [nth, where] of [...both, communityId, otherCommunity].entries()) {
    const done = nth === 0 ? new Date('2026-07-02T05:00:00Z') : null;
    const limits = { reportedAt: at, takeBy: at, takenAt: at, doneBy: new Date('2026-07-05T00:00:00Z'), doneAt: done };
    const one = {
      communityId: where,
      state: done ? ('closed' as const) : ('taken' as const),
      level: 'street' as const,
    };
    await table(requests).insert({ ...documentOf(requests, { _id: `q${nth}` }), ...limits, ...one, rating: null });
  }
  const page = await cloud.as(staff.street).street.compareCommunities({ streetId, period: '2026-07' });
  const taken = await ofStreet('answering', { period: '2026-07' });
  expect(taken.rows.map((row) => [row.小区, row['报事（件）'], row.按时办好率, row['还超着时（件）']])).toEqual(
    page.communities.map(({ name, all, doneInTime, late }) => [name, String(all), doneInTime, String(late)]),
  );
  expect([taken.sum('报事（件）'), taken.sum('按时办好（件）'), taken.sum('还超着时（件）')]).toEqual([300, 100, 200]);
  expect((await ofStreet('answering', { period: '2026-06' })).sum('报事（件）')).toBe(0);
});

test('all climbed requests of the street, however many pages they are, and nobody who reported them', async () => {
  for (let nth = 0; nth < 25; nth += 1) {
    const where = nth === 24 ? { communityId: otherCommunity, streetId: otherStreet } : { communityId, streetId };
    const climb = { ...where, holders: ['street' as const], arrivedAt: at, dueAt: null, state: 'climbing' as const };
    await table(requestClimbs).insert({ ...documentOf(requestClimbs, { _id: `q${nth}` }), ...climb });
    const request = { communityId: where.communityId, text: '楼道灯不亮', reportedBy: SECRET };
    await table(requests).insert({ ...documentOf(requests, { _id: `q${nth}` }), ...request });
  }
  const { rows, whole } = await ofStreet('climbed');
  expect(rows).toHaveLength(24);
  expect(new Set(rows.map((row) => `${row.小区} ${row.状态}`))).toEqual(new Set(['锡源小区 等答复']));
  expect(whole).not.toContain(SECRET);
});

test('matters in hand across the street, what is late said, without the three persons', async () => {
  const states = ['filed', 'handling', 'closed'] as const;
  for (const [nth, state] of states.entries()) {
    const persons = { receiver: seal('name', NAME), handler: seal('name', NAME), facts: SECRET };
    const matter = { streetId, communityId: both[nth % 2] ?? '', state, dueDay: `2026-07-1${nth + 2}`, filedAt: at };
    await table(jointMatters).insert({ ...documentOf(jointMatters, { _id: `m${nth}` }), ...matter, ...persons });
  }
  const { rows, whole } = await ofStreet('matters');
  expect(rows.map(({ 小区, 期限, 逾期 }) => [小区, 期限, 逾期])).toEqual([
    ['锡源小区', '2026-07-12', '逾期'],
    ['阳光小区', '2026-07-13', ''],
  ]);
  expect(whole).not.toMatch(new RegExp(`${SECRET}|${NAME}`));
  await table(jointBodies).insert({
    ...documentOf(jointBodies, { _id: streetId }),
    streetId,
    lastMetDay: '2026-07-01',
  });
  expect((await ofDistrict('joint')).rows).toMatchObject([
    { 镇街: '乌兰镇', 上次开会: '2026-07-01', '在办（件）': '2', '逾期（件）': '1', 要提醒的: '' },
    { 镇街: '棋盘井镇', 上次开会: '', '在办（件）': '0', 要提醒的: expect.stringContaining('还没有建立') as string },
  ]);
});

test('what was handed in of the fund adds up to the sum of the page; who has not handed in stands there too', async () => {
  for (const [nth, where] of both.entries()) {
    const report = documentOf(fundReports, { _id: `${where}:2026Q2:1` });
    const figures = { ...report.figures, homes: 10 + nth, closingFen: 100_001 + nth, usedFen: 333 };
    const of = { communityId: where, districtId, quarter: '2026Q2', version: 1, onTime: nth === 0, by: SECRET, at };
    await table(fundReports).insert({ ...report, ...of, figures });
  }
  const { total } = await cloud.as(staff.bureau).fund.quarterReports({ districtId, quarter: '2026Q2' });
  const { rows, sum, whole } = await ofDistrict('fund-quarter', { quarter: '2026Q2' });
  expect(rows.map(({ 小区, 上报 }) => [小区, 上报]).sort()).toEqual([
    ['别处小区', '没上报'],
    ['合计（只含已上报的）', ''],
    ['锡源小区', '按时'],
    ['阳光小区', '晚了'],
  ]);
  // Each counted once by itself and once in the sum.
  expect([sum('户数'), sum('季末分户账合计（元）'), sum('减：维修使用（元）')]).toEqual(
    [total.homes * 100, total.closingFen, total.usedFen].map((each) => 2 * each),
  );
  expect(rows.at(-1)).toMatchObject({ 户数: '21', '季末分户账合计（元）': '2000.03' });
  expect(whole).not.toContain(SECRET);
});

test('the subsidy plan by tier and year comes to what its page comes to', async () => {
  const { title, document, firstYear, mode, tiers } = plan;
  const entered = { title, document, firstYear, mode, tiers, used: false, by: SECRET, at };
  await table(subsidyPlans).insert({ _id: districtId, districtId, plans: [entered] });
  const steps = [{ tier: 'basic', from: '2026-01-01', reason: '', by: SECRET, at }];
  await table(subsidyCommunities).insert({ _id: communityId, communityId, districtId, areaCenti: 19_140, steps });
  const { plans } = await cloud.as(staff.bureau).fees.subsidyTable({ communityId });
  const { rows, sum, whole } = await ofDistrict('subsidy-plans');
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({ 档次: '基础物业', 年份: '2026', '住宅面积（㎡）': '191.4' });
  expect(plans[0]?.totalFen).toBeGreaterThan(0);
  expect(sum('考核足额时（元）')).toBe(plans[0]?.totalFen);
  expect(whole).not.toContain(SECRET);
});
