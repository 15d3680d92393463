import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
});
afterEach(() => cloud.close());

const post = (kind: string, title: string, openid: string = staff.clerk) =>
  cloud.as(openid).board.post({ communityId, noticeId: `n-${kind}`, kind, title, body: '内容' });
const listed = async () => {
  const { lists } = await cloud.as(owner).board.lists({ communityId });
  return new Map(lists.map((one) => [one.list, one]));
};

test('every item of the four lists, and that all of them are missing before anything is posted', async () => {
  const lists = await listed();
  expect([...lists].map(([list, { items, missing }]) => [list, items.length, missing])).toEqual([
    ['four-open', 4, 4],
    ['three-open', 3, 3],
    ['eight-items', 8, 8],
    ['price-board', 8, 8],
  ]);
  expect(lists.get('four-open')?.items[0]).toMatchObject({ title: '服务人员', responsible: '锡源物业' });
  expect(lists.get('eight-items')?.items[0]).toMatchObject({ responsible: '业主委员会', notices: [] });
});

test('what says the same meets the item of another list; a correction takes the place of what it corrects', async () => {
  await publish(cloud, ['walk-up']);
  await post('four-open.service', '服务内容');
  const lists = await listed();
  const met = (list: string) =>
    lists
      .get(list as 'four-open')
      ?.items.filter(({ notices }) => notices.length > 0)
      .map(({ kind }) => kind);
  expect(met('four-open')).toEqual(['four-open.service', 'four-open.price']);
  expect(met('three-open')).toEqual(['three-open.price-service']);
  expect(met('eight-items')).toEqual(['eight-items.items', 'eight-items.standard', 'eight-items.charging']);
  const service = lists.get('four-open')?.items[1]?.notices[0];
  expect(service).toMatchObject({ title: '服务内容', postedOn: '2026-06-20' });
  await cloud.as(staff.clerk).board.post({
    communityId,
    noticeId: 'n-2',
    kind: 'four-open.service',
    title: '服务内容（更正）',
    body: '内容',
    supersedes: service?.noticeId ?? '',
    reason: '写错了',
  });
  expect((await listed()).get('four-open')?.items[1]?.notices).toMatchObject([{ title: '服务内容（更正）' }]);
});

test('what an item has to say stands there to be filled in; a line left empty is named', async () => {
  const { kinds } = await cloud.as(staff.clerk).board.kinds({ communityId });
  const fields = kinds.find(({ kind }) => kind === 'four-open.repair')?.fields ?? [];
  expect(fields).toEqual(['报修电话（24 小时）', '线上报修入口', '处理时限']);
  const write = (body: string) =>
    cloud.as(staff.clerk).board.post({ communityId, noticeId: 'n', kind: 'four-open.repair', title: '报修', body });
  await expect(write('报修电话（24 小时）：0477-6210000\n线上报修入口：\n处理时限：半小时')).rejects.toMatchObject({
    field: 'body',
    message: '“线上报修入口”后面还没写',
  });
  await write('报修电话（24 小时）：0477-6210000\n线上报修入口：小程序首页\n处理时限：半小时');
});

test('an item with a last day of its own is overdue by itself, for owners and for those over the community', async () => {
  await cloud.tick('board', 'openDuties');
  const overdue = (await listed()).get('four-open')?.items[0]?.overdueDays;
  expect(overdue).toBeGreaterThan(300);
  expect((await cloud.as(staff.bureau).board.lists({ communityId })).lists[0]?.items[0]?.overdueDays).toBe(overdue);
  await expect(cloud.as(otherOwner).board.lists({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
