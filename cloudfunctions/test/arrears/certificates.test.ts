import { bills } from '@mulin/shared-types/documents/fees';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { neighbour, owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await firstBills(cloud);
});
afterEach(() => cloud.close());

async function pay(unitId: string): Promise<void> {
  const { bills: open } = await cloud.as(staff.clerk).fees.bills({ unitId });
  const due = open.filter(({ state }) => state === 'open');
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline({
    unitId,
    billIds: due.map(({ billId }) => billId),
    totalFen: due.reduce((sum, { netFen }) => sum + netFen, 0),
    way: 'cash',
    note: '',
  });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
}
/** 上门维修 for 65 yuan that the home agreed to. */
async function mended(page: string): Promise<void> {
  for (const one of [owner, staff.repairer]) cloud.wechat.personas.seen(one);
  const report = { unitId: home, requestId: page, category: 'water', urgency: 'normal' } as const;
  const said = { common: false, place: '3号楼2单元501', text: '角阀漏水' };
  const { requestId } = await cloud.as(owner).requests.report({ ...report, ...said });
  const { requests } = cloud.as(staff.repairer);
  await requests.take({ requestId });
  const { no } = await requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  const photo = await cloud.upload(uploadPath('requests', communityId, 'after.jpg'), 'jpeg');
  await requests.finish({ requestId, note: '换好了', fileIds: [photo] });
}
const issue = async () => (await cloud.as(owner).arrears.issueCertificate({ unitId: home })).serial;
const codeOf = async (serial: string) => {
  const { certificates } = await cloud.as(owner).arrears.certificates({ unitId: home });
  return certificates.find((one) => one.serial === serial)?.code ?? '';
};

test('what is owed stands in the way, in words', async () => {
  await expect(cloud.as(owner).arrears.issueCertificate({ unitId: home })).rejects.toMatchObject({
    message: expect.stringContaining('2026 年 7 月起的物业费还没有缴'),
  });
  expect((await cloud.as(owner).arrears.certificates({ unitId: home })).hindrance).toContain('还没有缴');
});

test('paid: issued once a day, checked by anybody with serial and code, without a name', async () => {
  await pay(home);
  const serial = await issue();
  expect(await issue()).toBe(serial);
  const code = await codeOf(serial);
  const checked = await cloud.nobody.arrears.verify({ serial: ` ${serial.toLowerCase()} `, code: code.toLowerCase() });
  expect(checked).toEqual({
    serial,
    communityName: '锡源小区',
    companyName: '锡源物业',
    unitLabel: '3号楼2单元501',
    day: '2026-07-02',
    feesFrom: '2026-07-01',
    feesTo: '2026-12-31',
    others: ['代收水电费', '上门维修费'],
    state: 'valid',
  });
  expect(JSON.stringify(checked)).not.toContain('王');
});

test('a later bill does not falsify it, a newer one takes its place, a payment taken back ends it', async () => {
  await pay(home);
  const serial = await issue();
  const code = await codeOf(serial);
  const state = async () => (await cloud.nobody.arrears.verify({ serial, code })).state;
  cloud.at('2027-01-02T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2027-01' });
  expect(await state()).toBe('valid');
  await expect(issue()).rejects.toMatchObject({ code: 'CONFLICT' });
  await pay(home);
  const newer = await issue();
  expect(newer).not.toBe(serial);
  expect(await state()).toBe('superseded');
  await expectSoundBooks();
  const [first] = await table(bills).find({ unitId: home, fromMonth: '2026-07' }, { limit: 1 });
  await table(bills).update(first?._id ?? '', {}, { state: 'open' });
  expect(await state()).toBe('lapsed');
});

test('work in the home that was agreed to and not paid stands in the way; later work does not, and nothing paid may be taken back', async () => {
  await pay(home);
  await mended('page-1');
  await expect(issue()).rejects.toMatchObject({ message: '上门维修费还有 65.00 元没有缴' });
  await pay(home);
  const serial = await issue();
  const code = await codeOf(serial);
  const state = async () => (await cloud.nobody.arrears.verify({ serial, code })).state;
  cloud.at('2026-07-03T02:00:00Z');
  await mended('page-2');
  expect(await state()).toBe('valid');
  const [first] = await table(bills).find({ unitId: home, charge: 'repair', state: 'paid' }, { limit: 1 });
  await table(bills).update(first?._id ?? '', {}, { state: 'open' });
  expect(await state()).toBe('lapsed');
});

test('bills and ledger that disagree certify nothing', async () => {
  const [bill] = await table(bills).find({ unitId: home }, { limit: 1 });
  await table(bills).update(bill?._id ?? '', {}, { state: 'paid' });
  await expect(issue()).rejects.toMatchObject({ message: expect.stringContaining('对不上') });
});

test('a wrong code says no more than a wrong number, and guessing is stopped', async () => {
  await pay(home);
  const serial = await issue();
  const guess = (code: string, number = serial) => cloud.nobody.arrears.verify({ serial: number, code });
  const unknown = await guess('AAAAAAAA', 'JQ20260702-AAAAAA').catch((error) => error.message);
  for (let nth = 0; nth < 10; nth += 1) await expect(guess('AAAAAAAA')).rejects.toMatchObject({ message: unknown });
  await expect(guess(await codeOf(serial))).rejects.toMatchObject({ code: 'CONFLICT' });
  cloud.at('2026-07-02T02:10:00Z');
  expect((await guess(await codeOf(serial))).state).toBe('valid');
});

test('on paper: home, day, code; only for that home and the company', async () => {
  await pay(home);
  const serial = await issue();
  const made = await cloud.as(owner).print.certificate({ serial });
  const { pages } = await readPdf(Buffer.from(await (await fetch(made.file.url)).arrayBuffer()));
  const text = pages.join('').replace(/\s/g, '');
  expect(text).toContain('3号楼2单元501');
  expect(text).toContain('2026年12月31日');
  expect(text).toContain(await codeOf(serial));
  expect(text).not.toContain('王秀兰');
  await expect(cloud.as(neighbour).print.certificate({ serial })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
