import { libraryTexts } from '@mulin/shared-types/documents/library';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
  for (const one of Object.values(staff)) cloud.wechat.personas.seen(one);
});
afterEach(() => cloud.close());

const communityId = places.community;
const article = {
  communityId,
  requestId: 'a',
  kind: 'article',
  reach: 'district',
  title: '冬天防煤气',
  body: '开窗通风',
} as const;

test('what the bureau put up for the district is not taken down by street or community, nor by another district', async () => {
  const { textId } = await cloud.as(staff.bureau).library.publish(article);
  await post('far', 'bureau', { districtId: 'd_far' });
  for (const openid of [staff.community, staff.street, 'far', owner]) {
    await expect(cloud.as(openid).library.withdraw({ textId })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    });
  }
  expect(
    (await cloud.as(otherOwner).library.texts({ communityId: places.otherCommunity, kind: 'article' })).texts,
  ).toMatchObject([{ title: '冬天防煤气', mine: false }]);
  expect((await table(libraryTexts).get(textId))?.state).toBe('published');
});

test('a number another office used already does not write over its text', async () => {
  const { textId } = await cloud.as(staff.bureau).library.publish(article);
  await expect(
    cloud.as(staff.community).library.publish({ ...article, reach: 'community', title: '别的' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await cloud.as(owner).library.text({ textId })).title).toBe('冬天防煤气');
});

test('a text that was taken down counts no more readers and is in no list', async () => {
  const { textId } = await cloud.as(staff.bureau).library.publish(article);
  await Promise.all([1, 2, 3].map(() => cloud.as(owner).library.noteRead({ textId })));
  await cloud.as(staff.bureau).library.withdraw({ textId });
  expect(await cloud.as(owner).library.text({ textId })).toMatchObject({ withdrawn: true, body: '', readers: 1 });
  await cloud.as(otherOwner).library.noteRead({ textId });
  expect((await cloud.as(owner).library.text({ textId })).readers).toBe(1);
  expect((await cloud.as(owner).library.texts({ communityId, kind: 'article' })).texts).toEqual([]);
});
