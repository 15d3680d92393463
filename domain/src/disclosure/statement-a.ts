import { balancesAfter, standing, standingOf } from '../ledger/balances';
import { chart } from '../ledger/chart';
import type { Line } from '../ledger/posting';
import { multiplyDivide } from '../money/multiply';
import { type Arrears, arrearsLines } from './arrears';
import { collected } from './collected';
import { compared, missingReasons } from './compare';
import { detailsOf, linesOn, monthColumns, movement, ownFen, vouchersOf } from './movement';
import type { Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_A = 'property-fee-statement/1';

export interface StatementAInput extends StatementInput {
  feeSystem: 'lump-sum' | 'commission';
  /** What of the bills is not paid at the end of the period; must add up to the ledger. */
  arrears: Arrears;
  /** Payments before the period for service in it (prepaid at most 12 months ahead). */
  earlierPayments?: StatementInput['postings'];
  /** Commission: how the owners' surplus is used, decided by. */
  useDecidedBy?: string;
}

const costs = chart.filter((account) => account.type === 'cost' && account.code.startsWith('P'));
const incomes = ['P4001', 'P4004', 'P4005', 'P4007'];
const contras = ['P4002', 'P4003'];

/**
 * 物业费收支情况 (statement A): S1 demands the details half-yearly, for lump sum as well. Every figure is computed from the ledger;
 * the sum of the lines equals the change in balances.
 */
export function statementA(input: StatementAInput): Statement {
  const { period, postings, opening, feeSystem } = input;
  const closing = balancesAfter(opening, postings);
  const paid = collected(postings, period);
  const before = collected(input.earlierPayments ?? [], period).currentFen;
  const a1 = billed(input);
  const [a2, a3] = [movement(postings, 'P4002'), movement(postings, 'P4003')];
  const a4 = a1 - a2 - a3;
  const a5 = paid.currentFen + before;
  const [a10, a11] = [movement(postings, 'P4004'), movement(postings, 'P4005') + movement(postings, 'P4007')];
  const costLines = costStatement(postings);
  const a40 = costLines.reduce((sum, line) => sum + (line.fen ?? 0), 0);
  const lines: StatementLine[] = [
    { code: 'A1', title: '本期应收（本期服务）', fen: a1 },
    { code: 'A2', title: '减：减免', fen: a2 },
    { code: 'A3', title: '减：预缴优惠', fen: a3 },
    { code: 'A4', title: '本期应收净额', fen: a4 },
    { code: 'A5', title: '收到本期费用（含以前预缴）', fen: a5 },
    { code: 'A6', title: '收到以前欠费', fen: paid.olderFen },
    {
      code: 'A7',
      title: '期末预收和业主余额',
      fen: standingOf(closing, feeSystem === 'lump-sum' ? ['P2001', 'P2002'] : ['P2002']),
    },
    ...arrearsLines(input.arrears),
    { code: 'A9', title: '收费率', rate: collectionRate(a5, a4) },
    { code: 'A10', title: '财政补贴', fen: a10 },
    { code: 'A11', title: '其他收入（违约金、有偿维修）', fen: a11 },
    ...costLines,
    { code: 'A40', title: '支出合计', fen: a40 },
    ...(feeSystem === 'lump-sum'
      ? [{ code: 'A50', title: '企业结余（可为负）', fen: a4 + a10 + a11 - a40 }]
      : commission(input)),
  ];
  const withColumns = compared(lines, input);
  const receivable = standingOf(closing, ['P1101', 'P1102']);
  const open = input.arrears.openFen;
  return {
    kind: 'A',
    template: TEMPLATE_A,
    communityId: input.communityId,
    period,
    lines: withColumns,
    months: monthColumns(period, postings, incomeOf, (line) => (line.account.startsWith('P5') ? ownFen(line) : 0)),
    vouchers: vouchersOf(postings, /^P5/),
    postingCount: postings.length,
    problems: [
      ...(open === receivable ? [] : [`未缴账单合计与账簿应收相差 ${Math.abs(open - receivable)} 分`]),
      ...(standing(closing, 'P2002') < 0 ? ['业主余额为负'] : []),
      ...missingReasons(withColumns),
    ],
  };
}

/** A9 = A5 ÷ A4 in 0.01 %, truncated: never rounded up to a target. Nothing due: `null`. */
export function collectionRate(collectedFen: number, dueFen: number): number | null {
  return dueFen <= 0 ? null : multiplyDivide(Math.max(0, collectedFen), 10_000, dueFen).quotient;
}

/** A1. Lump sum: income earned in the period. Commission: what was billed, since the money stays the owners'. */
function billed({ feeSystem, postings, period }: StatementAInput): number {
  if (feeSystem === 'lump-sum') return movement(postings, 'P4001');
  const fees = postings.map((posting) => ({
    ...posting,
    lines: posting.lines.filter(({ charge }) => charge !== 'late'),
  }));
  const moved = movement(fees, 'P1101') + movement(fees, 'P1102');
  const paid = collected(postings, period);
  const offered = movement(postings, 'P4002') + movement(postings, 'P4003');
  return moved + paid.currentFen + paid.olderFen + paid.laterFen + offered;
}

/** A20…A39: each cost with its share of the total and the outside contractors behind it. */
function costStatement(postings: StatementInput['postings']): StatementLine[] {
  const fenOf = new Map(costs.map(({ code }) => [code, movement(postings, code)]));
  const whole = [...fenOf.values()].reduce((sum, fen) => sum + fen, 0);
  const lines: StatementLine[] = [];
  for (const { code, title, line } of costs) {
    const fen = fenOf.get(code) ?? 0;
    const details = detailsOf(linesOn(postings, code).filter((entry) => entry.contract !== undefined));
    const known = lines.find((other) => other.code === line);
    if (known) {
      known.title = '税金、核销及其他';
      known.fen = (known.fen ?? 0) + fen;
      known.details = [...(known.details ?? []), ...details];
    } else lines.push({ code: line, title, fen, details });
  }
  return lines.map((line) => ({ ...line, share: shareOfWhole(line.fen ?? 0, whole) }));
}

function shareOfWhole(fen: number, whole: number): number {
  if (whole <= 0 || fen <= 0) return 0;
  const { quotient, remainder } = multiplyDivide(fen, 10_000, whole);
  return remainder * 2 >= whole ? quotient + 1 : quotient;
}

/** 酬金制: the commission, and the owners' held money brought forward, of the period, carried forward. */
function commission({ postings, opening, useDecidedBy }: StatementAInput): StatementLine[] {
  const forward = standing(opening, 'P2101');
  const ofPeriod = movement(postings, 'P2101');
  return [
    { code: 'A51', title: '物业酬金', fen: movement(postings, 'P4006') },
    { code: 'A52', title: '代管资金上期结转', fen: forward },
    { code: 'A53', title: '代管资金本期结余', fen: ofPeriod },
    { code: 'A54', title: '代管资金结转下期', fen: forward + ofPeriod },
    {
      code: 'A55',
      title: '结余使用决定',
      details: useDecidedBy ? [{ counterparty: '', decisionId: useDecidedBy, fen: 0 }] : [],
    },
  ];
}

function incomeOf(line: Line): number {
  if (incomes.includes(line.account)) return ownFen(line);
  return contras.includes(line.account) ? -ownFen(line) : 0;
}
