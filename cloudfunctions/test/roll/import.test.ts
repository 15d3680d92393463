import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, post, reside, settle } from '../world';

const registers = path.join(__dirname, '../../../domain/registers');
const workbook = readFileSync(path.join(registers, 'roll-xiyuan.xlsx'));
const expected = JSON.parse(readFileSync(path.join(registers, 'roll-xiyuan.expected.json'), 'utf8'));
const liftBuildings = ['3号楼', '5号楼', '6号楼'];
const communityId = places.otherCommunity;

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await table(units).remove(places.otherHome);
  await post('keeper', 'clerk', { communityId });
});
afterEach(() => cloud.close());

const upload = (content: Buffer | string = workbook) =>
  cloud.upload(uploadPath('registers', communityId, 'roll.xlsx'), content);

async function previewed() {
  const fileId = await upload();
  return cloud.as('keeper').roll.preview({ communityId, fileId, fileName: '台账.xlsx' });
}

test('the preview says everything and writes nothing', async () => {
  const preview = await previewed();
  expect(preview.totals).toMatchObject({ acceptedRows: 469, rejectedRows: 12, areaCenti: 4_335_442 });
  expect(preview.rejected.map(({ line, why }) => ({ line, why }))).toEqual(expected.rejected);
  expect(preview.warnings.map(({ line, why }) => ({ line, why }))).toEqual(expected.warnings);
  expect(preview.rejected.every(({ message }) => /[\u4e00-\u9fff]/u.test(message))).toBe(true);
  expect(preview.changes).toEqual({ added: 469, changed: 0, same: 0, missing: 0, held: 0 });
  expect(preview.sample[0]).toMatchObject({ line: 4, label: '1号楼1单元101', ownerMasked: '林*' });
  expect(await table(units).count({ communityId })).toBe(0);
});

test('confirmed, the roll is what the register says', async () => {
  const { importId } = await previewed();
  const keeper = cloud.as('keeper');
  const job = await keeper.roll.confirm({ importId, liftBuildings });
  expect(job).toMatchObject({ state: 'done', done: 469, total: 469 });
  await expect(keeper.roll.progress({ importId })).resolves.toMatchObject({ state: 'imported', done: 469 });

  const written = await table(units).findAll({ communityId }, { atMost: 1000, orderBy: [['line', 'asc']] });
  const rows = expected.accepted.map((row: Record<string, unknown>) => [row.line, row.building, row.no, row.areaCenti]);
  expect(written.map((unit) => [unit.line, unit.building, unit.roomNo, unit.areaCenti])).toEqual(rows);
  expect(written.reduce((sum, unit) => sum + unit.areaCenti, 0)).toBe(4_335_442);
  expect(JSON.stringify(written)).not.toMatch(/林娟|15809363337|150430196505092669/);
  const kinds = (building: string) => [...new Set(written.filter((u) => u.building === building).map((u) => u.kind))];
  expect([kinds('3号楼'), kinds('1号楼'), kinds('商业1'), kinds('地下车库')]).toEqual([
    ['lift'],
    ['walk-up'],
    ['shop'],
    ['parking'],
  ]);
});

test('one owner of several homes is one head, and so is the developer', async () => {
  const { importId, totals } = await previewed();
  await cloud.as('keeper').roll.confirm({ importId, liftBuildings });
  const written = await table(units).findAll({ communityId }, { atMost: 1000 });
  const headsOf = (...lines: number[]) => new Set(written.filter((u) => lines.includes(u.line)).map((u) => u.headId));
  expect(headsOf(4, 448).size).toBe(1);
  expect(headsOf(13, 25, 52).size).toBe(1);
  expect(headsOf(4, 5).size).toBe(2);
  expect(new Set(written.map(({ headId }) => headId)).size).toBe(totals.heads);
});

test('confirming again, and the timer, change nothing', async () => {
  const { importId } = await previewed();
  const keeper = cloud.as('keeper');
  await Promise.all([
    keeper.roll.confirm({ importId, liftBuildings }).catch(() => undefined),
    keeper.roll.confirm({ importId, liftBuildings }).catch(() => undefined),
  ]);
  await keeper.roll.confirm({ importId, liftBuildings });
  await cloud.tick('roll', 'continue-imports');
  const written = await table(units).findAll({ communityId }, { atMost: 1000 });
  expect(written).toHaveLength(469);
  expect(new Set(written.map(({ version }) => version))).toEqual(new Set([1]));
  expect((await previewed()).changes).toEqual({ added: 0, changed: 0, same: 469, missing: 0, held: 0 });
});

test('an import cut off is carried on by the timer', async () => {
  const { importId } = await previewed();
  const keeper = cloud.as('keeper');
  await keeper.roll.confirm({ importId, liftBuildings });
  const { jobs } = await import('@mulin/shared-types/documents/people');
  const { rollImports } = await import('@mulin/shared-types/documents/places');
  const job = await table(jobs).first({ kind: 'roll-import' });
  await table(units).removeWhere({ communityId, building: '地下车库' });
  const asCutOff = { state: 'running', cursor: '300', done: 300, leaseUntil: new Date(0) } as const;
  await table(jobs).update(job?._id ?? '', {}, asCutOff);
  await table(rollImports).update(importId, {}, { state: 'importing' });
  await expect(keeper.roll.progress({ importId })).resolves.toMatchObject({ state: 'importing', done: 300 });
  await cloud.tick('roll', 'continue-imports');
  await expect(keeper.roll.progress({ importId })).resolves.toMatchObject({ state: 'imported', done: 469 });
  expect(await table(units).count({ communityId })).toBe(469);
});

test('a changed home keeps what it was; the household’s own choice stays', async () => {
  const first = await previewed();
  const keeper = cloud.as('keeper');
  await keeper.roll.confirm({ importId: first.importId, liftBuildings });
  const before = await table(units).first({ communityId, roomNo: '101', building: '1号楼' });
  await table(units).update(before?._id ?? '', {}, { areaCenti: 1, cycle: 'year' });
  const second = await previewed();
  expect(second.changes).toEqual({ added: 0, changed: 1, same: 468, missing: 0, held: 0 });
  await keeper.roll.confirm({ importId: second.importId, liftBuildings });
  expect(await table(units).get(before?._id ?? '')).toMatchObject({ areaCenti: 8952, cycle: 'year', version: 2 });
  expect(await table(unitHistory).find({ unitId: before?._id ?? '' }, { limit: 5 })).toMatchObject([
    { version: 1, before: { areaCenti: 1 } },
  ]);
});

test('who sold a home is owner no longer; who bought it binds by telephone', async () => {
  const { importId } = await previewed();
  await cloud.as('keeper').roll.confirm({ importId, liftBuildings });
  const home = await table(units).first({ communityId, building: '1号楼', roomNo: '101', unitNo: 1 });
  const unitId = home?._id ?? '';
  const bind = async (openid: string, phone: string) => {
    await cloud.as(openid).account.register({ consent: true, phoneCode: cloud.phoneCode(phone) });
    await cloud.as(openid).account.bindByPhone({ unitIds: [unitId] });
  };
  await bind('linjuan', '15809363337');
  const sold = '楼栋,单元,房号,建筑面积,业主,电话\n1号楼,1单元,101,89.52,张三,15800009999\n';
  const fileId = await upload(sold);
  const second = await cloud.as('keeper').roll.preview({ communityId, fileId, fileName: '变更.csv' });
  expect(second.changes).toMatchObject({ added: 0, changed: 1, missing: 468 });
  await cloud.as('keeper').roll.confirm({ importId: second.importId, liftBuildings });
  expect((await cloud.as('linjuan').account.me({})).homes).toEqual([]);
  await bind('zhangsan', '15800009999');
  expect((await cloud.as('zhangsan').account.me({})).homes).toMatchObject([{ unitId, ownerName: '张三' }]);
});

test('another file under the same address is not what was previewed', async () => {
  const { importId } = await previewed();
  await upload('楼栋,房号,建筑面积,业主\n1号楼,101,10.00,张三');
  await expect(cloud.as('keeper').roll.confirm({ importId, liftBuildings })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await table(units).count({ communityId })).toBe(0);
});

test('a dropped preview cannot be confirmed, a confirmed one not dropped', async () => {
  const keeper = cloud.as('keeper');
  const one = await previewed();
  await keeper.roll.drop({ importId: one.importId });
  await expect(keeper.roll.confirm({ importId: one.importId, liftBuildings })).rejects.toMatchObject({
    code: 'TOO_LATE',
  });
  const other = await previewed();
  await keeper.roll.confirm({ importId: other.importId, liftBuildings });
  await expect(keeper.roll.drop({ importId: other.importId })).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('nobody reads another community’s register by naming its file', async () => {
  const fileId = await cloud.upload(uploadPath('registers', places.community, 'roll.xlsx'), workbook);
  const input = { communityId, fileId, fileName: '台账.xlsx' };
  await expect(cloud.as('keeper').roll.preview(input)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'fileId',
  });
});

const register = async (owner: string) => {
  const fileId = await upload(`楼栋,单元,房号,建筑面积,业主\n1号楼,1,101,89.52,${owner}\n`);
  const { importId } = await cloud.as('keeper').roll.preview({ communityId, fileId, fileName: '台账.csv' });
  await cloud.as('keeper').roll.confirm({ importId, liftBuildings });
};

test('family goes with the owner they are family of; where one of the owners stays, so do they', async () => {
  await register('李四、王五');
  const unitId = (await table(units).first({ communityId }))?._id ?? '';
  await reside('daughter', 'family', unitId, '李小妹', communityId);
  await reside('lodger', 'tenant', unitId, '张租客', communityId);
  const homes = async (openid: string) => (await cloud.as(openid).account.me({})).homes.length;
  await register('李四');
  expect(await homes('daughter')).toBe(1);
  await register('赵六');
  expect([await homes('daughter'), await homes('lodger')]).toEqual([0, 1]);
});

test('a home sold between people without a number changes hands all the same', async () => {
  await register('李四');
  const home = await table(units).first({ communityId });
  const unitId = home?._id ?? '';
  await reside('lisi', 'owner', unitId, '李四', communityId);
  await reside('wife', 'owner', unitId, '李四', communityId);
  await register('王五');
  for (const former of ['lisi', 'wife']) expect((await cloud.as(former).account.me({})).homes).toEqual([]);
});

test('a row no roll can hold is a bad row of the preview, not an import that never ends', async () => {
  const rows = [
    '1号楼,101,99999999,张三',
    `1号楼,102,50,${'张'.repeat(5_000)}`,
    `${'楼'.repeat(300)},103,50,李四`,
    '1号楼,104,50,王五',
  ];
  const fileId = await upload(`楼栋,房号,建筑面积,业主\n${rows.join('\n')}\n`);
  const keeper = cloud.as('keeper').roll;
  const preview = await keeper.preview({ communityId, fileId, fileName: '台账.csv' });
  expect(preview.rejected.map(({ line, message }) => [line, message])).toEqual([
    [2, '面积太大'],
    [3, '一格里的字太多'],
    [4, '一格里的字太多'],
  ]);
  expect(await keeper.confirm({ importId: preview.importId, liftBuildings })).toMatchObject({ state: 'done', done: 1 });
});

test('an import that failed for good can be dropped, so that another can be confirmed', async () => {
  const { importId } = await previewed();
  const { jobs } = await import('@mulin/shared-types/documents/people');
  const { rollImports } = await import('@mulin/shared-types/documents/places');
  const keeper = cloud.as('keeper').roll;
  await keeper.confirm({ importId, liftBuildings });
  const job = await table(jobs).first({ kind: 'roll-import' });
  await table(jobs).update(job?._id ?? '', {}, { state: 'failed', error: '文件不存在' });
  await table(rollImports).update(importId, {}, { state: 'importing' });
  const other = await previewed();
  const next = { importId: other.importId, liftBuildings };
  await expect(keeper.confirm(next)).rejects.toMatchObject({ code: 'CONFLICT' });
  await keeper.drop({ importId });
  await expect(keeper.confirm(next)).resolves.toMatchObject({ state: 'done' });
});

test('two registers confirmed at once are not written into one another', async () => {
  const [one, other] = [await previewed(), await previewed()];
  const done = await Promise.allSettled(
    [one, other].map(({ importId }) => cloud.as('keeper').roll.confirm({ importId, liftBuildings })),
  );
  expect(done.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
  for (const { importId } of [one, other]) await cloud.as('keeper').roll.confirm({ importId, liftBuildings });
  expect(await table(units).count({ communityId })).toBe(469);
});
