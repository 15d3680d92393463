import { parsePeriod } from '@mulin/domain/day/period';
import { messages } from '@mulin/shared-types/documents/messages';
import { persons } from '@mulin/shared-types/documents/people';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { unpostedOf } from '../../src/board/unposted';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { places, settle, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

const { community: communityId } = places;
let cloud: TestCloud;
let tap = 0;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function enter(who: string, account = 'P5003') {
  tap += 1;
  const fileIds = [await voucherFile(cloud)];
  const facts = { communityId, entryId: `tap-${tap}`, account, amountFen: 420_000, day: '2026-07-15' };
  return cloud.as(who).ledger.enterCost({ ...facts, title: '电梯维保', counterparty: '维保公司', fileIds });
}
const decide = (who: string, draftId: string, agree = true, reason = '') =>
  cloud.as(who).ledger.decideDraft({ draftId, agree, reason });
const drafts = async (who: string, state: 'waiting' | 'returned' = 'waiting') =>
  (await cloud.as(who).ledger.drafts({ communityId, state })).drafts;
const tasks = async (who: string) =>
  (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'voucher');

test('制单和复核是两个人 (会计法 25, 35): nothing is in the books until another person has posted it', async () => {
  const { draftId } = await enter(staff.cashier);
  expect(await table(postings).count({})).toBe(0);
  expect(await table(vouchers).count({})).toBe(0);
  expect(await tasks(staff.cashier)).toEqual([]);
  expect(await tasks(staff.manager)).toMatchObject([{ id: draftId, title: '复核记账：电梯维保，4,200.00 元' }]);
  expect(await drafts(staff.cashier)).toMatchObject([{ draftId, mayDecide: false }]);
  expect(await drafts(staff.manager)).toMatchObject([
    {
      mayDecide: true,
      lines: [
        { title: '电梯维保年检', debitFen: 420_000, creditFen: 0 },
        { title: '物业费银行存款', debitFen: 0, creditFen: 420_000 },
      ],
    },
  ]);
  expect((await cloud.as(staff.manager).ledger.draftFiles({ draftId })).files).toHaveLength(1);
  await expect(decide(staff.cashier, draftId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await decide(staff.manager, draftId)).toEqual({ state: 'posted' });
  expect(await decide(staff.manager, draftId)).toEqual({ state: 'posted' });
  expect(await accountFen('P5003')).toBe(420_000);
  expect(await table(vouchers).get(`voucher:${draftId}`)).toMatchObject({ by: staff.cashier });
  expect(await drafts(staff.manager)).toEqual([]);
});

test('a manager’s own entry is not posted by the same manager, nor by a second account of the same number', async () => {
  const { draftId } = await enter(staff.manager);
  await expect(decide(staff.manager, draftId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const reversing = await cloud
    .as(staff.manager)
    .ledger.enterReversal({ postingId: await posted(cloud, await enter(staff.cashier)), reason: '写错了' });
  await expect(decide(staff.manager, reversing.draftId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await accountFen('P5003')).toBe(420_000);
});

test('two accounts of one telephone number are one person', async () => {
  const { draftId } = await enter(staff.cashier);
  const known = { ...documentOf(persons, { _id: 'x' }), phoneHash: 'same' };
  for (const _id of [staff.cashier, staff.manager]) await table(persons).put({ ...known, _id });
  await expect(decide(staff.manager, draftId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the company’s book is its manager’s to check; what is all owners’, the committee’s too', async () => {
  const own = await enter(staff.cashier);
  await expect(decide(staff.committee, own.draftId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const shared = await enter(staff.cashier, 'S5001');
  expect(await tasks(staff.committee)).toMatchObject([{ id: shared.draftId }]);
  expect(await decide(staff.committee, shared.draftId)).toEqual({ state: 'posted' });
});

test('sent back with its reason, nothing is posted; a reversal may be asked for again', async () => {
  const first = await enter(staff.cashier);
  await expect(decide(staff.manager, first.draftId, false)).rejects.toMatchObject({ field: 'reason' });
  expect(await decide(staff.manager, first.draftId, false, '发票抬头不对')).toEqual({ state: 'returned' });
  expect(await decide(staff.manager, first.draftId)).toEqual({ state: 'returned' });
  expect(await table(messages).findAll({ openid: staff.cashier }, { atMost: 5 })).toMatchObject([
    { title: '您登记的一笔账退回了', body: '电梯维保：发票抬头不对' },
  ]);
  expect(await drafts(staff.cashier, 'returned')).toMatchObject([{ reason: '发票抬头不对', mayDecide: false }]);
  expect(await table(postings).count({})).toBe(0);
  const postingId = await posted(cloud, await enter(staff.cashier));
  const ask = () => cloud.as(staff.cashier).ledger.enterReversal({ postingId, reason: '记重了' });
  const { draftId } = await ask();
  await decide(staff.manager, draftId, false, '没有记重');
  expect(await accountFen('P5003')).toBe(420_000);
  await posted(cloud, await ask());
  expect(await accountFen('P5003')).toBe(0);
});

test('what waits stops the statement of its half-year from being published without it', async () => {
  await enter(staff.cashier);
  expect(await unpostedOf(communityId, 'P', parsePeriod('2026H2'))).toEqual(['手工记账还有 1 笔等复核']);
  expect(await unpostedOf(communityId, 'P', parsePeriod('2026H1'))).toEqual([]);
  expect(await unpostedOf(communityId, 'S', parsePeriod('2026H2'))).toEqual([]);
});
