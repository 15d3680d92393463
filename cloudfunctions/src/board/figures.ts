import type { Statement, StatementLine } from '@mulin/domain/disclosure/statement';
import { standing } from '@mulin/domain/ledger/balances';
import { chart } from '@mulin/domain/ledger/chart';
import { wordsOnPaper } from '@mulin/domain/ledger/decision';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { board } from '@mulin/shared-types/operations/board';
import type { Figures } from './compute';

type Shown = OutputOf<(typeof board)['operations']['statement']>['figures'];
type ShownLine = Shown['lines'][number];

const totals = /^(A4|A40|A50|A54|B[1-5]|C[1-4]|D[1-3]|E[1-3])$/;

/** A computed statement as it is shown: opening + income − outgo = closing, the table, the chart, and what is not money. */
export function figuresShown(
  { statement, closing }: Figures,
  reasons: ReadonlyMap<string, string>,
  asked: ReadonlyMap<string, number> = new Map(),
): Shown {
  const { lines, months } = statement;
  return {
    ...(statement.kind === 'A' ? ofFees({ statement, closing }) : ofLines({ kind: statement.kind, lines })),
    lines: lines.flatMap((line) => shownLine(line, reasons.get(line.code) ?? '', asked.get(line.title) ?? 0)),
    monthly: months.map(({ month, incomeFen, expenseFen }) => ({ month, incomeFen, outgoFen: expenseFen })),
    facts: lines.flatMap(factsOf),
    buildings: (statement.buildings ?? []).map(({ name, units, otherFen, ...sums }) => ({
      ...sums,
      building: name,
      homes: units,
      earningsFen: otherFen,
    })),
  };
}

const fenOf = (lines: readonly StatementLine[], ...codes: string[]): number =>
  lines.filter(({ code }) => codes.includes(code)).reduce((sum, { fen = 0 }) => sum + fen, 0);

/** 包干制: the firm's result, carried from the beginning. 酬金制: the owners' money that is held (A52–A54). */
function ofFees({ statement: { lines }, closing }: Figures) {
  const held = lines.some(({ code }) => code === 'A54');
  const carried = held ? standing(closing.balances, 'P2101') : resultOf(closing);
  const change = held ? fenOf(lines, 'A53') : fenOf(lines, 'A50');
  const outgoFen = held ? fenOf(lines, 'A40', 'A51') : fenOf(lines, 'A40');
  return { opening: carried - change, incomeFen: change + outgoFen, outgoFen, closing: carried };
}

function resultOf({ balances }: Figures['closing']): number {
  return chart
    .filter(({ code }) => /^P[45]/.test(code))
    .reduce((sum, { code, type }) => sum + (type === 'income' ? 1 : -1) * standing(balances, code), 0);
}

/** Which lines are before, more, less and after. */
const sums: Record<Exclude<Statement['kind'], 'A'>, readonly [string, string[], string[], string]> = {
  B: ['B5.0', ['B1'], ['B2', 'B4'], 'B5'],
  C: ['C1.0', ['C1.1', 'C1.2', 'C1.3'], ['C1.4'], 'C1'],
  D: ['D2.0', ['D2.1'], ['D2.2'], 'D2'],
  E: ['E3.0', ['E1'], ['E2'], 'E3'],
};

function ofLines({ kind, lines }: { kind: keyof typeof sums; lines: readonly StatementLine[] }) {
  const [before, more, less, after] = sums[kind];
  return {
    opening: fenOf(lines, before),
    incomeFen: fenOf(lines, ...more),
    outgoFen: fenOf(lines, ...less),
    closing: fenOf(lines, after),
  };
}

function shownLine(line: StatementLine, reason: string, asked: number): ShownLine[] {
  const { code, title, fen, previousFen, lastYearFen, budgetFen } = line;
  if (fen === undefined) return [];
  const level = totals.test(code) ? 'total' : code.includes('.') ? 'sub' : 'row';
  const big = line.changed === true;
  const beside = { lastFen: previousFen ?? null, lastYearFen: lastYearFen ?? null, budgetFen: budgetFen ?? null };
  return [{ code, title, level, thisFen: fen, ...beside, big, reason, note: noteOf(line), asked }];
}

const missing = {
  decision: '无表决',
  'paper-decision': '表决在系统外，没有核对',
  voucher: '未证明（无凭证）',
} as const;

/** Who stands behind a figure, and what it lacks (民法典 278 (8); 建筑物区分所有权解释 14). */
function noteOf({ details = [] }: StatementLine): string {
  return details
    .map(({ counterparty, contract, decisionId, missing: lacks }) =>
      [counterparty, contract, decisionId && voteText(decisionId), lacks && missing[lacks]].filter(Boolean).join('，'),
    )
    .filter((text) => text !== '')
    .join('；');
}

const voteText = (decisionId: string): string => wordsOnPaper(decisionId) ?? `表决 ${decisionId}`;

function factsOf({ title, count, rate, text }: StatementLine): Shown['facts'] {
  const facts: Shown['facts'] = [];
  if (count !== undefined) facts.push({ title: `${title}户数`, value: `${count} 户` });
  if (text !== undefined) facts.push({ title, value: text });
  if (rate !== undefined) facts.push({ title, value: rate === null ? '没有应收' : `${percent(rate)}%` });
  return facts;
}

const percent = (basisPoints: number): string =>
  `${Math.trunc(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;

export const linesNeedingReason = ({ lines }: Statement, reasons: ReadonlyMap<string, string>): StatementLine[] =>
  lines.filter(({ code, changed }) => changed === true && (reasons.get(code) ?? '').trim() === '');
