import { expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { expectSoundCredit } from '../payment/till';
import { owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;

/** A community with published prices in July 2026, WeChat Pay open. */
export async function openWorld(): Promise<TestCloud> {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  const cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up', 'lift']);
  cloud.at('2026-07-13T01:00:00Z');
  return cloud;
}

export async function closeWorld(cloud: TestCloud): Promise<void> {
  try {
    await expectSoundBooks();
    await expectSoundCredit();
    const { accounts, balanced } = await cloud
      .as(staff.manager)
      .ledger.trialBalance({ communityId, upTo: '2026-12-31' });
    expect(balanced).toBe(true);
    expect(accounts.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
  } finally {
    await cloud.close();
  }
}

export const photoIn = (cloud: TestCloud): Promise<string> => cloud.upload(`vouchers/${communityId}/meter.jpg`, 'jpg');

export const addMeter = (cloud: TestCloud, more: object = {}) =>
  cloud.as(staff.clerk).fees.addMeter({
    communityId,
    requestId: 'm1',
    kind: 'power',
    place: '配电室总表',
    scope: 'community',
    buildings: [],
    stair: null,
    countParking: false,
    rule: 'area',
    ...more,
  });

/** Table no. 25: 3,865.17 yuan from the grid, 865.17 of it the company's own. */
export const billOf = (meterId: string, photo: string, more: object = {}) => ({
  meterId,
  month: '2026-06',
  fromMilli: 1_000_000,
  toMilli: 1_000_000 + 7_730_340,
  ratio: 1,
  replaced: null,
  priceTenThou: 5_000,
  totalFen: 386_517,
  ownMilli: 1_730_340,
  ownReason: '门卫室和绿化浇水',
  supplier: '鄂托克供电公司',
  dueDay: '2026-07-31',
  fileIds: [photo],
  ...more,
});

export const confirm = (cloud: TestCloud, meterBillId: string, who: string = staff.manager) =>
  cloud.as(who).fees.confirmMeterBill({ meterBillId, agree: true });

/** Entered by the clerk, confirmed by the manager, shared out. */
export async function sharedOut(cloud: TestCloud): Promise<{ meterId: string; meterBillId: string; photo: string }> {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo));
  await confirm(cloud, meterBillId);
  return { meterId, meterBillId, photo };
}

/** What 王秀兰's home owes of 3,000.00 yuan by its area. */
export const HOME_FEN = 128_500;

/** Opens WeChat's window over the home's share; nothing is paid yet. */
export const startPaying = (cloud: TestCloud, meterBillId: string) =>
  cloud.as(owner).payment.start({ unitId: home, billIds: [`${meterBillId}:${home}`], totalFen: HOME_FEN });

export async function payShare(cloud: TestCloud, meterBillId: string): Promise<string> {
  const started = await startPaying(cloud, meterBillId);
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  return started.orderId;
}
