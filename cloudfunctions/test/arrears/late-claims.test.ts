import { bills } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { neighbour, owner, places, post, reside, staff } from '../world';
import { billId, everything, lateDesk, openLateBills, PRINCIPAL } from './late-world';

const { community: communityId, home } = places;
let cloud: TestCloud;
let desk: ReturnType<typeof lateDesk>;
beforeEach(async () => {
  cloud = await openLateBills();
  desk = lateDesk(cloud);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

describe('the claim', () => {
  test('is made by two persons and is a bill of its own, posted to P4005 (table no. 16)', async () => {
    desk.onDay('2026-09-14');
    const { claimId } = await desk.ask(staff.manager);
    expect(await accountFen('P4005')).toBe(0);
    expect((await desk.bill()).bills).toHaveLength(1);
    expect((await desk.of(owner)).claims).toEqual([]);
    await expect(desk.decide(claimId)).rejects.toThrow('提出和同意要两个人');
    await expect(desk.decide(claimId, true, staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await desk.decide(claimId, true, 'manager2')).toEqual({ state: 'claimed' });
    expect([await accountFen('P4005'), await accountFen('P1101')]).toEqual([712, PRINCIPAL + 712 + 89_760]);
    const late = (await desk.bill()).bills.find((one) => one.billId === claimId);
    expect(late).toMatchObject({ payFen: 712, dueDay: '2026-09-29', overdue: false, state: 'open' });
    expect(late?.title).toContain('违约金');
    expect(late?.sum.at(-1)).toMatchObject({ name: '违约金', value: '7.12' });
    const inbox = JSON.stringify(await cloud.as(owner).messages.list({}));
    expect(inbox).toContain('7.12');
    const once = await everything();
    expect(await desk.decide(claimId, true, 'manager2')).toEqual({ state: 'claimed' });
    expect(await everything()).toBe(once);
  });

  test('asked at once by two it is one, agreed at once by two it is one bill', async () => {
    desk.onDay('2026-09-14');
    const asked = await Promise.allSettled([desk.ask(), desk.ask('manager2', '另一个理由')]);
    expect(await table(lateClaims).count({})).toBe(1);
    const [first] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const { askedBy } = (await table(lateClaims).get(first?.claimId ?? '')) ?? { askedBy: '' };
    await post('manager3', 'manager');
    const others = [staff.manager, 'manager2', 'manager3'].filter((who) => who !== askedBy);
    await Promise.all(others.map((who) => desk.decide(first?.claimId ?? '', true, who)));
    expect(await accountFen('P4005')).toBe(712);
  });

  test('covers its days once: later days are claimed apart, a refused one is as if never asked', async () => {
    desk.onDay('2026-08-20');
    const refused = await desk.ask();
    expect(await desk.decide(refused.claimId, false)).toEqual({ state: 'refused' });
    await desk.claimed();
    await expect(desk.ask()).rejects.toThrow('没有还没要过的');
    desk.onDay('2026-09-24');
    expect((await desk.of()).items[0]).toMatchObject({ from: '2026-09-15', days: 10, fen: 158 });
    const { claimId } = await desk.ask();
    await desk.decide(claimId);
    expect(await accountFen('P4005')).toBe(712 + 158);
    expect((await desk.of(owner)).claims).toHaveLength(2);
  });

  test('bears no late charge itself, never becomes part of the fee that is earned, and its bill has no months', async () => {
    const claimId = await desk.claimed();
    desk.onDay('2026-12-01');
    expect((await desk.bill()).bills.find((one) => one.billId === claimId)).toMatchObject({
      overdue: true,
      late: null,
    });
    expect((await desk.of()).items).toHaveLength(1);
    const income = await accountFen('P4001');
    await cloud.tick('fees', 'work');
    expect(await table(bills).get(claimId)).toMatchObject({ state: 'open', netFen: 712 });
    expect(await accountFen('P4001')).toBeGreaterThanOrEqual(income);
    expect(await accountFen('P4005')).toBe(712);
  });

  test('is refused when the bill under it changed meanwhile', async () => {
    desk.onDay('2026-09-14');
    const { claimId } = await desk.ask();
    await table(bills).update(billId, {}, { netFen: PRINCIPAL - 100, grossFen: PRINCIPAL - 100 });
    await expect(desk.decide(claimId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await table(bills).update(billId, {}, { netFen: PRINCIPAL, grossFen: PRINCIPAL });
    expect(await accountFen('P4005')).toBe(0);
  });
});

describe('its payment', () => {
  test('is free to come after the principal, or together with it; the certificate waits for both', async () => {
    const claimId = await desk.claimed();
    await desk.pay([billId], PRINCIPAL);
    expect(await cloud.as(owner).arrears.certificates({ unitId: home })).toMatchObject({
      hindrance: expect.stringContaining('违约金还有 7.12 元'),
    });
    expect((await cloud.as(owner).account.home({ unitId: home })).todos[0]).toMatchObject({ title: '违约金待缴' });
    const page = await cloud.as(owner).fees.payPage({ unitId: home });
    expect(page.owed).toMatchObject([{ billId: claimId, payFen: 712 }]);
    await desk.pay([claimId], 712);
    expect(await accountFen('P1002')).toBe(PRINCIPAL + 712);
    expect((await cloud.as(owner).arrears.certificates({ unitId: home })).hindrance).toBe('');
  });

  test('of both in one order counts as fee only what is fee (A5), the late charge is A11', async () => {
    const claimId = await desk.claimed();
    const orderId = await desk.pay([billId, claimId], PRINCIPAL + 712);
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
    const claimId = await desk.claimed();
    await table(bills).updateWhere({ unitId: home }, { feeSystem: 'commission' });
    await desk.pay([claimId], 712);
    expect([await accountFen('P2101'), await accountFen('P1002')]).toEqual([0, 712]);
  });
});

describe('waiving it', () => {
  const askWaiver = (claimId: string, who: string = staff.clerk) =>
    cloud.as(who).arrears.askLateWaiver({ claimId, reason: '首次晚缴，已经说明' });
  const waive = (claimId: string, agree = true, who: string = staff.manager) =>
    cloud.as(who).arrears.decideLateWaiver({ claimId, agree });

  test('takes two persons, takes the bill back and reverses its posting; the days are not claimed again', async () => {
    const claimId = await desk.claimed();
    await expect(waive(claimId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await askWaiver(claimId, staff.manager);
    await expect(waive(claimId)).rejects.toThrow('两个人');
    expect(await waive(claimId, false, 'manager2')).toEqual({ state: 'claimed' });
    await askWaiver(claimId);
    await askWaiver(claimId);
    expect(await Promise.all([waive(claimId), waive(claimId, true, 'manager2')])).toContainEqual({ state: 'waived' });
    expect(await accountFen('P4005')).toBe(0);
    expect((await desk.bill()).bills).toHaveLength(1);
    expect(await table(postings).get(`bill:${claimId}#waived`)).toMatchObject({ reverses: `bill:${claimId}#claimed` });
    await expect(desk.ask()).rejects.toThrow('没有还没要过的');
    expect(JSON.stringify(await cloud.as(owner).messages.list({}))).toContain('违约金免了');
  });

  test('is too late once it is paid, and waits while somebody pays', async () => {
    const claimId = await desk.claimed();
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
  desk.onDay('2026-09-14');
  const { claimId } = await desk.ask(staff.manager);
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await tasks('manager2')).toMatchObject([{ title: '定 1 笔违约金要不要收', action: '去定' }]);
  await desk.decide(claimId, true, 'manager2');
  await cloud.as('manager2').arrears.askLateWaiver({ claimId, reason: '首次晚缴' });
  expect(await tasks('manager2')).toEqual([]);
  expect(await tasks(staff.manager)).toMatchObject([{ title: '定 1 笔违约金免不免' }]);
});

test('a tenant and a neighbour see nothing of it; the lists tell who asked it is not theirs to decide', async () => {
  await reside('tenant', 'tenant', home, '租客');
  desk.onDay('2026-09-14');
  await desk.ask();
  for (const who of ['tenant', neighbour]) await expect(desk.of(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const listed = async (who: string) =>
    (await cloud.as(who).arrears.lateClaims({ communityId, state: 'asked' })).claims;
  expect(await listed(staff.clerk)).toMatchObject([{ mine: true, totalFen: 712 }]);
  expect(await listed(staff.committee)).toMatchObject([{ mine: false }]);
});

test('overdue it is chased like any other bill: reminded of, demanded in writing, a request of its own in court', async () => {
  const claimId = await desk.claimed();
  await desk.pay([billId], PRINCIPAL);
  const homes = async () => (await cloud.as(staff.clerk).arrears.overdueHomes({ communityId })).homes;
  expect((await homes()).filter(({ unitId }) => unitId === home)).toEqual([]);
  desk.onDay('2026-10-01');
  expect((await homes()).find(({ unitId }) => unitId === home)).toMatchObject({ totalFen: 712, late: null });
  await cloud.tick('arrears', 'remind');
  expect(JSON.stringify(await cloud.as(owner).messages.list({}))).toContain('还有 7.12 元没有缴');
  await desk.take([
    ['2026-10-20', 'call'],
    ['2026-11-05', 'demand'],
    ['2026-12-01', 'mediation'],
    ['2027-01-10', 'court'],
  ]);
  const done = (await homes()).find(({ unitId }) => unitId === home)?.done ?? [];
  const idOf = (name: string) => done.find(({ step }) => step === name)?.stepId ?? '';
  const read = async ({ file }: { file: { url: string } }) =>
    (await readPdf(Buffer.from(await (await fetch(file.url)).arrayBuffer()))).pages.join('').replace(/\s/g, '');
  const demand = await read(await cloud.as(staff.clerk).print.demand({ stepId: idOf('demand') }));
  expect(demand).toContain('其中已经出账单的违约金7.12元');
  const court = await read(await cloud.as(staff.manager).print.courtFile({ stepId: idOf('court') }));
  expect(court).toContain('已经出账单的7.12元');
  expect(court).not.toContain('请求金额7.12');
  await desk.pay([claimId], 712);
  expect((await homes()).filter(({ unitId }) => unitId === home)).toEqual([]);
});
