import { messages } from '@mulin/shared-types/documents/messages';
import { meterBills, utilityShares } from '@mulin/shared-types/documents/utilities';
import { table } from '../../src/kit/database';
import { accountFen } from '../books';
import type { TestCloud } from '../cloud';
import { owner, places, staff } from '../world';
import { addMeter, billOf, closeWorld, confirm, openWorld, payShare, photoIn, sharedOut } from './utility-world';

/** 公共水电: prices by parts of the day, meters that are used no more, and what homes are told. */
const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openWorld();
});
afterEach(() => closeWorld(cloud));

const bands = [
  { band: 'peak', milli: 2_000_500, priceTenThou: 8_123 },
  { band: 'flat', milli: 3_000_000, priceTenThou: 5_415 },
  { band: 'valley', milli: 2_729_840, priceTenThou: 2_708 },
] as const;
/** 1625.01 + 1624.50 + 739.24 yuan, each part rounded as the grid's bill has it. */
const TOTAL = 162_501 + 162_450 + 73_924;
const byBands = (meterId: string, photo: string, more: object = {}) =>
  ({ ...billOf(meterId, photo), priceTenThou: null, bands: [...bands], totalFen: TOTAL, ...more }) as never;

test('a bill by parts of the day: each part rounded, together the bill; the own part by quantity', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const enter = (more?: object) => cloud.as(staff.clerk).fees.enterMeterBill(byBands(meterId, photo, more));
  await expect(enter({ totalFen: TOTAL + 1 })).rejects.toMatchObject({ field: 'totalFen' });
  await expect(enter({ bands: bands.slice(1) })).rejects.toMatchObject({
    field: 'bands',
    message: '各时段加起来是 5729.84 度，表上走了 7730.34 度',
  });
  await expect(enter({ bands: [...bands, { ...bands[0], milli: 0 }] })).rejects.toThrow('同一个时段写了两次');
  await expect(enter({ priceTenThou: 5_000 })).rejects.toMatchObject({ field: 'priceTenThou' });
  await expect(enter({ bands: [] })).rejects.toMatchObject({ field: 'priceTenThou' });
  const { meterBillId } = await enter();
  const seen = await cloud.as(staff.manager).fees.meterBill({ meterBillId });
  expect(seen.sum.map(({ operator, name, value }) => `${operator}${name} ${value}`)).toEqual([
    '用量 7730.34',
    '=峰段 1,625.01',
    '+平段 1,624.50',
    '+谷段 739.24',
    '=账单 3,988.75',
    '−物业自用 892.83',
    '=大家分摊 3,095.92',
  ]);
  expect(seen.steps[1]).toBe(
    '峰段 2000.5 度 × 0.8123 元，平段 3000 度 × 0.5415 元，谷段 2729.84 度 × 0.2708 元，一共 3,988.75 元。',
  );
  await confirm(cloud, meterBillId);
  expect(await accountFen('P1103')).toBe(309_592);
  expect(await table(utilityShares).sum({ meterBillId }, 'fen')).toBe(309_592);
  const { meters } = await cloud.as(staff.clerk).fees.meters({ communityId });
  expect(meters[0]?.last?.bands).toEqual(bands.map(({ band, priceTenThou }) => ({ band, priceTenThou })));
});

test('water has one price', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud, { kind: 'water' });
  const entered = cloud.as(staff.clerk).fees.enterMeterBill(byBands(meterId, photo));
  await expect(entered).rejects.toThrow('只有电费分时段计价');
});

test('a meter registered by mistake is closed with its reason; nothing is entered or confirmed on it any more', async () => {
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud);
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo));
  const close = () => cloud.as(staff.clerk).fees.closeMeter({ meterId, reason: '登记重了' });
  await expect(close()).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.as(staff.manager).fees.confirmMeterBill({ meterBillId, agree: false, reason: '表登记重了' });
  await close();
  await close();
  const again = cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, photo));
  await expect(again).rejects.toThrow('这块表停用了：登记重了');
  await table(meterBills).update(meterBillId, {}, { state: 'waiting' });
  await expect(confirm(cloud, meterBillId)).rejects.toThrow('停用');
  const { meters } = await cloud.as(staff.committee).fees.meters({ communityId });
  expect(meters).toMatchObject([{ meterId, closedFor: '登记重了' }]);
});

const told = async (openid: string) =>
  (await table(messages).findAll({ openid, kind: 'fees' }, { atMost: 50, orderBy: [['at', 'asc']] }))
    .filter(({ about }) => about?.unitId === home)
    .map(({ title, body }) => ({ title, body }));

test('homes are told of their share, and that it is taken back, paid or not', async () => {
  const { meterBillId } = await sharedOut(cloud);
  expect(await told(owner)).toEqual([
    {
      title: '2026 年 6 月公共电费分摊',
      body: expect.stringMatching(/^您家分摊 1,285.00 元/),
    },
  ]);
  await confirm(cloud, meterBillId);
  await cloud.tick('fees', 'work');
  expect(await told(owner)).toHaveLength(1);
  await payShare(cloud, meterBillId);
  cloud.at('2026-07-14T01:00:00Z');
  await cloud.as(staff.clerk).fees.askTakeBack({ meterBillId, reason: '读数抄错了' });
  await cloud.as(staff.manager).fees.decideTakeBack({ meterBillId, agree: true });
  const [, back, ...more] = await told(owner);
  expect(more).toEqual([]);
  expect(back).toMatchObject({
    title: '2026 年 6 月公共电费分摊收回了',
    body: expect.stringMatching(/^原因：读数抄错了。您家付过的 1,285.00 元记进了您家的余额/),
  });
  const all = await table(messages).findAll({ kind: 'fees' }, { atMost: 50 });
  const unpaid = all.filter(({ openid, body }) => openid !== owner && body.includes('不用缴了'));
  expect(unpaid.length).toBeGreaterThan(0);
});
