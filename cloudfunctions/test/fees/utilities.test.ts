import { bills } from '@mulin/shared-types/documents/fees';
import { jobs } from '@mulin/shared-types/documents/people';
import { communities } from '@mulin/shared-types/documents/places';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { meterBills, utilityShares } from '@mulin/shared-types/documents/utilities';
import { Refusal } from '@mulin/shared-types/refusal';
import { utilitySheets } from '../../src/board/utility-sheets';
import { table } from '../../src/kit/database';
import { accountFen } from '../books';
import type { TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, post, staff } from '../world';
import { addMeter, billOf, closeWorld, confirm as confirmAs, openWorld, photoIn } from './utility-world';

const { home, shop } = places;
const communityId = places.community;
const AREAS = 10_340 + 5_000 + 8_800;
let cloud: TestCloud;
let photo: string;
beforeEach(async () => {
  cloud = await openWorld();
  photo = await photoIn(cloud);
});
afterEach(() => closeWorld(cloud));

const meter = (more: object = {}) => addMeter(cloud, more);
const bill = (meterId: string, more: object = {}) => billOf(meterId, photo, more);
const confirm = (meterBillId: string, who?: string) => confirmAs(cloud, meterBillId, who);

async function entered(): Promise<string> {
  const { meterId } = await meter();
  return (await cloud.as(staff.clerk).fees.enterMeterBill(bill(meterId))).meterBillId;
}
const everything = async () =>
  JSON.stringify([
    await table(bills).findAll({}, { atMost: 100 }),
    await table(postings).findAll({}, { atMost: 100 }),
    await table(utilityShares).findAll({}, { atMost: 100 }),
    await table(vouchers).findAll({}, { atMost: 100 }),
  ]);

test('a confirmed bill is posted (no. 25) and every home owes its share, together what was to be shared', async () => {
  const meterBillId = await entered();
  const before = await cloud.as(staff.manager).fees.meterBill({ meterBillId });
  expect(before).toMatchObject({ state: 'waiting', mine: false, homes: 3, billed: 0 });
  expect(before.rows.reduce((sum, { fen }) => sum + fen, 0)).toBe(300_000);
  expect(await table(postings).count({})).toBe(0);
  expect(await confirm(meterBillId)).toEqual({ state: 'done' });
  expect(await accountFen('P5007')).toBe(86_517);
  expect(await accountFen('P2003')).toBe(386_517);
  expect(await accountFen('P1103')).toBe(300_000);
  const after = await cloud.as(staff.manager).fees.meterBill({ meterBillId });
  expect(after.rows).toEqual(before.rows);
  expect(after).toMatchObject({ state: 'done', homes: 3, billed: 3 });
  const mine = await table(bills).get(`${meterBillId}:${home}`);
  expect(mine).toMatchObject({ charge: 'power', netFen: Math.round((300_000 * 10_340) / AREAS), dueDay: '2026-07-31' });
});

test('whoever entered it does not confirm it, and a clerk never does', async () => {
  const { meterId } = await meter();
  const { meterBillId } = await cloud.as(staff.manager).fees.enterMeterBill(bill(meterId));
  await expect(confirm(meterBillId)).rejects.toThrow('登记和复核要两个人');
  await expect(confirm(meterBillId, staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await table(postings).count({})).toBe(0);
});

test('two who confirm at once share it once; confirmed again nothing changes', async () => {
  const meterBillId = await entered();
  await post('manager2', 'manager');
  const answers = await Promise.allSettled([confirm(meterBillId), confirm(meterBillId, 'manager2')]);
  expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
  await cloud.tick('fees', 'work');
  const once = await everything();
  expect(await confirm(meterBillId, 'manager2')).toEqual({ state: 'done' });
  await cloud.tick('fees', 'work');
  expect(await everything()).toBe(once);
  expect(await accountFen('P1103')).toBe(300_000);
});

test('cut off behind the posting, or in the middle of the homes, the timer ends it with the same lines', async () => {
  const meterBillId = await entered();
  await confirm(meterBillId);
  const whole = await everything();
  const [job] = await table(jobs).find({ kind: 'share-utility' }, { limit: 1 });
  if (!job) throw new Error('no job');
  // As if killed after the homes were billed and before the checkpoint was written.
  await table(jobs).update(job._id, {}, { state: 'running', cursor: 'listed:', done: 0, leaseUntil: new Date(0) });
  await table(meterBills).update(meterBillId, {}, { state: 'sharing' });
  await cloud.tick('fees', 'work');
  expect(await everything()).toBe(whole);
  // As if killed right behind the confirmation: no job, no table, no bill yet.
  await table(jobs).remove(job._id);
  for (const unitId of [home, shop, places.neighbour]) {
    const billId = `${meterBillId}:${unitId}`;
    await table(bills).remove(billId);
    await table(postings).remove(`bill:${billId}#shared`);
  }
  await table(utilityShares).remove(`${meterBillId}:${home}`);
  await table(meterBills).update(meterBillId, {}, { state: 'sharing' });
  await cloud.tick('fees', 'work');
  const sorted = (text: string) => [...text].sort().join('');
  expect(sorted(await everything())).toBe(sorted(whole));
  expect((await table(meterBills).get(meterBillId))?.state).toBe('done');
});

test('a home pays its share through WeChat: P1103 gets it (no. 26), no income account ever', async () => {
  const meterBillId = await entered();
  await confirm(meterBillId);
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  const income = [await accountFen('P4001'), await accountFen('P2001')];
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  const [share] = page.owed;
  expect(share).toMatchObject({ title: '2026 年 6 月公共电费分摊', netFen: 128_500 });
  const fen = share?.netFen ?? 0;
  const billIds = [share?.billId ?? ''];
  const both = { unitId: home, billIds: [...billIds, ...page.billIds], totalFen: fen + page.totalFen };
  await expect(cloud.as(owner).payment.start(both)).rejects.toThrow('物业费、水电费、维修费是几回事');
  // 先服务后收费 holds the fee back, not what a meter used.
  await table(communities).update(communityId, {}, { collectFrom: '2027-01-01' });
  const fee = { unitId: home, billIds: page.billIds, totalFen: page.totalFen };
  await expect(cloud.as(owner).payment.start(fee)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  const started = await cloud.as(owner).payment.start({ unitId: home, billIds, totalFen: fen });
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  expect(await accountFen('P1103')).toBe(300_000 - fen);
  expect(await accountFen('P1002')).toBe(fen);
  expect([await accountFen('P4001'), await accountFen('P2001')]).toEqual(income);
  const { shares } = await cloud.as(owner).fees.utilityShares({ unitId: home });
  expect(shares).toMatchObject([{ fen, state: 'paid' }]);
  expect((await cloud.as(owner).payment.receipt({ orderId: started.orderId })).sums).toMatchObject([
    { title: '2026 年 6 月公共电费分摊', amountFen: fen },
  ]);
  await table(communities).update(communityId, {}, { collectFrom: '2026-01-01' });
  // A fee that is not paid stands in nobody's way here.
  expect((await cloud.as(owner).fees.payPage({ unitId: home })).billIds).toEqual(page.billIds);
});

test('a resident sees the own line, how it came about, and the whole table without names', async () => {
  const meterBillId = await entered();
  await confirm(meterBillId);
  const seen = await cloud.as(owner).fees.utilityTable({ shareId: `${meterBillId}:${home}` });
  expect(seen.rows.map(({ unitLabel, own }) => [unitLabel, own])).toEqual([
    ['3号楼2单元501', true],
    ['5号楼1单元301', false],
    ['商业1101', false],
  ]);
  expect(seen.rows.reduce((sum, { fen }) => sum + fen, 0)).toBe(300_000);
  expect(seen.meterSum.at(-1)).toMatchObject({ name: '大家分摊', value: '3,000.00' });
  expect(seen.ownSum.at(-1)?.value).toBe('1,285.00');
  expect(seen).toMatchObject({ quantityText: '103.40 ㎡', state: 'open', dueDay: '2026-07-31' });
  expect(seen.photos).toHaveLength(1);
  for (const secret of ['王秀兰', '巴图', '139', owner]) expect(JSON.stringify(seen.rows)).not.toContain(secret);
  const ofOther = { shareId: `${meterBillId}:${home}` };
  for (const who of [neighbour, otherOwner]) {
    await expect(cloud.as(who).fees.utilityTable(ofOther)).rejects.toThrow(Refusal);
    await expect(cloud.as(who).fees.utilityShares({ unitId: home })).rejects.toThrow(Refusal);
  }
});

test('readings, price and sum must agree, and a reading begins where the last one ended', async () => {
  const { meterId } = await meter();
  const clerk = cloud.as(staff.clerk);
  await expect(clerk.fees.enterMeterBill(bill(meterId, { totalFen: 386_518 }))).rejects.toThrow('3,865.17');
  await expect(clerk.fees.enterMeterBill(bill(meterId, { ownReason: '' }))).rejects.toMatchObject({
    field: 'ownReason',
  });
  const { meterBillId } = await clerk.fees.enterMeterBill(bill(meterId));
  expect(await clerk.fees.enterMeterBill(bill(meterId))).toEqual({ meterBillId });
  await confirm(meterBillId);
  await expect(clerk.fees.enterMeterBill(bill(meterId, { month: '2026-07' }))).rejects.toMatchObject({
    field: 'fromMilli',
  });
});

test('a returned bill says why, owes nobody anything, and is entered anew', async () => {
  const meterBillId = await entered();
  const manager = cloud.as(staff.manager);
  const back = { meterBillId, agree: false };
  await expect(manager.fees.confirmMeterBill(back)).rejects.toMatchObject({ field: 'reason' });
  expect(await manager.fees.confirmMeterBill({ ...back, reason: '照片看不清' })).toEqual({ state: 'refused' });
  expect(await table(postings).count({})).toBe(0);
  const meterId = (await table(meterBills).get(meterBillId))?.meterId ?? '';
  await cloud.as(staff.clerk).fees.enterMeterBill(bill(meterId));
  expect(await confirm(meterBillId)).toEqual({ state: 'done' });
});

test('a key of their own names its ground; the same for every home splits evenly within the building', async () => {
  await expect(meter({ rule: 'home' })).rejects.toMatchObject({ field: 'ground' });
  const { meterId } = await meter({
    rule: 'home',
    ground: '管理规约第 20 条',
    scope: 'building',
    buildings: ['3号楼', '5号楼'],
  });
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(bill(meterId));
  await confirm(meterBillId);
  const { rows, ruleText, scopeText } = await cloud.as(staff.clerk).fees.meterBill({ meterBillId });
  expect(rows.map(({ fen }) => fen)).toEqual([150_000, 150_000]);
  expect([ruleText, scopeText]).toEqual(['每户一样多，约定在管理规约第 20 条', '3号楼、5号楼']);
});

test('the desk names what waits to whoever may confirm it, never to who entered it', async () => {
  const { meterId } = await meter();
  const entered = await cloud.as(staff.clerk).fees.enterMeterBill(bill(meterId));
  const tasks = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks
      .filter(({ kind }) => kind === 'utility')
      .map(({ title }) => title);
  expect(await tasks(staff.manager)).toEqual(['复核2026 年 6 月公共电费（配电室总表）']);
  expect(await tasks(staff.clerk)).toEqual([]);
  const { meterBillId } = entered;
  await cloud.as(staff.manager).fees.confirmMeterBill({ meterBillId, agree: false, reason: '照片看不清' });
  expect(await tasks(staff.clerk)).toEqual(['重新登记2026 年 6 月公共电费（配电室总表）']);
  await cloud.as(staff.clerk).fees.enterMeterBill(bill(meterId));
  await confirm(meterBillId);
  const slip = { meterBillId, amountFen: 386_517, day: '2026-07-13', fileIds: [photo] };
  await cloud.as(staff.cashier).fees.payUtility(slip);
  expect(await tasks(staff.manager)).toEqual(['复核付鄂托克供电公司 3,865.17 元']);
  expect(await tasks(staff.cashier)).toEqual([]);
});

test('the spreadsheet of statement D has each meter bill and every home’s share by number, without names', async () => {
  await confirm(await entered());
  const [perMeter, perHome] = await utilitySheets({ communityId, period: '2026H2' });
  expect(perMeter?.rows[1]?.slice(0, 2)).toEqual(['2026 年 6 月公共电费', '配电室总表']);
  expect(perMeter?.rows[1]?.slice(9, 14)).toEqual([3865.17, 865.17, 0, 3000, '物业自用：门卫室和绿化浇水']);
  expect(perHome?.rows.slice(1).map((row) => row[2])).toEqual(['3号楼2单元501', '5号楼1单元301', '商业1101']);
  expect(perHome?.rows[1]).toEqual(['2026 年 6 月公共电费', '配电室总表', '3号楼2单元501', '103.40 ㎡', 1285]);
  expect(JSON.stringify(perHome)).not.toMatch(/王秀兰|巴图/);
  const [, first, second, ...more] = await utilitySheets({ communityId, period: '2026H2' }, 2);
  expect([first?.name, second?.name, more]).toEqual(['各户分摊', '各户分摊（2）', []]);
  expect([first?.rows.length, second?.rows[0], second?.rows[1]?.[2]]).toEqual([3, perHome?.rows[0], '商业1101']);
  const none = await utilitySheets({ communityId, period: '2026H1' });
  expect(none.map(({ rows }) => rows.length)).toEqual([1, 1]);
});
