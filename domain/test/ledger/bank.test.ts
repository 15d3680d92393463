import { dayIn } from '../../src/ledger/bank/day-cell';
import { type Movement, matchMovements } from '../../src/ledger/bank/match';
import { readBankList } from '../../src/ledger/bank/read';

/** 银行流水 (ledger.md §2 no. 5): read as offices have it, every row that cannot be read by its own number. */
const head = ['交易日期', '摘要', '借方发生额', '贷方发生额', '账户余额', '对方户名'];

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2026/6/1 10:11:12', '2026-06-01'],
  ['2026年6月1日', '2026-06-01'],
  ['20260601', '2026-06-01'],
  [20_260_601, '2026-06-01'],
  ['20260601101112', '2026-06-01'],
  [46_174, '2026-06-01'],
  ['2026-02-30', undefined],
  ['六月一日', undefined],
])('the day %j', (cell, day) => expect(dayIn(cell)).toBe(day));

test('in and out in two columns, titles above, a total below', () => {
  const { lines, rejected } = readBankList([
    ['某某银行账户明细'],
    head,
    ['2026-06-01', '广告费', '', '1,200.00', '11,200.00', '甲公司'],
    ['2026-06-03', '手续费', 12.5, null, 11187.5, ''],
    ['合计', '', '12.50', '1,200.00', '', ''],
  ]);
  expect(rejected).toEqual([]);
  expect(lines.map(({ day, fen, balanceFen, counterparty }) => [day, fen, balanceFen, counterparty])).toEqual([
    ['2026-06-01', 120_000, 1_120_000, '甲公司'],
    ['2026-06-03', -1_250, 1_118_750, ''],
  ]);
});

test('one column with its direction, the newest first', () => {
  const { lines, rejected } = readBankList([
    ['记账日期', '收支方向', '交易金额', '余额'],
    ['20260603', '支出', '12.50', '87.50'],
    ['20260601', '收入', '100', '100'],
  ]);
  expect(rejected).toEqual([]);
  expect(lines.map(({ day, fen }) => [day, fen])).toEqual([
    ['2026-06-01', 10_000],
    ['2026-06-03', -1_250],
  ]);
});

test('every bad row is named', () => {
  const { rejected } = readBankList([
    head,
    ['2026-06-01', '', '', '100', '100', ''],
    ['不知道', '', '', '1', '101', ''],
    ['2026-06-02', '', '1', '1', '100', ''],
    ['2026-06-03', '', '', '', '100', ''],
    ['2026-06-04', '', '', '一百', '200', ''],
    ['2026-06-05', '', '', '50', '', ''],
    ['2026-06-06', '', '', '50', '160', ''],
  ]);
  expect(rejected.map(({ line, why }) => `${line} ${why}`)).toEqual([
    expect.stringMatching(/^3 日期“不知道”看不懂/),
    expect.stringMatching(/^4 收入和支出都有数/),
    expect.stringMatching(/^5 收入、支出都没有数/),
    expect.stringMatching(/^6 .*不是金额/),
    expect.stringMatching(/^7 没有余额/),
    expect.stringMatching(/^8 余额接不上：照上一行应是 150.00 元，这里写 160.00 元/),
  ]);
  expect(() => readBankList([['姓名', '电话']])).toThrow(/银行流水/);
});

const moved = (...all: [string, string, number][]): Movement[] => all.map(([key, day, fen]) => ({ key, day, fen }));

test('equal sums are held against each other, the nearest first; a day’s rest may be one sum', () => {
  const bank = moved(
    ['a', '2026-06-01', 100],
    ['b', '2026-06-05', 100],
    ['c', '2026-06-07', -300],
    ['d', '2026-06-09', 7],
  );
  const books = moved(
    ['1', '2026-06-05', 100],
    ['2', '2026-05-31', 100],
    ['3', '2026-06-07', -100],
    ['4', '2026-06-07', -200],
    ['5', '2026-06-09', 8],
  );
  expect(matchMovements(bank, books)).toEqual({ bank: ['d'], books: ['5'] });
});

test('sums too far apart in time are no pair, nor is one sum two', () => {
  const bank = moved(['a', '2026-06-01', 100], ['b', '2026-06-02', 100]);
  expect(matchMovements(bank, moved(['1', '2026-08-01', 100]))).toEqual({ bank: ['a', 'b'], books: ['1'] });
  expect(matchMovements(bank, moved(['1', '2026-06-02', 100]))).toEqual({ bank: ['a'], books: [] });
});

test('what left and came back on a day is not hidden by an entry and its reversal on that day', () => {
  const bank = moved(['out', '2026-06-10', -500_000], ['back', '2026-06-10', 500_000]);
  const books = moved(['wrong', '2026-06-10', -100], ['reversed', '2026-06-10', 100]);
  expect(matchMovements(bank, books)).toEqual({ bank: ['out', 'back'], books: ['wrong', 'reversed'] });
  const mixed = moved(['wages', '2026-06-11', -900], ['in', '2026-06-11', 250]);
  const paid = moved(['w1', '2026-06-11', -400], ['w2', '2026-06-11', -500], ['i1', '2026-06-11', 200]);
  expect(matchMovements(mixed, paid)).toEqual({ bank: ['in'], books: ['i1'] });
});

test('any planted difference is found, and nothing else', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = (most: number, salt: number) => (seed * 7919 + salt * 104_729) % most;
    const books = Array.from({ length: 40 }, (_, nth) => ({
      key: String(nth),
      day: `2026-06-${String(1 + random(28, nth)).padStart(2, '0')}`,
      fen: 1_000_000 + nth * 7,
    }));
    const lost = random(40, 99);
    const bank = [...books.filter((_, nth) => nth !== lost), { key: 'planted', day: '2026-06-15', fen: 3 }];
    expect(matchMovements(bank, books)).toEqual({ bank: ['planted'], books: [String(lost)] });
  }
});
