import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { neighbour, owner, places, staff } from '../world';
import { billId, lateDesk, openLateBills, PRINCIPAL } from './late-world';

const { community: communityId, home } = places;
let cloud: TestCloud;
let desk: ReturnType<typeof lateDesk>;
beforeEach(async () => {
  cloud = await openLateBills();
  desk = lateDesk(cloud);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

describe('what accrues', () => {
  test('is shown by day from the day after the last day to pay, and is not owed', async () => {
    desk.onDay('2026-07-31');
    expect((await desk.bill()).bills).toMatchObject([{ overdue: false, late: null }]);
    desk.onDay('2026-08-01');
    expect((await desk.bill()).bills[0]?.late).toMatchObject({ agreed: true, days: 1, fen: 16 });
    desk.onDay('2026-09-14');
    const { bills: seen, owedFen } = await desk.bill();
    expect(seen[0]?.late).toMatchObject({ days: 45, fen: 712 });
    expect(seen[0]?.late?.clause).toContain('万分之 3');
    expect(owedFen).toBe(PRINCIPAL);
    expect((await cloud.as(owner).fees.payPage({ unitId: home })).late).toMatchObject({ fen: 712 });
    expect(await accountFen('P4005')).toBe(0);
    const { homes, clauses } = await cloud.as(staff.clerk).arrears.lateHomes({ communityId });
    expect(clauses).toMatchObject([{ standard: 'walk-up物业费' }]);
    expect(homes.map(({ unitId, lateFen }) => [unitId, lateFen])).toEqual([
      [home, 712],
      [places.neighbour, 0],
    ]);
  });

  test('is nothing where the contract has no clause, and everybody is told so', async () => {
    desk.onDay('2026-09-14');
    expect((await cloud.as(neighbour).fees.bills({ unitId: places.neighbour })).bills[0]?.late).toMatchObject({
      agreed: false,
      fen: 0,
    });
    await expect(
      cloud.as(staff.clerk).arrears.claimLateCharge({ unitId: places.neighbour, reason: '要' }),
    ).rejects.toThrow('没有约定');
  });

  test('stands still while an objection is open, and nobody claims it then', async () => {
    desk.onDay('2026-08-10');
    const { disputeId } = await cloud.as(owner).arrears.dispute({ unitId: home, text: '电梯一直没修' });
    desk.onDay('2026-08-19');
    expect((await desk.of()).items[0]).toMatchObject({ days: 9 });
    await expect(desk.ask()).rejects.toThrow('住户提了异议');
    await cloud.as(staff.clerk).arrears.answerDispute({ disputeId, answer: '已经修好' });
    desk.onDay('2026-08-20');
    expect((await desk.of()).items[0]).toMatchObject({ days: 10, through: '2026-08-20' });
  });

  test('stops with payment; at the desk with the day the money was handed in', async () => {
    desk.onDay('2026-08-10');
    const input = { unitId: home, billIds: [billId], totalFen: PRINCIPAL, way: 'cash' as const, note: '' };
    const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
    desk.onDay('2026-08-20');
    expect((await desk.of()).items[0]).toMatchObject({ days: 10 });
    await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    desk.onDay('2026-10-01');
    expect((await desk.of()).items[0]).toMatchObject({ days: 10, through: '2026-08-10', fen: 158 });
    expect((await desk.bill()).bills[0]?.late).toBeNull();
  });

  test('does not run while a payment stood that went back later', async () => {
    desk.onDay('2026-08-10');
    const input = { unitId: home, billIds: [billId], totalFen: PRINCIPAL, way: 'cash' as const, note: '' };
    const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
    await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    desk.onDay('2026-08-20');
    const back = { orderId, billIds: [billId], fen: PRINCIPAL, reason: '缴错了户' };
    const { refundId } = await cloud.as(staff.clerk).payment.askRefund(back);
    await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true, note: '' });
    await cloud.as(staff.cashier).payment.payOutRefund({ refundId });
    desk.onDay('2026-08-25');
    // 1–10 and 21–25 August.
    expect((await desk.of()).items[0]).toMatchObject({ days: 15 });
  });

  test('stops with the suit, and is not claimed beyond the limitation', async () => {
    await desk.take([
      ['2026-08-01', 'message'],
      ['2026-08-30', 'call'],
      ['2026-09-10', 'demand'],
      ['2026-10-10', 'mediation'],
      ['2026-11-20', 'court'],
    ]);
    const [court] = (await cloud.as(staff.clerk).arrears.overdueHomes({ communityId })).homes[0]?.done.slice(-1) ?? [];
    const stepId = court?.stepId ?? '';
    desk.onDay('2026-12-10');
    const filed = { stepId, outcome: 'filed' as const, day: '2026-12-01', note: '' };
    await cloud.as(staff.clerk).arrears.noteOutcome(filed);
    expect((await desk.of()).items[0]).toMatchObject({ through: '2026-12-01', days: 123 });
    const made = await cloud.as(staff.manager).print.courtFile({ stepId });
    const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
    expect(pages.join('').replace(/\s/g, '')).toContain('违约金怎么算的');
    desk.onDay('2029-12-02');
    expect((await desk.of()).items).toEqual([]);
    await expect(desk.ask()).rejects.toThrow('诉讼时效');
  });

  test('stands in the written demand beside the principal, under its code', async () => {
    await desk.take([
      ['2026-08-01', 'message'],
      ['2026-08-30', 'call'],
      ['2026-09-14', 'demand'],
    ]);
    const [last] = (await cloud.as(staff.clerk).arrears.overdueHomes({ communityId })).homes[0]?.done.slice(-1) ?? [];
    const made = await cloud.as(staff.clerk).print.demand({ stepId: last?.stepId ?? '' });
    const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
    const text = pages.join('').replace(/\s/g, '');
    expect(text).toContain('违约金是7.12元');
    expect(text).toContain('合计527.34元');
    expect(text).not.toContain('滞纳金');
  });
});
