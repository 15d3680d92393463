import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { addMeter, billOf, photoIn } from '../fees/utility-world';
import { open, paper } from '../fund/fund-world';
import { places, settle, staff } from '../world';
import { posted } from './posted';
import { earned, voucherFile } from './purse-world';

let meanwhile: (() => Promise<unknown>) | undefined;
/** What others do between the look at who entered it and the writing. */
jest.mock('../../src/kit/same-person', () => {
  const real = jest.requireActual('../../src/kit/same-person');
  const requireOther = async (...given: unknown[]) => {
    await real.requireOther(...given);
    const act = meanwhile;
    meanwhile = undefined;
    await act?.();
  };
  return { ...real, requireOther };
});

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

test('sent back and entered anew by whoever is posting it: nobody posts their own entry', async () => {
  const cost = { communityId, entryId: 'tap-1', account: 'P5003', amountFen: 420_000, day: '2026-07-15' };
  const said = { title: '电梯维保', counterparty: '维保公司', fileIds: [await voucherFile(cloud)] };
  const postingId = await posted(cloud, await cloud.as(staff.cashier).ledger.enterCost({ ...cost, ...said }));
  const ask = (who: string) => cloud.as(who).ledger.enterReversal({ postingId, reason: '记重了' });
  const { draftId } = await ask(staff.cashier);
  const { ledger } = cloud.as(staff.manager);
  meanwhile = async () => {
    await ledger.decideDraft({ draftId, agree: false, reason: '没有记重' });
    cloud.at('2026-07-20T02:00:01Z');
    await ask(staff.manager);
  };
  await expect(ledger.decideDraft({ draftId, agree: true, reason: '' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(postings).count({})).toBe(1);
});

test('a meter’s bill sent back and entered anew by whoever is confirming it is not confirmed by them', async () => {
  const { meterId } = await addMeter(cloud);
  const bill = billOf(meterId, await photoIn(cloud));
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(bill);
  const { fees } = cloud.as(staff.manager);
  meanwhile = async () => {
    await fees.confirmMeterBill({ meterBillId, agree: false, reason: '照片看不清' });
    cloud.at('2026-07-20T02:00:01Z');
    await fees.enterMeterBill(bill);
  };
  await expect(fees.confirmMeterBill({ meterBillId, agree: true, reason: '' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await table(postings).count({})).toBe(0);
});

test('shared earnings handed over: refused and entered anew by whoever is confirming it, more than is there is not posted', async () => {
  await earned(cloud, 50_000, { heldBy: 'firm-bank' });
  const handOver = async (who: string, amountFen: number) => {
    const over = { communityId, requestId: 'over-1', amountFen, day: '2026-07-20' };
    return cloud.as(who).ledger.enterHandOver({ ...over, fileIds: [await voucherFile(cloud)] });
  };
  const { entryId } = await handOver(staff.cashier, 10_000);
  const { ledger } = cloud.as(staff.manager);
  meanwhile = async () => {
    await ledger.confirmPurse({ entryId, agree: false, reason: '金额不对' });
    cloud.at('2026-07-20T02:00:01Z');
    await handOver(staff.manager, 50_000);
  };
  await expect(ledger.confirmPurse({ entryId, agree: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await accountFen('S1001')).toBe(0);
});

test('interest of the fund: refused and entered anew by whoever is confirming it is not confirmed by them', async () => {
  await open(cloud);
  const record = async (who: string, amountFen: number) => {
    const interest = { communityId, year: '2026', amountFen, day: '2026-07-20', fileIds: [await paper(cloud)] };
    return cloud.as(who).fund.recordInterest(interest);
  };
  const { entryId } = await record(staff.committee, 10_000);
  const { fund } = cloud.as(staff.community);
  const before = await accountFen('F1001');
  meanwhile = async () => {
    await fund.confirm({ entryId, agree: false, reason: '回单看不清' });
    cloud.at('2026-07-20T02:00:01Z');
    await record(staff.community, 90_000);
  };
  await expect(fund.confirm({ entryId, agree: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await accountFen('F1001')).toBe(before);
});
