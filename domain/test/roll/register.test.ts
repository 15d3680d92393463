import { readFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { readRegister } from '../../src/roll/register';
import type { Mapping, Merge } from '../../src/roll/types';
import { readWorkbook } from '../../src/roll/xlsx';

type Rows = unknown[][];

const expected = JSON.parse(readFileSync(path.join(__dirname, '../../registers/roll-xiyuan.expected.json'), 'utf8'));
const ours = path.join(__dirname, '../../registers/roll-xiyuan.xlsx');

/** Through real bytes, as the office sends it. */
function read(sheets: Record<string, Rows>, mapping?: Mapping, merges: Record<string, string[]> = {}) {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = (merges[name] ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return readRegister(readWorkbook(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))), mapping);
}

const brief = ({
  accepted,
}: {
  accepted: { building: string; unit: number | null; no: string; areaCenti: number; owner: string }[];
}) => accepted.map((row) => [row.building, row.unit, row.no, row.areaCenti, row.owner].join(' '));
const bad = (rows: { line: number; why: string }[]) => rows.map((row) => `${row.line} ${row.why}`);

test('our own register is read exactly as expected', () => {
  const register = readRegister(readWorkbook(readFileSync(ours)));
  const pick = ({ line, building, unit, no, areaCenti, owner, use, status }: (typeof register.accepted)[number]) => ({
    line,
    building,
    unit,
    no,
    areaCenti,
    owner,
    use,
    status,
  });
  expect(register.accepted.map(pick)).toEqual(expected.accepted);
  expect(register.rejected.map(({ line, why }) => ({ line, why }))).toEqual(expected.rejected);
  expect(register.warnings.map(({ line, why }) => ({ line, why }))).toEqual(expected.warnings);
  expect(register.totals).toEqual(expected.totals);
});

test('the same register with its columns shuffled and renamed reads the same', () => {
  const [sheet] = readWorkbook(readFileSync(ours));
  const rename: Record<string, string> = {
    楼栋号: '幢号',
    房号: '室号',
    '建筑面积（㎡）': '面积',
    产权人: '业主姓名',
    联系电话: '手机号',
    证件号码: '身份证号',
    用途: '房屋性质',
    状态: '交付情况',
  };
  const order = [7, 5, 10, 3, 0, 2, 9, 1, 4, 6, 8];
  const rows = (sheet?.rows ?? []).map((row) =>
    order.map((column) => rename[String(row[column])] ?? row[column] ?? null),
  );
  const register = read({ 业主清册: [['备案表'], [], ...rows] });
  expect(register.totals).toEqual(expected.totals);
  expect(register.accepted.map((row) => row.line - 2)).toEqual(
    expected.accepted.map((row: { line: number }) => row.line),
  );
  expect(bad(register.warnings)).toEqual(['194 phone has 9 digits', '256 phone has 9 digits']);
});

test('one column for the whole place, in any spelling', () => {
  const places = [
    '1-2-301',
    '1号楼2单元302室',
    '２幢１单元1101',
    '3#-1-502',
    'A座1203',
    '东区5号楼三单元401',
    '商业1-101',
    '地下车库-车位012',
    '锡源小区6栋2单元202号',
  ];
  const register = read({
    台账: [['房屋坐落', '权利人', '产权面积(㎡)'], ...places.map((place, i) => [place, `王${i}`, 100])],
  });
  expect(register.accepted.map(({ building, unit, no }) => [building, unit, no])).toEqual([
    ['1', 2, '301'],
    ['1号楼', 2, '302'],
    ['2幢', 1, '1101'],
    ['3', 1, '502'],
    ['A座', null, '1203'],
    ['东区5号楼', 3, '401'],
    ['商业1', null, '101'],
    ['地下车库', null, '车位012'],
    ['6栋', 2, '202'],
  ]);
});

test('numbers where texts are expected, and texts where numbers are', () => {
  const register = read({
    Sheet1: [
      ['序号', '楼号', '单元', '房间号', '户主', '电话', '套内面积', '建筑面积'],
      [1, 1, 1, 101, '张　三', 13800000000, 80.1, ' １０３.4０ '],
      [2, 1, '二单元', '０１０２', '李四', '+86 139-0000-0000', 80.1, '1,103.4平方米'],
      [3, 1, '第3单元', '103室', '王五', '0477-6213888', 80.1, 103.39999999999999],
      [4, 1, 4, '104', '赵六', '13800000001/13800000002', 80.1, '88.5 m²'],
    ],
  });
  expect(brief(register)).toEqual([
    '1 1 101 10340 张三',
    '1 2 0102 110340 李四',
    '1 3 103 10340 王五',
    '1 4 104 8850 赵六',
  ]);
  expect(register.accepted.map((row) => row.phone)).toEqual([
    '13800000000',
    '13900000000',
    '04776213888',
    '13800000001',
  ]);
  expect(register.warnings).toEqual([]);
});

test('every bad row is reported by its own line, with a reason and words for the clerk', () => {
  const register = read({
    Sheet1: [
      ['楼栋', '单元', '房号', '业主', '面积', '手机'],
      ['1号楼', 1, '101', '甲', 90, '13800000000'],
      ['1号楼', 1, '102', '', 90, ''],
      ['1号楼', 1, '103', '丙', '', ''],
      ['1号楼', 1, '104', '丁', '约90', ''],
      ['1号楼', 1, '105', '戊', 90.123, ''],
      ['1号楼', 1, '106', '己', -90, ''],
      ['1号楼', 1, '107', '庚', 0, ''],
      ['1号楼', 1, '', '辛', 90, ''],
      ['', 1, '108', '壬', 90, ''],
      ['1', '1单元', '101室', '癸', 90, ''],
      ['1号楼', 1, '109', '子', 90, '138000'],
    ],
  });
  expect(bad(register.rejected)).toEqual([
    '3 no owner',
    '4 missing area',
    '5 area not a number',
    '6 area has three decimals',
    '7 negative area',
    '8 zero area',
    '9 no room number',
    '10 no building',
    '11 same unit as line 2',
  ]);
  expect(bad(register.warnings)).toEqual(['12 phone has 6 digits']);
  expect(register.rejected.at(-1)?.message).toBe('与第2行是同一套房');
  expect(register.totals).toEqual({ acceptedRows: 2, rejectedRows: 9, areaCenti: 18_000 });
});

test('titles, totals, footers, blank lines and headings of the next page are no rows', () => {
  const heading = ['幢号', '单元', '室号', '业主姓名', '建筑面积'];
  const register = read({
    台账: [
      ['某某小区业主名册'],
      ['制表单位：某某公司', null, null, '2026年3月'],
      heading,
      [1, 2, 3, 4, 5],
      ['1幢', 1, 101, '甲', 90],
      [],
      ['小　计', null, null, null, 90],
      heading,
      ['1幢', 1, 102, '乙', 90],
      ['1幢合计', null, null, null, 180],
      ['总计：', '', '', '2户', 180],
      ['制表人：王某', null, '审核人：李某', null, null],
      ['注：面积以登记簿为准'],
    ],
  });
  expect(register.accepted.map((row) => row.line)).toEqual([5, 9]);
  expect(register.rejected).toEqual([]);
});

test('merged buildings and owners hold for each of their lines; the area never does', () => {
  const register = read(
    {
      台账: [
        ['楼栋', '单元', '房号', '业主', '面积'],
        ['1号楼', '1单元', 101, '甲', 90],
        [null, null, 102, '乙', 90],
        [null, '2单元', 201, '丙', 90],
        [null, null, 202, null, 90],
        ['地下车库', null, '车位1', '丁', 13.25],
      ],
    },
    undefined,
    { 台账: ['A2:A5', 'B2:B3', 'B4:B5', 'D4:D5'] },
  );
  expect(brief(register)).toEqual([
    '1号楼 1 101 9000 甲',
    '1号楼 1 102 9000 乙',
    '1号楼 2 201 9000 丙',
    '1号楼 2 202 9000 丙',
    '地下车库  车位1 1325 丁',
  ]);
});

test('a building written once and left empty below is carried down, a single gap is not', () => {
  const rows = (buildings: (string | null)[]) => [
    ['楼栋', '房号', '业主', '面积'],
    ...buildings.map((building, i) => [building, 101 + i, `业主${i}`, 90]),
  ];
  const sparse = read({ 台账: rows(['1号楼', null, null, '2号楼', null]) });
  expect(sparse.accepted.map((row) => row.building)).toEqual(['1号楼', '1号楼', '1号楼', '2号楼', '2号楼']);
  const gap = read({ 台账: rows(['1号楼', '1号楼', null, '1号楼', '1号楼']) });
  expect(bad(gap.rejected)).toEqual(['4 no building']);
});

test('headings in two rows', () => {
  const register = read(
    {
      台账: [
        ['房屋信息', null, null, null, null, '业主信息', null],
        ['楼栋', '单元', '房号', '面积（㎡）', null, '姓名', '电话'],
        [null, null, null, '建筑', '套内', null, null],
        ['1号楼', 1, 101, 90, 70, '甲', 13800000000],
      ],
    },
    undefined,
    { 台账: ['A1:E1', 'F1:G1', 'D2:E2'] },
  );
  expect(brief(register)).toEqual(['1号楼 1 101 9000 甲']);
  expect(register.accepted[0]?.phone).toBe('13800000000');
});

test('a sheet for each building, and sheets that are no register', () => {
  const sheet = (owner: string) => [
    ['单元', '房号', '业主姓名', '面积'],
    [1, 101, owner, 90],
  ];
  const register = read({
    说明: [['填写说明'], ['请如实填写']],
    汇总表: [
      ['楼栋', '户数', '面积'],
      ['1号楼', 1, 90],
    ],
    '1号楼': sheet('甲'),
    '2号楼': sheet('乙'),
  });
  expect(register.sheets).toEqual(['1号楼', '2号楼']);
  expect(brief(register)).toEqual(['1号楼 1 101 9000 甲', '2号楼 1 101 9000 乙']);
});

test('a title line above the homes of a building', () => {
  const register = read({
    台账: [['单元', '房号', '业主姓名', '面积'], ['1号楼'], [1, 101, '甲', 90], ['2号楼'], [1, 101, '乙', 90]],
  });
  expect(brief(register)).toEqual(['1号楼 1 101 9000 甲', '2号楼 1 101 9000 乙']);
});

test('what a person says about the headings goes before the proposal', () => {
  const rows = [
    ['楼栋', '房号', '甲栏', '业主', '面积', '丙栏'],
    ['1号楼', 101, '真业主', '租户', 70, 90],
  ];
  const proposal = read({ 台账: rows });
  expect(proposal.columns.find((one) => one.meaning === 'owner')).toMatchObject({
    column: 'D',
    heading: '业主',
    required: true,
  });
  expect(proposal.headings).toContainEqual({ column: 'C', heading: '甲栏' });
  const corrected = read({ 台账: rows }, { owner: 'C', area: 'F' });
  expect(brief(corrected)).toEqual(['1号楼  101 9000 真业主']);
  expect(corrected.columns.find((one) => one.meaning === 'area')).toMatchObject({ column: 'F', confidence: 100 });
});

test('co-owners are read one by one, a firm or a spaced name is one', () => {
  const owners = [
    '哈斯、周帆',
    '孙红健，于飞秀',
    '高刚敏,乔霞斌',
    '苏日娜 托娅',
    '王　芳',
    '甲、乙房地产开发有限公司',
    '斯琴高娃（夫妻共有）',
  ];
  const register = read({
    台账: [
      ['楼栋', '房号', '业主', '面积', '共有人'],
      ...owners.map((owner, i) => ['1号楼', 101 + i, owner, 90, i === 6 ? '巴特尔' : '']),
    ],
  });
  expect(register.accepted.map((row) => row.owners)).toEqual([
    ['哈斯', '周帆'],
    ['孙红健', '于飞秀'],
    ['高刚敏', '乔霞斌'],
    ['苏日娜', '托娅'],
    ['王芳'],
    ['甲、乙房地产开发有限公司'],
    ['斯琴高娃', '巴特尔'],
  ]);
});

test('too long, burst or broken files are refused with a reason', () => {
  const merges: Merge[] = [];
  expect(() => readRegister([{ name: 'a', rows: Array.from({ length: 20_001 }, () => []), merges }])).toThrow(
    '20000行',
  );
  expect(() => read({ 台账: [['购物清单'], ['牛奶', 2]] })).toThrow('没有找到表头');
  expect(() => readWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toThrow();
});
