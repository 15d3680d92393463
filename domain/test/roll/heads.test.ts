import { type HeadRow, headsOf } from '../../src/roll/heads';

const row = (owner: string, more: Partial<HeadRow> = {}): HeadRow => ({
  owner,
  owners: owner.split('、'),
  phone: '',
  idNo: '',
  handOver: 'delivered',
  building: '1号楼',
  ...more,
});
const groups = (rows: HeadRow[]) => headsOf(rows).heads.map((head) => head.rows);

test('one person with several homes is one head, by ID number', () => {
  expect(groups([row('其其格', { idNo: '1' }), row('甲', { idNo: '2' }), row('其其格', { idNo: '1' })])).toEqual([
    [0, 2],
    [1],
  ]);
});

test('namesakes with other ID numbers are other people', () => {
  expect(groups([row('其其格', { idNo: '1' }), row('其其格', { idNo: '2' })])).toEqual([[0], [1]]);
});

test('without an ID, name and telephone together are one person; a bare name is not, and is pointed out', () => {
  const phone = '13800000000';
  expect(groups([row('甲', { idNo: '1', phone }), row('甲', { phone }), row('乙', { phone })])).toEqual([[0, 1], [2]]);
  const { heads, doubts } = headsOf([row('甲'), row('甲')]);
  expect(heads).toHaveLength(2);
  expect(doubts[0]?.message).toContain('缺证件号码');
});

test('the developer’s unsold and sold but undelivered parts are one head whatever the ID cell says (SPC interpretation art. 9)', () => {
  const firm = '锡源房地产开发有限责任公司';
  const rows = [
    row(firm, { handOver: 'unsold', idNo: '91A' }),
    row(firm, { handOver: 'unsold', idNo: '91B' }),
    row('白兰', { handOver: 'sold-undelivered', idNo: '1' }),
    row(firm, { idNo: '91C' }),
    row('白兰', { idNo: '1' }),
  ];
  expect(groups(rows)).toEqual([[0, 1, 2, 3], [4]]);
  expect(headsOf(rows).heads[0]).toMatchObject({ kind: 'developer', owners: [firm] });
});

test('two developers are two heads; an undelivered home counts for the one of its building', () => {
  const rows = [
    row('甲置业公司', { handOver: 'unsold' }),
    row('乙置业公司', { handOver: 'unsold', building: '2号楼' }),
    row('张三', { handOver: 'sold-undelivered', building: '2号楼' }),
  ];
  expect(groups(rows)).toEqual([[0], [1, 2]]);
});

test('co-owners are one head, in whichever order they are written, and not the same as one of them alone', () => {
  expect(
    groups([row('哈斯、周帆', { idNo: '1' }), row('周帆、哈斯', { idNo: '2' }), row('哈斯', { idNo: '1' })]),
  ).toEqual([[0, 1], [2]]);
});
