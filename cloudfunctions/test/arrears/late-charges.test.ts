import { bills, standards } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { neighbour, owner, places, post, reside, settle, staff } from '../world';

const { community: communityId, home } = places;
const billId = `${home}:walk-up:2026-07x6`;
/** 527.34 yuan, due on 31 July, at 0.03 % a day. */
const PRINCIPAL = 52_734;
const clause = { ratePerMyriadPerDay: '3', capAnnualPercent: null };
let cloud: TestCloud;

beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud = await startCloud();
  await settle();
  await post('manager2', 'manager');
  cloud.at('2026-06-20T02:00:00Z');
  const [walkUp = ''] = await publish(cloud, ['walk-up', 'lift']);
  const sheet = await table(standards).get(walkUp);
  if (sheet) await table(standards).update(walkUp, {}, { terms: { ...sheet.terms, lateClause: clause } });
  cloud.at('2026-07-02T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const onDay = (day: string) => cloud.at(`${day}T02:00:00Z`);
const of = (who: string = staff.clerk, unitId: string = home) => cloud.as(who).arrears.lateCharge({ unitId });
const ask = (who: string = staff.clerk, reason = '多次催缴没有缴') =>
  cloud.as(who).arrears.claimLateCharge({ unitId: home, reason });
const decide = (claimId: string, agree = true, who: string = staff.manager) =>
  cloud.as(who).arrears.decideLateCharge({ claimId, agree, note: agree ? '' : '先不要' });
const bill = () => cloud.as(owner).fees.bills({ unitId: home });
const everything = async () =>
  JSON.stringify([
    await table(bills).findAll({}, { atMost: 100 }),
    await table(postings).findAll({}, { atMost: 100 }),
    await table(lateClaims).findAll({}, { atMost: 100 }),
  ]);
/** Claimed on 14 September: 45 days, 7.12 yuan. */
async function claimed(): Promise<string> {
  onDay('2026-09-14');
  const { claimId } = await ask();
  await decide(claimId);
  return claimId;
}
async function pay(billIds: string[], totalFen: number): Promise<string> {
  const started = await cloud.as(owner).payment.start({ unitId: home, billIds, totalFen });
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  return started.orderId;
}

describe('what accrues', () => {
  test('is shown by day from the day after the last day to pay, and is not owed', async () => {
    onDay('2026-07-31');
    expect((await bill()).bills).toMatchObject([{ overdue: false, late: null }]);
    onDay('2026-08-01');
    expect((await bill()).bills[0]?.late).toMatchObject({ agreed: true, days: 1, fen: 16 });
    onDay('2026-09-14');
    const { bills: seen, owedFen } = await bill();
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
    onDay('2026-09-14');
    expect((await cloud.as(neighbour).fees.bills({ unitId: places.neighbour })).bills[0]?.late).toMatchObject({
      agreed: false,
      fen: 0,
    });
    await expect(
      cloud.as(staff.clerk).arrears.claimLateCharge({ unitId: places.neighbour, reason: '要' }),
    ).rejects.toThrow('没有约定');
  });

  test('stands still while an objection is open, and nobody claims it then', async () => {
    onDay('2026-08-10');
    const { disputeId } = await cloud.as(owner).arrears.dispute({ unitId: home, text: '电梯一直没修' });
    onDay('2026-08-19');
    expect((await of()).items[0]).toMatchObject({ days: 9 });
    await expect(ask()).rejects.toThrow('住户提了异议');
    await cloud.as(staff.clerk).arrears.answerDispute({ disputeId, answer: '已经修好' });
    onDay('2026-08-20');
    expect((await of()).items[0]).toMatchObject({ days: 10, through: '2026-08-20' });
  });

  test('stops with payment; at the desk with the day the money was handed in', async () => {
    onDay('2026-08-10');
    const input = { unitId: home, billIds: [billId], totalFen: PRINCIPAL, way: 'cash' as const, note: '' };
    const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
    onDay('2026-08-20');
    expect((await of()).items[0]).toMatchObject({ days: 10 });
    await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    onDay('2026-10-01');
    expect((await of()).items[0]).toMatchObject({ days: 10, through: '2026-08-10', fen: 158 });
    expect((await bill()).bills[0]?.late).toBeNull();
  });

  test('does not run while a payment stood that went back later', async () => {
    onDay('2026-08-10');
    const input = { unitId: home, billIds: [billId], totalFen: PRINCIPAL, way: 'cash' as const, note: '' };
    const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(input);
    await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    onDay('2026-08-20');
    const back = { orderId, billIds: [billId], fen: PRINCIPAL, reason: '缴错了户' };
    const { refundId } = await cloud.as(staff.clerk).payment.askRefund(back);
    await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true, note: '' });
    await cloud.as(staff.cashier).payment.payOutRefund({ refundId });
    onDay('2026-08-25');
    // 1–10 and 21–25 August.
    expect((await of()).items[0]).toMatchObject({ days: 15 });
  });

  test('stops with the suit, and is not claimed beyond the limitation', async () => {
    for (const [day, step] of [
      ['2026-08-01', 'message'],
      ['2026-08-30', 'call'],
      ['2026-09-10', 'demand'],
      ['2026-10-10', 'mediation'],
      ['2026-11-20', 'court'],
    ] as const) {
      onDay(day);
      await cloud.as(staff.clerk).arrears.takeStep({ unitId: home, step, note: '按规约' });
    }
    const [court] = (await cloud.as(staff.clerk).arrears.overdueHomes({ communityId })).homes[0]?.done.slice(-1) ?? [];
    const stepId = court?.stepId ?? '';
    onDay('2026-12-10');
    const filed = { stepId, outcome: 'filed' as const, day: '2026-12-01', note: '' };
    await cloud.as(staff.clerk).arrears.noteOutcome(filed);
    expect((await of()).items[0]).toMatchObject({ through: '2026-12-01', days: 123 });
    const made = await cloud.as(staff.manager).print.courtFile({ stepId });
    const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
    expect(pages.join('').replace(/\s/g, '')).toContain('违约金怎么算的');
    onDay('2029-12-02');
    expect((await of()).items).toEqual([]);
    await expect(ask()).rejects.toThrow('诉讼时效');
  });

  test('stands in the written demand beside the principal, under its code', async () => {
    for (const [day, step] of [
      ['2026-08-01', 'message'],
      ['2026-08-30', 'call'],
      ['2026-09-14', 'demand'],
    ] as const) {
      onDay(day);
      await cloud.as(staff.clerk).arrears.takeStep({ unitId: home, step, note: '按规约' });
    }
    const [last] = (await cloud.as(staff.clerk).arrears.overdueHomes({ communityId })).homes[0]?.done.slice(-1) ?? [];
    const made = await cloud.as(staff.clerk).print.demand({ stepId: last?.stepId ?? '' });
    const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
    const text = pages.join('').replace(/\s/g, '');
    expect(text).toContain('违约金是7.12元');
    expect(text).toContain('合计527.34元');
    expect(text).not.toContain('滞纳金');
  });
});

describe('the claim', () => {
  test('is made by two persons and is a bill of its own, posted to P4005 (table no. 16)', async () => {
    onDay('2026-09-14');
    const { claimId } = await ask(staff.manager);
    expect(await accountFen('P4005')).toBe(0);
    expect((await bill()).bills).toHaveLength(1);
    expect((await of(owner)).claims).toEqual([]);
    await expect(decide(claimId)).rejects.toThrow('提出和同意要两个人');
    await expect(decide(claimId, true, staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(claimId, true, 'manager2')).toEqual({ state: 'claimed' });
    expect([await accountFen('P4005'), await accountFen('P1101')]).toEqual([712, PRINCIPAL + 712 + 89_760]);
    const late = (await bill()).bills.find((one) => one.billId === claimId);
    expect(late).toMatchObject({ payFen: 712, dueDay: '2026-09-29', overdue: false, state: 'open' });
    expect(late?.title).toContain('违约金');
    expect(late?.sum.at(-1)).toMatchObject({ name: '违约金', value: '7.12' });
    const inbox = JSON.stringify(await cloud.as(owner).messages.list({}));
    expect(inbox).toContain('7.12');
    const once = await everything();
    expect(await decide(claimId, true, 'manager2')).toEqual({ state: 'claimed' });
    expect(await everything()).toBe(once);
  });

  test('asked at once by two it is one, agreed at once by two it is one bill', async () => {
    onDay('2026-09-14');
    const asked = await Promise.allSettled([ask(), ask('manager2', '另一个理由')]);
    expect(await table(lateClaims).count({})).toBe(1);
    const [first] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const { askedBy } = (await table(lateClaims).get(first?.claimId ?? '')) ?? { askedBy: '' };
    await post('manager3', 'manager');
    const others = [staff.manager, 'manager2', 'manager3'].filter((who) => who !== askedBy);
    await Promise.all(others.map((who) => decide(first?.claimId ?? '', true, who)));
    expect(await accountFen('P4005')).toBe(712);
  });

  test('covers its days once: later days are claimed apart, a refused one is as if never asked', async () => {
    onDay('2026-08-20');
    const refused = await ask();
    expect(await decide(refused.claimId, false)).toEqual({ state: 'refused' });
    await claimed();
    await expect(ask()).rejects.toThrow('没有还没要过的');
    onDay('2026-09-24');
    expect((await of()).items[0]).toMatchObject({ from: '2026-09-15', days: 10, fen: 158 });
    const { claimId } = await ask();
    await decide(claimId);
    expect(await accountFen('P4005')).toBe(712 + 158);
    expect((await of(owner)).claims).toHaveLength(2);
  });

  test('bears no late charge itself, never becomes part of the fee that is earned, and its bill has no months', async () => {
    const claimId = await claimed();
    onDay('2026-12-01');
    expect((await bill()).bills.find((one) => one.billId === claimId)).toMatchObject({ overdue: true, late: null });
    expect((await of()).items).toHaveLength(1);
    const income = await accountFen('P4001');
    await cloud.tick('fees', 'work');
    expect(await table(bills).get(claimId)).toMatchObject({ state: 'open', netFen: 712 });
    expect(await accountFen('P4001')).toBeGreaterThanOrEqual(income);
    expect(await accountFen('P4005')).toBe(712);
  });

  test('is refused when the bill under it changed meanwhile', async () => {
    onDay('2026-09-14');
    const { claimId } = await ask();
    await table(bills).update(billId, {}, { netFen: PRINCIPAL - 100, grossFen: PRINCIPAL - 100 });
    await expect(decide(claimId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await table(bills).update(billId, {}, { netFen: PRINCIPAL, grossFen: PRINCIPAL });
    expect(await accountFen('P4005')).toBe(0);
  });
});

describe('its payment', () => {
  test('is free to come after the principal, or together with it; the certificate waits for both', async () => {
    const claimId = await claimed();
    await pay([billId], PRINCIPAL);
    expect(await cloud.as(owner).arrears.certificates({ unitId: home })).toMatchObject({
      hindrance: expect.stringContaining('违约金还有 7.12 元'),
    });
    expect((await cloud.as(owner).account.home({ unitId: home })).todos[0]).toMatchObject({ title: '违约金待缴' });
    const page = await cloud.as(owner).fees.payPage({ unitId: home });
    expect(page.owed).toMatchObject([{ billId: claimId, payFen: 712 }]);
    await pay([claimId], 712);
    expect(await accountFen('P1002')).toBe(PRINCIPAL + 712);
    expect((await cloud.as(owner).arrears.certificates({ unitId: home })).hindrance).toBe('');
  });

  test('of both in one order counts as fee only what is fee (A5), the late charge is A11', async () => {
    const claimId = await claimed();
    const orderId = await pay([billId, claimId], PRINCIPAL + 712);
    const { sums } = await cloud.as(owner).payment.receipt({ orderId });
    expect(sums).toHaveLength(2);
    cloud.at('2027-01-05T02:00:00Z');
    await cloud.tick('fees', 'work');
    const drafted = { communityId, kind: 'fees', period: '2026H2' } as const;
    const { statementId } = await cloud.as(staff.cashier).board.draftStatement(drafted);
    const { figures } = await cloud.as(staff.manager).board.statement({ statementId });
    const line = (code: string) => figures.lines.find((one) => one.code === code)?.thisFen;
    expect([line('A5'), line('A11')]).toEqual([PRINCIPAL, 712]);
  });

  test('never moves money held for the owners (酬金制)', async () => {
    const claimId = await claimed();
    await table(bills).updateWhere({ unitId: home }, { feeSystem: 'commission' });
    await pay([claimId], 712);
    expect([await accountFen('P2101'), await accountFen('P1002')]).toEqual([0, 712]);
  });
});

describe('waiving it', () => {
  const askWaiver = (claimId: string, who: string = staff.clerk) =>
    cloud.as(who).arrears.askLateWaiver({ claimId, reason: '首次晚缴，已经说明' });
  const waive = (claimId: string, agree = true, who: string = staff.manager) =>
    cloud.as(who).arrears.decideLateWaiver({ claimId, agree });

  test('takes two persons, takes the bill back and reverses its posting; the days are not claimed again', async () => {
    const claimId = await claimed();
    await expect(waive(claimId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await askWaiver(claimId, staff.manager);
    await expect(waive(claimId)).rejects.toThrow('两个人');
    expect(await waive(claimId, false, 'manager2')).toEqual({ state: 'claimed' });
    await askWaiver(claimId);
    await askWaiver(claimId);
    expect(await Promise.all([waive(claimId), waive(claimId, true, 'manager2')])).toContainEqual({ state: 'waived' });
    expect(await accountFen('P4005')).toBe(0);
    expect((await bill()).bills).toHaveLength(1);
    expect(await table(postings).get(`bill:${claimId}#waived`)).toMatchObject({ reverses: `bill:${claimId}#claimed` });
    await expect(ask()).rejects.toThrow('没有还没要过的');
    expect(JSON.stringify(await cloud.as(owner).messages.list({}))).toContain('违约金免了');
  });

  test('is too late once it is paid, and waits while somebody pays', async () => {
    const claimId = await claimed();
    await askWaiver(claimId);
    const started = await cloud.as(owner).payment.start({ unitId: home, billIds: [claimId], totalFen: 712 });
    await expect(waive(claimId)).rejects.toThrow('正在缴');
    cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
    await cloud.wechat.callbacks.deliverNow();
    await expect(waive(claimId)).rejects.toMatchObject({ code: 'TOO_LATE' });
    expect(await accountFen('P4005')).toBe(712);
  });
});

test('what waits for a second person is on the desk of those who did not ask', async () => {
  const tasks = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'late-charge');
  onDay('2026-09-14');
  const { claimId } = await ask(staff.manager);
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await tasks('manager2')).toMatchObject([{ title: '定 1 笔违约金要不要收', action: '去定' }]);
  await decide(claimId, true, 'manager2');
  await cloud.as('manager2').arrears.askLateWaiver({ claimId, reason: '首次晚缴' });
  expect(await tasks('manager2')).toEqual([]);
  expect(await tasks(staff.manager)).toMatchObject([{ title: '定 1 笔违约金免不免' }]);
});

test('a tenant and a neighbour see nothing of it; the lists tell who asked it is not theirs to decide', async () => {
  await reside('tenant', 'tenant', home, '租客');
  onDay('2026-09-14');
  await ask();
  for (const who of ['tenant', neighbour]) await expect(of(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const listed = async (who: string) =>
    (await cloud.as(who).arrears.lateClaims({ communityId, state: 'asked' })).claims;
  expect(await listed(staff.clerk)).toMatchObject([{ mine: true, totalFen: 712 }]);
  expect(await listed(staff.committee)).toMatchObject([{ mine: false }]);
});
