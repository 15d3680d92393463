import { type Balances, balancesAfter, standing, standingOf } from '../ledger/balances';
import { chart } from '../ledger/chart';
import type { Line } from '../ledger/posting';
import { compared, missingReasons } from './compare';
import { detailsOf, linesOn, monthColumns, movement, ownFen, vouchersOf } from './movement';
import type { Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_B = 'shared-earnings-statement/1';

const accountsOf = (prefix: string) => chart.filter((account) => account.code.startsWith(prefix));
const [incomes, costs, uses] = [accountsOf('S4'), accountsOf('S5'), accountsOf('S6')];
/** Damages and interest come without a vote; everything let or advertised needs one. */
const withoutVote = ['S4005', 'S4006'];
const assets = ['S1001', 'S1101', 'S1102'];
const debts = ['S2001', 'S2002', 'S2003'];

/**
 * 共有部分经营收益 (statement B), 民法典 282: income − reasonable cost = the owners'. A source without the owners' decision
 * (278 ¶1 (8)) and a cost without voucher are shown as such; the burden of proof is the firm's (建筑物区分所有权解释 14).
 */
export function statementB(input: StatementInput): Statement {
  const { period, postings, opening } = input;
  const closing = balancesAfter(opening, postings);
  const b1 = sumOf(postings, incomes);
  const b2 = sumOf(postings, costs);
  const b4 = sumOf(postings, uses);
  const forward = ownersBalance(opening);
  const carried = ownersBalance(closing);
  const part = (codes: typeof incomes, block: string, needs?: (code: string) => 'decision' | 'voucher' | undefined) =>
    codes.map(({ code, title }): StatementLine => {
      const lines = linesOn(postings, code);
      return {
        code: `${block}.${code}`,
        title,
        fen: movement(postings, code),
        details: detailsOf(lines, needs?.(code)),
      };
    });
  const lines: StatementLine[] = [
    { code: 'B1', title: '收入合计', fen: b1 },
    ...part(incomes, 'B1', (code) => (withoutVote.includes(code) ? undefined : 'decision')),
    { code: 'B2', title: '合理成本合计', fen: b2 },
    ...part(costs, 'B2', () => 'voucher'),
    { code: 'B3', title: '净收益（业主共有）', fen: b1 - b2 },
    { code: 'B4', title: '使用合计', fen: b4 },
    ...part(uses, 'B4', () => 'decision'),
    { code: 'B5.0', title: '上期结余', fen: forward },
    { code: 'B5', title: '期末结余', fen: carried },
    { code: 'B5.1', title: '其中：专户存款', fen: standing(closing, 'S1001') },
    { code: 'B5.2', title: '物业企业尚未转入', fen: standing(closing, 'S1102') },
  ];
  const withColumns = compared(lines, input);
  const held = standingOf(closing, assets) - standingOf(closing, debts);
  return {
    kind: 'B',
    template: TEMPLATE_B,
    communityId: input.communityId,
    period,
    lines: withColumns,
    months: monthColumns(period, postings, only('S4'), only('S5')),
    vouchers: vouchersOf(postings, /^S[456]/),
    postingCount: postings.length,
    problems: [
      ...(forward + b1 - b2 - b4 === carried ? [] : ['本期收支与结余变动不一致']),
      ...(held === carried ? [] : [`结余与专户及往来相差 ${Math.abs(held - carried)} 分`]),
      ...missingReasons(withColumns),
    ],
  };
}

/** S3001 with what is not closed into it yet. Fen. */
function ownersBalance(balances: Balances): number {
  const sum = (accounts: typeof incomes) => accounts.reduce((fen, { code }) => fen + standing(balances, code), 0);
  return standing(balances, 'S3001') + sum(incomes) - sum(costs) - sum(uses);
}

function sumOf(postings: StatementInput['postings'], accounts: typeof incomes): number {
  return accounts.reduce((fen, { code }) => fen + movement(postings, code), 0);
}

function only(prefix: string): (line: Line) => number {
  return (line) => (line.account.startsWith(prefix) ? ownFen(line) : 0);
}
