import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { notices, obligations } from '@mulin/shared-types/documents/board';
import { bills } from '@mulin/shared-types/documents/fees';
import { uploadPath } from '@mulin/shared-types/uploads';
import { type Row, table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, reside, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, home: unitId } = places;
const home = (openid = owner) => cloud.as(openid).account.home({ unitId });

const bill = (part: Partial<Row<typeof bills>>): Row<typeof bills> =>
  documentOf(bills, {
    _id: 'b1',
    communityId,
    unitId,
    fromMonth: '2026-07',
    months: 6,
    netFen: 52_734,
    discountFen: 0,
    paidFen: 0,
    dueDay: '2026-07-31',
    state: 'open',
    ...part,
  });

async function openPoll(headId = 'h_13912347720') {
  const at = new Date('2026-07-01T00:00:00Z');
  const closesAt = new Date('2026-07-18T10:00:00Z');
  const draft = { questions: [1, 2, 3] };
  await table(polls).insert(documentOf(polls, { _id: 'p1', communityId, draft, state: 'open', opensAt: at, closesAt }));
  const slot = { communityId, pollId: 'p1', headId, unitIds: [unitId], voted: false };
  await table(ballots).insert(documentOf(ballots, { _id: 'p1-k1', ...slot }));
}

test('a quiet home says who lives there and has nothing to do', async () => {
  await expect(home()).resolves.toEqual({
    now: '2026-07-13T01:00:00.000Z',
    home: expect.objectContaining({ label: '3号楼2单元501', ownerName: '王秀兰', kindTitle: '多层住宅' }),
    todos: [],
    notices: [],
    companyPhone: '04776210000',
    companyName: '锡源物业',
    pollsToVote: 0,
  });
});

test('three things to do: pay, vote, say whether it is mended', async () => {
  await table(bills).insert(bill({}));
  await openPoll();
  const { requestId } = await cloud.as(owner).requests.report({
    unitId,
    requestId: 'r',
    category: 'door',
    common: true,
    place: '一层',
    urgency: 'urgent',
    text: '单元门禁坏了',
  });
  const photo = await cloud.upload(uploadPath('requests', communityId, 'x.jpg'), 'jpeg');
  await cloud.as('repairer').requests.take({ requestId });
  await cloud.as('repairer').requests.finish({ requestId, note: '修好了', fileIds: [photo] });
  const { todos, pollsToVote } = await home();
  expect(todos).toEqual([
    { kind: 'pay', id: unitId, title: '物业费待缴', detail: '7—12 月，7 月 31 日前缴', amountFen: 52_734 },
    { kind: 'vote', id: 'p1', title: '业主大会投票', detail: '3 件事要表决，还剩 5 天' },
    { kind: 'confirm-repair', id: requestId, title: '单元门禁坏了，修好了吗？', detail: 'repairer某今天 09:00 报完工' },
  ]);
  expect(pollsToVote).toBe(1);
});

test('several open bills are one line; what is past is said to be past; paid ones are gone', async () => {
  await table(bills).insertMany([
    bill({ _id: 'b0', fromMonth: '2025-10', months: 3, netFen: 26_367, dueDay: '2025-10-31' }),
    bill({ _id: 'b1', paidFen: 10_000 }),
    bill({ _id: 'b2', state: 'paid', paidFen: 52_734 }),
    bill({ _id: 'b3', unitId: places.neighbour }),
  ]);
  expect((await home()).todos).toMatchObject([
    { detail: '去年 10—12 月等 2 期，已过 2025 年 10 月 31 日', amountFen: 26_367 + 42_734 },
  ]);
});

test('who voted is done, and only owners are asked to vote', async () => {
  await openPoll();
  await reside('xiaoyu', 'family', unitId, '王小雨');
  expect((await home('xiaoyu')).todos).toEqual([]);
  expect((await home('xiaoyu')).home).toMatchObject({ relation: 'family', ownerName: '王*兰' });
  await table(ballots).update('p1-k1', {}, { voted: true });
  expect(await home()).toMatchObject({ todos: [], pollsToVote: 0 });
});

test('overdue duties stand above the newest notices', async () => {
  const duty = { communityId, kind: 'x', period: '2026H1', responsible: '锡源物业' };
  await table(obligations).insert({
    ...duty,
    _id: 'o1',
    title: '电梯维保合同',
    dueDay: '2026-07-01',
    noticeId: null,
    metDay: null,
  });
  await table(obligations).insert({
    ...duty,
    _id: 'o2',
    title: '收支',
    dueDay: '2026-07-31',
    noticeId: 'n1',
    metDay: '2026-07-10',
  });
  const publishedAt = new Date('2026-07-10T02:00:00Z');
  const title = '2026 年上半年收支公示';
  await table(notices).insert(documentOf(notices, { _id: 'n1', communityId, title, state: 'published', publishedAt }));
  expect((await home()).notices).toMatchObject([
    { id: 'o1', badge: 'overdue', badgeText: '逾期 12 天', dateText: '应于 7 月 1 日公示' },
    { id: 'n1', badge: 'on-time', badgeText: '按时', dateText: '7 月 10 日' },
  ]);
});

test('nobody sees another home’s first screen', async () => {
  await expect(cloud.as(owner).account.home({ unitId: places.neighbour })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as('clerk').account.home({ unitId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
