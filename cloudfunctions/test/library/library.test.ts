import { explained, explanationOf } from '@mulin/domain/library/explained';
import { libraryReads, libraryTexts } from '@mulin/shared-types/documents/library';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, otherCommunity } = places;
const article = {
  communityId,
  requestId: 'tap',
  reach: 'community' as const,
  kind: 'article' as const,
  title: '电动车不要上楼充电',
  body: '充电去车棚，晚上有人值守。',
};
const put = (who: string, more: object = {}) => cloud.as(who).library.publish({ ...article, ...more });
const seenBy = async (who: string, kind: 'rule' | 'article' = 'article', where: string = communityId) =>
  (await cloud.as(who).library.texts({ communityId: where, kind })).texts;

test('each office speaks as far as it reaches, and everybody there reads it', async () => {
  await put(staff.community);
  await put(staff.street, { requestId: 'b', reach: 'street', title: '消防通道' });
  await put(staff.bureau, { requestId: 'c', reach: 'district', title: '换届提醒' });
  expect((await seenBy(owner)).map(({ title }) => title).sort()).toEqual(
    ['换届提醒', '消防通道', '电动车不要上楼充电'].sort(),
  );
  // Another street of the same district: what the district put up, and nothing else.
  expect((await seenBy(otherOwner, 'article', otherCommunity)).map(({ title }) => title)).toEqual(['换届提醒']);
  await expect(put(staff.community, { requestId: 'd', reach: 'street' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    field: 'reach',
  });
  await expect(put(staff.street, { requestId: 'e', reach: 'district' })).rejects.toMatchObject({ field: 'reach' });
  for (const who of [owner, staff.clerk, staff.manager, staff.committee]) {
    await expect(put(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  await expect(seenBy(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a tap twice publishes once; the same number for something else is refused; a rule names its source', async () => {
  const both = await Promise.all([put(staff.community), put(staff.community)]);
  expect(both[0]).toEqual(both[1]);
  expect(await table(libraryTexts).count({})).toBe(1);
  await expect(put(staff.community, { title: '别的' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(put(staff.street, { requestId: 'r', kind: 'rule' })).rejects.toMatchObject({ field: 'source' });
  await put(staff.street, { requestId: 'r', kind: 'rule', source: '乌政发〔2026〕3号', inForceFrom: '2026-08-01' });
  expect(await seenBy(neighbour, 'rule')).toMatchObject([{ source: '乌政发〔2026〕3号', inForceFrom: '2026-08-01' }]);
  const fileIds = [await cloud.upload(uploadPath('requests', communityId, 'x.jpg'), 'picture')];
  await expect(put(staff.community, { requestId: 'f', fileIds })).rejects.toMatchObject({ field: 'fileIds.0' });
});

test('readers are counted once each; an article of the law too; nothing that is not there', async () => {
  const { textId } = await put(staff.community);
  const note = (who: string, id = textId) => cloud.as(who).library.noteRead({ textId: id });
  await Promise.all([note(owner), note(owner), note(owner)]);
  expect(await note(neighbour)).toEqual({ readers: 2 });
  expect(await table(libraryReads).count({ textId })).toBe(2);
  expect((await seenBy(owner))[0]).toMatchObject({ readers: 2, mine: false });
  expect(await note(owner, 'civil-944')).toEqual({ readers: 1 });
  await expect(note(owner, 'civil-0')).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'textId' });
});

test('withdrawn by an office of its own reach or above: off the shelf, and its address says so', async () => {
  const { textId } = await put(staff.street, { reach: 'street' });
  expect((await seenBy(staff.community))[0]).toMatchObject({ mine: false });
  await expect(cloud.as(staff.community).library.withdraw({ textId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await seenBy(staff.street))[0]).toMatchObject({ mine: true });
  expect(await cloud.nobody.library.text({ textId })).toMatchObject({ body: article.body, withdrawn: false });
  await cloud.as(staff.bureau).library.withdraw({ textId });
  expect(await seenBy(owner)).toEqual([]);
  expect(await cloud.nobody.library.text({ textId })).toMatchObject({ body: '', withdrawn: true, files: [] });
});

test('every explained article has its own id and says something', () => {
  const all = Object.values(explained).flat();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const one of all) {
    expect(explanationOf(one.id)).toBe(one);
    expect(one.article).toMatch(/^第.+条/);
    expect(one.plain.join('').length).toBeGreaterThan(15);
  }
});
