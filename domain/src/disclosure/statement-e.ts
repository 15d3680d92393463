import { type Balances, balancesAfter, standing, standingOf } from '../ledger/balances';
import { chart } from '../ledger/chart';
import type { Line } from '../ledger/posting';
import { compared, missingReasons } from './compare';
import { detailsOf, linesOn, monthColumns, movement, ownFen, vouchersOf } from './movement';
import type { Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_E = 'committee-funds-statement/1';

const accountsOf = (prefix: string) => chart.filter(({ code }) => code.startsWith(prefix));
const [incomes, costs] = [accountsOf('K4'), accountsOf('K5')];

/** 业委会经费 (statement E): where the committee’s money came from and what it went for; allowances per post, never per person. */
export function statementE(input: StatementInput): Statement {
  const { period, postings, opening } = input;
  const closing = balancesAfter(opening, postings);
  const total = (accounts: typeof incomes) => accounts.reduce((fen, { code }) => fen + movement(postings, code), 0);
  const [income, cost] = [total(incomes), total(costs)];
  const [forward, carried] = [balanceOf(opening), balanceOf(closing)];
  const held = standingOf(closing, ['K1001', 'K1101']);
  const lines: StatementLine[] = [
    { code: 'E1', title: '收入合计', fen: income },
    ...incomes.map(({ code, title }) => {
      const needs = code === 'K4001' ? 'decision' : undefined;
      return part('E1', code, title, postings, detailsOf(linesOn(postings, code), needs));
    }),
    { code: 'E2', title: '支出合计', fen: cost },
    ...costs.map(({ code, title }) =>
      part('E2', code, title, postings, named(code, detailsOf(linesOn(postings, code), 'voucher'))),
    ),
    { code: 'E3.0', title: '上期结余', fen: forward },
    { code: 'E3', title: '期末结余', fen: carried },
    { code: 'E3.1', title: '其中：账户存款', fen: standing(closing, 'K1001') },
    { code: 'E3.2', title: '备用金', fen: standing(closing, 'K1101') },
  ];
  const withColumns = compared(lines, input);
  return {
    kind: 'E',
    template: TEMPLATE_E,
    communityId: input.communityId,
    period,
    lines: withColumns,
    months: monthColumns(period, postings, only('K4'), only('K5')),
    vouchers: vouchersOf(postings, /^K5/),
    postingCount: postings.length,
    problems: [
      ...(forward + income - cost === carried ? [] : ['本期收支与结余变动不一致']),
      ...(held === carried ? [] : [`结余与账户、备用金相差 ${Math.abs(held - carried)} 分`]),
      ...missingReasons(withColumns),
    ],
  };
}

const part = (
  block: string,
  code: string,
  title: string,
  postings: StatementInput['postings'],
  details: NonNullable<StatementLine['details']>,
): StatementLine => ({ code: `${block}.${code}`, title, fen: movement(postings, code), details });

/** Who got an allowance is nobody’s to read without that person’s consent (个人信息保护法 25): the sum stands, the name does not. */
const named = (code: string, details: NonNullable<StatementLine['details']>) =>
  code === 'K5002' ? details.map((detail) => ({ ...detail, counterparty: '' })) : details;

/** K3001 with what is not closed into it yet. Fen. */
function balanceOf(balances: Balances): number {
  const all = (accounts: typeof incomes) => accounts.reduce((fen, { code }) => fen + standing(balances, code), 0);
  return standing(balances, 'K3001') + all(incomes) - all(costs);
}

const only =
  (prefix: string) =>
  (line: Line): number =>
    line.account.startsWith(prefix) ? ownFen(line) : 0;
