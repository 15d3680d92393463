import { OFFICES } from '../assembly/committee/titles';
import { allowanceOf, SPENDINGS, type Spending } from '../earnings/kinds';
import { type Balances, balancesAfter, standing, standingOf } from '../ledger/balances';
import { chart } from '../ledger/chart';
import type { Line } from '../ledger/posting';
import { compared, missingReasons } from './compare';
import { detailsOf, linesOn, monthColumns, movement, ownFen, total, vouchersOf } from './movement';
import type { Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_E = 'committee-funds-statement/2';

const accountsOf = (prefix: string) => chart.filter(({ code }) => code.startsWith(prefix));
const [incomes, costs] = [accountsOf('K4'), accountsOf('K5')];

/** 业委会经费 (statement E): where the committee’s money came from and what it went for; allowances per post, never per person. */
export function statementE(input: StatementInput): Statement {
  const { period, postings, opening } = input;
  const closing = balancesAfter(opening, postings);
  const sumOf = (accounts: typeof incomes) => accounts.reduce((fen, { code }) => fen + movement(postings, code), 0);
  const [income, cost] = [sumOf(incomes), sumOf(costs)];
  const [forward, carried] = [balanceOf(opening), balanceOf(closing)];
  const held = standingOf(closing, ['K1001', 'K1101']);
  const lines: StatementLine[] = [
    { code: 'E1', title: '收入合计', fen: income },
    ...incomes.map(({ code, title }) => {
      const needs = code === 'K4001' ? 'decision' : undefined;
      return part('E1', code, title, postings, detailsOf(linesOn(postings, code), needs));
    }),
    { code: 'E2', title: '支出合计', fen: cost },
    ...costs.flatMap(({ code, title }) => [
      part('E2', code, title, postings, named(code, detailsOf(linesOn(postings, code), 'voucher'))),
      ...(code === ALLOWANCES ? allowances(postings) : []),
    ]),
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

const ALLOWANCES = SPENDINGS.allowance.account;
const offices = Object.keys(OFFICES) as (keyof typeof OFFICES)[];
const posts = new Set(offices.map(allowanceOf));

/** Who got an allowance is nobody’s to read without that person’s consent (个人信息保护法 25): the post stands, the name does not. */
const named = (code: string, details: NonNullable<StatementLine['details']>) =>
  code === ALLOWANCES
    ? details.map((detail) => (posts.has(detail.counterparty) ? detail : { ...detail, counterparty: '' }))
    : details;

/** 津贴按职务: every post, so that the columns beside it stay comparable. */
const allowances = (postings: StatementInput['postings']): StatementLine[] =>
  offices.map((office) => {
    const lines = linesOn(postings, ALLOWANCES).filter(({ counterparty }) => counterparty === allowanceOf(office));
    return { code: `E2.${ALLOWANCES}.${office}`, title: `其中：${allowanceOf(office)}`, fen: total(lines) };
  });

/** 全年预算 by line, beside what the half-year came to. Fen. */
export function planOfFunds(items: readonly { kind: Spending; amountFen: number }[]): Record<string, number> {
  const whole = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const each = items.map(({ kind, amountFen }) => [`E2.${SPENDINGS[kind].account}`, amountFen] as const);
  return { E2: whole, ...Object.fromEntries(each) };
}

/** K3001 with what is not closed into it yet. Fen. */
function balanceOf(balances: Balances): number {
  const all = (accounts: typeof incomes) => accounts.reduce((fen, { code }) => fen + standing(balances, code), 0);
  return standing(balances, 'K3001') + all(incomes) - all(costs);
}

const only =
  (prefix: string) =>
  (line: Line): number =>
    line.account.startsWith(prefix) ? ownFen(line) : 0;
