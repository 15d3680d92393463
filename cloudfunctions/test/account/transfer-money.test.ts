import { deposits } from '@mulin/shared-types/documents/deposits';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { messages } from '@mulin/shared-types/documents/messages';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
const { community: communityId, home: unitId } = places;
const BUYER = { name: '李新', phone: '15811110000' };
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
  await as('buyer').register({ consent: true, phoneCode: cloud.phoneCode(BUYER.phone) });
});
afterEach(() => cloud.close());

const as = (openid: string) => cloud.as(openid).account;
const photo = () => cloud.upload(uploadPath('transfers', communityId, 'x.jpg'), 'jpeg');
const credit = (creditFen: number) =>
  table(unitAccounts).put(documentOf(unitAccounts, { _id: unitId, unitId, communityId, creditFen }));
const deposit = (_id: string) =>
  table(deposits).insert(
    documentOf(deposits, {
      _id,
      unitId,
      communityId,
      unitLabel: '3号楼2单元501',
      amountFen: 200_000,
      day: '2026-07-20',
      state: 'held',
    }),
  );
async function ask(more: { owners?: (typeof BUYER)[]; creditFileIds?: string[] } = {}) {
  const input = { unitId, day: '2026-03-02', owners: [BUYER], whyWithout: '法院判决过户', ...more };
  return as(staff.clerk).askTransfer({ ...input, fileIds: [await photo()] });
}
const approve = (transferId: string) => as(staff.manager).decideTransfer({ transferId, decision: 'approve' });
const bodies = async (openid: string) =>
  (await table(messages).find({ openid }, { limit: 9, orderBy: [['at', 'asc']] })).map(({ body }) => body).join('\n');

describe('余额 does not pass to the buyer by itself', () => {
  test('while there is one the home does not pass; given back to who paid it, it does', async () => {
    await credit(12_000);
    const { transferId } = await ask();
    expect((await as(staff.manager).transfers({ communityId })).transfers).toMatchObject([
      { creditFen: 12_000, creditToBuyer: false, depositFen: 0 },
    ]);
    expect(await bodies(owner)).toContain('余额 120.00 元要先退给缴的人');
    await expect(approve(transferId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('还有余额 120.00 元'),
    });
    expect(await table(units).get(unitId)).toMatchObject({ version: 1 });

    await credit(0);
    await table(refunds).insert(documentOf(refunds, { _id: 'r1', unitId, communityId, of: 'credit', state: 'asked' }));
    for (const state of ['asked', 'sending'] as const) {
      await table(refunds).update('r1', {}, { state });
      await expect(approve(transferId)).rejects.toMatchObject({ message: '余额还在退，批了、退到了再过户' });
    }
    for (const state of ['asked', 'approved', 'sending'] as const) {
      await table(refunds).update('r1', {}, { of: 'bills', state, creditFen: 500 });
      await expect(approve(transferId)).rejects.toMatchObject({ message: expect.stringContaining('转入余额') });
    }
    await table(refunds).update('r1', {}, { state: 'done' });
    await table(orders).insert(documentOf(orders, { _id: 'o1', unitId, communityId, state: 'waiting', creditFen: 5 }));
    await expect(approve(transferId)).rejects.toMatchObject({ message: expect.stringContaining('用余额的缴费') });
    await table(orders).update('o1', {}, { state: 'paid' });
    await approve(transferId);
    expect(await bodies('buyer')).not.toContain('余额');
  });

  test('left to the buyer by the word of both, it passes, and both read so', async () => {
    await credit(12_000);
    const { transferId } = await ask({ creditFileIds: [await photo()] });
    await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await as(staff.manager).transferFiles({ transferId })).creditFiles).toHaveLength(1);
    await approve(transferId);
    await approve(transferId);
    expect((await as(staff.manager).transfers({ communityId })).transfers).toMatchObject([
      { state: 'done', creditFen: 12_000, creditToBuyer: true },
    ]);
    expect(await bodies(owner)).toContain('余额 120.00 元按双方的凭据留给了新业主');
    expect(await bodies('buyer')).toContain('余额 120.00 元按双方的凭据归您');
    expect(await table(unitAccounts).get(unitId)).toMatchObject({ creditFen: 12_000 });
  });
});

describe('装修押金 stays with who paid it', () => {
  test('the buyer neither sees nor asks for it; the seller hears of it going back', async () => {
    await deposit('d1');
    expect(await cloud.as(owner).fees.resaleSplit({ unitId, day: '2026-11-21' })).toMatchObject({
      depositFen: 200_000,
    });
    const { transferId } = await ask();
    expect((await as(staff.manager).transfers({ communityId })).transfers).toMatchObject([{ depositFen: 200_000 }]);
    await approve(transferId);
    expect(await bodies(owner)).toContain('装修押金 2,000.00 元还是您的');
    expect(await bodies('buyer')).toContain('原业主交的装修押金 2,000.00 元退给原业主');
    await as('buyer').bindByPhone({ unitIds: [unitId] });
    expect((await cloud.as('buyer').fees.homeDeposits({ unitId })).deposits).toEqual([]);
    await expect(cloud.as('buyer').fees.askDepositBack({ depositId: 'd1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '这笔押金是原业主交的，退给原业主',
    });
    expect((await cloud.as(staff.manager).fees.deposits({ communityId, ended: false })).deposits).toMatchObject([
      { depositId: 'd1', ofFormerOwner: true },
    ]);
    await cloud.as(staff.clerk).fees.checkDeposit({ depositId: 'd1', deductFen: 0, damage: '', damageIds: [] });
    await cloud.as(staff.manager).fees.approveDeposit({ depositId: 'd1', agree: true, reason: '' });
    expect(await bodies(owner)).toContain('没有损坏，2,000.00 元全退');
    expect(await bodies('buyer')).not.toContain('没有损坏');
  });

  test('where one of the owners stays, it stays theirs to ask for, and a credit holds nothing up', async () => {
    await deposit('d1');
    await credit(12_000);
    const { transferId } = await ask({ owners: [{ name: '王秀兰', phone: '13912347720' }, BUYER] });
    await approve(transferId);
    expect((await cloud.as(owner).fees.homeDeposits({ unitId })).deposits).toMatchObject([{ depositId: 'd1' }]);
  });
});
