import { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, reside, settle, staff } from '../world';

const template = 'template-of-requests';
let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_TEMPLATES = JSON.stringify({ requests: template });
  // Made-up people have no openid WeChat would check a text for.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-12T19:28:00+08:00');
  await reside('lodger', 'tenant', places.home, '李租客');
  for (const one of [owner, neighbour, 'lodger', staff.repairer]) cloud.wechat.personas.seen(one);
});
afterEach(async () => {
  delete process.env.MULIN_TEMPLATES;
  jest.restoreAllMocks();
  await cloud.close();
});

const tap = {
  unitId: places.home,
  requestId: 'page-1',
  category: 'water',
  common: false,
  place: '厨房',
  urgency: 'normal',
  text: '水龙头漏水',
} as const;
const report = (openid: string, more = {}) => cloud.as(openid).requests.report({ ...tap, ...more });
const moveOut = (openid: string) => table(memberships).updateWhere({ openid }, { status: 'ended', until: new Date() });
const titles = async (openid: string) =>
  (await table(messages).findAll({ openid }, { atMost: 50 })).map(({ title }) => title);
const repairer = () => cloud.as(staff.repairer).requests;
const photo = () => cloud.upload(uploadPath('requests', places.community, 'b.jpg'), 'jpeg');

describe('who moved away hears no more of the home', () => {
  test('a repair goes on with who lives there now', async () => {
    const { requestId } = await report('lodger');
    await moveOut('lodger');
    await repairer().take({ requestId });
    expect([await titles('lodger'), await titles(owner)]).toEqual([[], ['有人接单了']]);
  });

  test('what a tenant complained of is not told to the others of the home', async () => {
    const { requestId } = await report('lodger', { kind: 'complaint', category: 'service' });
    await moveOut('lodger');
    await repairer().take({ requestId });
    expect([await titles('lodger'), await titles(owner)]).toEqual([[], []]);
    const { show, mine } = cloud.as(owner).requests;
    await expect(show({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cloud.as(owner).street.climb({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await mine({ unitId: places.home })).requests).toMatchObject([{ title: '前住户提的', place: '' }]);
    await repairer().finish({ requestId, note: '教过了', fileIds: [], costFen: 0 });
    expect((await cloud.as(owner).account.home({ unitId: places.home })).todos).toEqual([]);
    await expect(repairer().show({ requestId })).resolves.toMatchObject({ request: { text: tap.text } });
  });

  test('while they live there, the household reads it with them', async () => {
    const { requestId } = await report('lodger', { kind: 'complaint', category: 'service' });
    await expect(cloud.as(owner).requests.show({ requestId })).resolves.toMatchObject({ request: { text: tap.text } });
  });

  test('nor does a neighbour who had it, too', async () => {
    const { requestId } = await report(owner, { common: true, place: '3号楼电梯', category: 'lift' });
    await cloud.as(neighbour).requests.join({ unitId: places.neighbour, requestId });
    await moveOut(neighbour);
    await repairer().take({ requestId });
    expect(await titles(neighbour)).toEqual([]);
  });

  test('a level’s step is told to the home, not to the clerk who wrote the request down', async () => {
    await cloud.as(staff.clerk).requests.reportFor({ ...tap, heardBy: 'phone' });
    cloud.at('2026-07-30T09:00:00+08:00');
    await cloud.tick('street', 'climb');
    await cloud.tick('street', 'climb');
    expect((await titles(staff.clerk)).filter((title) => title.startsWith('您报的事报到了'))).toEqual([]);
    expect((await titles(owner)).filter((title) => title.startsWith('您报的事报到了'))).not.toEqual([]);
  });
});

describe('rings', () => {
  async function agree(who: string) {
    await cloud.as(who).messages.ringing({});
    cloud.wechat.messages.consent(who, [template], 'accept');
    await cloud.as(who).messages.agreeToRing({ accepted: ['requests'] });
  }
  const sent = () => cloud.wechat.messages.sent().map(({ openid }) => openid);
  const tick = () => cloud.tick('messages', 'messages');

  test('whether it is mended is not asked any more of who said so during the night', async () => {
    const { requestId } = await report(owner);
    await repairer().take({ requestId });
    await tick();
    await agree(owner);
    cloud.at('2026-07-12T22:00:00+08:00');
    await repairer().finish({ requestId, note: '换了阀芯', fileIds: [await photo()], costFen: 0 });
    await tick();
    await cloud.as(owner).requests.confirm({ requestId, rating: 5 });
    cloud.at('2026-07-13T08:00:00+08:00');
    await tick();
    expect(sent()).toEqual([]);
  });

  test('that a clock ran out rings nobody out of bed, however urgent the request was', async () => {
    const { requestId } = await report(owner, { urgency: 'urgent' });
    await repairer().take({ requestId });
    cloud.at('2026-07-12T23:30:00+08:00');
    await repairer().finish({ requestId, note: '换了阀芯', fileIds: [await photo()], costFen: 0 });
    await tick();
    await agree(owner);
    cloud.at('2026-07-14T23:30:00+08:00');
    await cloud.tick('requests', 'confirm-finished');
    await tick();
    expect(sent()).toEqual([]);
    cloud.at('2026-07-15T08:00:00+08:00');
    await tick();
    expect(sent()).toEqual([owner]);
  });
});
