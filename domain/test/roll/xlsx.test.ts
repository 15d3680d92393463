import { readRegister } from '../../src/roll/register';
import { readWorkbook } from '../../src/roll/xlsx';

/** 楼栋,房号,建筑面积,业主 ⏎ 1号楼,101,10.00,张三 as Chinese Windows saves it (GBK). */
const gbk = Buffer.from(
  'c2a5b6b02cb7bfbac52cbda8d6fec3e6bbfd2cd2b5d6f70a31bac5c2a52c3130312c31302e30302cd5c5c8fd0a',
  'hex',
);
const text = '楼栋,房号,建筑面积,业主\n1号楼,101,10.00,张三\n';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['GBK', gbk],
])('a .csv in %s is read', (_, bytes) => {
  expect(readRegister(readWorkbook(bytes)).accepted).toMatchObject([
    { building: '1号楼', no: '101', areaCenti: 1000, owners: ['张三'], line: 2 },
  ]);
});

test('a .csv says what stands in it: no room becomes a day, no identity number a rounded one, no nought in front is lost, nothing is a formula', () => {
  const lines = [
    '楼栋,房号,建筑面积,业主,电话,身份证',
    '="01",1-2,"1,089.50",张三,="04712345678",150202199001011237',
    '2,3/4,89.5,=HYPERLINK("http://x"),13912345678,',
  ];
  const [, first = [], second = []] = readWorkbook(Buffer.from(lines.join('\n')))[0]?.rows ?? [];
  expect(first).toEqual(['01', '1-2', '1,089.50', '张三', '04712345678', '150202199001011237']);
  expect(second).toEqual(['2', '3/4', '89.5', '=HYPERLINK("http://x")', '13912345678']);
});
