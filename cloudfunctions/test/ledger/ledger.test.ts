import { statements } from '@mulin/shared-types/documents/board';
import { communities } from '@mulin/shared-types/documents/places';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';
import { posted } from './posted';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function cost(more: Record<string, unknown> = {}) {
  const fileId = await cloud.upload(uploadPath('vouchers', communityId, 'a.jpg'), 'picture');
  return {
    communityId,
    entryId: 'tap-1',
    account: 'P5003',
    amountFen: 420_000,
    day: '2026-07-15',
    title: '7 月电梯维保',
    counterparty: '鄂尔多斯电梯维保公司',
    fileIds: [fileId],
    ...more,
  };
}
const enter = async (more: Record<string, unknown> = {}) => cloud.as(staff.cashier).ledger.enterCost(await cost(more));
const record = async (more: Record<string, unknown> = {}) => posted(cloud, await enter(more));

test('a cost is posted with its voucher; everyone of the community may look at the paper', async () => {
  const postingId = await record();
  const [voucherId = ''] = (await table(vouchers).findAll({}, { atMost: 2 })).map(({ _id }) => _id);
  expect(await accountFen('P5003')).toBe(420_000);
  const { entries, total } = await cloud.as(staff.committee).ledger.entries({ communityId, book: 'P' });
  expect(total).toBe(1);
  expect(entries[0]).toMatchObject({ postingId, memo: '7 月电梯维保', no: null });
  const paper = await cloud.as(owner).ledger.voucher({ voucherId });
  expect(paper).toMatchObject({
    title: '7 月电梯维保',
    amountFen: 420_000,
    files: [{ url: expect.stringMatching(/^http/) }],
  });
  await expect(cloud.as(otherOwner).ledger.voucher({ voucherId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as(otherOwner).ledger.entries({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the same tap twice records once; the same number for something else is refused', async () => {
  const input = await cost();
  const me = cloud.as(staff.cashier).ledger;
  const all = await Promise.all(Array.from({ length: 5 }, () => me.enterCost(input)));
  expect(new Set(all.map(({ draftId }) => draftId)).size).toBe(1);
  const [one] = all;
  await Promise.allSettled(Array.from({ length: 5 }, () => posted(cloud, one ?? { draftId: '' })));
  expect(await table(postings).count({})).toBe(1);
  await expect(me.enterCost({ ...input, amountFen: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(me.enterCost({ ...input, account: 'P5004' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(vouchers).count({})).toBe(1);
});

test('no cost without a voucher of this community, no unknown account, nothing in the future', async () => {
  const elsewhere = await cloud.upload(uploadPath('registers', communityId, 'roll.xlsx'), 'roll');
  await expect(enter({ fileIds: [elsewhere] })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'fileIds.0' });
  await expect(enter({ fileIds: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(enter({ account: 'P5030' })).rejects.toMatchObject({ field: 'account' });
  await expect(enter({ day: '2026-07-21' })).rejects.toMatchObject({ field: 'day' });
});

test('shared income names its contract and vote and never touches the fee book (民法典 278、282)', async () => {
  const input = { ...(await cost({ account: 'S4002', title: '电梯广告' })), contract: '广告合同' };
  const cashier = cloud.as(staff.cashier).ledger;
  await expect(cashier.enterSharedIncome({ ...input, pollId: 'p_nothing', questionId: 'q1' })).rejects.toMatchObject({
    field: 'pollId',
  });
  await posted(cloud, await cashier.enterSharedIncome({ ...input, paperDecision: '2024 年第 4 项决定' }));
  await record({ entryId: 'tap-2', account: 'S5001', amountFen: 1_000 });
  expect(await accountFen('S4002')).toBe(420_000);
  expect(await accountFen('S1001')).toBe(419_000);
  const trial = await cloud.as(staff.cashier).ledger.trialBalance({ communityId, upTo: '2026-12-31' });
  expect(trial.balanced).toBe(true);
  expect(trial.accounts.every(({ book }) => book === 'S')).toBe(true);
});

test('a wrong entry is reversed once, never edited; bills cannot be reversed here', async () => {
  const postingId = await record();
  const ask = (id: string, reason = '金额写错') =>
    cloud.as(staff.cashier).ledger.enterReversal({ postingId: id, reason });
  const asked = await ask(postingId);
  expect(await ask(postingId)).toEqual(asked);
  expect(await accountFen('P5003')).toBe(420_000);
  const mirror = await posted(cloud, asked);
  expect(await posted(cloud, await ask(postingId))).toBe(mirror);
  expect(await accountFen('P5003')).toBe(0);
  expect(await table(postings).get(mirror)).toMatchObject({ reverses: postingId });
  await expect(ask(mirror, '再改')).rejects.toMatchObject({ code: 'CONFLICT' });
  await publish(cloud, ['walk-up'], '2026-08-01');
  cloud.at('2026-08-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-08' });
  const bill = (await table(postings).findAll({}, { atMost: 50 })).find(({ source }) => source.startsWith('bill:'));
  await expect(ask(bill?._id ?? '', '试试')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

const statementHangs = (period: string) =>
  table(statements).insert({
    _id: 's',
    communityId,
    kind: 'fees',
    period,
    version: 1,
    figures: {},
    ratios: [],
    reasons: [],
    inputHash: '',
    postings: 0,
    state: 'published',
    supersedes: null,
    reason: '',
    reviewNote: '',
    preparedBy: '',
    preparedAt: new Date(),
    reviewedBy: null,
    reviewedAt: null,
    noticeId: null,
  });

test('a half-year whose statement hangs on the board takes nothing more; the refusal says what to do', async () => {
  await statementHangs('2026H1');
  await expect(enter({ day: '2026-06-30' })).rejects.toMatchObject({
    code: 'TOO_LATE',
    field: 'day',
    message:
      '2026 年上半年收支已经公示，不能再往里记。请把日期填成 2026 年 7 月 1 日以后，用途里写明发生在 2026 年 6 月 30 日',
  });
  await record({ day: '2026-07-01' });
  await record({ entryId: 'tap-3', day: '2026-06-30', account: 'S5001' });
});

test('the tick numbers every community’s postings without gaps, in the order they were written', async () => {
  for (let index = 0; index < 12; index += 1) await record({ entryId: `tap-${index}` });
  await Promise.all([cloud.tick('ledger', 'giveNumbers'), cloud.tick('ledger', 'giveNumbers')]);
  await record({ entryId: 'late' });
  cloud.at('2026-07-20T03:00:00Z');
  await cloud.tick('ledger', 'giveNumbers');
  const all = await table(postings).findAll({ communityId }, { atMost: 50, orderBy: [['at', 'asc']] });
  expect(all.map(({ no }) => no).sort((a, b) => Number(a) - Number(b))).toEqual(all.map((_, index) => index + 1));
});

test('酬金制: bills are not income, what is paid is held for the owners, costs are met from it', async () => {
  const company = { name: '锡源物业', phone: '04776210000', feeSystem: 'commission' as const };
  await table(communities).update(communityId, {}, { company });
  await publish(cloud, ['walk-up'], '2026-08-01');
  cloud.at('2026-08-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-08' });
  expect(await accountFen('P4001')).toBe(0);
  const { bills } = await cloud.as(staff.cashier).fees.bills({ unitId: places.home });
  const [bill] = bills;
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline({
    unitId: places.home,
    billIds: [bill?.billId ?? ''],
    totalFen: bill?.netFen ?? 0,
    way: 'transfer',
    note: '',
  });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  expect(await accountFen('P2101')).toBe(52_734);
  await record({ amountFen: 10_000 });
  expect(await accountFen('P2101')).toBe(42_734);
  expect(await accountFen('P4001')).toBe(10_000);

  cloud.at('2027-01-05T02:00:00Z');
  const draft = { communityId, kind: 'fees' as const, period: '2026H2' };
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(draft);
  await cloud.as(staff.cashier).board.submitStatement({ statementId });
  const { figures } = await cloud.as(staff.committee).board.statement({ statementId });
  expect(figures).toMatchObject({ opening: 0, incomeFen: 52_734, outgoFen: 10_000, closing: 42_734 });
  expect(figures.lines.find(({ code }) => code === 'A54')?.thisFen).toBe(42_734);
});

test('nothing slips in before a published half-year either: no statement would ever show it', async () => {
  await statementHangs('2026H1');
  for (const day of ['2025-11-30', '1999-12-31']) {
    await expect(enter({ day })).rejects.toMatchObject({
      code: 'TOO_LATE',
      field: 'day',
      message: expect.stringContaining('2026 年 7 月 1 日以后'),
    });
  }
  expect(await table(postings).count({})).toBe(0);
});
