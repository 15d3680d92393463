import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { correctChunk } from '../../src/fees/area-corrections/correct-bills';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await firstBills(cloud, ['walk-up']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const clerk = () => cloud.as(staff.clerk).fees;
const manager = () => cloud.as(staff.manager).fees;
const ask = (areaCenti: number, fromDay: string) =>
  clerk().askAreaCorrection({ unitId: home, areaCenti, areaSource: 'surveyed', fromDay, reason: '实测报告' });
const correct = async (areaCenti: number, fromDay: string) =>
  manager().decideAreaCorrection({ ...(await ask(areaCenti, fromDay)), approve: true });
const own = async () => (await cloud.as(owner).fees.bills({ unitId: home })).bills;

async function pay(): Promise<void> {
  const open = (await own()).filter(({ state }) => state === 'open');
  const totalFen = open.reduce((sum, { netFen }) => sum + netFen, 0);
  const input = { unitId: home, billIds: open.map(({ billId }) => billId), totalFen, way: 'cash', note: '' } as const;
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
}

test('an open bill is written anew, by day: 103.40 ㎡ through 15 July, 100.00 ㎡ from the 16th', async () => {
  cloud.at('2026-07-20T01:00:00Z');
  expect(await correct(10_000, '2026-07-16')).toEqual({ state: 'done', rewritten: 1, creditedFen: 0 });
  // 0.85 × (103.40 × 15/31 + 100.00 × 16/31 + 100.00 × 5) = 511.3984 yuan
  const [bill] = await own();
  expect(bill).toMatchObject({ netFen: 51_140, state: 'open', creditedFen: 0 });
  expect(bill?.sum.map(({ operator, why }) => `${operator} ${why}`).slice(0, 3)).toEqual([
    ' 103.40㎡ × 0.85元 × 15/31个月 = 42.527419…元',
    '+ 100.00㎡ × 0.85元 × 16/31个月 = 43.870967…元',
    '+ 100.00㎡ × 0.85元 × 5个月 = 425.00元',
  ]);
  expect(await accountFen('P1101')).toBe(51_140);
  expect(await table(units).get(home)).toMatchObject({ areaCenti: 10_000, areaSource: 'surveyed', version: 2 });
  expect(await table(unitHistory).get(`${home}#1`)).toMatchObject({ before: { areaCenti: 10_340 } });
  expect(await table(bills).count({ unitId: home })).toBe(2);
});

test('a paid bill gives back what was too much: income of past months, the rest out of what is deferred (nos. 14, 15)', async () => {
  await pay();
  cloud.at('2026-08-10T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect([await accountFen('P4001'), await accountFen('P2001')]).toEqual([17_578, 35_156]);
  // 3.40 ㎡ × 0.85 × 6 months = 17.34 yuan too much, two of six months are income.
  expect(await correct(10_000, '2026-07-01')).toEqual({ state: 'done', rewritten: 0, creditedFen: 1_734 });
  expect([await accountFen('P4001'), await accountFen('P2001')]).toEqual([17_000, 34_000]);
  expect(await accountFen('P2002')).toBe(1_734);
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 1_734 });
  expect(await own()).toMatchObject([{ state: 'paid', netFen: 52_734, creditedFen: 1_734 }]);
  cloud.at('2027-01-02T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect([await accountFen('P4001'), await accountFen('P2001')]).toEqual([51_000, 0]);
});

test('too little paid is not claimed afterwards; the next bill has the right area', async () => {
  await pay();
  expect(await correct(11_000, '2026-07-01')).toEqual({ state: 'done', rewritten: 0, creditedFen: 0 });
  cloud.at('2027-01-02T01:00:00Z');
  await clerk().startRun({ communityId, month: '2027-01' });
  expect((await own()).map(({ netFen }) => netFen)).toEqual([56_100, 52_734]);
});

test('corrected twice, the second from an earlier day: the paid bill has given back the whole difference, once', async () => {
  await pay();
  await correct(10_000, '2026-07-02');
  const again = await correct(9_000, '2026-07-01');
  // 13.40 ㎡ × 0.85 × 6 = 68.34 yuan in all.
  const [bill] = await own();
  expect(bill?.creditedFen).toBe(6_834);
  expect(again.creditedFen).toBeLessThan(6_834);
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 6_834 });
});

test('the same chunk done again after a crash changes nothing', async () => {
  await pay();
  const { correctionId } = await ask(10_000, '2026-07-01');
  await manager().decideAreaCorrection({ correctionId, approve: true });
  const at = new Date();
  const job = { _id: `correct-area:${correctionId}`, kind: 'correct-area', communityId, total: 1, done: 0, cursor: '' };
  const again = { ...job, input: { correctionId }, startedBy: staff.manager, error: '', startedAt: at, leaseUntil: at };
  await correctChunk({ ...again, state: 'running' });
  await manager().decideAreaCorrection({ correctionId, approve: true });
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 1_734 });
});

test('two persons; one at a time; not from the future nor from beyond three years; nobody else’s business', async () => {
  const { correctionId } = await ask(10_000, '2026-07-01');
  await expect(ask(9_000, '2026-07-01')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(clerk().decideAreaCorrection({ correctionId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const tasks = async () => (await cloud.as(staff.manager).desk.today({ communityId })).tasks.map(({ kind }) => kind);
  expect(await tasks()).toContain('area-correction');
  const no = { correctionId, approve: false, note: '没有实测报告' };
  expect(await manager().decideAreaCorrection(no)).toMatchObject({ state: 'refused' });
  expect(await tasks()).not.toContain('area-correction');
  expect(await own()).toMatchObject([{ netFen: 52_734 }]);
  await expect(ask(10_000, '2026-07-03')).rejects.toMatchObject({ field: 'fromDay' });
  await expect(ask(10_000, '2023-07-01')).rejects.toMatchObject({ field: 'fromDay' });
  await expect(cloud.as(otherOwner).fees.areaCorrections({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await clerk().areaCorrections({ communityId })).corrections).toMatchObject([
    { mine: true, state: 'refused' },
  ]);
});
