import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { addMeter, billOf, photoIn } from '../fees/utility-world';
import { places, settle, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

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
