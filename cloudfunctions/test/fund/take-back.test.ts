import { fundAccounts, fundDues, fundEntries, fundHolds } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { jobs } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, settle, staff } from '../world';
import {
  accountFen,
  approved,
  balanceOf,
  communityId,
  decided,
  expectSoundFund,
  list,
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

const stateOf = async (entryId: string) => (await table(fundEntries).get(entryId))?.state;
const reverse = async (entryId: string, who: string = staff.committee) =>
  cloud.as(who).fund.reverseEntry({ entryId, reason: '记错了', fileIds: [await paper(cloud)] });
const confirm = (entryId: string, who: string = staff.community) =>
  cloud.as(who).fund.confirm({ entryId, agree: true });
async function takenBack(entryId: string) {
  const back = await reverse(entryId);
  await confirm(back.entryId);
  return back.entryId;
}

async function toppedUp() {
  const raising = await decided('raise-fund', 'p-raise');
  await cloud.as(staff.community).fund.levy({ communityId, kind: 'top-up', dueDay: '2026-08-31', ...raising });
  const [due] = await table(fundDues).findAll({ kind: 'top-up' }, { atMost: 5 });
  return depositOf(due?._id ?? '');
}
async function depositOf(dueId: string) {
  const fileIds = [await paper(cloud)];
  const { entryId } = await cloud.as(staff.committee).fund.recordDeposit({ dueId, day: '2026-07-20', fileIds });
  await confirm(entryId);
  return { dueId, entryId };
}

describe('交存', () => {
  test('taken back by two: mirror posting, the home’s account, the due open again, and it can be entered anew', async () => {
    await open(cloud);
    const { dueId, entryId } = await toppedUp();
    expect(await balanceOf(places.neighbour)).toBe(1_144_000);
    const back = await reverse(entryId);
    expect(await reverse(entryId)).toEqual(back);
    await expect(confirm(back.entryId, staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await Promise.allSettled([confirm(back.entryId), confirm(back.entryId), confirm(back.entryId)]);
    expect(await balanceOf(places.neighbour)).toBe(300_000);
    expect(await table(fundDues).get(dueId)).toMatchObject({ state: 'open', paidAt: null });
    expect(await stateOf(entryId)).toBe('reversed');
    const { movements } = await cloud.as(neighbour).fund.account({ unitId: places.neighbour });
    expect(movements).toContainEqual(expect.objectContaining({ memo: '冲回 维修资金续筹', fen: -844_000 }));
    await expect(reverse(entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(reverse(back.entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await depositOf(dueId);
    expect(await balanceOf(places.neighbour)).toBe(1_144_000);
    const quarter = await cloud.as(staff.street).fund.quarter({ communityId, quarter: '2026Q3' });
    expect(quarter).toMatchObject({ depositFen: 844_000, usedFen: 0, paidOutFen: 0, agrees: true });
  });

  test('refused when the account would go below nothing', async () => {
    await open(cloud);
    const { entryId } = await toppedUp();
    await approved(cloud, { buildings: ['5号楼'], budgetFen: 500_000 });
    const back = await reverse(entryId);
    await expect(confirm(back.entryId)).rejects.toMatchObject({ message: expect.stringContaining('负数') });
    expect(await balanceOf(places.neighbour)).toBe(1_144_000);
    await expect(reverse(entryId, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('期初、利息', () => {
  test('an opening list goes back home by home, and the right one can be imported', async () => {
    const { entryId } = await open(cloud);
    await takenBack(entryId);
    expect(await accountFen('F1001')).toBe(0);
    expect(await table(fundAccounts).get(places.home)).toMatchObject({ firstFen: 0, balanceFen: 0, heldFen: 0 });
    expect(await table(fundHolds).count({})).toBe(0);
    expect((await open(cloud, list.replace('9823.00\n', '9000.00\n'))).state).toBe('done');
    expect(await balanceOf(places.home)).toBe(900_000);
  });

  test('one home that cannot give it back, and nobody does', async () => {
    const { entryId } = await open(cloud);
    const back = await reverse(entryId);
    await approved(cloud, { buildings: ['3号楼'], budgetFen: 100_000 });
    await expect(confirm(back.entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    // As if the project had come in between the look and the first part: what was set aside is let go again.
    await table(fundEntries).update(back.entryId, {}, { state: 'working', confirmedBy: staff.community });
    await cloud.tick('fund', 'work');
    expect(await table(fundEntries).get(back.entryId)).toMatchObject({ state: 'refused' });
    expect(await stateOf(entryId)).toBe('done');
    expect(await table(fundHolds).count({})).toBe(0);
    expect(await balanceOf(places.neighbour)).toBe(300_000);
    expect((await table(fundAccounts).get(places.neighbour))?.heldFen).toBe(0);
    expect((await reverse(entryId).catch((error) => error)).code).toBe('CONFLICT');
  });

  test('interest goes back to the bank’s too; broken off, the timer ends it, every home once', async () => {
    await open(cloud);
    cloud.at('2026-07-21T02:00:00Z');
    const facts = { communityId, year: '2026', amountFen: 10_001, day: '2026-07-21' };
    const record = async () =>
      cloud.as(staff.committee).fund.recordInterest({ ...facts, fileIds: [await paper(cloud)] });
    const { entryId } = await record();
    await confirm(entryId);
    const back = await takenBack(entryId);
    expect(await accountFen('F1001')).toBe(1_882_300);
    expect(await accountFen('F3002')).toBe(0);
    const before = await table(postings).count({});
    await table(fundEntries).update(back, {}, { state: 'working' });
    await table(fundEntries).update(entryId, {}, { state: 'done' });
    const again = { state: 'running' as const, cursor: 'turn:0', leaseUntil: new Date(0) };
    await table(jobs).update(`fund:${back}`, {}, again);
    await cloud.tick('fund', 'work');
    expect(await table(postings).count({})).toBe(before);
    expect(await stateOf(back)).toBe('done');
    const right = await record();
    expect(right.entryId).not.toBe(entryId);
    await confirm(right.entryId);
    expect(await accountFen('F3001')).toBe(1_892_301);
  });
});

describe('使用', () => {
  beforeEach(() => open(cloud));

  test('a payment comes back to what is owed; a settlement only when nothing was paid on it, and can then be entered right', async () => {
    const projectId = await approved(cloud);
    await paid(cloud, projectId, 'advance', 200_000);
    await settled(cloud, projectId, 580_000);
    await paid(cloud, projectId, 'payment', 351_000);
    const settlement = `settlement:${projectId}`;
    await expect(reverse(settlement)).rejects.toMatchObject({ message: expect.stringContaining('先把付款冲回') });
    await expect(takenBack(`pay:${projectId}:advance`)).rejects.toMatchObject({ code: 'CONFLICT' });
    await takenBack(`pay:${projectId}:payment`);
    expect(await accountFen('F2001')).toBe(351_000);
    await takenBack(settlement);
    const project = await table(fundProjects).get(projectId);
    expect(project).toMatchObject({
      state: 'approved',
      chargedFen: 0,
      heldFen: 600_000,
      finalFen: 0,
      paidFen: 200_000,
    });
    expect(await accountFen('F3001')).toBe(1_882_300);
    expect([await accountFen('F2001'), await accountFen('F2002')]).toEqual([0, 0]);
    await settled(cloud, projectId, 560_000);
    await paid(cloud, projectId, 'payment', 332_000, 'second');
    expect(await accountFen('F3001')).toBe(1_322_300);
    expect(await cloud.as(owner).fund.project({ projectId })).toMatchObject({
      payments: expect.arrayContaining([expect.objectContaining({ kind: 'reversal', reversible: false })]),
    });
  });

  test('what owners were asked for goes with the settlement, unless somebody has paid it', async () => {
    const projectId = await approved(cloud, { buildings: ['5号楼'], stair: 1, budgetFen: 500_000 });
    await settled(cloud, projectId, 500_000);
    const [due] = await table(fundDues).findAll({ projectId }, { atMost: 5 });
    const { entryId } = await depositOf(due?._id ?? '');
    await expect(reverse(`settlement:${projectId}`)).rejects.toMatchObject({
      message: expect.stringContaining('补交'),
    });
    await takenBack(entryId);
    expect(await accountFen('F1101')).toBe(200_000);
    await takenBack(`settlement:${projectId}`);
    expect(await table(fundDues).count({ projectId })).toBe(0);
    expect(await accountFen('F1101')).toBe(0);
    expect(await balanceOf(places.neighbour)).toBe(300_000);
  });

  test('补足 entered before the settlement was taken back and made anew is not confirmed for the other sum', async () => {
    const projectId = await approved(cloud, { buildings: ['5号楼'], stair: 1, budgetFen: 500_000 });
    await settled(cloud, projectId, 500_000);
    const [due] = await table(fundDues).findAll({ projectId }, { atMost: 5 });
    const slip = { dueId: due?._id ?? '', day: '2026-07-20', fileIds: [await paper(cloud)] };
    const { entryId } = await cloud.as(staff.committee).fund.recordDeposit(slip);
    await takenBack(`settlement:${projectId}`);
    await settled(cloud, projectId, 450_000);
    await expect(confirm(entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accountFen('F1101')).toBe(150_000);
    await table(fundProjects).update(projectId, {}, { state: 'settling' });
    await table(fundDues).update(slip.dueId, {}, { amountFen: 200_000 });
    await expect(confirm(entryId)).rejects.toMatchObject({ message: expect.stringContaining('正在结算') });
  });
});
