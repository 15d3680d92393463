import { vouchers } from '@mulin/shared-types/documents/postings';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { decided } from '../fund/fund-world';
import { otherOwner, owner, post, settle, staff } from '../world';
import { communityId, confirmed, earned, spent, used, voucherFile } from './purse-world';

const second = 'committee-second';
let cloud: TestCloud;
let vote: { pollId: string; questionId: string };
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await post(second, 'committee');
  cloud.at('2026-07-20T02:00:00Z');
  vote = await decided('rules-of-procedure', 'p-rules');
  await earned(cloud, 100_000);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const consent = (entryId: string, agree = true, note = '') =>
  cloud.as(staff.community).ledger.consentToUse({ entryId, agree, note });

/** 50 yuan in the committee's account. */
async function funded(amountFen = 5_000) {
  const entryId = await used(cloud, 'committee', amountFen, vote);
  await consent(entryId);
  await confirmed(cloud, entryId);
  return entryId;
}

describe('工作经费（B6）', () => {
  test('from shared earnings only with the community’s consent, then by another person, in both books (table no. 48)', async () => {
    const entryId = await used(cloud, 'committee', 5_000, vote);
    await expect(confirmed(cloud, entryId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(cloud.as(staff.manager).ledger.consentToUse({ entryId, agree: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(consent(entryId, false)).rejects.toMatchObject({ field: 'note' });
    await consent(entryId, true, '片区工作组同意');
    await confirmed(cloud, entryId);
    expect(await accountFen('S6003')).toBe(5_000);
    expect(await accountFen('K1001')).toBe(5_000);
    expect(await accountFen('K4001')).toBe(5_000);
    const { entries } = await cloud.as(owner).ledger.purseEntries({ communityId, book: 'S' });
    expect(entries).toMatchObject([{ consentNote: '片区工作组同意', ground: '业主大会决定：修电梯' }]);
  });

  test('what the community does not consent to is over', async () => {
    const entryId = await used(cloud, 'committee', 5_000, vote);
    expect(await consent(entryId, false, '预算没有公示')).toEqual({ state: 'refused' });
    expect(await confirmed(cloud, entryId)).toEqual({ state: 'refused' });
    expect(await accountFen('K1001')).toBe(0);
  });

  test('spent with a voucher by one member, confirmed by another, never more than is there', async () => {
    await funded();
    const entryId = await spent(cloud, 'office', 1_200);
    await expect(confirmed(cloud, entryId, staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirmed(cloud, entryId, staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await confirmed(cloud, entryId, second)).toEqual({ state: 'done' });
    expect(await accountFen('K5001')).toBe(1_200);
    expect(await table(vouchers).get(`voucher:${entryId}`)).toMatchObject({ counterparty: '打印店', fileIds: [{}] });
    await expect(spent(cloud, 'office', 3_801)).rejects.toMatchObject({ field: 'amountFen' });
    const all = [await spent(cloud, 'office', 3_000), await spent(cloud, 'review', 3_000)];
    await Promise.allSettled(all.flatMap((one) => [confirmed(cloud, one, second), confirmed(cloud, one, second)]));
    expect(await accountFen('K1001')).toBe(800);
    expect(await table(purseEntries).count({ book: 'K', state: 'done' })).toBe(2);
  });

  test('an allowance is of a post: no name anywhere, its papers stay with those who handle it', async () => {
    await funded();
    const allowance = { title: '七月津贴', counterparty: '张某某' };
    await expect(spent(cloud, 'allowance', 1_000, allowance)).rejects.toMatchObject({ field: 'post' });
    const entryId = await spent(cloud, 'allowance', 1_000, { ...allowance, post: 'chair' });
    await confirmed(cloud, entryId, second);
    const voucherId = `voucher:${entryId}`;
    expect(await cloud.as(owner).ledger.voucher({ voucherId })).toMatchObject({
      counterparty: '业委会主任',
      files: [],
    });
    const { entries } = await cloud.as(owner).ledger.purseEntries({ communityId, book: 'K' });
    expect(JSON.stringify(entries)).not.toContain('张某某');
    await expect(cloud.as(owner).ledger.purseFiles({ entryId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(cloud.as(staff.manager).ledger.purseFiles({ entryId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await cloud.as(second).ledger.purseFiles({ entryId })).files).toHaveLength(1);
  });

  test('budget beside spending, item by item; a later budget replaces it, who is outside sees nothing', async () => {
    await funded();
    const budget = (amountFen: number) =>
      cloud.as(staff.committee).ledger.setCommitteeBudget({
        communityId,
        year: '2026',
        items: [{ kind: 'office', amountFen }],
        ground: '议事规则第 30 条，2026 年第 1 次业主大会',
      });
    expect(await budget(500)).toEqual({ version: 1 });
    await confirmed(cloud, await spent(cloud, 'office', 1_200), second);
    const funds = (who: string) => cloud.as(who).ledger.committeeFunds({ communityId, year: '2026' });
    expect(await funds(owner)).toMatchObject({
      balanceFen: 3_800,
      receivedFen: 5_000,
      spentFen: 1_200,
      items: [{ kind: 'office', budgetFen: 500, spentFen: 1_200, over: true }, { budgetFen: null }, {}],
    });
    expect(await budget(2_000)).toEqual({ version: 2 });
    expect((await funds(owner)).items[0]).toMatchObject({ budgetFen: 2_000, over: false });
    await expect(funds(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('what was taken back: the account must still have it', async () => {
    const entryId = await funded();
    const spending = await spent(cloud, 'office', 1_200);
    await confirmed(cloud, spending, second);
    const files = [await cloud.upload(`vouchers/${communityId}/b.jpg`, 'picture')];
    const back = (id: string) =>
      cloud.as(staff.committee).ledger.reversePurse({ entryId: id, reason: '记错了', fileIds: files });
    const grant = await back(entryId);
    await expect(confirmed(cloud, grant.entryId)).rejects.toMatchObject({ field: 'amountFen' });
    await confirmed(cloud, (await back(spending)).entryId, second);
    expect(await accountFen('K5001')).toBe(0);
    await confirmed(cloud, grant.entryId);
    expect(await accountFen('K1001')).toBe(0);
    expect(await accountFen('S6003')).toBe(0);
  });

  test('what owners pay in by the rules of procedure counts once another person has confirmed it', async () => {
    const { entryId } = await cloud.as(staff.committee).ledger.enterContribution({
      communityId,
      requestId: 'paid-in-1',
      amountFen: 2_000,
      day: '2026-07-18',
      ground: '议事规则第 31 条：每户每年 20 元',
      fileIds: [await voucherFile(cloud)],
    });
    expect(await accountFen('K1001')).toBe(0);
    await confirmed(cloud, entryId, second);
    expect([await accountFen('K1001'), await accountFen('K4002')]).toEqual([2_000, 2_000]);
    const funds = await cloud.as(owner).ledger.committeeFunds({ communityId, year: '2026' });
    expect(funds).toMatchObject({ receivedFen: 0, contributedFen: 2_000, balanceFen: 2_000 });
    await confirmed(cloud, await spent(cloud, 'office', 1_200), second);
    const file = await voucherFile(cloud);
    const back = await cloud.as(second).ledger.reversePurse({ entryId, reason: '退给业主', fileIds: [file] });
    await expect(confirmed(cloud, back.entryId, staff.committee)).rejects.toMatchObject({ field: 'amountFen' });
  });

  test('whose turn it is finds it on the desk', async () => {
    await funded();
    const entryId = await spent(cloud, 'office', 1_200);
    const on = async (who: string) =>
      (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'committee-funds');
    expect(await on(second)).toMatchObject([{ id: entryId, action: '去复核' }]);
    expect(await on(staff.committee)).toEqual([]);
    expect(await on(staff.manager)).toEqual([]);
  });
});
