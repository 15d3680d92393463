import { certificates } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { memberships } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { freshNonce } from '../assembly/casting';
import { both, runningPoll, window } from '../assembly/running-poll';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, owner, places, post, reside, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

const BUYER = { name: '李新', phone: '15811110000' };
const as = (openid: string) => cloud.as(openid).account;
const register = (openid: string, phone: string) =>
  as(openid).register({ consent: true, phoneCode: cloud.phoneCode(phone) });
const photo = (communityId: string) => cloud.upload(uploadPath('transfers', communityId, 'x.jpg'), 'jpeg');

async function ask(unitId: string, communityId: string, more = {}) {
  const input = { unitId, day: '2026-03-02', owners: [BUYER], whyWithout: '法院判决过户', ...more };
  return as(staff.clerk).askTransfer({ ...input, fileIds: [await photo(communityId)] });
}

describe('a home is sold', () => {
  const { community: communityId, home: unitId } = places;
  beforeEach(async () => {
    await settle();
    cloud.at('2026-11-21T02:00:00Z');
  });
  const certificate = (more: object = {}) =>
    table(certificates).insert(
      documentOf(certificates, { _id: 'JQ20261120-ABCDEF', communityId, unitId, feesFrom: '2026-01-01', ...more }),
    );

  test('two persons: nothing moves before the second; then the roll, the old owner, family, not the tenant', async () => {
    await reside('xiaoyu', 'family', unitId, '王小雨');
    await reside('lodger', 'tenant', unitId, '李租客');
    await register('buyer', BUYER.phone);
    await certificate();
    const { transferId } = await ask(unitId, communityId, { certificate: 'JQ20261120-ABCDEF', whyWithout: '' });
    expect(await ask(unitId, communityId, { certificate: 'JQ20261120-ABCDEF', whyWithout: '' })).toEqual({
      transferId,
    });
    await expect(as('buyer').bindByPhone({ unitIds: [unitId] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { transfers } = await as(staff.manager).transfers({ communityId });
    expect(transfers).toMatchObject([{ ownersMasked: '李*', certificate: 'JQ20261120-ABCDEF', mayDecide: true }]);
    expect(await as(staff.manager).transferFiles({ transferId })).toMatchObject({ owners: ['李新'] });
    await as(staff.manager).decideTransfer({ transferId, decision: 'approve' });
    await as(staff.manager).decideTransfer({ transferId, decision: 'approve' });

    expect((await as(owner).me({})).homes.map((home) => home.unitId)).not.toContain(unitId);
    expect((await as('xiaoyu').me({})).homes).toEqual([]);
    expect((await as('lodger').me({})).homes).toHaveLength(1);
    await expect(cloud.as(owner).fees.bills({ unitId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await as('buyer').bindByPhone({ unitIds: [unitId] })).toMatchObject({ homes: [{ ownerName: '李新' }] });
    expect((await as('buyer').household({ unitId })).people).toContainEqual(
      expect.objectContaining({ role: 'tenant', mayEnd: true }),
    );
    expect(await table(units).get(unitId)).toMatchObject({ version: 2 });
    expect(await table(unitHistory).count({ unitId })).toBe(1);
    // Her shop and her parking space are hers still.
    expect((await as(owner).me({})).homes).toHaveLength(2);
  });

  test('who entered it does not confirm it, by whichever account', async () => {
    const { transferId } = await ask(unitId, communityId);
    await know(staff.clerk, '15800005555');
    await know(staff.manager, '15800005555');
    await expect(as(staff.manager).decideTransfer({ transferId, decision: 'approve' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(as(staff.community).decideTransfer({ transferId, decision: 'refuse' })).rejects.toMatchObject({
      field: 'answer',
    });
    await as(staff.community).decideTransfer({ transferId, decision: 'refuse', answer: '照片看不清' });
    await ask(unitId, communityId);
    expect((await as(staff.manager).transfers({ communityId })).transfers).toMatchObject([{ state: 'asked' }]);
  });

  test('the certificate is this home’s and valid, or there is a reason', async () => {
    await certificate({ unitId: places.neighbour });
    await expect(ask(unitId, communityId, { certificate: 'JQ20261120-ABCDEF' })).rejects.toMatchObject({
      field: 'certificate',
    });
    await expect(ask(unitId, communityId, { whyWithout: '' })).rejects.toMatchObject({ field: 'certificate' });
    await expect(ask(unitId, communityId, { day: '2026-11-22' })).rejects.toMatchObject({ field: 'day' });
  });

  test('a certificate that lapsed while it waited passes no home on', async () => {
    await certificate({ feesTo: '2026-12-31' });
    const { transferId } = await ask(unitId, communityId, { certificate: 'JQ20261120-ABCDEF', whyWithout: '' });
    const again = { communityId, unitId, charge: 'service', state: 'open', fromMonth: '2026-07', months: 6 } as const;
    await table(bills).insert(documentOf(bills, { _id: 'b1', ...again }));
    await expect(as(staff.manager).decideTransfer({ transferId, decision: 'approve' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '这张结清证明已经失效，请退回，重新登记过户',
    });
    expect(await table(units).get(unitId)).toMatchObject({ version: 1 });
    await as(staff.manager).decideTransfer({ transferId, decision: 'refuse', answer: '证明失效' });
  });

  test('what is entered again while it waits is what waits, or is refused', async () => {
    const { transferId } = await ask(unitId, communityId);
    const other = { owners: [{ name: '张三', phone: '15811119999' }] };
    await expect(ask(unitId, communityId, other)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await as(staff.manager).transferFiles({ transferId })).toMatchObject({ owners: ['李新'] });
  });

  test('the roll changed meanwhile: entered anew', async () => {
    const { transferId } = await ask(unitId, communityId);
    await table(units).update(unitId, {}, { version: 2 });
    await expect(as(staff.manager).decideTransfer({ transferId, decision: 'approve' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('the old owner keeps the own receipts, and only those', async () => {
    const paid = { communityId, unitId, state: 'paid' as const, billIds: [], receiptNo: 'SJ2026-000001' };
    const at = new Date('2026-05-01T00:00:00Z');
    await table(orders).insertMany([
      documentOf(orders, { ...paid, _id: 'o1', openid: owner, paidAt: at, totalFen: 100 }),
      documentOf(orders, { ...paid, _id: 'o2', openid: 'somebody', paidAt: at }),
    ]);
    expect(await as(owner).ownReceipts({})).toEqual({ receipts: [] });
    const { transferId } = await ask(unitId, communityId);
    await as(staff.manager).decideTransfer({ transferId, decision: 'approve' });
    expect((await as(owner).ownReceipts({})).receipts).toMatchObject([{ orderId: 'o1', receiptNo: 'SJ2026-000001' }]);
    await expect(cloud.as(owner).payment.list({ unitId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // On paper it stays hers, whoever owns the home now.
    expect(await cloud.as(staff.cashier).payment.receipt({ orderId: 'o1' })).toMatchObject({ payerName: '王*兰' });
  });
});

describe('a home is sold while a vote runs', () => {
  async function sold(more: Parameters<typeof runningPoll>[1] = {}) {
    const poll = await runningPoll(cloud, more);
    const { communityId } = poll;
    const unitId = poll.unitOf(2);
    await post(staff.clerk, 'clerk', { communityId });
    await post(staff.manager, 'manager', { communityId });
    await table(memberships).updateWhere({ communityId }, { personName: seal('name', '村民') });
    cloud.at(window.within);
    return { ...poll, unitId };
  }
  const cast = (openid: string, pollId: string, unitId: string) =>
    cloud.as(openid).assembly.cast({ unitId, pollId, choices: both('agree'), nonce: freshNonce() });
  const pass = async (unitId: string, communityId: string) => {
    const { transferId } = await ask(unitId, communityId);
    await as(staff.manager).decideTransfer({ transferId, decision: 'approve' });
    await register('buyer', BUYER.phone);
    await as('buyer').bindByPhone({ unitIds: [unitId] });
  };

  test('whose it is when the ballot is cast: the buyer votes, the seller no longer', async () => {
    const { pollId, unitId, communityId } = await sold();
    await pass(unitId, communityId);
    await expect(cast('owner-2', pollId, unitId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await cast('buyer', pollId, unitId);
  });

  test('what the seller has cast stands: the buyer adds none', async () => {
    const { pollId, unitId, communityId } = await sold();
    await cast('owner-2', pollId, unitId);
    await pass(unitId, communityId);
    await expect(cast('buyer', pollId, unitId)).rejects.toMatchObject({ message: expect.stringContaining('有效') });
  });

  test('by the roll of the announcement: the buyer does not vote', async () => {
    const policy = { policy: { rights: 'holder-on-roll' as const }, grounds: { rights: '议事规则第九条' } };
    const { pollId, unitId, communityId } = await sold(policy);
    await pass(unitId, communityId);
    await expect(cast('buyer', pollId, unitId)).rejects.toMatchObject({ message: expect.stringContaining('公告时') });
  });
});
