import { utils, write } from '@e965/xlsx';
import { uploadKindOf, uploadPath } from '@mulin/shared-types/uploads';
import { linksTo } from '../../src/kit/files';
import { startCloud, type TestCloud } from '../cloud';
import { POINT } from '../cloud/sound-file';
import { owner, places, settle, staff } from '../world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const upload = (name: string, content: Buffer, folder: 'vouchers' | 'registers' = 'vouchers') =>
  cloud.upload(uploadPath(folder, communityId, name), content);
const enter = (fileIds: string[]) =>
  cloud.as(staff.cashier).ledger.enterCost({
    ...{ communityId, entryId: 'e1', account: 'P5003', amountFen: 1_000, day: '2026-07-12' },
    ...{ title: '维保', counterparty: '维保公司', fileIds },
  });
const enlarged = Buffer.from(POINT);
enlarged.writeUInt32BE(60_000, 16);
enlarged.writeUInt32BE(60_000, 20);

test('a picture that is one goes through, also one called jpg that is a png', async () => {
  await enter([
    await upload('a.png', POINT),
    await upload('b.jpg', POINT),
    await upload('c.pdf', Buffer.from('%PDF-1.7\n')),
  ]);
});

test.each([
  ['a page called jpg', 'a.jpg', Buffer.from('<html><script>steal()</script>'), '不是照片'],
  ['a program', 'a.png', Buffer.from('MZ\u0090'), '不是照片'],
  ['a PDF called jpg', 'a.jpg', Buffer.from('%PDF-1.7'), '不是照片'],
  ['a picture called PDF', 'a.pdf', POINT, '不是PDF'],
  ['a picture with a page in it', 'a.jpg', Buffer.concat([POINT, Buffer.from('<script>')]), '夹带'],
  ['a bomb of 3.6 thousand million points', 'a.png', enlarged, '太大'],
  ['nothing', 'a.jpg', Buffer.alloc(0), '不是照片'],
  ['an ending that does not belong there', 'a.html', Buffer.from('x'), '不能传这种文件'],
  ['a video where vouchers belong', 'a.mp4', Buffer.from('x'), '不能传这种文件'],
])('%s is refused, the field named, nothing written', async (_, name, content, why) => {
  const fileIds = [await upload('good.png', POINT), await upload(name, content)];
  await expect(enter(fileIds)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'fileIds.1',
    message: expect.stringContaining(why),
  });
});

describe('what was judged stays what it was', () => {
  const place = uploadPath('vouchers', communityId, 'a.png');
  const page = Buffer.from('<html><script>steal()</script>');
  const other = Buffer.concat([POINT, Buffer.from('another picture')]);
  const served = async (fileId: string) => {
    const [link] = await linksTo([fileId]);
    return Buffer.from(await (await fetch(link?.url ?? '')).arrayBuffer());
  };

  test('before it is named one may take another; once it was judged nobody on a phone exchanges it', async () => {
    await cloud.upload(place, other, staff.cashier);
    const fileId = await cloud.upload(place, POINT, staff.cashier);
    await enter([fileId]);
    for (const content of [page, other])
      await expect(cloud.upload(place, content, staff.cashier)).rejects.toThrow('not the own file');
    expect(await served(fileId)).toEqual(POINT);
    await enter([fileId]);
    expect(await served(fileId)).toEqual(POINT);
  });

  test('what was refused is not kept: the phone may take another', async () => {
    const fileId = await cloud.upload(place, page, staff.cashier);
    await expect(enter([fileId])).rejects.toMatchObject({ field: 'fileIds.0' });
    await enter([await cloud.upload(place, POINT, staff.cashier)]);
  });

  test('a spreadsheet too, from the first time it is read', async () => {
    const place = uploadPath('registers', communityId, 'roll.csv');
    const fileId = await cloud.upload(
      place,
      Buffer.from('楼栋,单元,房号,建筑面积,业主姓名\n1号楼,1,101,89.50,张三\n'),
      staff.clerk,
    );
    await cloud.as(staff.clerk).roll.preview({ communityId, fileId, fileName: '名册.csv' });
    await expect(cloud.upload(place, Buffer.from('别的\n'), staff.clerk)).rejects.toThrow('not the own file');
  });

  test('a film of many parts arrives whole', async () => {
    const film = Buffer.concat([Buffer.from('\0\0\0\u0014ftypisom'), Buffer.alloc(3_000_000, 7)]);
    const fileId = await cloud.upload(uploadPath('requests', communityId, 'a.mp4'), film, owner);
    cloud.wechat.personas.seen(owner);
    await cloud.as(owner).requests.report({
      ...{ unitId: places.home, requestId: 'r', category: 'water', common: true, place: '地下室' },
      ...{ urgency: 'urgent', text: '漏水', fileIds: [fileId] },
    });
    expect((await served(fileId)).equals(film)).toBe(true);
  });
});

test.each(['xlsx', 'xls', 'csv'] as const)('an office’s .%s is taken as the page offers it', async (bookType) => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['楼栋', '单元', '房号', '建筑面积', '业主姓名'],
      ['1号楼', 1, '101', 89.5, '张三'],
    ]),
  );
  const content = write(book, { type: 'buffer', bookType }) as Buffer;
  const fileId = await cloud.upload(uploadPath('registers', communityId, `roll.${bookType}`), content, staff.clerk);
  const { totals } = await cloud.as(staff.clerk).roll.preview({ communityId, fileId, fileName: `名册.${bookType}` });
  expect(totals.acceptedRows).toBe(1);
});

test('a file that was never uploaded is no evidence', async () => {
  const there = await upload('a.png', POINT);
  await expect(enter([there.replace('a.png', 'b.png')])).rejects.toMatchObject({ field: 'fileIds.0' });
});

test('who may not do it is told so before anything is fetched', async () => {
  const fileIds = [await upload('a.jpg', Buffer.from('<html>'))];
  const facts = { communityId, entryId: 'e1', account: 'P5003', amountFen: 1_000, day: '2026-07-12' };
  const cost = { ...facts, title: '维保', counterparty: '维保公司', fileIds };
  await expect(cloud.as(owner).ledger.enterCost(cost)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what belongs where, by place and ending', () => {
  const at = (path: string) => uploadKindOf(`cloud://test.bucket/${path}`);
  expect(at('requests/c/a.MP4')).toBe('video');
  expect(at('registers/c/roll.xlsx')).toBe('table');
  expect(at('vouchers/c/a.xlsx')).toBe('none');
  expect(at('vouchers/c/a')).toBe('none');
  expect(at('prints/c/a.pdf')).toBeUndefined();
  expect(at('constructor/c/a.jpg')).toBeUndefined();
});
