import { bills } from '@mulin/shared-types/documents/fees';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T10:00:00+08:00');
  for (const one of [owner, 'clerk', 'repairer']) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const communityId = places.community;
const photo = () => cloud.upload(uploadPath('requests', communityId, 'after.jpg'), 'jpeg');
const report = async (common: boolean) => {
  const { requestId } = await cloud.as(owner).requests.report({
    unitId: places.home,
    requestId: 'page-1',
    category: 'water',
    common,
    place: common ? '3号楼' : '3号楼2单元501',
    urgency: 'normal',
    text: '角阀漏水',
  });
  await cloud.as('repairer').requests.take({ requestId });
  return requestId;
};
const finish = async (requestId: string, costFen = 0) =>
  cloud.as('repairer').requests.finish({ requestId, note: '换好了', fileIds: [await photo()], costFen });

test('the home’s own part: a price before work, the home agrees, one bill, booked and paid like any other', async () => {
  const requestId = await report(false);
  await expect(finish(requestId, 5_000)).rejects.toMatchObject({ code: 'CONFLICT', field: 'costFen' });
  const offer = { requestId, what: '换角阀 1 个，含人工', fen: 6_500 };
  const { no } = await cloud.as('repairer').requests.offer(offer);
  expect(await cloud.as('repairer').requests.offer(offer)).toEqual({ no });
  await expect(finish(requestId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await cloud.as(owner).requests.show({ requestId })).request.may).toContain('answerOffer');
  const todos = async () => (await cloud.as(owner).account.home({ unitId: places.home })).todos;
  expect(await todos()).toMatchObject([{ kind: 'answer-offer', id: requestId, amountFen: 6_500 }]);
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  expect(await todos()).toEqual([]);
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  await expect(cloud.as(owner).requests.answerOffer({ requestId, no, agree: false })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await finish(requestId);
  await finish(requestId);
  const billed = await table(bills).find({ unitId: places.home }, { limit: 9 });
  expect(billed).toMatchObject([{ charge: 'repair', netFen: 6_500, dueDay: '2026-07-28', state: 'open' }]);
  const [bill] = billed;
  const page = await cloud.as(owner).fees.bills({ unitId: places.home });
  expect(page.bills[0]).toMatchObject({ title: expect.stringContaining('上门维修'), payFen: 6_500 });

  const order = { unitId: places.home, billIds: [bill?._id ?? ''], totalFen: 6_500 };
  const { payment } = await cloud.as(owner).payment.start(order);
  cloud.wechat.paymentSheet.pay(owner, payment.package, 'pay');
  await cloud.wechat.callbacks.deliverNow();
  expect((await cloud.as(owner).requests.show({ requestId })).request.bills).toMatchObject([
    { fen: 6_500, paid: true },
  ]);
  const all = await table(postings).find({ communityId }, { limit: 50 });
  const sums = new Map<string, number>();
  for (const { account, debitFen, creditFen } of all.flatMap(({ lines }) => lines)) {
    sums.set(account, (sums.get(account) ?? 0) + debitFen - creditFen);
  }
  expect(Object.fromEntries(sums)).toEqual({ P1106: 0, P4007: -6_500, P1002: 6_500 });
});

test('a refused price is never billed; only what was agreed to since the last bill is', async () => {
  const requestId = await report(false);
  const first = await cloud.as('repairer').requests.offer({ requestId, what: '换整根水管', fen: 90_000 });
  await cloud.as(owner).requests.answerOffer({ requestId, no: first.no, agree: false, note: '太贵' });
  const second = await cloud.as('repairer').requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  await cloud.as(owner).requests.answerOffer({ requestId, no: second.no, agree: true });
  await finish(requestId);
  await cloud.as(owner).requests.reopen({ requestId, note: '还漏' });
  await cloud.as('repairer').requests.take({ requestId });
  await finish(requestId);
  const billed = await table(bills).find({ unitId: places.home }, { limit: 9 });
  expect(billed.map(({ netFen }) => netFen)).toEqual([6_500]);
});

test('who bought the home meanwhile is not billed for what the former owner agreed to, and the work says so', async () => {
  const requestId = await report(false);
  const { no } = await cloud.as('repairer').requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  cloud.at('2026-07-14T10:00:00+08:00');
  const sold = {
    unitId: places.home,
    day: '2026-07-13',
    whyWithout: '法院判决过户',
    owners: [{ name: '李新', phone: null }],
  };
  const fileIds = [await cloud.upload(uploadPath('transfers', communityId, 'x.jpg'), 'jpeg')];
  const { transferId } = await cloud.as('clerk').account.askTransfer({ ...sold, fileIds });
  await cloud.as('manager').account.decideTransfer({ transferId, decision: 'approve' });
  await expect(finish(requestId, 6_500)).rejects.toMatchObject({ code: 'CONFLICT', field: 'costFen' });
  await finish(requestId);
  expect(await table(bills).count({ unitId: places.home })).toBe(0);
  expect((await table(requests).get(requestId))?.steps.at(-1)?.note).toBe('换好了；过户以前同意的价钱没有出账单');
});

test('of two who finish at once one does, and one bill is written', async () => {
  const requestId = await report(false);
  const { no } = await cloud.as('repairer').requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  await cloud.as(owner).requests.answerOffer({ requestId, no, agree: true });
  const fileIds = [await photo()];
  const by = (openid: string) => cloud.as(openid).requests.finish({ requestId, note: `${openid} 换好了`, fileIds });
  const outcomes = await Promise.allSettled(['repairer', 'clerk', 'manager'].map(by));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await table(bills).count({ unitId: places.home })).toBe(1);
  expect((await table(requests).get(requestId))?.steps.filter(({ what }) => what === 'finish')).toHaveLength(1);
});

test('the common part costs the home nothing; it names the voucher or the fund’s project, of this community only', async () => {
  const requestId = await report(true);
  await expect(cloud.as('repairer').requests.offer({ requestId, what: '换管', fen: 100 })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const paper = { communityId, title: '水管配件', counterparty: '五金店', amountFen: 12_000, day: '2026-07-13' };
  await table(vouchers).insert(documentOf(vouchers, { _id: 'v1', ...paper }));
  await table(vouchers).insert(documentOf(vouchers, { _id: 'v2', ...paper, communityId: places.otherCommunity }));
  const use = { communityId, title: '更换 3 号楼主管', route: 'emergency', emergency: 'drainage' } as const;
  await table(fundProjects).insert(documentOf(fundProjects, { _id: 'f1', ...use, useOf: 'f1', budgetFen: 800_000 }));
  const { found } = await cloud.as('manager').requests.payable({ communityId });
  expect(found.map(({ id }) => id).sort()).toEqual(['f1', 'v1']);
  const link = (of: 'voucher' | 'fund', id: string) => cloud.as('manager').requests.linkCost({ requestId, of, id });
  await link('voucher', 'v1');
  await link('voucher', 'v1');
  await link('fund', 'f1');
  await expect(link('voucher', 'v2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { request } = await cloud.as(owner).requests.show({ requestId });
  expect(request.costs).toMatchObject([
    { of: 'voucher', title: '水管配件', detail: '物业账上记的支出 120.00 元，付给五金店' },
    { of: 'fund', title: '更换 3 号楼主管', detail: expect.stringContaining('应急') },
  ]);
  await cloud.as('repairer').requests.pause({ requestId, why: 'fund', note: '等拨款', projectId: 'f1' });
  expect((await table(requests).get(requestId))?.due).toBeNull();
});
