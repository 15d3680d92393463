import { doubtsOf, reasonsOf, type Statement, tableOf } from '../../src/packages/board/statement/lines';

type Line = Statement['figures']['lines'][number];

const line = (code: string, level: Line['level'], thisFen: number, more: Partial<Line> = {}): Line => ({
  code,
  title: code,
  level,
  thisFen,
  lastFen: null,
  lastYearFen: null,
  budgetFen: null,
  big: false,
  reason: '',
  note: '',
  asked: 0,
  ...more,
});

const of = (kind: Statement['kind'], lines: Line[]) => ({
  kind,
  figures: { opening: 0, incomeFen: 0, outgoFen: 0, closing: 0, lines, monthly: [], facts: [], buildings: [] },
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

  test('stands beside the whole year’s budget, with how much of it is used up', () => {
    const statement = of('fees', [
      line('A20', 'row', 60, { budgetFen: 200 }),
      line('A21', 'row', 0, { budgetFen: 50 }),
    ]);
    const [block] = tableOf(statement, 'budgetFen');
    expect(block?.head).toEqual(['支出', '本期', '全年预算', '占预算']);
    expect(block?.rows.map(({ cells }) => cells)).toEqual([
      ['A20', '0.60', '2.00', '30%'],
      ['A21', '0.00', '0.50', '0%'],
    ]);
  });

  test('has columns for the last period only if there was one', () => {
    expect(tableOf(of('fees', [line('A1', 'row', 100)]))[0]?.head).toEqual(['收入', '本期']);
    const second = tableOf(of('fees', [line('A1', 'row', 122, { lastFen: 100, big: true })]))[0];
    expect(second?.head).toEqual(['收入', '本期', '上期', '变化']);
    expect(second?.rows[0]).toEqual({ cells: ['A1', '1.22', '1.00', '+22.0%'], big: true, sum: false });
  });

  test('is held against the same half of the year before, without asking for reasons', () => {
    const statement = of('fees', [line('A1', 'row', 150, { lastFen: 100, lastYearFen: 120, big: true })]);
    const [part] = tableOf(statement, 'lastYearFen');
    expect(part?.head).toEqual(['收入', '本期', '去年同期', '变化']);
    expect(part?.rows[0]).toEqual({ cells: ['A1', '1.50', '1.20', '+25.0%'], big: false, sum: false });
    const first = of('fees', [line('A1', 'row', 150, { lastFen: 100 })]);
    expect(tableOf(first, 'lastYearFen')[0]?.head).toEqual(['收入', '本期']);
  });

  test.each([
    ['fund-use', ['C1.0', 'C1.1'], 'C1', '分户账'],
    ['utilities', ['D2.0', 'D2.1'], 'D2', '业主分摊'],
    ['committee-funds', ['E2.K5001', 'E2.K5002'], 'E2', '支出'],
  ] as const)('of %s has its parts before their total', (kind, parts, total, head) => {
    const lines = [line(total, 'total', 300), ...parts.map((code) => line(code, 'sub', 150))];
    const inStatement = kind === 'committee-funds' ? lines : [...lines.slice(1), ...lines.slice(0, 1)];
    expect(printed(of(kind, inStatement))).toEqual([[head, ...parts, total]]);
  });

  test('shows the reason of every large change and what lacks a decision or a voucher', () => {
    const statement = of('shared-earnings', [
      line('B1.S4002', 'sub', 100, { big: true, reason: '新签合同', note: '传媒公司，GG-1，无表决；老张，有表决' }),
    ]);
    expect(reasonsOf(statement)).toEqual([{ title: 'B1.S4002', reason: '新签合同' }]);
    expect(doubtsOf(statement)).toEqual([{ title: 'B1.S4002', note: '传媒公司，GG-1，无表决' }]);
  });
});
