import { rulings } from '@mulin/shared-types/documents/after';
import { notices, obligations } from '@mulin/shared-types/documents/board';
import { fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects, fundShares } from '@mulin/shared-types/documents/fund-projects';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { neighbour, owner, places, settle, staff } from '../world';
import {
  accountFen,
  applied,
  approved,
  balanceOf,
  communityId,
  decided,
  expectSoundFund,
  open,
  paid,
  paper,
  settled,
} from './fund-world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundFund().finally(() => cloud.close()));

const projectOf = (id: string) => cloud.as(staff.committee).fund.project({ projectId: id });

describe('use', () => {
  beforeEach(() => open(cloud));

  test('an emergency from application to after-notice: advance, settlement split by area, payment, retention', async () => {
    const projectId = await approved(cloud);
    expect(await projectOf(projectId)).toMatchObject({
      heldFen: 600_000,
      shortFen: 0,
      mayAdvanceFen: 300_000,
      state: 'approved',
    });
    await expect(paid(cloud, projectId, 'advance', 300_001, 'much')).rejects.toMatchObject({ field: 'amountFen' });
    await paid(cloud, projectId, 'advance', 200_000);
    expect(await table(obligations).count({ kind: 'fund.used', metDay: null })).toBe(1);
    expect(await settled(cloud, projectId, 580_000)).toEqual({ state: 'done' });
    const shares = await table(fundShares).findAll({ projectId }, { atMost: 9 });
    expect(shares.reduce((sum, { shareFen }) => sum + shareFen, 0)).toBe(580_000);
    // Parking bears no share where it has no vote.
    expect(shares.map(({ unitId }) => unitId).sort()).toEqual([places.home, places.neighbour, places.shop].sort());
    expect(await projectOf(projectId)).toMatchObject({
      chargedFen: 580_000,
      retentionFen: 29_000,
      heldFen: 0,
      mayPayFen: 351_000,
    });
    await paid(cloud, projectId, 'payment', 351_000);
    await paid(cloud, projectId, 'retention', 29_000);
    expect(await accountFen('F2001')).toBe(0);
    expect(await accountFen('F2002')).toBe(0);
    expect(await accountFen('F1201')).toBe(0);
    expect(await accountFen('F1001')).toBe(1_882_300 - 580_000);
    const { noticeId } = await cloud.as(staff.committee).fund.publishUse({ projectId });
    expect(await cloud.as(staff.committee).fund.publishUse({ projectId })).toEqual({ noticeId });
    expect(await table(notices).get(noticeId)).toMatchObject({ kind: 'fund.used', state: 'published' });
    expect(await table(obligations).count({ kind: 'fund.used', metDay: null })).toBe(0);
    const statistics = await cloud.as(staff.street).fund.quarter({ communityId, quarter: '2026Q3' });
    expect(statistics).toMatchObject({
      openingFen: 1_882_300,
      usedFen: 580_000,
      closingFen: 1_302_300,
      paidOutFen: 580_000,
      emergencies: 1,
      agrees: true,
    });
  });

  test('one decision, one project; the scope is who voted; a revoked one pays nothing', async () => {
    const decision = await decided('use-fund', 'p1', ['3号楼']);
    const byAssembly = { route: 'assembly', emergency: undefined, ...decision };
    await expect(applied(cloud, byAssembly)).rejects.toMatchObject({ field: 'buildings' });
    const projectId = await approved(cloud, { ...byAssembly, buildings: ['3号楼'] });
    await expect(applied(cloud, { ...byAssembly, buildings: ['3号楼'] })).rejects.toMatchObject({ code: 'CONFLICT' });
    const raise = await decided('raise-fund', 'p2');
    await expect(applied(cloud, { ...byAssembly, ...raise })).rejects.toMatchObject({ field: 'questionId' });
    await table(rulings).insert({
      ...documentOf(rulings, { _id: 'p1.ruling-1' }),
      communityId,
      pollId: 'p1',
      questionIds: ['q1'],
      kind: 'revocation',
      state: 'in-force',
    } as never);
    await expect(paid(cloud, projectId, 'advance', 1_000)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accountFen('F1001')).toBe(1_882_300);
  });

  test('whose turn it is finds it on the desk, who entered something does not', async () => {
    const projectId = await applied(cloud);
    const fundOn = async (who: string) =>
      (await cloud.as(who).desk.today({ communityId })).tasks
        .filter(({ kind, id }) => kind === 'fund' && id !== communityId)
        .map(({ id }) => id);
    expect(await fundOn(staff.community)).toEqual([projectId]);
    expect(await fundOn(staff.street)).toEqual([]);
    await cloud.as(staff.community).fund.check({ projectId, agree: true });
    await cloud.as(staff.street).fund.approve({ projectId, agree: true });
    const { entryId } = await cloud.as(staff.committee).fund.pay({
      projectId,
      requestId: 'tap',
      kind: 'advance',
      amountFen: 1_000,
      day: '2026-07-20',
      fileIds: [await paper(cloud)],
    });
    expect(await fundOn(staff.committee)).toEqual([]);
    expect(await fundOn(staff.community)).toEqual([entryId]);
  });

  test('who applies neither checks nor approves; refusing says why and frees the decision', async () => {
    const decision = await decided('use-fund');
    const more = { route: 'assembly', emergency: undefined, ...decision };
    const projectId = await applied(cloud, more);
    await expect(cloud.as(staff.committee).fund.check({ projectId, agree: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(cloud.as(staff.street).fund.approve({ projectId, agree: true })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(cloud.as(staff.community).fund.check({ projectId, agree: false })).rejects.toMatchObject({
      field: 'note',
    });
    await cloud.as(staff.community).fund.check({ projectId, agree: false, note: '缺图纸' });
    await approved(cloud, more);
  });

  test('an account that is short is emptied, never overdrawn; the owner is asked for the rest, and others’ money is not paid out', async () => {
    const projectId = await approved(cloud, { buildings: ['5号楼'], stair: 1, budgetFen: 500_000 });
    expect(await projectOf(projectId)).toMatchObject({ heldFen: 300_000, shortFen: 200_000 });
    await settled(cloud, projectId, 500_000);
    expect(await balanceOf(places.neighbour)).toBe(0);
    expect(await accountFen('F1101')).toBe(200_000);
    expect(await projectOf(projectId)).toMatchObject({ mayPayFen: 300_000 });
    await expect(paid(cloud, projectId, 'payment', 300_001)).rejects.toMatchObject({ field: 'amountFen' });
    const [due] = await table(fundDues).findAll({ projectId }, { atMost: 5 });
    const fileIds = [await paper(cloud)];
    const { entryId } = await cloud
      .as(staff.committee)
      .fund.recordDeposit({ dueId: due?._id ?? '', day: '2026-07-20', fileIds });
    await cloud.as(staff.community).fund.confirm({ entryId, agree: true });
    expect(await accountFen('F1101')).toBe(0);
    expect(await projectOf(projectId)).toMatchObject({ mayPayFen: 475_000 });
  });

  test('two projects cannot set aside the same money', async () => {
    const first = await approved(cloud, { buildings: ['3号楼'], budgetFen: 900_000 });
    const second = await approved(cloud, { buildings: ['3号楼'], budgetFen: 900_000 });
    expect(await projectOf(first)).toMatchObject({ heldFen: 900_000, shortFen: 0 });
    expect(await projectOf(second)).toMatchObject({ heldFen: 82_300, shortFen: 817_700 });
  });

  test('an unsold home’s share is the developer’s', async () => {
    await table(units).update(places.home, {}, { status: 'unsold' });
    const projectId = await approved(cloud, { buildings: ['3号楼'], budgetFen: 100_000 });
    await settled(cloud, projectId, 100_000);
    expect(await accountFen('F1102')).toBe(100_000);
    expect(await balanceOf(places.home)).toBe(982_300);
    expect(await projectOf(projectId)).toMatchObject({ mayPayFen: 0 });
  });

  test('over budget by a tenth is not settled but applied for again', async () => {
    const projectId = await approved(cloud);
    await expect(settled(cloud, projectId, 660_000)).rejects.toMatchObject({ field: 'finalFen' });
    expect(await settled(cloud, projectId, 659_999)).toEqual({ state: 'done' });
  });

  test('payments entered at once and confirmed at once never exceed what may go out', async () => {
    const projectId = await approved(cloud);
    const entered = [];
    for (let at = 0; at < 8; at += 1) {
      const { entryId } = await cloud.as(staff.committee).fund.pay({
        projectId,
        requestId: `tap-${at}`,
        kind: 'advance',
        amountFen: 100_000,
        day: '2026-07-20',
        fileIds: [await paper(cloud)],
      });
      entered.push(entryId);
    }
    const twice = [...entered, ...entered];
    const confirms = twice.map((entryId) => cloud.as(staff.community).fund.confirm({ entryId, agree: true }));
    await Promise.allSettled(confirms);
    expect(await table(fundProjects).get(projectId)).toMatchObject({ advanceFen: 300_000, paidFen: 300_000 });
    expect(await accountFen('F1201')).toBe(300_000);
    expect(await table(fundEntries).count({ state: 'done', kind: 'advance' })).toBe(3);
  });

  test('a settlement that broke off between its parts is ended by the timer, every share charged once', async () => {
    const projectId = await approved(cloud);
    await settled(cloud, projectId, 580_000);
    const before = await table(postings).count({});
    await table(fundEntries).update(`settlement:${projectId}`, {}, { state: 'working' });
    await table(jobs).update(
      `fund:settlement:${projectId}`,
      {},
      { state: 'running', cursor: '', leaseUntil: new Date(0) },
    );
    await cloud.tick('fund', 'work');
    expect(await table(postings).count({})).toBe(before);
    expect(await table(fundEntries).get(`settlement:${projectId}`)).toMatchObject({ state: 'done' });
  });
});

describe('公告征求意见', () => {
  beforeEach(() => open(cloud));
  const comment = { route: 'comment', emergency: undefined, legalGround: '旗住建局同意按征求意见办理的函' };

  test('hangs fifteen days under the community; too many against it, and it is over', async () => {
    await expect(applied(cloud, { ...comment, legalGround: '' })).rejects.toMatchObject({ field: 'legalGround' });
    const projectId = await applied(cloud, comment);
    const object = (who: string, unitId: string, objects = true) =>
      cloud.as(who).fund.object({ unitId, projectId, objects });
    await expect(object(owner, places.home)).rejects.toMatchObject({ code: 'TOO_LATE' });
    expect(await cloud.as(staff.community).fund.check({ projectId, agree: true })).toEqual({ state: 'commenting' });
    expect(await table(notices).count({ kind: 'fund.comment' })).toBe(1);
    await expect(object(owner, places.parking)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await object(owner, places.home);
    await cloud.tick('fund', 'work');
    expect(await projectOf(projectId)).toMatchObject({ state: 'commenting', mayObject: true });
    cloud.at('2026-08-04T16:00:01Z');
    await expect(object(neighbour, places.neighbour)).rejects.toMatchObject({ code: 'TOO_LATE' });
    await cloud.tick('fund', 'work');
    expect(await projectOf(projectId)).toMatchObject({
      state: 'opposed',
      objectionsText: expect.stringContaining('反对 1 人'),
    });
  });

  test('without too many against it, it goes to the street, who says on what it rests', async () => {
    const projectId = await applied(cloud, comment);
    await cloud.as(staff.community).fund.check({ projectId, agree: true });
    const object = (objects: boolean) => cloud.as(owner).fund.object({ unitId: places.home, projectId, objects });
    await object(true);
    await object(false);
    cloud.at('2026-08-05T00:00:00Z');
    await cloud.tick('fund', 'work');
    const approve = (note?: string) => cloud.as(staff.street).fund.approve({ projectId, agree: true, note });
    await expect(approve()).rejects.toMatchObject({ field: 'note' });
    expect(await approve('住建局批复')).toEqual({ state: 'approved' });
  });

  test('a paper objection stays until the community takes it back', async () => {
    const projectId = await applied(cloud, comment);
    await cloud.as(staff.community).fund.check({ projectId, agree: true });
    await cloud
      .as(staff.community)
      .fund.paperObjection({ projectId, unitId: places.home, fileIds: [await paper(cloud)] });
    await expect(cloud.as(owner).fund.object({ unitId: places.home, projectId, objects: false })).rejects.toMatchObject(
      { code: 'CONFLICT' },
    );
  });
});
