import { communities } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const company = { name: '锡源物业', phone: '04776210000', feeSystem: 'commission' as const };
async function paidHome() {
  await table(communities).update(communityId, {}, { company });
  await publish(cloud, ['walk-up'], '2026-08-01');
  cloud.at('2026-08-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-08' });
  const { bills } = await cloud.as(staff.cashier).fees.bills({ unitId: places.home });
  const [bill] = bills;
  const paid = { billIds: [bill?.billId ?? ''], totalFen: bill?.netFen ?? 0, way: 'transfer' as const, note: '' };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline({ ...paid, unitId: places.home });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
}
const take = async (more: { percent?: string; amountFen?: number; month?: string }) =>
  cloud.as(staff.cashier).ledger.enterCommission({
    communityId,
    month: '2026-08',
    contract: '物业合同第 9 条',
    fileIds: [await voucherFile(cloud)],
    ...more,
  });
async function cost(entryId: string, more: Record<string, unknown> = {}) {
  const facts = { communityId, entryId, account: 'P5003', amountFen: 10_000, day: '2026-08-02', title: '维保' };
  const fileIds = [await voucherFile(cloud)];
  return cloud.as(staff.cashier).ledger.enterCost({ ...facts, counterparty: '维保公司', fileIds, ...more });
}

test('酬金制 through a month: money held, costs met from it, the commission of what came in, the rest carried on', async () => {
  await paidHome();
  expect(await accountFen('P2101')).toBe(52_734);
  await posted(cloud, await cost('e1'));
  await expect(take({ percent: '8' })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-09-02T02:00:00Z');
  await expect(take({})).rejects.toMatchObject({ field: 'percent' });
  const { draftId } = await take({ percent: '8' });
  expect(await take({ percent: '8' })).toEqual({ draftId });
  const seen = await cloud.as(staff.committee).ledger.drafts({ communityId, state: 'waiting' });
  expect(seen.drafts).toMatchObject([
    { title: '2026 年 8 月物业酬金', amountFen: 4_219, ground: '2026 年 8 月收到 527.34 元的 8%', mayDecide: true },
  ]);
  await expect(posted(cloud, { draftId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.as(staff.committee).ledger.decideDraft({ draftId, agree: true })).toEqual({ state: 'posted' });
  expect([await accountFen('P4006'), await accountFen('P2101')]).toEqual([4_219, 38_515]);
  expect((await accountFen('P4001')) - (await accountFen('P5003'))).toBe(0);
  expect(await take({ amountFen: 1 })).toEqual({ draftId });
  expect(await accountFen('P4006')).toBe(4_219);

  cloud.at('2027-01-05T02:00:00Z');
  await cloud.tick('ledger', 'giveNumbers');
  const draft = { communityId, kind: 'fees' as const, period: '2026H2' };
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(draft);
  const { figures } = await cloud.as(staff.cashier).board.statement({ statementId });
  const fenOf = (code: string) => figures.lines.find((line) => line.code === code)?.thisFen;
  expect(['A51', 'A52', 'A53', 'A54'].map(fenOf)).toEqual([4_219, 0, 38_515, 38_515]);
});

test('a company of 包干制 takes no commission, and never more than is held', async () => {
  await expect(take({ percent: '8', month: '2026-06' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await paidHome();
  cloud.at('2026-09-02T02:00:00Z');
  await expect(take({ amountFen: 52_735 })).rejects.toMatchObject({ field: 'amountFen' });
});

test('酬金制: an invoice that is owed, and what was prepaid, are met from held money when they are costs', async () => {
  await paidHome();
  await posted(cloud, await cost('e1', { settled: 'later' }));
  expect([await accountFen('P2101'), await accountFen('P2003'), await accountFen('P4001')]).toEqual([
    42_734, 10_000, 10_000,
  ]);
});
