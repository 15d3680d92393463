import { deposits as depositsCollection } from '@mulin/shared-types/documents/deposits';
import { messages } from '@mulin/shared-types/documents/messages';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';

const { community: communityId, home: unitId } = places;
const AMOUNT = 200_000;
let cloud: TestCloud;
let taps = 0;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const file = (name = 'a.jpg') => cloud.upload(uploadPath('deposits', communityId, name), 'picture');
const fees = (who: string) => cloud.as(who).fees;
async function ruled(amountFen = AMOUNT) {
  const ground = '管理规约第 21 条、装修管理协议第 4 条';
  return fees(staff.manager).setDepositRule({
    communityId,
    amountFen,
    returnDays: 7,
    ground,
    fileIds: [await file()],
  });
}
async function entered(who: string = staff.cashier, way: 'cash' | 'transfer' = 'cash') {
  taps += 1;
  const slip = { requestId: `tap-${taps}`, way, day: '2026-07-20', fileIds: [await file()] };
  return (await fees(who).enterDeposit({ ...slip, unitId })).depositId;
}
async function held() {
  const depositId = await entered();
  await fees(staff.manager).confirmDeposit({ depositId, agree: true });
  return depositId;
}
const checked = (depositId: string, more: { deductFen: number; damage?: string; damageIds?: string[] }) =>
  fees(staff.clerk).checkDeposit({ depositId, damage: '', damageIds: [], ...more });
const approved = (depositId: string, agree = true, reason = '') =>
  fees(staff.manager).approveDeposit({ depositId, agree, reason });
const paid = async (depositId: string, who: string = staff.cashier) =>
  fees(who).payDepositBack({ depositId, day: '2026-07-20', fileIds: [await file()] });
const incomes = async () => {
  const all = await table(postings).findAll({}, { atMost: 50 });
  return all.flatMap(({ lines }) => lines.filter(({ account }) => /^[PSK]4/.test(account)));
};

test('nothing agreed, nothing taken; what is agreed stands there with its clause for everybody', async () => {
  expect(await fees(owner).depositRule({ communityId })).toEqual({ rule: null });
  await expect(entered()).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await ruled()).toEqual({ version: 1 });
  expect((await fees(owner).depositRule({ communityId })).rule).toMatchObject({ amountFen: AMOUNT, returnDays: 7 });
  const depositId = await entered();
  expect(await ruled(100_000)).toEqual({ version: 2 });
  expect(await table(depositsCollection).get(depositId)).toMatchObject({ amountFen: AMOUNT });
});

test('taken by one, confirmed by another: a debt and never income, with a receipt number (table no. 35)', async () => {
  await ruled();
  const depositId = await entered(staff.clerk);
  const confirm = (who: string, agree = true, reason = '') => fees(who).confirmDeposit({ depositId, agree, reason });
  await expect(confirm(staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(confirm(staff.manager, false)).rejects.toMatchObject({ field: 'reason' });
  expect(await accountFen('P2005')).toBe(0);
  await Promise.allSettled([confirm(staff.manager), confirm(staff.manager), confirm(staff.manager)]);
  expect(await confirm(staff.manager)).toEqual({ state: 'held' });
  expect([await accountFen('P1003'), await accountFen('P2005')]).toEqual([AMOUNT, AMOUNT]);
  expect(await incomes()).toEqual([]);
  const mine = await fees(owner).homeDeposits({ unitId });
  expect(mine.deposits).toMatchObject([{ state: 'held', receiptNo: 'YJ2026-000001', capital: '贰仟元整' }]);
  await expect(fees(otherOwner).homeDeposits({ unitId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await table(messages).count({ kind: 'fees' })).toBeGreaterThan(0);
});

test('given back whole: asked for, looked at, agreed to, paid, each by somebody else where money leaves', async () => {
  await ruled();
  const depositId = await held();
  expect(await fees(owner).askDepositBack({ depositId })).toEqual({ state: 'asked' });
  const tasks = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'deposit');
  expect(await tasks(staff.clerk)).toMatchObject([{ id: depositId, badgeText: '剩 7 天' }]);
  await expect(paid(depositId)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await checked(depositId, { deductFen: 0 });
  expect(await tasks(staff.clerk)).toEqual([]);
  expect(await approved(depositId)).toEqual({ state: 'approved' });
  await Promise.allSettled([paid(depositId), paid(depositId), paid(depositId)]);
  expect(await paid(depositId)).toEqual({ state: 'returned' });
  expect([await accountFen('P2005'), await accountFen('P1001')]).toEqual([0, -AMOUNT]);
  expect((await fees(staff.cashier).deposits({ communityId, ended: true })).heldFen).toBe(0);
});

test('what is kept needs a damage, its photograph and a second person; it lowers the cost of upkeep (table no. 36)', async () => {
  await ruled();
  const depositId = await held();
  const damageIds = [await file('broken.jpg')];
  const damage = '电梯轿厢板划伤，换一块';
  await expect(checked(depositId, { deductFen: 30_000, damageIds })).rejects.toMatchObject({ field: 'damage' });
  await expect(checked(depositId, { deductFen: 30_000, damage })).rejects.toMatchObject({ field: 'damageIds' });
  await expect(checked(depositId, { deductFen: AMOUNT + 1, damage, damageIds })).rejects.toMatchObject({
    field: 'deductFen',
  });
  await fees(staff.cashier).checkDeposit({ depositId, deductFen: 30_000, damage, damageIds });
  await expect(approved(depositId, false)).rejects.toMatchObject({ field: 'reason' });
  expect(await approved(depositId, false, '划得不深，扣多了')).toEqual({ state: 'held' });
  await checked(depositId, { deductFen: 30_000, damage, damageIds });
  await approved(depositId);
  const { deposits } = await fees(owner).homeDeposits({ unitId });
  expect(deposits).toMatchObject([{ deductFen: 30_000, damage, damagePhotos: [{ fileId: damageIds[0] }] }]);
  await paid(depositId);
  expect([await accountFen('P2005'), await accountFen('P1001')]).toEqual([0, -170_000]);
  expect(await accountFen('P5002')).toBe(-30_000);
  expect(await incomes()).toEqual([]);
  const papers = await table(vouchers).findAll({}, { atMost: 5 });
  expect(papers).toMatchObject([{ title: '装修押金退还', counterparty: '装修住户', fileIds: [] }]);
  const trial = await cloud.as(staff.manager).ledger.trialBalance({ communityId, upTo: '2026-12-31' });
  expect(trial.balanced).toBe(true);
});

test('who agreed to it does not pay it: not even with a second account', async () => {
  await ruled();
  const depositId = await held();
  await fees(staff.manager).checkDeposit({ depositId, deductFen: 0, damage: '', damageIds: [] });
  await expect(approved(depositId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
