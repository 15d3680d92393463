import { meterBills } from '@mulin/shared-types/documents/utilities';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { type Cell, spreadsheet } from '../../src/kit/spreadsheet';
import type { TestCloud } from '../cloud';
import { places, staff } from '../world';
import { addMeter, closeWorld, confirm, openWorld, photoIn } from './utility-world';

const { community: communityId } = places;
const heading = ['位置', '上次读数', '本次读数', '单价', '账单金额', '供电单位'];
let cloud: TestCloud;
let photo: string;
beforeEach(async () => {
  cloud = await openWorld();
  photo = await photoIn(cloud);
  await addMeter(cloud);
  await addMeter(cloud, { requestId: 'm2', place: '3号楼楼道灯', scope: 'building', buildings: ['3号楼'] });
});
afterEach(() => closeWorld(cloud));

const upload = (rows: readonly (readonly Cell[])[]) =>
  cloud.upload(
    uploadPath('settlements', communityId, 'readings.xlsx'),
    spreadsheet([{ name: '抄表', rows, widths: heading.map(() => 12) }]),
  );
const asked = (fileId: string, month: string) => ({
  communityId,
  fileId,
  month,
  dueDay: '2026-08-31',
  fileIds: [photo],
});

test('each line becomes a bill that waits; the next month needs neither the old reading nor the supplier', async () => {
  const june = asked(
    await upload([
      heading,
      ['配电室总表', 1000, 1200.5, 0.5, 100.25, '鄂托克供电公司'],
      ['3号楼楼道灯', '', 40, 0.5, 20, '鄂托克供电公司'],
      ['没有的表', 0, 10, 0.5, 5, '鄂托克供电公司'],
      ['配电室总表', 1000, 1300, 0.5, 150, '鄂托克供电公司'],
    ]),
    '2026-06',
  );
  const clerk = cloud.as(staff.clerk).fees;
  const seen = await clerk.previewReadings(june);
  expect(seen.accepted).toMatchObject([
    { line: 2, place: '配电室总表', fromText: '1000', toText: '1200.5', usedText: '200.5', totalFen: 10_025 },
  ]);
  expect(seen.rejected.map(({ line, why }) => [line, why])).toEqual([
    [3, expect.stringContaining('上次读数')],
    [4, expect.stringContaining('没有登记过')],
    [5, expect.stringContaining('有两行')],
  ]);
  expect(await table(meterBills).count({ communityId })).toBe(0);

  expect(await clerk.enterReadings({ ...june, fileHash: seen.fileHash })).toMatchObject({ entered: 1 });
  await clerk.enterReadings({ ...june, fileHash: seen.fileHash });
  const [bill] = await table(meterBills).find({ communityId }, { limit: 10 });
  expect(await table(meterBills).count({ communityId })).toBe(1);
  expect(bill).toMatchObject({
    state: 'waiting',
    enteredBy: staff.clerk,
    month: '2026-06',
    supplier: '鄂托克供电公司',
  });
  await expect(confirm(cloud, bill?._id ?? '', staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await confirm(cloud, bill?._id ?? '');

  const july = asked(
    await upload([
      ['位置', '本次读数', '单价', '账单金额'],
      ['配电室 总表', 1300.5, 0.5, 50],
    ]),
    '2026-07',
  );
  const next = await clerk.previewReadings(july);
  expect(next.accepted).toMatchObject([{ fromText: '1200.5', totalFen: 5_000 }]);
});

test('a sum that is not reading times price is named by its line; a list changed since is not entered', async () => {
  const wrong = asked(await upload([heading, ['配电室总表', 1000, 1200, 0.5, 101, '鄂托克供电公司']]), '2026-06');
  const clerk = cloud.as(staff.clerk).fees;
  const { accepted, rejected } = await clerk.previewReadings(wrong);
  expect(accepted).toEqual([]);
  expect(rejected).toEqual([{ line: 2, why: expect.stringContaining('对不上') }]);
  await expect(clerk.enterReadings({ ...wrong, fileHash: '0'.repeat(64) })).rejects.toMatchObject({
    code: 'CONFLICT',
    field: 'fileId',
  });
  await expect(clerk.previewReadings(asked(await upload([['姓名']]), '2026-06'))).rejects.toMatchObject({
    field: 'fileId',
  });
});
