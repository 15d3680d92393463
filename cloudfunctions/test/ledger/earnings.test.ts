import { rulings } from '@mulin/shared-types/documents/after';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { jobs, persons } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { balanceOf, decided, expectSoundFund } from '../fund/fund-world';
import { documentOf } from '../sample';
import { neighbour, otherOwner, owner, places, settle, staff } from '../world';
import { posted } from './posted';
import { communityId, confirmed, earned, used, voucherFile } from './purse-world';

let cloud: TestCloud;
let vote: { pollId: string; questionId: string };
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
  vote = await decided('other', 'p-use');
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundFund().finally(() => cloud.close());
});

const pursesOf = (who: string = owner) => cloud.as(who).ledger.purses({ communityId });
const stateOf = async (entryId: string) => (await table(purseEntries).get(entryId))?.state;

describe('使用公共收益（民法典 282）', () => {
  test('to the fund: one event in two books, then every home its share by area to the last fen', async () => {
    await earned(cloud, 100_001);
    const entryId = await used(cloud, 'fund', 100_001, vote);
    expect(await confirmed(cloud, entryId)).toEqual({ state: 'done' });
    const event = await table(postings).get(`purse:${entryId}#posted`);
    expect(event).toMatchObject({ books: expect.arrayContaining(['S', 'F']) });
    expect(await accountFen('S6001')).toBe(100_001);
    expect(await accountFen('S1001')).toBe(0);
    expect(await accountFen('F1001')).toBe(100_001);
    expect(await accountFen('F3004')).toBe(0);
    expect(await accountFen('F3001')).toBe(100_001);
    // 103.40 + 88.00 + 50.00 ㎡; parking bears and gets a share only where it voted.
    expect(await balanceOf(places.home)).toBe(42_834);
    expect(await balanceOf(places.neighbour)).toBe(36_454);
    expect(await balanceOf(places.shop)).toBe(20_713);
    const { movements } = await cloud.as(neighbour).fund.account({ unitId: places.neighbour });
    expect(movements).toMatchObject([{ memo: '公共收益补充维修资金', fen: 36_454 }]);
    expect(await cloud.as(staff.street).fund.overview({ communityId })).toMatchObject({ agrees: true });
    expect(await cloud.as(staff.street).fund.quarter({ communityId, quarter: '2026Q3' })).toMatchObject({
      otherFen: 100_001,
      depositFen: 0,
      closingFen: 100_001,
      paidOutFen: 0,
    });
  });

  test('set against fees: every home’s credit, together the sum', async () => {
    await earned(cloud, 50_000);
    expect(await confirmed(cloud, await used(cloud, 'fees', 50_000, vote))).toEqual({ state: 'done' });
    expect(await accountFen('P2008')).toBe(0);
    expect(await accountFen('P2002')).toBe(50_000);
    expect(await table(unitAccounts).sum({ communityId }, 'creditFen')).toBe(50_000);
    expect(await cloud.as(owner).payment.credit({ unitId: places.home })).toMatchObject({ creditFen: 21_417 });
  });

  test('whoever entered it, or has the same telephone number, does not confirm it; a resident neither', async () => {
    await earned(cloud, 10_000);
    const entryId = await used(cloud, 'repair', 10_000, vote);
    await expect(confirmed(cloud, entryId, staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirmed(cloud, entryId, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const known = { ...documentOf(persons, { _id: 'x' }), phoneHash: 'same' };
    for (const _id of [staff.committee, staff.manager]) await table(persons).put({ ...known, _id });
    await expect(confirmed(cloud, entryId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await confirmed(cloud, entryId, staff.community)).toEqual({ state: 'done' });
    expect(await accountFen('S6002')).toBe(10_000);
  });

  test('rests on a decision that passed, is about this, of the whole community, and still stands', async () => {
    await earned(cloud, 10_000);
    await expect(used(cloud, 'audit', 1_000)).rejects.toMatchObject({ field: 'pollId' });
    const repairs = await decided('use-fund', 'p-other');
    await expect(used(cloud, 'audit', 1_000, repairs)).rejects.toMatchObject({ field: 'questionId' });
    const some = await decided('other', 'p-some', ['3号楼']);
    await expect(used(cloud, 'audit', 1_000, some)).rejects.toMatchObject({ field: 'pollId' });
    const entryId = await used(cloud, 'audit', 1_000, vote);
    const revoked = { _id: 'p-use.ruling-1' };
    await table(rulings).insert({
      ...documentOf(rulings, revoked),
      communityId,
      pollId: 'p-use',
      questionIds: ['q1'],
      kind: 'revocation',
      state: 'in-force',
    } as never);
    await expect(confirmed(cloud, entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accountFen('S1001')).toBe(10_000);
  });

  test('never more than is the owners’: confirmed all at once, the balance is spent once', async () => {
    await earned(cloud, 10_000);
    await expect(used(cloud, 'repair', 10_001, vote)).rejects.toMatchObject({ field: 'amountFen' });
    const entries = [];
    for (let at = 0; at < 6; at += 1) entries.push(await used(cloud, 'repair', 4_000, vote));
    const twice = [...entries, ...entries].map((entryId) => confirmed(cloud, entryId));
    await Promise.allSettled(twice);
    expect(await accountFen('S6002')).toBe(8_000);
    expect(await accountFen('S1001')).toBe(2_000);
    const states = await Promise.all(entries.map(stateOf));
    expect(states.filter((state) => state === 'done')).toHaveLength(2);
  });

  test('what a cost has taken meanwhile is not there any more', async () => {
    await earned(cloud, 10_000);
    const entryId = await used(cloud, 'repair', 10_000, vote);
    const facts = { communityId, account: 'S5001', day: '2026-07-20', title: '电费', counterparty: '供电' };
    const fileIds = [await voucherFile(cloud)];
    const { ledger } = cloud.as(staff.cashier);
    await posted(cloud, await ledger.enterCost({ ...facts, entryId: 'c-1', amountFen: 3_000, fileIds }));
    await expect(confirmed(cloud, entryId)).rejects.toMatchObject({ field: 'amountFen' });
    await confirmed(cloud, await used(cloud, 'repair', 7_000, vote));
    expect(await pursesOf()).toMatchObject({ ownersFen: 0, bankFen: 0 });
  });

  test('a confirmed use that broke off between two homes is ended by the timer, every home once', async () => {
    await earned(cloud, 30_000);
    const entryId = await used(cloud, 'fund', 30_000, vote);
    await confirmed(cloud, entryId);
    const before = await table(postings).count({});
    await table(purseEntries).update(entryId, {}, { state: 'working' });
    const again = { state: 'running' as const, cursor: '', leaseUntil: new Date(0) };
    await table(jobs).update(`purse:${entryId}`, {}, again);
    await cloud.tick('ledger', 'work');
    expect(await stateOf(entryId)).toBe('done');
    expect(await table(postings).count({})).toBe(before);
    expect(await accountFen('F3001')).toBe(30_000);
  });

  test('of a period that is closed, it is booked in the open one and keeps its own day', async () => {
    await earned(cloud, 10_000, { day: '2026-06-10' });
    const entryId = await used(cloud, 'repair', 4_000, { ...vote, day: '2026-06-20' });
    const { closeId } = await cloud.as(staff.cashier).ledger.lockPeriod({ communityId, period: '2026-06' });
    cloud.at('2026-07-20T02:05:00Z');
    await cloud.as(staff.committee).ledger.decideClose({ closeId, confirm: true });
    await confirmed(cloud, entryId);
    const posted = await table(postings).get(`purse:${entryId}#posted`);
    expect(posted).toMatchObject({ day: '2026-07-01', factDay: '2026-06-20' });
  });

  test('refused with a reason, it may be entered anew; a wrong one is taken back by two, once', async () => {
    await earned(cloud, 10_000);
    const entryId = await used(cloud, 'repair', 4_000, vote);
    const refuse = (reason?: string) => cloud.as(staff.manager).ledger.confirmPurse({ entryId, agree: false, reason });
    await expect(refuse()).rejects.toMatchObject({ field: 'reason' });
    expect(await refuse('发票抬头不对')).toEqual({ state: 'refused' });
    const right = await used(cloud, 'repair', 4_000, vote);
    await confirmed(cloud, right);
    const back = async () => {
      const fileIds = [await voucherFile(cloud)];
      return cloud.as(staff.committee).ledger.reversePurse({ entryId: right, reason: '付错了，已退回', fileIds });
    };
    const { entryId: reversal } = await back();
    expect(await back()).toEqual({ entryId: reversal });
    await expect(confirmed(cloud, reversal, staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await confirmed(cloud, reversal);
    expect(await accountFen('S6002')).toBe(0);
    expect(await stateOf(right)).toBe('reversed');
    await expect(back()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('没有业主大会决定的', () => {
  const old = { day: '2025-06-10' };

  test('waits; only to the fund, only what nobody decided about for a year, and only with the community’s consent', async () => {
    await earned(cloud, 6_000, old);
    await earned(cloud, 10_000);
    expect(await pursesOf()).toMatchObject({ usableFen: 16_000, undecidedFen: 6_000, undecidedThrough: '2025-06-30' });
    await expect(used(cloud, 'repair', 1_000)).rejects.toMatchObject({ field: 'pollId' });
    await expect(used(cloud, 'fund', 6_001)).rejects.toMatchObject({ field: 'amountFen' });
    const entryId = await used(cloud, 'fund', 6_000);
    await expect(confirmed(cloud, entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await cloud.as(staff.community).ledger.consentToUse({ entryId, agree: true, note: '同意补充维修资金' });
    await expect(confirmed(cloud, entryId, staff.community)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await confirmed(cloud, entryId);
    expect(await pursesOf()).toMatchObject({ usableFen: 10_000, undecidedFen: 0 });
  });

  test('the committee is reminded after twelve months', async () => {
    await earned(cloud, 6_000, old);
    const reminded = async (who: string) =>
      (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'earnings');
    expect(await reminded(staff.committee)).toMatchObject([{ title: expect.stringContaining('60.00 元') }]);
    expect(await reminded(staff.cashier)).toEqual([]);
    const entryId = await used(cloud, 'fund', 6_000);
    expect(await reminded(staff.community)).toMatchObject([{ id: entryId, action: '去办' }, {}]);
  });
});

describe('物业代收（table nos. 42, 43）', () => {
  test('is owed from the moment it is taken, and handed over by two, never more than is owed', async () => {
    await earned(cloud, 15_000, { account: 'S4001', heldBy: 'firm-bank' });
    expect(await pursesOf()).toMatchObject({ ownersFen: 15_000, bankFen: 0, atFirmFen: 15_000, usableFen: 0 });
    await expect(used(cloud, 'repair', 1, vote)).rejects.toMatchObject({ field: 'amountFen' });
    const over = async (amountFen: number, requestId: string) =>
      cloud.as(staff.cashier).ledger.enterHandOver({
        communityId,
        requestId,
        amountFen,
        day: '2026-07-20',
        fileIds: [await voucherFile(cloud)],
      });
    await expect(over(15_001, 'a')).rejects.toMatchObject({ field: 'amountFen' });
    const all = [await over(9_000, 'b'), await over(9_000, 'c')];
    await Promise.allSettled(all.map(({ entryId }) => confirmed(cloud, entryId, staff.committee)));
    expect(await pursesOf()).toMatchObject({ ownersFen: 15_000, bankFen: 9_000, atFirmFen: 6_000, usableFen: 9_000 });
    expect(await accountFen('P2006')).toBe(6_000);
  });
});

test('owners see what was posted and no more; nobody outside the community sees anything', async () => {
  await earned(cloud, 10_000);
  const entryId = await used(cloud, 'repair', 4_000, vote);
  const listed = async (who: string) => (await cloud.as(who).ledger.purseEntries({ communityId, book: 'S' })).entries;
  expect(await listed(owner)).toEqual([]);
  expect(await listed(staff.manager)).toMatchObject([{ entryId, may: ['confirm'] }]);
  expect(await listed(staff.committee)).toMatchObject([{ entryId, may: [] }]);
  await confirmed(cloud, entryId);
  expect(await listed(owner)).toMatchObject([{ kindTitle: '修共用部位', ground: '业主大会决定：修电梯', may: [] }]);
  await expect(pursesOf(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(listed(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
