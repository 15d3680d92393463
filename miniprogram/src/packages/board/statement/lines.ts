import type { Cloud } from '../../../cloud/cloud';
import { change, yuan } from '../../../ui/figures';
import type { StatRow } from '../../../ui/stat-table/StatTable';

export type Statement = Awaited<ReturnType<Cloud['board']['statement']>>;
type Line = Statement['figures']['lines'][number];

/** The blocks of statements A–E by the codes of their lines, in the order they are printed. */
const blocks: Record<Statement['kind'], readonly [codes: RegExp, head: string][]> = {
  fees: [
    [/^A([1-9]|1\d)$/, '收入'],
    [/^A([23]\d|40)$/, '支出'],
    [/^A5\d$/, '结余'],
  ],
  'shared-earnings': [
    [/^B1\b/, '收入'],
    [/^B[23]\b/, '合理成本'],
    [/^B4\b/, '使用'],
    [/^B5\b/, '结余'],
  ],
  'fund-use': [
    [/^C1\b/, '分户账'],
    [/^C2\b/, '维修费用'],
    [/^C3\b/, '付款'],
    [/^C4\b/, '专户核对'],
  ],
  utilities: [
    [/^D1\b/, '公共水电账单'],
    [/^D2\b/, '业主分摊'],
    [/^D3\b/, '代收代付'],
  ],
  'committee-funds': [
    [/^E1\b/, '收入'],
    [/^E2\b/, '支出'],
    [/^E3\b/, '结余'],
  ],
};

/** What a statement is held against: 上期, 去年同期, 全年预算. */
export type Against = 'lastFen' | 'lastYearFen' | 'budgetFen';
export const againstText: Record<Against, string> = {
  lastFen: '上期',
  lastYearFen: '去年同期',
  budgetFen: '全年预算',
};

/** Without anything before it there is nothing to compare with, and the columns for it are left out. */
export const comparable = ({ figures }: Pick<Statement, 'figures'>, against: Against): boolean =>
  figures.lines.some((line) => line[against] !== null);

/**
 * The table of a statement. Lines in which nothing happened, now or before, are left to the spreadsheet; a total that the
 * statement names before its parts is printed under them.
 */
export function tableOf({ kind, figures }: Pick<Statement, 'kind' | 'figures'>, against: Against = 'lastFen') {
  const beside = comparable({ figures }, against) ? against : undefined;
  const lines = figures.lines.filter(
    (line) => line.level === 'total' || line.thisFen !== 0 || (line[against] ?? 0) !== 0,
  );
  return blocks[kind].flatMap(([codes, head]) => {
    const block = lines.filter(({ code }) => codes.test(code));
    const rows = block.filter(({ level }) => level !== 'total');
    if (rows.length === 0 && block.every(({ thisFen }) => thisFen === 0)) return [];
    return [
      {
        head: [head, '本期', ...(beside ? [againstText[against], beside === 'budgetFen' ? '占预算' : '变化'] : [])],
        rows: inOrder(block).map((line) => row(line, beside)),
      },
    ];
  });
}

/** B1 收入合计, B1.S4001 …: the parts first. */
function inOrder(block: readonly Line[]): Line[] {
  const totalOf = ({ code }: Line) =>
    block.find(
      ({ level, code: total }) =>
        level === 'total' && /^\.[SK]/.test(code.slice(total.length)) && code.startsWith(total),
    );
  const place = (line: Line) => block.indexOf(totalOf(line) ?? line);
  return [...block].sort((a, b) => place(a) - place(b) || Number(a.level === 'total') - Number(b.level === 'total'));
}

function row(line: Line, beside: Against | undefined): StatRow {
  const { title, thisFen, big, level } = line;
  const sum = level === 'total';
  if (beside === undefined) return { cells: [title, yuan(thisFen)], big, sum };
  const before = line[beside];
  const last = beside === 'budgetFen' ? usedUp(thisFen, before) : changeText(thisFen, before);
  const cells = [title, yuan(thisFen), before === null ? '—' : yuan(before), last];
  // The duty to explain is about the last period.
  return { cells, big: big && beside === 'lastFen', sum };
}

const changeText = (now: number, before: number | null) => (before === null ? '—' : change(now, before));

/** How much of the whole year's budget this half has used or brought, truncated. */
const usedUp = (now: number, planned: number | null) =>
  planned === null || planned <= 0 ? '—' : `${Math.trunc((now * 100) / planned)}%`;

/** What the statement owes an explanation: each change above 20 % with its reason. */
export const reasonsOf = ({ figures }: Pick<Statement, 'figures'>): { title: string; reason: string }[] =>
  figures.lines.filter(({ big, reason }) => big && reason !== '').map(({ title, reason }) => ({ title, reason }));

/** 有业主提问、还没答复的行: marked until the answer stands beside them. */
export const askedOf = ({ figures }: Pick<Statement, 'figures'>): { title: string; asked: number }[] =>
  figures.lines.filter(({ asked }) => asked > 0).map(({ title, asked }) => ({ title, asked }));

/** Figures nobody decided on here or nobody can prove (民法典 278 (8)): 无表决, 没有核对, 未证明. */
export const doubtsOf = ({ figures }: Pick<Statement, 'figures'>): { title: string; note: string }[] =>
  figures.lines.flatMap(({ title, note }) =>
    note
      .split('；')
      .filter((part) => /无表决|没有核对|未证明/.test(part))
      .map((part) => ({ title, note: part })),
  );
