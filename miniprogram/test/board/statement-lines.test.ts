import { doubtsOf, reasonsOf, type Statement, tableOf } from '../../src/packages/board/statement/lines';

type Line = Statement['figures']['lines'][number];

const line = (code: string, level: Line['level'], thisFen: number, more: Partial<Line> = {}): Line => ({
  code,
  title: code,
  level,
  thisFen,
  lastFen: null,
  lastYearFen: null,
  big: false,
  reason: '',
  note: '',
  ...more,
});

const of = (kind: Statement['kind'], lines: Line[]) => ({
  kind,
  figures: { opening: 0, incomeFen: 0, outgoFen: 0, closing: 0, lines, monthly: [], facts: [] },
});

const printed = (statement: ReturnType<typeof of>) =>
  tableOf(statement).map(({ head, rows }) => [head[0], ...rows.map(({ cells }) => cells[0])]);

describe('the table of a statement', () => {
  test('has a block for what came in, one for what went out and one for what is left', () => {
    const statement = of('fees', [
      line('A1', 'row', 100),
      line('A4', 'total', 100),
      line('A20', 'row', 60),
      line('A40', 'total', 60),
      line('A50', 'total', 40),
    ]);
    expect(printed(statement)).toEqual([
      ['收入', 'A1', 'A4'],
      ['支出', 'A20', 'A40'],
      ['结余', 'A50'],
    ]);
  });

  test('prints a total under its parts and leaves out lines in which nothing happened', () => {
    const statement = of('shared-earnings', [
      line('B1', 'total', 300),
      line('B1.S4001', 'sub', 300),
      line('B1.S4002', 'sub', 0),
      line('B2', 'total', 0),
      line('B3', 'total', 300),
      line('B5.0', 'sub', 0),
      line('B5', 'total', 300),
      line('B5.1', 'sub', 300),
    ]);
    expect(printed(statement)).toEqual([
      ['收入', 'B1.S4001', 'B1'],
      ['合理成本', 'B2', 'B3'],
      ['结余', 'B5', 'B5.1'],
    ]);
  });

  test('has columns for the last period only if there was one', () => {
    expect(tableOf(of('fees', [line('A1', 'row', 100)]))[0]?.head).toEqual(['收入', '本期']);
    const second = tableOf(of('fees', [line('A1', 'row', 122, { lastFen: 100, big: true })]))[0];
    expect(second?.head).toEqual(['收入', '本期', '上期', '变化']);
    expect(second?.rows[0]).toEqual({ cells: ['A1', '1.22', '1.00', '+22.0%'], big: true, sum: false });
  });

  test('shows the reason of every large change and what lacks a decision or a voucher', () => {
    const statement = of('shared-earnings', [
      line('B1.S4002', 'sub', 100, { big: true, reason: '新签合同', note: '传媒公司，GG-1，无表决；老张，有表决' }),
    ]);
    expect(reasonsOf(statement)).toEqual([{ title: 'B1.S4002', reason: '新签合同' }]);
    expect(doubtsOf(statement)).toEqual([{ title: 'B1.S4002', note: '传媒公司，GG-1，无表决' }]);
  });
});
